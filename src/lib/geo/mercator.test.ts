import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '$lib/domain/case';
import { frameOf, lngLatOf, worldPoint } from './mercator';

const lng = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });

describe('the Mercator world', () => {
	test('a position is found again at its point', () => {
		fc.assert(
			fc.property(lng, lat, (lng, lat) => {
				const [lngAgain, latAgain] = lngLatOf(worldPoint([lng, lat]));
				expect(lngAgain).toBeCloseTo(lng, 9);
				expect(latAgain).toBeCloseTo(lat, 9);
			})
		);
	});

	test('runs from 180° W to 180° E and is a square up to 85.0511° N and S', () => {
		expect(worldPoint([0, 0])[0]).toBe(0.5);
		expect(worldPoint([0, 0])[1]).toBeCloseTo(0.5, 12);
		expect(worldPoint([-180, 85.051128779806])[0]).toBe(0);
		expect(worldPoint([-180, 85.051128779806])[1]).toBeCloseTo(0, 9);
		expect(worldPoint([180, -85.051128779806])[1]).toBeCloseTo(1, 9);
	});

	test('has Saint Petersburg where EPSG:3857 has it', () => {
		const [x, y] = worldPoint([30.3158, 59.939]);
		const half = Math.PI * 6_378_137;
		expect((x * 2 - 1) * half).toBeCloseTo(3_374_739.42, 1);
		expect((1 - y * 2) * half).toBeCloseTo(8_386_169.42, 1);
	});
});

describe('a frame', () => {
	const box: Box = [30.275, 59.905, 30.4, 59.965];
	const frame = frameOf(box, 640);

	test('has the corners of its box in its corners', () => {
		expect(frame.toPixel([box[0], box[3]])).toEqual([0, 0]);
		const [right, bottom] = frame.toPixel([box[2], box[1]]);
		expect(right).toBeCloseTo(640, 6);
		expect(bottom).toBeCloseTo(frame.heightPx, 6);
	});

	test('a position is found again at its pixel', () => {
		fc.assert(
			fc.property(lng, lat, (lng, lat) => {
				const [lngAgain, latAgain] = frame.toLngLat(frame.toPixel([lng, lat]));
				expect(lngAgain).toBeCloseTo(lng, 6);
				expect(latAgain).toBeCloseTo(lat, 6);
			})
		);
	});
});
