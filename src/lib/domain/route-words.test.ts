import { expect, test } from 'vitest';
import type { Line, LineId } from './case';
import type { EventId } from './event';
import { ATTESTED, event, exampleCase, frozen, isoDay, isoSpan, place } from './example-case';
import { paceWords, stopWords } from './route-words';
import type { PlaceId } from './statement';

const march: Line = frozen({
	id: 'march' as LineId,
	kind: 'route',
	name: 'March',
	between: [],
	span: isoSpan('1917-07-01', '1917-07-31'),
	when: '1917-07',
	soft: true,
	events: [],
	stops: [
		{ place: 'mill' as PlaceId, number: 1, share: 0 },
		{
			place: 'gate' as PlaceId,
			number: 2,
			share: 1,
			span: isoSpan('1917-07-09'),
			when: '1917-07-09',
			event: 'xx-01' as EventId
		}
	],
	attestations: ATTESTED
});
const of = exampleCase({
	places: [place('mill', [30, 60]), place('gate', [30.1, 60])],
	events: [event('xx-01', isoSpan('1917-07-09'))]
});

test('stops have their numbers and dates, and say which are reached', () => {
	expect(stopWords(of, march, isoDay('1917-07-05'))).toMatchObject([
		{ number: 1, date: '', reached: true },
		{ number: 2, date: '9 July 1917', reached: false }
	]);
	expect(stopWords(of, march, isoDay('1917-07-09')).map((stop) => stop.reached)).toEqual([
		true,
		true
	]);
});

test('a stop opens what happened there, else its place', () => {
	const [mill, gate] = stopWords(of, march, isoDay('1917-07-09'));
	expect(mill).toMatchObject({ focus: { kind: 'place', id: 'mill' }, day: undefined });
	expect(gate).toMatchObject({ focus: { kind: 'event', id: 'xx-01' }, day: isoDay('1917-07-09') });
});

test('a route that is drawn at an even pace says so; one of a single day does not', () => {
	expect(paceWords(march)).toContain('even');
	expect(paceWords({ ...march, span: isoSpan('1917-07-09') })).toBe('');
});
