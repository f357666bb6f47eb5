import { describe, expect, test } from 'vitest';
import type { SheetWords } from '$lib/domain/sheet';
import type { LegendEntry } from './legend';
import { MARGIN_PX, sheetLayout } from './sheet';
import { SHEET_TYPES, type SheetType } from './sheet-type';

const words: SheetWords = {
	title: 'Two councils in one town',
	subtitle: 'March to November',
	dates: [
		{ text: '4 July', below: 'Julian', old: true },
		{ text: '17 July 1917', below: 'Gregorian', old: false }
	],
	a: { name: 'Whites', native: [{ text: 'Белые', lang: 'ru' }], where: 'at the palace' },
	b: { name: 'Reds', native: [], where: '' },
	sources: ['1 A book', '2 Another book'],
	credit: ['The atlas. CC BY 4.0.']
};
const key: readonly LegendEntry[] = ['Whites', 'Reds'].map((name) => ({
	...{ key: name, pattern: 'solid-a', claims: [], line: undefined, words: name }
}));
const widthOf = (text: string, type: SheetType) => text.length * SHEET_TYPES[type].px * 0.5;
const layOut = (changes: Partial<SheetWords> = {}, least?: Parameters<typeof sheetLayout>[7]) =>
	sheetLayout(
		{ ...words, ...changes },
		key,
		['sources differ: north'],
		false,
		1000,
		500,
		widthOf,
		least
	);

describe('a sheet', () => {
	test('has every word on it, from edge to edge of its margins', () => {
		const { lines, widthPx, heightPx } = layOut();
		const all = lines.map(({ text }) => text).join(' ');
		for (const word of ['Two councils', '4 July', 'Julian', 'Белые', 'palace', 'Another book']) {
			expect(all).toContain(word);
		}
		for (const word of ['CC BY 4.0', 'Whites', 'Reds', 'sources differ']) {
			expect(all).toContain(word);
		}
		for (const { x, y, text, type, anchor } of lines) {
			const width = widthOf(text, type);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			expect(left).toBeGreaterThanOrEqual(MARGIN_PX - 1);
			expect(left + width).toBeLessThanOrEqual(widthPx - MARGIN_PX + 1);
			expect(y).toBeLessThan(heightPx);
		}
	});

	test('has no two lines on one another', () => {
		const { lines } = layOut({ title: 'A title that is far too long for one line of a sheet' });
		const boxes = lines.map(({ x, y, text, type, anchor }) => {
			const width = widthOf(text, type);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			return { text, left, right: left + width, top: y - SHEET_TYPES[type].px * 0.6, bottom: y };
		});
		const meeting = boxes.flatMap((one, index) =>
			boxes
				.slice(index + 1)
				.filter(
					(other) =>
						one.left < other.right &&
						other.left < one.right &&
						one.top < other.bottom &&
						other.top < one.bottom
				)
				.map((other) => `${one.text} | ${other.text}`)
		);
		expect(meeting).toEqual([]);
	});

	test('names the language of a line that is not English', () => {
		expect(layOut().lines.find(({ text }) => text === 'Белые')?.lang).toBe('ru');
	});

	test('has a sample of each entry of the key, in the row of its words', () => {
		const { swatches, lines } = layOut();
		expect(swatches.map(({ entry }) => entry.words)).toEqual(['Whites', 'Reds']);
		for (const { entry, x, y } of swatches) {
			const line = lines.find(({ type, text }) => type === 'key' && text === entry.words);
			expect(line?.x).toBeGreaterThan(x);
			expect(line?.y).toBeCloseTo(y + 11.5, 6);
		}
	});

	test('of a series has its map where the largest of all leaves room for it', () => {
		const long = { subtitle: 'a phase with a name that takes its two lines '.repeat(3) };
		const all = [layOut(), layOut(long)];
		const most = (block: 'head' | 'sides' | 'key') =>
			Math.max(...all.map(({ blocks }) => blocks[block]));
		const least = { head: most('head'), sides: most('sides'), key: most('key') };
		const [short, tall] = [layOut({}, least), layOut(long, least)];
		expect(all[0]?.map.y).toBeLessThan(all[1]?.map.y ?? 0);
		expect(short.map).toEqual(tall.map);
		expect(short.heightPx).toBe(tall.heightPx);
	});
});
