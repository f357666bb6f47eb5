import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { around, boundsOf, grow, overlaps } from './bounds';

describe('the box round a geometry', () => {
	const ring = [
		[0, 0],
		[4, 0],
		[4, 3],
		[0, 0]
	];
	const cases: readonly (readonly [Geometry, readonly number[]])[] = [
		[{ type: 'Point', coordinates: [5, 6] }, [5, 6, 5, 6]],
		[
			{
				type: 'MultiPoint',
				coordinates: [
					[5, 6],
					[1, 9]
				]
			},
			[1, 6, 5, 9]
		],
		[
			{
				type: 'LineString',
				coordinates: [
					[-5, 6],
					[1, -9]
				]
			},
			[-5, -9, 1, 6]
		],
		[{ type: 'Polygon', coordinates: [ring] }, [0, 0, 4, 3]],
		[
			{
				type: 'MultiPolygon',
				coordinates: [
					[ring],
					[
						[
							[9, 9],
							[10, 9],
							[9, 10],
							[9, 9]
						]
					]
				]
			},
			[0, 0, 10, 10]
		],
		[
			{
				type: 'GeometryCollection',
				geometries: [
					{ type: 'Point', coordinates: [-1, -2] },
					{ type: 'Polygon', coordinates: [ring] }
				]
			},
			[-1, -2, 4, 3]
		]
	];

	test.each(cases)('%o', (geometry, box) => {
		expect(boundsOf(geometry)).toEqual(box);
	});

	test('of nothing is turned inside out, so that it overlaps no other', () => {
		const empty = boundsOf({ type: 'MultiPolygon', coordinates: [] });
		expect(empty).toEqual([Infinity, Infinity, -Infinity, -Infinity]);
		expect(overlaps(empty, [-180, -90, 180, 90])).toBe(false);
	});
});

describe('boxes', () => {
	test('grow on every side by a share of themselves', () => {
		expect(grow([10, 20, 20, 40], 0.5)).toEqual([5, 10, 25, 50]);
		expect(grow([10, 20, 20, 40], 0)).toEqual([10, 20, 20, 40]);
	});

	test('do not grow off the map', () => {
		expect(grow([0, -60, 10, 60], 1)).toEqual([-10, -80, 20, 84]);
	});

	test('overlap if they share ground; an edge is no ground', () => {
		expect(overlaps([0, 0, 2, 2], [1, 1, 3, 3])).toBe(true);
		expect(overlaps([0, 0, 9, 9], [4, 4, 5, 5])).toBe(true);
		expect(overlaps([0, 0, 2, 2], [2, 0, 4, 2])).toBe(false);
		expect(overlaps([0, 0, 2, 2], [0, 3, 2, 4])).toBe(false);
	});
});

describe('the ground round a view', () => {
	test('is grown by the share at least', () => {
		expect(around([0, 0, 40, 10], 0.5)).toEqual(grow([0, 0, 40, 10], 0.5));
	});

	test('of a tall view is wide enough for a flat plate', () => {
		const [west, south, east, north] = around([20, 0, 22, 4], 0.8);
		expect((east - west) / 4).toBeCloseTo(3.6, 1);
		expect([south, north]).toEqual([-3.2, 7.2]);
		expect((west + east) / 2).toBeCloseTo(21);
	});
});
