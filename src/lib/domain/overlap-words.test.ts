import { describe, expect, test } from 'vitest';
import { frozen, isoDay } from './example-case';
import type { Overlap, Shares } from './overlap';
import {
	areaInWords,
	figuresOn,
	overlapInShort,
	overlapInWords,
	shareInWords
} from './overlap-words';

const DAY = isoDay('1917-07-17');
const overlap = (held: Shares, claimed: Shares, about = false): Overlap =>
	frozen({
		wholeKm2: 1_623_790,
		about,
		held: [{ from: DAY, km2: held, ...(about ? { about } : {}) }],
		claimed: [{ from: DAY, km2: claimed, ...(about ? { about } : {}) }]
	});

describe('an area in words', () => {
	test.each([
		[1_623_790, false, '1.62 million km²'],
		[1_623_790, true, 'about 1.6 million km²'],
		[999_600, false, '1 million km²'],
		[999_400, false, '999,000 km²'],
		[52_670, false, '52,700 km²'],
		[26_911.7, true, 'about 27,000 km²'],
		[12.3, true, 'about 12 km²'],
		[0.256, true, 'about 0.26 km²'],
		[0, true, '0 km²']
	])('of %d km² (about: %s) is %s', (km2, about, words) => {
		expect(areaInWords(km2, about)).toBe(words);
	});
});

test.each([
	[0, '0 %'],
	[0.0004, 'under 1 %'],
	[0.005, '1 %'],
	[0.714, '71 %'],
	[0.9949, '99 %'],
	[0.9996, 'over 99 %'],
	[1, '100 %']
])('a share of %d is %s', (share, words) => {
	expect(shareInWords(share)).toBe(words);
});

describe('the figures of a day', () => {
	test('tell the overlap first, by both counts, and leave out what there is none of', () => {
		const of = overlap({ one: 1_571_120, twoOrMore: 52_670 }, { twoOrMore: 1_623_790 });
		expect(figuresOn(of, DAY)).toEqual([
			{
				tally: 'twoOrMore',
				words: 'Two or more',
				held: { area: '52,700 km²', share: '3 %' },
				claimed: { area: '1.62 million km²', share: '100 %' }
			},
			{
				tally: 'one',
				words: 'One',
				held: { area: '1.57 million km²', share: '97 %' },
				claimed: undefined
			}
		]);
	});

	test('in short are one share, or the least and the most where it is not settled', () => {
		const settled = overlap({ one: 1_571_120, twoOrMore: 52_670 }, {});
		expect(overlapInShort(settled, DAY)).toBe('two hold 3 %');
		const open = overlap({ one: 1_464_660, twoOrMore: 52_670, anyNumber: 106_460 }, {});
		expect(overlapInShort(open, DAY)).toBe('two hold 3 to 10 %');
	});

	test('in a sentence name the whole, and say “about” once where a hand drew an edge', () => {
		const held = { one: 1_464_660, twoOrMore: 52_670, anyNumber: 106_460 };
		expect(overlapInWords(overlap(held, { twoOrMore: 1_623_790 }), DAY)).toBe(
			'Two or more authorities hold 52,700 to 159,000 km² of 1.62 million km²; two or more hold or claim 1.62 million km².'
		);
		expect(overlapInWords(overlap(held, { one: 1_623_790 }, true), DAY)).toBe(
			'Two or more authorities hold about 53,000 to 160,000 km² of about 1.6 million km²; two or more hold or claim 0 km².'
		);
	});
});
