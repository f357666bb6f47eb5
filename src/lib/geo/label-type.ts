import type { LabelSide } from './labels';
import { isAlong, type Mark, type MarkKind } from './marks';
import type { PrintType } from './sheet-type';

const MARKED: PrintType = { face: 'sans', px: 12.5, weight: 600 };
const TOWN: PrintType = { face: 'sans', px: 12.5 };
const GONE: PrintType = { face: 'serif', px: 12, italic: true, ink: 'ink-2' };
const SPACED: PrintType = {
	...{ face: 'sans', px: 11, weight: 600, spacing: 1.5, capitals: true, ink: 'ink-2' }
};
const WATER: PrintType = {
	face: 'serif',
	px: 14,
	italic: true,
	spacing: 0.4,
	ink: 'name-of-water'
};
const SMALL: PrintType = { face: 'sans', px: 11.5, ink: 'ink-2' };

/** How the names on a printed map are set, as on the page. */
const NAME_TYPES: Readonly<Record<MarkKind, PrintType>> = {
	seat: { face: 'sans', px: 13.5, weight: 650 },
	'past-seat': GONE,
	crossing: MARKED,
	event: MARKED,
	clash: MARKED,
	stop: MARKED,
	town: TOWN,
	house: TOWN,
	place: SMALL,
	area: SPACED,
	quarter: SPACED,
	land: { face: 'serif', px: 16, spacing: 2.2, capitals: true, ink: 'ink-3' },
	sea: { ...WATER, px: 17 },
	river: WATER,
	canal: { ...WATER, px: 13, spacing: 0 },
	avenue: { face: 'sans', px: 12 },
	street: SMALL,
	bridge: SMALL,
	park: GONE,
	site: GONE
};
const SUB: PrintType = { face: 'sans', px: 12, ink: 'ink-2' };

/** A line of a label: where it begins, ends or has its middle, from the middle of its mark. */
export type LabelLine = {
	readonly type: PrintType;
	readonly text: string;
	readonly lang?: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
};

/** Kinds with so small a mark that their names stand close by. */
const SMALL_MARKS: ReadonlySet<MarkKind> = new Set(['town', 'house', 'place', 'past-seat']);
/** From the middle of a line to its base, in sizes of the letters: the two faces differ little. */
const BASE = 0.355;
const LEADING = 1.18;

/**
 * The lines of a label on one side of its mark. A name that runs along a line has its second name after it, which the
 * first of the two brings along.
 */
export function labelLines(mark: Mark, side: LabelSide): readonly LabelLine[] {
	const name = NAME_TYPES[mark.kind];
	const native: PrintType = {
		...{ face: 'serif', px: 11.5, italic: true },
		ink: name.ink === 'name-of-water' ? name.ink : 'ink-2'
	};
	const rows: readonly Omit<LabelLine, 'x' | 'y' | 'anchor'>[] = [
		{ type: name, text: mark.name },
		...(mark.native ? [{ type: native, ...mark.native }] : []),
		...(mark.sub ? [{ type: SUB, text: mark.sub }] : [])
	];
	const along = isAlong(mark.kind) && mark.native;
	const shown = along ? [{ type: name, text: `${mark.name} · ${mark.native.text}` }] : rows;
	const heights = shown.map(({ type }) => type.px * LEADING);
	const height = heights.reduce((sum, one) => sum + one, 0);
	const { x, top, anchor } = corner(side, height, SMALL_MARKS.has(mark.kind) ? 7 : 12);
	let y = top;
	return shown.map((row, index) => {
		const middle = y + (heights[index] ?? 0) / 2;
		y += heights[index] ?? 0;
		return { ...row, x, y: middle + row.type.px * BASE, anchor };
	});
}

function corner(side: LabelSide, height: number, gap: number) {
	const x = side.endsWith('right') ? 1 : side.endsWith('left') ? -1 : 0;
	const anchor = x > 0 ? ('start' as const) : x < 0 ? ('end' as const) : ('middle' as const);
	if (side === 'right' || side === 'left') return { x: x * gap, top: -height / 2, anchor };
	if (side === 'over') return { x: 0, top: -height / 2, anchor };
	const away = x === 0 ? Math.min(gap, 12) - (gap === 7 ? 2 : 0) : gap === 7 ? 5 : 10;
	return { x: x * 4, top: side.startsWith('above') ? -away - height : away, anchor };
}
