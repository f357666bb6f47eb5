import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ribbon } from './ribbon';

/** Metres north and east of a place at 60 degrees north, where a degree east is half of one north. */
const metres = ([lng = 0, lat = 0]: Position) => [
	Math.round((lng - 30) * 55_660),
	Math.round((lat - 60) * 111_320)
];
const at = (east: number, north: number): Position => [30 + east / 55_660, 60 + north / 111_320];

describe('the ground that a line covers', () => {
	test('of a straight canal is a rectangle as wide as it, with square ends', () => {
		const [ring] = ribbon([at(0, 0), at(0, 1000)], 40).coordinates;
		expect(ring?.map(metres)).toEqual([
			[-20, 0],
			[-20, 1000],
			[20, 1000],
			[20, 0],
			[-20, 0]
		]);
	});

	test('is as wide in a bend', () => {
		const [ring = []] = ribbon([at(-500, 0), at(0, 0), at(0, 500)], 40).coordinates;
		const corners = ring.map(metres);
		expect(corners).toContainEqual([-20, 20]);
		expect(corners).toContainEqual([20, -20]);
	});

	test('does not shoot out where the line turns back', () => {
		const [ring = []] = ribbon([at(0, 0), at(1000, 0), at(0, 10)], 40).coordinates;
		for (const [east = 0] of ring.map(metres)) expect(east).toBeLessThanOrEqual(1050);
	});

	test('of a line with hardly a bend has length times width', () => {
		const [ring = []] = ribbon([at(0, 0), at(20, 1000), at(0, 2000)], 50).coordinates;
		const corners = ring.map(metres);
		const twice = corners.reduce((sum, [x = 0, y = 0], index) => {
			const [nextX = 0, nextY = 0] = corners[(index + 1) % corners.length] ?? [];
			return sum + x * nextY - nextX * y;
		}, 0);
		expect(Math.abs(twice) / 2 / (2000 * 50)).toBeCloseTo(1, 1);
	});
});
