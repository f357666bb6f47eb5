import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from './mercator';
import { svgPath } from './svg-path';

/** Near the equator a degree of this frame is 10 px, both ways, to a tenth. */
const frame = frameOf([0, -5, 10, 5], 100);
const square = [
	[0, 0],
	[2, 0],
	[2, 2],
	[0, 2],
	[0, 0]
];

describe('the path of a geometry', () => {
	test('a line is drawn from its first to its last point', () => {
		expect(
			svgPath(
				{
					type: 'LineString',
					coordinates: [
						[0, 0],
						[5, 0],
						[10, 0]
					]
				},
				frame
			)
		).toBe('M0 50.1l50 0 50 0');
	});

	test('a ring is closed, and its last point, which is the first, is not repeated', () => {
		expect(svgPath({ type: 'Polygon', coordinates: [square] }, frame)).toBe(
			'M0 50.1l20 0 0-20-20 0Z'
		);
	});

	test('a hole is a second ring', () => {
		const hole = [
			[0.5, 0.5],
			[1, 0.5],
			[1, 1],
			[0.5, 0.5]
		];
		const path = svgPath({ type: 'Polygon', coordinates: [square, hole] }, frame);
		expect(path.match(/M/g)).toHaveLength(2);
		expect(path.match(/Z/g)).toHaveLength(2);
	});

	test('several geometries are one path after the other', () => {
		const polygon = { type: 'Polygon' as const, coordinates: [square] };
		const one = svgPath(polygon, frame);
		expect(svgPath({ type: 'MultiPolygon', coordinates: [[square], [square]] }, frame)).toBe(
			one + one
		);
		expect(svgPath({ type: 'GeometryCollection', geometries: [polygon, polygon] }, frame)).toBe(
			one + one
		);
	});

	test('points have none', () => {
		expect(svgPath({ type: 'Point', coordinates: [1, 1] }, frame)).toBe('');
		expect(svgPath({ type: 'MultiPoint', coordinates: [[1, 1]] }, frame)).toBe('');
	});

	test('a ring too small to be seen has none', () => {
		const dot = square.map(([x = 0, y = 0]) => [x / 1000, y / 1000]);
		expect(svgPath({ type: 'Polygon', coordinates: [dot] }, frame)).toBe('');
	});

	test('points that cannot be told apart are left out, but a line keeps its end', () => {
		const line = [
			[0, 0],
			[0.01, 0],
			[0.02, 0],
			[0.03, 0]
		];
		expect(svgPath({ type: 'LineString', coordinates: line }, frame)).toBe('M0 50.1l.3 0');
	});

	test('whatever the line, its path has numbers to a tenth of a pixel and no hole', () => {
		const position = fc.tuple(
			fc.double({ min: -20, max: 20, noNaN: true }),
			fc.double({ min: -20, max: 20, noNaN: true })
		);
		fc.assert(
			fc.property(fc.array(position, { minLength: 2, maxLength: 12 }), (coordinates) => {
				expect(svgPath({ type: 'LineString', coordinates }, frame)).toMatch(
					/^M-?\d*(\.\d)?[ -]\d*(\.\d)?l-?\d*(\.\d)?([ -]\d*(\.\d)?)+$/
				);
			})
		);
	});
});
