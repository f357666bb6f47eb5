import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ringOf, smoothLine, smoothRing, stripsAlong } from './plan-shapes';

describe('a rounded line', () => {
	const corner: Position[] = [
		[0, 0],
		[4, 0],
		[4, 4]
	];

	test('begins and ends where it did, and cuts its corners', () => {
		const smooth = smoothLine(corner, 1);
		expect(smooth).toEqual([
			[0, 0],
			[3, 0],
			[4, 1],
			[4, 4]
		]);
	});

	test('is itself after no pass', () => {
		expect(smoothLine(corner, 0)).toEqual(corner);
	});

	test('that has two points stays straight', () => {
		expect(smoothLine(corner.slice(0, 2), 2)[0]).toEqual([0, 0]);
		expect(smoothLine(corner.slice(0, 2), 2).every(([, y]) => y === 0)).toBe(true);
	});
});

test('a rounded ring is closed and lies inside the one it was', () => {
	const smooth = smoothRing(ringOf([0, 0, 4, 4]), 2);
	expect(smooth[0]).toEqual(smooth.at(-1));
	expect(smooth).toHaveLength(17);
	for (const [x = -1, y = -1] of smooth) {
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
		expect(Math.max(x, y)).toBeLessThanOrEqual(4);
	}
});

test('strips along a line are as wide as they say, on every latitude', () => {
	const [lng, lat] = [10, 60];
	const rings = stripsAlong(
		[
			[lng, lat],
			[lng, lat + 0.1]
		],
		100
	);
	expect(rings).toHaveLength(3);
	const strip = rings.at(-1) ?? [];
	const widthDeg = Math.max(...strip.map(([x = 0]) => x)) - Math.min(...strip.map(([x = 0]) => x));
	expect(widthDeg * 111_320 * Math.cos((lat * Math.PI) / 180)).toBeCloseTo(100, 0);
	for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
});
