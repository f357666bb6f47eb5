import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	degreesLabel,
	drawnMetresPerPixel,
	fittingScale,
	metresPerPixel,
	scaleBar,
	ticksBetween
} from './plate-scale';

describe('the ticks of a margin', () => {
	const stretch = fc
		.tuple(fc.integer({ min: -80_000, max: 80_000 }), fc.integer({ min: 10, max: 100_000 }))
		.map(([from, length]): [number, number] => [from / 1000, (from + length) / 1000]);

	test('lie within it, evenly and in order, and are not too many', () => {
		fc.assert(
			fc.property(stretch, fc.integer({ min: 3, max: 9 }), ([from, to], most) => {
				const degrees = ticksBetween(from, to, 'lng', most).map((tick) => tick.degrees);
				expect(degrees.length).toBeLessThanOrEqual(most + 1);
				for (const value of degrees) expect(value >= from && value <= to).toBe(true);
				const steps = degrees.slice(1).map((value, index) => value - (degrees[index] ?? NaN));
				for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 9);
			})
		);
	});

	test('each have a name of their own', () => {
		fc.assert(
			fc.property(stretch, ([from, to]) => {
				const labels = ticksBetween(from, to, 'lat', 6).map((tick) => tick.label);
				expect(new Set(labels).size).toBe(labels.length);
				for (const label of labels) expect(label).toMatch(/^\d+°(\d\d(\.\d)?′)?[NS]?$/);
			})
		);
	});

	test('stand at the very ends too, whatever rounding says', () => {
		const degrees = ticksBetween(54.825, 54.835, 'lng', 3).map((tick) => tick.degrees);
		expect(degrees).toEqual([54.825, 3290 / 60]);
	});

	test('stand on round degrees, or on round minutes of a city plan', () => {
		expect(ticksBetween(9.3, 25.2, 'lng', 5).map((tick) => tick.label)).toEqual([
			'10°E',
			'15°E',
			'20°E',
			'25°E'
		]);
		expect(ticksBetween(30.275, 30.4, 'lng', 5).map((tick) => tick.label)).toEqual([
			'30°18′E',
			'30°20′E',
			'30°22′E',
			'30°24′E'
		]);
	});
});

describe('degrees in words', () => {
	test.each([
		[12, 'lng', 1, '12°E'],
		[-12, 'lng', 1, '12°W'],
		[-33.5, 'lat', 0.5, '33°30′S'],
		[59.95, 'lat', 1 / 60, '59°57′N'],
		[30 + 20.5 / 60, 'lng', 1 / 120, '30°20.5′E'],
		[30 + 5 / 60, 'lng', 1 / 60, '30°05′E'],
		[30 + 5.5 / 60, 'lng', 1 / 120, '30°05.5′E'],
		[31, 'lng', 1 / 60, '31°E'],
		[30.999999999999996, 'lng', 1 / 60, '31°E'],
		[0, 'lng', 1, '0°'],
		[0, 'lat', 0.5, '0°']
	] as const)('%d %s', (degrees, axis, step, label) => {
		expect(degreesLabel(degrees, axis, step)).toBe(label);
	});
});

describe('a scale bar', () => {
	test('is round and fits', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 512, max: 512 * 2 ** 18, noNaN: true }),
				fc.double({ min: -75, max: 75, noNaN: true }),
				fc.integer({ min: 40, max: 200 }),
				(worldPx, lat, mostPx) => {
					const bar = scaleBar(worldPx, [0, lat], mostPx);
					expect(bar.widthPx).toBeLessThanOrEqual(mostPx + 1e-6);
					expect(bar.widthPx).toBeGreaterThan(mostPx / 2.5);
					expect(bar.label).toMatch(/^[1235]0* k?m$/);
				}
			)
		);
	});

	test('is half as long in metres at 60° as at the equator', () => {
		const worldPx = 40_075_016.686;
		expect(scaleBar(worldPx, [0, 0], 100)).toEqual({ widthPx: 100, label: '100 m' });
		const north = scaleBar(worldPx, [0, 60], 100);
		expect(north.label).toBe('50 m');
		expect(north.widthPx).toBeCloseTo(100);
	});
});

describe('the scale of a map', () => {
	test('is true in the middle of it', () => {
		// A degree of longitude at the equator is 111.3 km long, at 60° half of that.
		const metresAt = (south: number, north: number) =>
			drawnMetresPerPixel({ box: [0, south, 1, north], widthPx: 100 });
		expect(metresAt(-0.5, 0.5)).toBeCloseTo(1113.2, 1);
		expect(metresAt(59.99, 60.01) / metresAt(-0.01, 0.01)).toBeCloseTo(0.5, 3);
	});

	test('is that of the scale bar', () => {
		const bar = scaleBar(10_000, [0, 40], 110);
		expect(bar.label).toBe('300 km');
		expect((300_000 / bar.widthPx / metresPerPixel(10_000, [0, 40])).toFixed(6)).toBe('1.000000');
	});

	test('lets all of a drawing on its plate, and no more than that', () => {
		const drawing = { widthPx: 100, heightPx: 50 };
		expect(fittingScale(drawing, { widthPx: 300, heightPx: 100 })).toBe(2);
		expect(fittingScale(drawing, { widthPx: 150, heightPx: 100 })).toBe(1.5);
	});
});
