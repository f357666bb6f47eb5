import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '$lib/domain/day';
import { FOREVER, standing, type Span } from '$lib/domain/span';
import { worldPoint } from '$lib/geo/mercator';
import { allPatterns, periodPx } from '../patterns';
import { cyclePx, matrixFrom, onScreen, patternPhase } from './camera';
import { STANDING_RULE, VERTEX_SHADER } from './shaders';

/** The rule as the shader has it, run as it stands. */
const inShader = new Function('day', 'span', `return ${STANDING_RULE};`) as (
	day: number,
	span: readonly number[]
) => number;
const inWords = { certain: 1, possible: 0.5, out: 0 };

const anyDay = fc.integer({ min: 0, max: 40 });
const anySpan = fc
	.tuple(anyDay, fc.nat(8), fc.nat(15), fc.nat(8), fc.boolean())
	.map(([start, fuzzyStart, length, fuzzyEnd, isOpen]): Span => {
		return {
			earliestStart: asDay(start),
			latestStart: asDay(start + fuzzyStart),
			earliestEnd: isOpen ? FOREVER : asDay(start + length),
			latestEnd: isOpen ? FOREVER : asDay(start + length + fuzzyEnd)
		};
	});
const numbers = (span: Span) => [
	span.earliestStart,
	span.latestStart,
	span.earliestEnd,
	span.latestEnd
];

describe('the shader', () => {
	test('has the same answer as the domain to what stands on a day', () => {
		fc.assert(
			fc.property(anySpan, anyDay, (span, day) => {
				expect(inShader(day, numbers(span))).toBe(inWords[standing(span, asDay(day))]);
			})
		);
	});

	test('draws what may be so at half strength, and from the first day to the last', () => {
		const span = [10, 12, 20, 23];
		expect([9, 10, 11, 12, 20, 21, 23, 24].map((day) => inShader(day, span))).toEqual([
			0, 0.5, 0.5, 1, 1, 0.5, 0.5, 0
		]);
	});

	test('counts days as integers: none is lost to rounding', () => {
		expect(VERTEX_SHADER).toContain('uniform int u_day');
		expect(VERTEX_SHADER).toContain('in ivec4 a_span');
	});
});

/** A camera over a flat map: so many px a world, with a position in the middle of the screen. */
function flatCamera(worldPx: number, [x, y]: readonly [number, number]) {
	const [across, up] = [(2 * worldPx) / SIZE.widthPx, (2 * worldPx) / SIZE.heightPx];
	return [across, 0, 0, 0, 0, -up, 0, 0, 0, 0, 1, 0, -across * x, up * y, 0, 1];
}
const SIZE = { widthPx: 800, heightPx: 600 };

describe('the camera', () => {
	const tripoli = worldPoint([13.19, 32.89]);
	const camera = flatCamera(512 * 2 ** 11, tripoli);

	test('finds what it looks at in the middle of the screen', () => {
		const [x, y] = onScreen(camera, tripoli, SIZE);
		expect(x).toBeCloseTo(400);
		expect(y).toBeCloseTo(-300);
	});

	test('sees a position counted from an origin where it sees the position itself', () => {
		const origin = worldPoint([17, 27]);
		const near = [tripoli[0] + 1e-5, tripoli[1] - 2e-5] as const;
		const counted = [near[0] - origin[0], near[1] - origin[1]] as const;
		const [x, y] = onScreen(matrixFrom(camera, origin), counted, SIZE);
		const [exactX, exactY] = onScreen(camera, near, SIZE);
		expect(x).toBeCloseTo(exactX, 1);
		expect(y).toBeCloseTo(exactY, 1);
	});
});

describe('stripes', () => {
	const cycle = cyclePx(allPatterns());

	test('all begin again together after a cycle', () => {
		for (const pattern of allPatterns()) expect(cycle % periodPx(pattern)).toBe(0);
	});

	test('go along with the map when it is moved', () => {
		const [across, along] = patternPhase([120, -80], cycle);
		const [movedAcross, movedAlong] = patternPhase([120 + 10, -80 + 4], cycle);
		expect(movedAcross - across).toBeCloseTo(14 / Math.SQRT2);
		expect(movedAlong - along).toBeCloseTo(-6 / Math.SQRT2);
	});

	test('stay where they are in numbers small enough for a shader, wherever their origin lies', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), (far) => {
				for (const part of patternPhase([far, far / 3], cycle)) {
					expect(Math.abs(part)).toBeLessThan(cycle);
				}
				const [near] = patternPhase([far, 0], cycle);
				const [shifted] = patternPhase([far + cycle * Math.SQRT2, 0], cycle);
				const turns = (near - shifted) / cycle;
				expect(turns).toBeCloseTo(Math.round(turns), 6);
			})
		);
	});
});
