import { flow } from './flow';
import type { LegendEntry } from './legend';
import type { Size } from './plate-scale';
import type { PrintedLine } from './sheet';
import type { SheetType } from './sheet-type';

/** What the frame takes of a plate round its map: degrees above and on the right, the ladder on all sides. */
export const PLATE_FRAME_PX = { left: 7, top: 24, right: 27, bottom: 7 } as const;
const SWATCH_PX = 22;
const ROW_PX = 22;
const GAP_PX = 18;

/** A plate with its key at its place under the map, in px. */
export type KeyLayout = Size & {
	readonly lines: readonly PrintedLine[];
	readonly swatches: readonly {
		readonly entry: LegendEntry;
		readonly x: number;
		readonly y: number;
	}[];
};

/**
 * Lays out the key of a plate: a sample and words each, as many in a row as there is room for.
 *
 * @param widthOf how wide a text is in a type
 */
export function keyLayout(
	key: readonly LegendEntry[],
	map: Size,
	widthOf: (text: string, type: SheetType) => number
): KeyLayout {
	const { left, top, right, bottom } = PLATE_FRAME_PX;
	const keyY = top + map.heightPx + bottom + 10;
	const widths = key.map(({ words }) => SWATCH_PX + 7 + widthOf(words, 'key'));
	const placed = flow(widths, GAP_PX, map.widthPx).flatMap((row, rowIndex) =>
		row.flatMap(({ index, x }) => {
			const entry = key[index];
			return entry ? [{ entry, x: left + x, y: keyY + rowIndex * ROW_PX }] : [];
		})
	);
	return {
		widthPx: left + map.widthPx + right,
		heightPx: Math.max(keyY, ...placed.map(({ y }) => y + ROW_PX)),
		swatches: placed,
		lines: placed.map(({ entry, x, y }) => ({
			...{ type: 'key', text: entry.words, anchor: 'start' },
			...{ x: x + SWATCH_PX + 7, y: y + 11.5 }
		}))
	};
}
