import { expect, test } from 'vitest';
import { readTyped } from './typed-reading';

const range = { first: -58, last: 4000 };

test.for([
	['100', 100],
	['day 100', 100],
	['Day 1,800', 1800],
	['-30', -30],
	['−30', -30],
	[' +7 ', 7]
] as const)('“%s” is a day', ([text, reading]) => {
	expect(readTyped(text, 'onset', range)).toEqual({ isWrong: false, words: '', reading });
});

test('a per cent may have its sign', () => {
	const percent = { first: 0, last: 100 };
	expect(readTyped('50 %', 'share', percent).reading).toBe(50);
	expect(readTyped('50 per cent', 'share', percent).reading).toBe(50);
});

test('what lies outside is taken to the end of the clock, and told', () => {
	expect(readTyped('9999', 'onset', range)).toEqual({
		isWrong: true,
		words: 'The clock runs from Day -58 to Day 4,000.',
		reading: 4000
	});
});

test.for(['', 'soon', '4 July', '1.5'])('“%s” is none', (text) => {
	const { isWrong, reading } = readTyped(text, 'onset', range);
	expect([isWrong, reading]).toEqual([true, undefined]);
});
