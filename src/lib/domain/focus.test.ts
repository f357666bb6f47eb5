import { describe, expect, test } from 'vitest';
import type { AuthorityId } from './authority';
import type { Line, LineId } from './case';
import {
	area,
	ATTESTED,
	event,
	exampleCase,
	FROM,
	grip,
	ground,
	isoDay,
	isoSpan,
	office,
	place,
	seat,
	TO
} from './example-case';
import { knownOf } from './focus';
import { exactSpan } from './span';
import type { PlaceId } from './statement';
import { FOCUS_KINDS } from './view';

const WHOLE = exactSpan(FROM, TO);
const day = isoDay('1917-07-17');

const line: Line = {
	id: 'siege' as LineId,
	kind: 'front',
	name: 'Siege line',
	between: ['white' as AuthorityId, 'red' as AuthorityId],
	span: WHOLE,
	when: '1917',
	soft: true,
	events: [],
	attestations: ATTESTED
};

const of = exampleCase({
	places: [{ ...place('palace', [30, 60]), certainty: 'approximate', errorM: 150 }],
	areas: [area('district', ['X-1']), area('country', ['X-1', 'X-2'])],
	lines: [line],
	events: [event('march', isoSpan('1917-07-17'), { places: ['palace' as PlaceId] })],
	statements: [
		seat('later', 'red', 'palace', isoSpan('1917-10-01', '1917-11-30')),
		seat('now', 'white', 'palace', WHOLE),
		ground('of-district', 'white', 'district', 'controls', WHOLE),
		ground('of-country', 'red', 'country', 'claims', WHOLE),
		grip('army', 'white', 'garrison', 'effective', WHOLE),
		office('chair', 'white', 'ivan', WHOLE)
	],
	disputes: [{ id: 'who', question: 'Who?', about: ['now'], positions: [] }]
});
const known = (kind: (typeof FOCUS_KINDS)[number], id: string) => knownOf(of, { kind, id }, day);
const statementsOf = (kind: (typeof FOCUS_KINDS)[number], id: string) =>
	known(kind, id)?.statements.map((statement) => statement.id);

describe('what is known of a thing', () => {
	test.each(FOCUS_KINDS)('is nothing if the case has no such %s', (kind) => {
		expect(known(kind, 'nobody')).toBeUndefined();
	});

	test('of an event, a line, a phase and an authority: the words of its sources for the date', () => {
		const written = '4 июля 1917 г. (ст. ст.)';
		const told = exampleCase({
			lines: [{ ...line, written: 'since 1250', calendar: 'florentine' }],
			events: [event('march', isoSpan('1917-07-17'), { written })],
			phases: [{ ...of.phases[0]!, written: 'spring' }],
			authorities: of.authorities.map((item) => ({ ...item, written: 'from May' }))
		});
		const wordsOf = (kind: (typeof FOCUS_KINDS)[number], id: string) =>
			knownOf(told, { kind, id }, day)?.written;
		expect(wordsOf('event', 'march')).toBe(`In the sources: ${written}.`);
		expect(wordsOf('line', 'siege')).toBe('In the sources: since 1250, in the Florentine style.');
		expect(wordsOf('phase', 'p1')).toBe('In the sources: spring.');
		expect(wordsOf('authority', 'white')).toBe('In the sources: from May.');
		expect(known('event', 'march')?.written).toBe('');
	});

	test('of a place: who sat there, first on the day, and what happened', () => {
		expect(statementsOf('place', 'palace')).toEqual(['now', 'later']);
		expect(known('place', 'palace')?.events.map((item) => item.id)).toEqual(['march']);
		expect(known('place', 'palace')?.texts).toEqual(['Position approximate, within about 150 m.']);
	});

	test('a dispute about a statement belongs to everything that shows the statement', () => {
		expect(known('place', 'palace')?.disputes.map((dispute) => dispute.id)).toEqual(['who']);
		expect(known('lever', 'garrison')?.disputes).toEqual([]);
	});

	test('of a district: also what is said of the country round it, but not the other way', () => {
		expect(statementsOf('area', 'district')).toEqual(['of-district', 'of-country']);
		expect(statementsOf('area', 'country')).toEqual(['of-country']);
	});

	test('of an authority: its seats and offices, not its levers and its ground', () => {
		expect(statementsOf('authority', 'white')).toEqual(['now', 'chair']);
	});

	test('of a lever: every grip on it', () => {
		expect(statementsOf('lever', 'garrison')).toEqual(['army']);
	});

	test('of a coarse line: that it is coarse', () => {
		expect(known('line', 'siege')?.texts).toEqual(['Drawn coarsely.']);
	});

	test('of an event and a phase: their titles and who says so', () => {
		expect(known('event', 'march')).toMatchObject({ title: 'march', attestations: ATTESTED });
		expect(known('phase', 'p1')).toMatchObject({ title: 'p1', attestations: ATTESTED });
	});
});
