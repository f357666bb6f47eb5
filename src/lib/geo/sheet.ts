import type { SheetText, SheetWords } from '$lib/domain/sheet';
import { flow, linesOf } from './flow';
import type { LegendEntry } from './legend';
import type { Size } from './plate-scale';
import type { SheetType } from './sheet-type';

/** A line of text at its place: the left end, the middle or the right end of its base line. */
export type PrintedLine = SheetText & {
	readonly type: SheetType;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
};

/** The heights of the blocks of a sheet, in px, from the top. */
export type SheetBlocks = {
	readonly head: number;
	readonly sides: number;
	readonly key: number;
};

/** A sheet of paper with everything at its place, in px. */
export type SheetLayout = Size & {
	readonly lines: readonly PrintedLine[];
	/** Hairlines from edge to edge. */
	readonly rules: readonly number[];
	/** The slanted stroke between the dates of two calendars. */
	readonly slash: readonly [x: number, y: number] | undefined;
	/** The top of the bars over the names of the sides. */
	readonly barsY: number;
	readonly map: Size & { readonly x: number; readonly y: number };
	readonly swatches: readonly {
		readonly entry: LegendEntry;
		readonly x: number;
		readonly y: number;
	}[];
	/** Where the sample of modern boundaries stands, while they are on the map. */
	readonly modern: { readonly x: number; readonly y: number } | undefined;
	readonly blocks: SheetBlocks;
};

export const MARGIN_PX = 44;
/** What the frame takes of the width and height round the map: degrees above and on the right, the ladder on all sides. */
export const FRAME_PX = { left: 6, top: 24, right: 26, bottom: 6 } as const;
const SWATCH_PX = 22;

/** How wide the map on a sheet is. */
export function mapWidthPx(sheetPx: number): number {
	return sheetPx - 2 * MARGIN_PX - FRAME_PX.left - FRAME_PX.right;
}

/**
 * Lays out a sheet: title and date, the two sides, the map, its key, its sources and whose work it is.
 *
 * @param sheetPx its width
 * @param mapPx the height of the map
 * @param key what is on the map, `[]` if nothing is
 * @param keyNotes words that stand after the key, where there are any
 * @param widthOf how wide a text is in a type
 * @param least what its blocks take at least, so that the map of a series of sheets stays in its place
 */
export function sheetLayout(
	words: SheetWords,
	key: readonly LegendEntry[],
	keyNotes: readonly string[],
	borders: boolean,
	sheetPx: number,
	mapPx: number,
	widthOf: (text: string, type: SheetType) => number,
	least: SheetBlocks = { head: 0, sides: 0, key: 0 }
): SheetLayout {
	const [left, right] = [MARGIN_PX, sheetPx - MARGIN_PX];
	const inner = right - left;
	const lines: PrintedLine[] = [];
	const print = (
		type: SheetType,
		{ text, lang }: SheetText,
		x: number,
		y: number,
		anchor: PrintedLine['anchor'] = 'start'
	) => lines.push({ type, text, ...(lang ? { lang } : {}), x, y, anchor });
	const wrapped = (text: string, type: SheetType, px: number) =>
		linesOf(text, px, (part) => widthOf(part, type));

	// The date at the right, the title in the room that it leaves.
	const top = MARGIN_PX - 8;
	let x = right;
	let slash: SheetLayout['slash'];
	for (const [index, date] of words.dates.toReversed().entries()) {
		const type = date.old ? 'old-date' : 'date';
		if (index > 0) {
			slash = [x - 12, top + 30];
			x -= 26;
		}
		const anchor = index === words.dates.length - 1 ? 'end' : 'start';
		const width = widthOf(date.text, type);
		const at = anchor === 'end' ? x : x - width;
		print(type, date, at, top + 30, anchor);
		print('caps', { text: date.below }, at, top + 50, anchor);
		x -= width;
	}
	const room = x - left - 40;
	const count = wrapped(words.title, 'title', room).length;
	// Of two lines neither is a single word.
	const title = wrapped(
		words.title,
		'title',
		count > 1 ? Math.min(room, (widthOf(words.title, 'title') / count) * 1.2) : room
	);
	title.forEach((text, index) => print('title', { text }, left, top + 30 + index * 38));
	let y = top + 30 + (title.length - 1) * 38 + 24;
	for (const text of wrapped(words.subtitle, 'subtitle', room)) {
		print('subtitle', { text }, left, y);
		y += 20;
	}
	const head = Math.max(y - 4, top + 60, least.head);

	// The two sides face each other.
	const half = inner / 2 - 24;
	const barsY = head + 6;
	const ends = (['a', 'b'] as const).map((side) => {
		const at = side === 'a' ? left : right;
		const anchor = side === 'a' ? 'start' : 'end';
		let end = barsY + 4;
		for (const text of wrapped(words[side].name, 'name', half)) {
			print('name', { text }, at, (end += 24), anchor);
		}
		for (const { text, lang } of words[side].native) {
			for (const line of wrapped(text, 'native', half)) {
				print('native', { text: line, ...(lang ? { lang } : {}) }, at, (end += 20), anchor);
			}
		}
		for (const text of wrapped(words[side].where, 'where', half)) {
			print('where', { text }, at, (end += 19), anchor);
		}
		return end + 8;
	});
	const sides = Math.max(...ends, barsY + least.sides) - barsY;

	const map = {
		x: left + FRAME_PX.left,
		y: barsY + sides + FRAME_PX.top,
		widthPx: mapWidthPx(sheetPx),
		heightPx: mapPx
	};
	const keyY = map.y + mapPx + FRAME_PX.bottom + 12;

	// The key: a sample and words each, as many in a row as there is room for.
	const swatches: SheetLayout['swatches'][number][] = [];
	let modern: SheetLayout['modern'];
	const entries = [
		...key.map((entry) => ({ entry, words: entry.words })),
		...(borders ? [{ entry: 'modern' as const, words: 'modern boundaries' }] : []),
		...keyNotes.map((note) => ({ entry: undefined, words: note }))
	];
	const headPx = widthOf('Key', 'key-head') + 18;
	const rows = flow(
		entries.map(
			(item) => (item.entry ? SWATCH_PX + 7 : 0) + Math.min(widthOf(item.words, 'key'), inner - 80)
		),
		20,
		inner - headPx
	);
	print('key-head', { text: 'Key' }, left, keyY + 12);
	rows.forEach((row, index) => {
		const rowY = keyY + index * 22;
		for (const { index: which, x: within } of row) {
			const item = entries[which];
			if (!item) continue;
			const at = left + headPx + within;
			if (item.entry === 'modern') modern = { x: at, y: rowY };
			else if (item.entry) swatches.push({ entry: item.entry, x: at, y: rowY });
			print('key', { text: item.words }, at + (item.entry ? SWATCH_PX + 7 : 0), rowY + 11.5);
		}
	});
	const keyPx = Math.max(rows.length * 22, least.key);

	let end = keyY + keyPx + 4;
	const rules = [end];
	const block = (text: string) => {
		for (const line of wrapped(text, 'small', inner))
			print('small', { text: line }, left, (end += 15));
		end += 3;
	};
	end += 4;
	if (words.sources.length > 0) block(`Sources of this map: ${words.sources.join('; ')}.`);
	words.credit.forEach(block);

	return {
		widthPx: sheetPx,
		heightPx: Math.ceil(end + 22),
		lines,
		rules,
		slash,
		barsY,
		map,
		swatches,
		modern,
		blocks: { head, sides, key: keyPx }
	};
}
