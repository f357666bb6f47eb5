import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geodesicAreaKm2 } from './geodesic-area.server';

/** The corners of a cell of the graticule, counterclockwise, closed. */
const cell = (west: number, south: number, east: number, north: number): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south]
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

/**
 * The area between two parallels and two meridians on WGS 84, in km², from the closed integral of the ellipsoid of
 * revolution (Snyder, “Map Projections: A Working Manual”, 1987, equation 3-12); no geodesics in it.
 */
function stripKm2(degrees: number, south: number, north: number): number {
	const [a, f] = [6378.137, 1 / 298.257223563];
	const e = Math.sqrt(f * (2 - f));
	const q = (lat: number) => {
		const sine = Math.sin((lat * Math.PI) / 180);
		const log = Math.log((1 - e * sine) / (1 + e * sine));
		return (1 - e * e) * (sine / (1 - e * e * sine * sine) - log / (2 * e));
	};
	return (a * a * ((degrees * Math.PI) / 180) * (q(north) - q(south))) / 2;
}

describe('the geodesic area', () => {
	test('of a degree by a degree at the equator is 12,308.778 km², its edges being geodesics', () => {
		expect(geodesicAreaKm2(polygon(cell(0, 0, 1, 1)), Infinity)).toBeCloseTo(12308.778361, 5);
	});

	test.each([
		[0, 0, 1],
		[60, 60, 61],
		[-35, -35, -30]
	])('of a cell from %d° follows its parallels as the strip formula does', (_, south, north) => {
		const ours = geodesicAreaKm2(polygon(cell(10, south, 13, north)));
		expect(Math.abs(ours / stripKm2(3, south, north) - 1)).toBeLessThan(1e-6);
	});

	test('does not depend on the way that the rings run', () => {
		const [outer, hole] = [cell(20, 40, 24, 44), cell(21, 41, 22, 42)];
		const there = geodesicAreaKm2(polygon(outer, hole));
		for (const turned of [
			polygon(outer.toReversed(), hole),
			polygon(outer, hole.toReversed()),
			polygon(outer.toReversed(), hole.toReversed())
		]) {
			expect(geodesicAreaKm2(turned)).toBeCloseTo(there, 6);
		}
	});

	test('leaves holes out and adds up all parts', () => {
		const [outer, hole, other] = [cell(0, 0, 4, 4), cell(1, 1, 2, 2), cell(8, 0, 9, 1)];
		const whole: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer, hole], [other]] };
		const sum = stripKm2(4, 0, 4) - stripKm2(1, 1, 2) + stripKm2(1, 0, 1);
		expect(Math.abs(geodesicAreaKm2(whole) / sum - 1)).toBeLessThan(1e-6);
	});

	test('of no ground is nothing', () => {
		expect(geodesicAreaKm2({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
	});
});
