import { describe, expect, test } from 'vitest';
import type { Drawing } from './drawing';
import { frameOf } from './mercator';
import { boundsOfCamera, shownGround } from './shown-ground';

const box = [29, 59, 31, 61] as const;
const drawing: Drawing = {
	...{ box, widthPx: 640, heightPx: frameOf(box, 640).heightPx },
	...{ base: {}, dated: [], shapes: {}, lines: {}, extents: {}, names: [] }
};

describe('the ground that a picture shows', () => {
	test('holds the whole of a box, which lies in the middle', () => {
		const ground = shownGround(drawing, box, { widthPx: 1000, heightPx: 500 });
		const [left, right] = [ground.place([29, 60]).x, ground.place([31, 60]).x];
		expect(left).toBeGreaterThan(0);
		expect(left).toBeCloseTo(1000 - right, 6);
		expect(ground.place([30, 61]).y).toBeCloseTo(0, 6);
		expect(ground.place([30, 59]).y).toBeCloseTo(500, 6);
		expect(ground.crop[2] / ground.crop[3]).toBeCloseTo(2, 9);
	});

	test('is as near as its picture is large', () => {
		const whole = shownGround(drawing, box, { widthPx: 640, heightPx: drawing.heightPx });
		expect(whole.nearness).toBeCloseTo(1, 9);
		expect(whole.unit).toBeCloseTo(1, 9);
		const part = shownGround(drawing, [29.5, 59.8, 30, 60], { widthPx: 800, heightPx: 100 });
		expect(part.nearness).toBeLessThan(4);
		const near = shownGround(drawing, [29.5, 59.8, 30, 60], { widthPx: 500, heightPx: 500 });
		expect(near.nearness).toBeCloseTo(4, 1);
	});

	test('is that of a camera: the same place in the middle, at the same zoom', () => {
		const plate = { widthPx: 600, heightPx: 400 };
		const bounds = boundsOfCamera({ zoom: 8, lng: 30.25, lat: 60.1 }, plate);
		const ground = shownGround(drawing, bounds, plate);
		expect(ground.zoom).toBeCloseTo(8, 6);
		const middle = ground.place([30.25, 60.1]);
		expect(middle.x).toBeCloseTo(300, 6);
		expect(middle.y).toBeCloseTo(200, 6);
	});
});
