import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cross, crowd, type Rectangle } from './crowd';

const edge = fc.integer({ min: -300, max: 900 });
const half = fc.integer({ min: 1, max: 200 });
const anyRectangle = fc
	.tuple(edge, edge, half, half, fc.constantFrom(0, 30, 45, 90, -60))
	.map(([x, y, halfWidth, halfHeight, turn]) => rectangle(x, y, halfWidth, halfHeight, turn));

function rectangle(
	x: number,
	y: number,
	halfWidth: number,
	halfHeight: number,
	turn = 0
): Rectangle {
	const angle = (turn * Math.PI) / 180;
	return { x, y, halfWidth, halfHeight, cosine: Math.cos(angle), sine: Math.sin(angle) };
}

describe('a crowd of rectangles', () => {
	test('answers as asking every one of them would', () => {
		fc.assert(
			fc.property(fc.array(anyRectangle, { maxLength: 30 }), anyRectangle, (there, one) => {
				const { add, meets } = crowd();
				there.forEach(add);
				expect(meets(one)).toBe(there.some((other) => cross(one, other)));
			})
		);
	});

	test('neighbours that share an edge do not meet, on the edge of a cell either', () => {
		const { add, meets } = crowd();
		add(rectangle(48, 48, 48, 48));
		expect(meets(rectangle(144, 48, 48, 48))).toBe(false);
		expect(meets(rectangle(143, 48, 48, 48))).toBe(true);
	});

	test('a turned one may pass between two that its upright box would meet', () => {
		const { add, meets } = crowd();
		add(rectangle(60, 0, 10, 10));
		expect(meets(rectangle(0, 0, 80, 4, 45))).toBe(false);
		expect(meets(rectangle(0, 0, 80, 4))).toBe(true);
	});

	test('nobody meets in an empty one', () => {
		expect(crowd().meets(rectangle(500, 500, 500, 500))).toBe(false);
	});
});
