import { describe, expect, test } from 'vitest';
import { allPatterns, claimPattern, patternOf, periodPx, type Ink } from '../patterns';
import { COLUMNS_PER_PX, patternTable, type Rgba } from './pattern-table';

const COLOURS: Partial<Record<Ink, Rgba>> = {
	'a-map': [10, 0, 0, 255],
	'b-map': [0, 20, 0, 255],
	'c-map': [0, 0, 30, 255],
	'c-ink': [1, 2, 3, 255],
	'a-ink': [40, 0, 0, 255],
	'b-ink': [0, 50, 0, 255]
};
const colourOf = (ink: Ink): Rgba => COLOURS[ink] ?? [0, 0, 0, 0];
/** What lies on a row, column after column, at a screen dense enough for edges without a blend. */
function rowOf(table: ReturnType<typeof patternTable>, name: string, dots = 0) {
	const row = table.rowOf(name) * 2 + dots;
	const count = (table.facts[table.rowOf(name) * 2] ?? 0) * COLUMNS_PER_PX;
	return Array.from({ length: count }, (_, column) => [
		...table.pixels.subarray((row * table.width + column) * 4, (row * table.width + column) * 4 + 4)
	]);
}
const crisp = patternTable(allPatterns(), colourOf, COLUMNS_PER_PX);

describe('the table of patterns', () => {
	test('two holders have stripes of equal width, and nothing is blended', () => {
		const row = rowOf(crisp, 'both-ab');
		const of = (colour: readonly number[]) =>
			row.filter((pixel) => pixel.join() === colour.join()).length;
		expect(of([10, 0, 0, 255])).toBe(7 * COLUMNS_PER_PX);
		expect(of([0, 20, 0, 255])).toBe(7 * COLUMNS_PER_PX);
		expect(row).toHaveLength(14 * COLUMNS_PER_PX);
	});

	test('one holder covers everything, at the seam too', () => {
		const rows = [1, 2, 3].map((ratio) =>
			rowOf(patternTable(allPatterns(), colourOf, ratio), 'solid-a')
		);
		for (const row of rows) expect(new Set(row.map((pixel) => pixel.join()))).toHaveLength(1);
	});

	test('a claim is a thin line with nothing between', () => {
		const row = rowOf(crisp, 'claim-a');
		expect(row.filter((pixel) => pixel[3] === 255)).toHaveLength(1.5 * COLUMNS_PER_PX);
		expect(row.filter((pixel) => pixel[3] === 0)).toHaveLength(9.5 * COLUMNS_PER_PX);
	});

	test('edges of stripes are blended over one pixel of the screen', () => {
		const blended = (ratio: number) =>
			rowOf(patternTable(allPatterns(), colourOf, ratio), 'claim-a').filter(
				(pixel) => pixel[3] !== 0 && pixel[3] !== 255
			).length;
		expect(blended(1)).toBeGreaterThan(blended(2));
		expect(blended(4)).toBe(0);
	});

	test('A’s lines fall like “/” and B’s like “\\”', () => {
		const slope = (name: string) => crisp.facts[crisp.rowOf(name) * 2 + 1];
		expect([slope('claim-a'), slope('claim-b')]).toEqual([1, -1]);
	});

	test('the third power has dots in the middle of its stripe, the others have none', () => {
		expect(new Set(rowOf(crisp, 'solid-a', 1).map((pixel) => pixel[3]))).toEqual(new Set([0]));
		const dots = rowOf(crisp, 'both-ac', 1);
		expect(dots[2]?.[3]).toBe(0);
		expect(dots[8 * COLUMNS_PER_PX]).toEqual([1, 2, 3, 10.5 * COLUMNS_PER_PX]);
	});

	test('has a row for every pattern, each as wide as the pattern', () => {
		for (const pattern of allPatterns()) {
			expect(crisp.facts[crisp.rowOf(pattern.name) * 2]).toBe(periodPx(pattern));
		}
		expect(new Set(allPatterns().map((pattern) => crisp.rowOf(pattern.name)))).toHaveLength(
			allPatterns().length
		);
	});

	test('can be made of a few patterns', () => {
		const few = patternTable([claimPattern('a'), patternOf('solid', ['b'])], colourOf, 2);
		expect(rowOf(few, 'solid-b')[0]).toEqual([0, 20, 0, 255]);
	});
});
