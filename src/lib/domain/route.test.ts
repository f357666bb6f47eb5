import { describe, expect, test } from 'vitest';
import { isoDate } from './calendar';
import type { Stop } from './case';
import { frozen, isoDay, isoSpan } from './example-case';
import { hasEvenPace, reachOn, routeLegs, stopsReached } from './route';
import { standing } from './span';
import type { PlaceId } from './statement';

const stop = (place: string, share: number, on?: string): Stop => ({
	place: place as PlaceId,
	number: 1,
	share,
	...(on ? { span: isoSpan(on), when: on } : {})
});
const march = frozen({
	span: isoSpan('1917-09-01', '1917-09-20'),
	stops: [
		stop('start', 0, '1917-09-05'),
		stop('bridge', 0.4, '1917-09-07'),
		stop('mill', 0.5),
		stop('gate', 1, '1917-09-12')
	]
});
const reach = (iso: string, route: Parameters<typeof reachOn>[0] = march) =>
	reachOn(route, isoDay(iso));

describe('a route', () => {
	test.each([
		['the day before it leaves', '1917-09-04', 0],
		['the day on which it leaves', '1917-09-05', 0],
		['half way in time to its first stop', '1917-09-06', 0.2],
		['the day of that stop', '1917-09-07', 0.4],
		['the day after', '1917-09-08', 0.52],
		['the day before it arrives', '1917-09-11', 0.88],
		['the day on which it arrives', '1917-09-12', 1],
		['the last day of its span', '1917-09-20', 1]
	])('has come so far on %s', (_, iso, share) => {
		expect(reach(iso)).toBeCloseTo(share);
	});

	test('is not on the map before its span and after it', () => {
		expect(reach('1917-08-31')).toBeUndefined();
		expect(reach('1917-09-21')).toBeUndefined();
	});

	test('never goes back, and has one leg on a day', () => {
		let before = 0;
		for (let day = march.span.earliestStart; day <= march.span.latestEnd; day++) {
			const legs = routeLegs(march).filter((leg) => standing(leg.span, day) !== 'out');
			expect(legs.length).toBe(day > isoDay('1917-09-05') ? 1 : 0);
			const now = legs[0]?.reach ?? 0;
			expect(now).toBeGreaterThanOrEqual(before);
			before = now;
		}
	});

	test('of one day is there whole on that day', () => {
		const day = { span: isoSpan('1917-07-17'), stops: [stop('quay', 0), stop('palace', 1)] };
		expect(routeLegs(day).map((leg) => [leg.reach, isoDate(leg.span.earliestStart)])).toEqual([
			[1, '1917-07-17']
		]);
		expect(hasEvenPace(day)).toBe(false);
	});

	test('without dated stops goes at an even pace through its span', () => {
		const route = {
			span: isoSpan('1917-09-01', '1917-09-11'),
			stops: [stop('start', 0), stop('gate', 1)]
		};
		expect(reach('1917-09-01', route)).toBe(0);
		expect(reach('1917-09-06', route)).toBeCloseTo(0.5);
		expect(reach('1917-09-11', route)).toBe(1);
		expect(hasEvenPace(route)).toBe(true);
	});

	test('without stops is there whole for all of its span', () => {
		const route = { span: isoSpan('1917-09-01', '1917-09-11') };
		expect(routeLegs(route)).toEqual([{ reach: 1, atStop: false, span: route.span }]);
		expect(hasEvenPace(route)).toBe(false);
	});

	test('that takes long grows in few pieces', () => {
		const long = { span: isoSpan('1520-01-01', '1520-12-31'), stops: [stop('gate', 1)] };
		expect(routeLegs(long)).toHaveLength(12);
	});

	test('is uncertain on the days on which it only may have been under way', () => {
		const span = {
			...isoSpan('1917-09-01', '1917-09-09'),
			latestStart: isoDay('1917-09-04'),
			earliestEnd: isoDay('1917-09-07')
		};
		const on = (iso: string) =>
			routeLegs({ span, stops: [stop('gate', 1)] })
				.map((leg) => standing(leg.span, isoDay(iso)))
				.filter((stands) => stands !== 'out');
		expect(on('1917-09-03')).toEqual(['possible']);
		expect(on('1917-09-04')).toEqual(['certain']);
		expect(on('1917-09-07')).toEqual(['certain']);
		expect(on('1917-09-08')).toEqual(['possible']);
	});

	test('comes to an uncertain stop in the middle of the days on which that may have been', () => {
		const about = { ...isoSpan('1917-09-05', '1917-09-11') };
		const span = { ...about, latestStart: isoDay('1917-09-11') };
		const route = { span: march.span, stops: [{ ...stop('ford', 0.5), span }] };
		expect(reach('1917-09-08', route)).toBe(0.5);
	});
});

describe('the stops of a route', () => {
	const reached = (iso: string) => stopsReached(march, isoDay(iso)).map(({ place }) => place);
	test('are those that it has reached', () => {
		expect(reached('1917-08-31')).toEqual([]);
		expect(reached('1917-09-04')).toEqual([]);
		expect(reached('1917-09-06')).toEqual(['start']);
		expect(reached('1917-09-07')).toEqual(['start', 'bridge']);
		expect(reached('1917-09-08')).toEqual(['start', 'bridge', 'mill']);
		expect(reached('1917-09-12')).toEqual(['start', 'bridge', 'mill', 'gate']);
	});
});
