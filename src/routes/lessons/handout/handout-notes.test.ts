import { describe, expect, test } from 'vitest';
import { sourcesWords } from './handout-notes';

describe('the numbers of sources in words', () => {
	test('are one source, two with a comma, and a range from three in a row', () => {
		expect(sourcesWords([3])).toBe('source 3');
		expect(sourcesWords([1, 2])).toBe('sources 1, 2');
		expect(sourcesWords([1, 2, 3, 5])).toBe('sources 1–3, 5');
		expect(sourcesWords([2, 7, 8, 9, 10])).toBe('sources 2, 7–10');
	});
});
