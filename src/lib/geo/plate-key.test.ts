import { expect, test } from 'vitest';
import type { LegendEntry } from './legend';
import { keyLayout, PLATE_FRAME_PX } from './plate-key';

const entry = (words: string): LegendEntry => ({
	key: words,
	pattern: 'a',
	claims: [],
	line: undefined,
	words
});
const map = { widthPx: 640, heightPx: 400 };
const widthOf = (text: string) => text.length * 7;

test('a key stands under its map, as many entries in a row as there is room for', () => {
	const key = ['Government', 'Soviet', 'claimed by both, of which neither is there', 'third power'];
	const { swatches, lines, widthPx, heightPx } = keyLayout(key.map(entry), map, widthOf);
	const ys = [...new Set(swatches.map(({ y }) => y))];
	expect(ys.map((top) => swatches.filter(({ y }) => y === top).length)).toEqual([3, 1]);
	expect(Math.min(...ys)).toBeGreaterThan(map.heightPx + PLATE_FRAME_PX.top);
	expect(heightPx).toBeGreaterThan(Math.max(...ys) + 14);
	for (const [index, line] of lines.entries()) {
		expect(line.text).toBe(key[index]);
		expect(line.x).toBeGreaterThan(swatches[index]!.x + 22);
		expect(line.x + widthOf(line.text)).toBeLessThanOrEqual(widthPx);
	}
});

test('a map on which nothing stands has no key, and a plate that ends below it', () => {
	const { swatches, lines, heightPx } = keyLayout([], map, widthOf);
	expect([swatches, lines]).toEqual([[], []]);
	expect(heightPx).toBeGreaterThan(map.heightPx + PLATE_FRAME_PX.top + PLATE_FRAME_PX.bottom);
});
