import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { isInside } from './inside';

const square = (from: number, to: number) => [
	[from, from],
	[to, from],
	[to, to],
	[from, to],
	[from, from]
];
const island: Polygon = { type: 'Polygon', coordinates: [square(0, 10), square(4, 6)] };

test('what lies in a ring is inside, what lies beside it on any side is not', () => {
	expect(isInside([2, 2], island)).toBe(true);
	for (const outside of [
		[-1, 5],
		[11, 5],
		[5, -1],
		[5, 11]
	]) {
		expect(isInside(outside, island)).toBe(false);
	}
});

test('what lies in a hole is outside', () => {
	expect(isInside([5, 5], island)).toBe(false);
});

test('one of several polygons is enough', () => {
	const both: MultiPolygon = {
		type: 'MultiPolygon',
		coordinates: [[square(0, 1)], [square(4, 6)]]
	};
	expect(isInside([5, 5], both)).toBe(true);
	expect(isInside([2, 2], both)).toBe(false);
});
