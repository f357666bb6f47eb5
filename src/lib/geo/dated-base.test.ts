import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isoDay, isoSpan } from '$lib/domain/example-case';
import { FOREVER, standing } from '$lib/domain/span';
import { daysOf, daysWithin } from './dated-base';

const [first, last] = [isoDay('1917-03-01'), isoDay('1917-11-30')];
const within = (from: string, to: string) => daysWithin(isoSpan(from, to), first, last);

describe('the days of a water or an outer line', () => {
	test('that was there throughout are not told', () => {
		expect(within('1900-01-01', '1917-11-30')).toEqual({});
	});

	test('that are over or to come leave it out', () => {
		expect(within('1900-01-01', '1917-02-28')).toBeUndefined();
		expect(within('1917-12-01', '1990-01-01')).toBeUndefined();
	});

	test('are told where they begin or end within what is shown', () => {
		expect(within('1917-05-01', '1990-01-01')).toEqual({ first: isoDay('1917-05-01') });
		expect(within('1900-01-01', '1917-11-29')).toEqual({ last: isoDay('1917-11-29') });
	});

	test('count only while they are certain', () => {
		const filling = { ...isoSpan('1917-05-01', '1990-01-01'), latestStart: isoDay('1917-06-30') };
		expect(daysWithin(filling, first, last)).toEqual({ first: isoDay('1917-06-30') });
		const never = { ...isoSpan('1917-05-01'), latestStart: isoDay('1917-06-30') };
		expect(daysWithin(never, first, last)).toBeUndefined();
	});

	test('are read back from what is published', () => {
		const item = (properties: Feature['properties']): Feature => ({
			type: 'Feature',
			properties,
			geometry: { type: 'Point', coordinates: [0, 0] }
		});
		expect(daysOf(item({}))).toBeUndefined();
		expect(daysOf(item(null))).toBeUndefined();
		const from = daysOf(item({ first }));
		expect(from?.latestEnd).toBe(FOREVER);
		expect(from && standing(from, isoDay('1917-02-28'))).toBe('out');
		expect(from && standing(from, first)).toBe('certain');
		expect(daysOf(item({ last }))?.latestEnd).toBe(last);
	});
});
