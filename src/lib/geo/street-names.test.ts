import type { LineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isoSpan } from '$lib/domain/example-case';
import { nameAlong } from './street-names';

const street = (...coordinates: [number, number][]): LineString => ({
	type: 'LineString',
	coordinates
});
const nevsky = {
	name: 'Nevsky Prospekt',
	kind: 'avenue',
	span: isoSpan('1917-03-12', '1917-11-08')
} as const;
const along = (line: LineString) => nameAlong(line, nevsky);

describe('the name of a street', () => {
	test('stands in its middle first', () => {
		expect(along(street([30, 60], [30.004, 60]))?.lngLat).toEqual([30.002, 60]);
	});

	test('may stand about every 240 m, and all places lie on the street', () => {
		const spots = along(street([30, 60], [30.0216, 60]))?.also ?? [];
		expect(spots).toHaveLength(4);
		for (const [lng, lat] of spots) {
			expect(lng > 30 && lng < 30.0216).toBe(true);
			expect(lat).toBe(60);
		}
	});

	test.each([
		['east', [30.004, 60], 0],
		['west', [29.996, 60], 0],
		['north-east', [30.004, 60.002], -45],
		['south-east', [30.004, 59.998], 45],
		['north-west', [29.996, 60.002], 45],
		['north', [30, 60.002], 90],
		['south', [30, 59.998], 90]
	] as const)('runs as the street does and stays upright: to the %s', (_, [lng, lat], turn) => {
		const given = along(street([30, 60], [lng, lat]))?.turn ?? NaN;
		expect(Math.abs(Math.abs(given) - Math.abs(turn))).toBeLessThanOrEqual(1);
		if (Math.abs(turn) < 90) expect(Math.sign(given) * Math.sign(turn)).toBeGreaterThanOrEqual(0);
	});

	test('turns with a bend', () => {
		const bent = along(street([30, 60], [30.018, 60], [30.018, 60.009]));
		const turns = [bent?.turn ?? 0, ...(bent?.also ?? []).map(([, , turn]) => turn)];
		expect(turns.some((turn) => turn === 0)).toBe(true);
		expect(turns.some((turn) => Math.abs(turn) >= 89)).toBe(true);
	});

	test('is shown when the street is longer than it, a short street later', () => {
		const [long, short] = [
			along(street([30, 60], [30.05, 60])),
			along(street([30, 60], [30.002, 60]))
		];
		expect(long?.zoom).toBe(12.5);
		expect(short?.zoom).toBeGreaterThan(14);
	});

	test('is nowhere on a street without length', () => {
		expect(along(street([30, 60], [30, 60]))).toBeUndefined();
	});
});
