import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '$lib/domain/day';
import { FOREVER, standing, type Span } from '$lib/domain/span';
import { timeSlices } from './time-slices';

const span = (start: number, fuzzyStart: number, length: number, fuzzyEnd: number): Span => ({
	earliestStart: asDay(start),
	latestStart: asDay(start + fuzzyStart),
	earliestEnd: asDay(start + length),
	latestEnd: fuzzyEnd === 9 ? FOREVER : asDay(start + length + fuzzyEnd)
});
const anySpan = fc
	.tuple(fc.nat(300), fc.nat(5), fc.nat(60), fc.nat(9))
	.map((parts) => span(...parts));

/** Every feature draws its own number, as often as it has corners. */
function slicesOf(spans: readonly Span[], most: number) {
	const corners = spans.map((_, index) => 1 + (index % 3));
	const numbers = Uint32Array.from(
		corners.flatMap((count, index) => Array<number>(count).fill(index))
	);
	let from = 0;
	const stretches = corners.map((count) => ({ from, to: (from += count) }));
	const slices = timeSlices(spans, numbers, stretches, most);
	return {
		numbers,
		slices,
		on(day: number) {
			const slice = slices.of(day);
			return [...slices.numbers.subarray(slice.from, slice.to)];
		}
	};
}

describe('time in slices', () => {
	test('a day draws all that stands on it, whole and in the order of drawing', () => {
		fc.assert(
			fc.property(
				fc.array(anySpan, { maxLength: 40 }),
				fc.integer({ min: 1, max: 6 }),
				fc.integer({ min: -10, max: 400 }),
				(spans, most, day) => {
					const { numbers, on } = slicesOf(spans, most);
					const drawn = on(day);
					expect(drawn).toEqual([...drawn].sort((one, other) => one - other));
					const stands = (index: number) => standing(spans[index] as Span, asDay(day)) !== 'out';
					const isWhole = (index: number) =>
						drawn.filter((number) => number === index).length ===
						numbers.filter((number) => number === index).length;
					expect(spans.every((_, index) => !stands(index) || isWhole(index))).toBe(true);
				}
			)
		);
	});

	test('take no more memory than they may', () => {
		fc.assert(
			fc.property(fc.array(anySpan), fc.integer({ min: 1, max: 5 }), (spans, most) => {
				const { numbers, slices } = slicesOf(spans, most);
				expect(slices.numbers.length).toBeLessThanOrEqual(numbers.length * most);
			})
		);
	});

	test('what stands for a short time is drawn for little more than that', () => {
		const spans = Array.from({ length: 1000 }, (_, index) => span(index * 10, 0, 30, 0));
		const { on } = slicesOf(spans, 2);
		const counts = [100, 2500, 5000, 9000].map((day) => new Set(on(day)).size);
		for (const count of counts) expect(count).toBeLessThan(40);
	});

	test('what stands for ever is drawn on every day, without slices where those would cost too much', () => {
		const spans = Array.from({ length: 50 }, (_, index) => span(index, 0, 5, 9));
		const { numbers, slices, on } = slicesOf(spans, 1);
		expect(slices.numbers).toEqual(numbers);
		expect(on(-5)).toEqual([...numbers]);
	});
});
