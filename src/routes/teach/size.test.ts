import { describe, expect, test } from 'vitest';
import { formatSize, parseSize, SIZES, USUAL_SIZE, whatIsWrong } from './size';

describe('a size', () => {
	test('is read as it is written', () => {
		for (const [, size] of SIZES) {
			expect(parseSize(formatSize(size)) ?? USUAL_SIZE).toEqual(size);
		}
	});

	test('that is the usual one stays out of the address', () => {
		expect(formatSize(USUAL_SIZE)).toBe('');
	});

	test('is at least one at which a map can be read', () => {
		expect(whatIsWrong({ widthPx: 320, heightPx: 240 })).toBe('');
		expect(whatIsWrong({ widthPx: 319, heightPx: 240 })).toContain('width');
		expect(whatIsWrong({ widthPx: undefined, heightPx: 239 })).toContain('height');
		expect(whatIsWrong({ widthPx: 500, heightPx: Number.NaN })).toContain('height');
	});

	test.each(['', '600', '600x', '6x500', '600x99999', 'wide'])('is not %o', (text) => {
		expect(parseSize(text)).toBeUndefined();
	});
});
