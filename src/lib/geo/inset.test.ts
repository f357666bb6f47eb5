import { describe, expect, test } from 'vitest';
import { insetFrame } from './inset';

const DRAWING = { box: [0, 0, 10, 10] as const, widthPx: 1000 };

describe('an inset', () => {
	test('shows its box of the drawing', () => {
		const { crop } = insetFrame([2, 0, 3, 1], DRAWING);
		expect(crop[0]).toBeCloseTo(200);
		expect(crop[2]).toBeCloseTo(100);
		expect(crop[1] + crop[3]).toBeCloseTo(insetFrame([0, 0, 10, 10], DRAWING).crop[3]);
	});

	test('keeps the shape of its ground, whatever its size', () => {
		const { crop, widthPx, heightPx, unit } = insetFrame([2, 0, 3, 1], DRAWING);
		expect(heightPx / widthPx).toBeCloseTo(crop[3] / crop[2]);
		expect(widthPx * unit).toBeCloseTo(crop[2]);
	});

	test('has room around it for its frame and its words', () => {
		const { outer, widthPx, heightPx } = insetFrame([2, 0, 3, 1], DRAWING);
		expect(outer.widthPx).toBeGreaterThan(widthPx);
		expect(outer.heightPx).toBeGreaterThan(heightPx);
	});
});
