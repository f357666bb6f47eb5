import { expect, test } from 'vitest';
import { levelOf, median } from './reading-level';

test('short words in short sentences ask for fewer school years than long ones in one sentence', () => {
	const plain = levelOf('The men went home. The town was still. Nobody gave an order.');
	const hard = levelOf(
		'Notwithstanding institutional antagonisms, municipal representatives collectively repudiated ministerial instructions.'
	);
	expect(plain.grade).toBeLessThan(4);
	expect(hard.grade).toBeGreaterThan(20);
	expect([plain.longest, hard.longest]).toEqual([4, 9]);
});

test('a grade is that of the formula: 0.39 words a sentence, 11.8 syllables a word, less 15.59', () => {
	expect(levelOf('The cat sat on the mat.').grade).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59);
});

test('the median is the middle, of an even number the upper middle', () => {
	expect(median([9, 1, 5])).toBe(5);
	expect(median([1, 2, 3, 4])).toBe(3);
	expect(median([])).toBe(0);
});
