import { describe, expect, test } from 'vitest';
import type { Dispute } from './case';
import { citingsBy, citingsOf } from './citing';
import { ATTESTED, event, exampleCase, frozen, grip, isoDay, isoSpan, seat } from './example-case';
import type { Reading, ReadingId } from './reading';
import type { SourceId } from './source';
import { asDay } from './day';
import { FOREVER, standing } from './span';

const reading = (id: string, changes: Reading['changes']): Reading => ({
	id: id as ReadingId,
	name: id,
	about: '',
	changes,
	attestations: ATTESTED
});
const dispute = (about: readonly string[]): Dispute => ({
	id: 'who',
	question: 'Who?',
	about,
	positions: [
		{ says: 'They.', attestations: ATTESTED },
		{ says: 'Others.', attestations: ATTESTED }
	]
});
const early = isoSpan('1917-03-05', '1917-04-01');

describe('what cites a source', () => {
	test('is everything in a case that has attestations', () => {
		const of = exampleCase({
			statements: [seat('s', 'white', 'hall', early)],
			events: [event('e', early)],
			readings: [reading('entered', [])],
			disputes: [dispute(['e'])]
		});
		expect(citingsOf(of).map(({ kind, title }) => [kind, title])).toEqual([
			['statement', 'White: sits at hall'],
			['event', 'e'],
			['phase', 'p1'],
			['authority', 'White'],
			['authority', 'Red'],
			['authority', 'Green'],
			['reading', 'entered'],
			['dispute', 'Who?']
		]);
	});

	test('is found by the source, and by no other', () => {
		const citings = citingsOf(exampleCase());
		expect(citingsBy(citings, 'xx-book' as SourceId)).toEqual(citings);
		expect(citingsBy(citings, 'xx-other' as SourceId)).toEqual([]);
	});
});

describe('the view that shows it', () => {
	const viewOf = (span: ReturnType<typeof isoSpan>) =>
		citingsOf(exampleCase({ statements: [grip('g', 'white', 'police', 'effective', span)] }))[0]
			?.view;

	test('has a day on which it stands, and opens what it is about', () => {
		expect(viewOf(early)).toEqual({
			day: isoDay('1917-03-05'),
			focus: { kind: 'lever', id: 'police' }
		});
	});

	test('leaves out the day on which a reader lands, if it stands then', () => {
		expect(viewOf(isoSpan('1917-07-01', '1917-08-01'))).toEqual({
			focus: { kind: 'lever', id: 'police' }
		});
		expect(viewOf({ ...early, earliestEnd: FOREVER, latestEnd: FOREVER })?.day).toBeUndefined();
	});

	test('takes a day that is certain, where there is one', () => {
		const fuzzy = frozen({ ...early, latestStart: isoDay('1917-03-20') });
		expect(standing(fuzzy, viewOf(fuzzy)?.day ?? asDay(0))).toBe('certain');
		const never = frozen({
			...early,
			latestStart: early.latestEnd,
			earliestEnd: early.earliestStart
		});
		expect(standing(never, viewOf(never)?.day ?? asDay(0))).toBe('possible');
	});

	test('stays on the slider', () => {
		const of = exampleCase();
		expect(viewOf(isoSpan('1910-01-01', '1917-04-01'))?.day).toBe(of.first);
	});

	test('is a reading, if it is one that changes something', () => {
		const change = { of: 'p1', drop: false, name: 'Other' } as Reading['changes'][number];
		const of = exampleCase({ readings: [reading('entered', []), reading('other', [change])] });
		const views = citingsOf(of).flatMap(({ kind, view }) => (kind === 'reading' ? [view] : []));
		expect(views).toEqual([{}, { reading: 'other' }]);
	});

	test('of a question is that of the first thing that it is about', () => {
		const of = exampleCase({
			statements: [seat('s', 'white', 'hall', early)],
			events: [event('e', early)],
			disputes: [dispute(['e', 's']), dispute(['s'])]
		});
		const views = citingsOf(of).flatMap(({ kind, view }) => (kind === 'dispute' ? [view] : []));
		expect(views).toEqual([
			{ day: isoDay('1917-03-05'), focus: { kind: 'event', id: 'e' } },
			{ day: isoDay('1917-03-05'), focus: { kind: 'place', id: 'hall' } }
		]);
	});
});
