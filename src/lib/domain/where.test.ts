import { expect, test } from 'vitest';
import { area, event, exampleCase, isoDay, isoSpan, place, seat } from './example-case';
import type { PlaceId } from './statement';
import type { FocusKind } from './view';
import { whereIs } from './where';

const MAY = isoSpan('1917-05-01', '1917-05-31');
const of = exampleCase({
	places: [place('palace', [30, 60]), place('bridge', [30.1, 60])],
	areas: [{ ...area('city'), label: [30.2, 60] }, area('nowhere')],
	events: [event('march', MAY, { places: ['bridge' as PlaceId] })],
	statements: [seat('s', 'red', 'palace', MAY)]
});
const where = (kind: FocusKind, id: string, date = '1917-05-02') =>
	whereIs(of, { kind, id }, isoDay(date));

test.each([
	['place', 'palace', [30, 60]],
	['area', 'city', [30.2, 60]],
	['event', 'march', [30.1, 60]],
	['authority', 'red', [30, 60]]
] as const)('a %s is where its point is', (kind, id, lngLat) => {
	expect(where(kind, id)).toEqual(lngLat);
});

test('an authority is nowhere before it has a seat, and a lever never is anywhere', () => {
	expect(where('authority', 'red', '1917-04-30')).toBeUndefined();
	expect(where('lever', 'garrison')).toBeUndefined();
	expect(where('area', 'nowhere')).toBeUndefined();
});
