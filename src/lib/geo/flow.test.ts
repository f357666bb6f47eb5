import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flow, linesOf } from './flow';

test('things stand side by side until a row is full', () => {
	expect(flow([40, 40, 40], 10, 100)).toEqual([
		[
			{ index: 0, x: 0 },
			{ index: 1, x: 50 }
		],
		[{ index: 2, x: 0 }]
	]);
});

test('what just fits stays, and what is wider than a row has one to itself', () => {
	expect(flow([50, 40], 10, 100)).toHaveLength(1);
	expect(flow([50, 41], 10, 100)).toHaveLength(2);
	expect(flow([20, 300, 20], 10, 100)).toHaveLength(3);
	expect(flow([], 10, 100)).toEqual([]);
});

test('a text keeps its words and no line is too long that could be shorter', () => {
	const widthOf = (text: string) => text.length;
	const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(words, fc.integer({ min: 4, max: 30 }), (all, px) => {
			const lines = linesOf(all.join(' '), px, widthOf);
			expect(lines.join(' ')).toBe(all.join(' '));
			for (const line of lines) expect(line.length <= px || !line.includes(' ')).toBe(true);
		})
	);
});
