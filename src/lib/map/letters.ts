import type { LabelSide } from '$lib/geo/labels';
import { hasOwnMark, isAlong, labelWish, type Mark, type MarkKind } from '$lib/geo/marks';

/** How a line of a label is set in a picture. */
export type Letters = {
	readonly family: string;
	readonly style: 'normal' | 'italic';
	readonly weight: number;
	readonly sizePx: number;
	readonly spacingPx: number;
	readonly caps: boolean;
	readonly ink: 'ink' | 'ink-2' | 'ink-3' | 'water';
};

type Part = 'name' | 'native' | 'sub';

/** The fonts of pictures, by the names in their own files: a cut keeps that of its lightest weight. */
export const SERIF = 'Source Serif 4';
export const SANS = 'Source Sans 3 ExtraLight';
/** The files with the rarer letters of Latin, under names of their own. */
export const SERIF_MORE = 'Atlas SerifExt';
export const SANS_MORE = 'Atlas Sans LatinExtended';
/** The names of waters. */
export const WATER_INK = '#35596a';

const PLAIN: Letters = {
	family: SANS,
	style: 'normal',
	weight: 400,
	sizePx: 12.5,
	spacingPx: 0,
	caps: false,
	ink: 'ink'
};
const SLANTED: Partial<Letters> = { family: SERIF, style: 'italic' };

/** The kinds that are set otherwise than a town. */
const KINDS: Partial<Record<MarkKind, Partial<Letters>>> = {
	seat: { weight: 600, sizePx: 13.5 },
	clash: { weight: 600 },
	crossing: { weight: 600 },
	stop: { weight: 600 },
	event: { weight: 600 },
	place: { sizePx: 11.5, ink: 'ink-2' },
	street: { sizePx: 11.5, ink: 'ink-2' },
	bridge: { sizePx: 11.5, ink: 'ink-2' },
	avenue: { sizePx: 12 },
	'past-seat': { ...SLANTED, sizePx: 12, ink: 'ink-2' },
	site: { ...SLANTED, sizePx: 12, ink: 'ink-2' },
	park: { ...SLANTED, sizePx: 12, ink: 'ink-2' },
	area: { weight: 600, sizePx: 11, spacingPx: 1.5, caps: true, ink: 'ink-2' },
	quarter: { weight: 600, sizePx: 11, spacingPx: 1.5, caps: true, ink: 'ink-2' },
	land: { family: SERIF, sizePx: 16, spacingPx: 2.2, caps: true, ink: 'ink-3' },
	sea: { ...SLANTED, sizePx: 17, spacingPx: 0.5, ink: 'water' },
	river: { ...SLANTED, sizePx: 14, spacingPx: 0.4, ink: 'water' },
	canal: { ...SLANTED, sizePx: 13, ink: 'water' }
};

/** How a part of a label of a kind is set. */
export function lettersOf(kind: MarkKind, part: Part): Letters {
	if (part === 'native') return { ...PLAIN, ...SLANTED, sizePx: 11.5, ink: 'ink-2' };
	if (part === 'sub') return { ...PLAIN, sizePx: 12, ink: 'ink-2' };
	return { ...PLAIN, ...KINDS[kind] };
}

/** One line of a label, with where it stands to its mark. */
export type LabelLine = {
	readonly part: Part;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
};

/** How far under the middle of a line its letters stand, as a share of their size. */
const BASELINE = 0.34;
const LINE_HEIGHT = 1.17;

/** The lines of a label on a side of its mark, in px from the mark. */
export function linesOf(mark: Mark, side: LabelSide): readonly LabelLine[] {
	const parts: readonly (readonly [Part, string | undefined])[] = [
		['name', mark.name],
		['native', isAlong(mark.kind) ? undefined : mark.native?.text],
		['sub', mark.sub]
	];
	const lines = parts.flatMap(([part, text]) =>
		text ? [{ part, text, heightPx: lettersOf(mark.kind, part).sizePx * LINE_HEIGHT }] : []
	);
	const heightPx = lines.reduce((sum, line) => sum + line.heightPx, 0);
	const gap = hasOwnMark(mark.kind) ? labelWish(mark, 0, 0).markPx + 3 : 0;
	const diagonal = side.includes('-');
	const isLeft = side.endsWith('left');
	const isRight = side.endsWith('right');
	const x = (isLeft ? -1 : isRight ? 1 : 0) * (diagonal ? gap / 2 : gap);
	const anchor = isLeft ? 'end' : isRight ? 'start' : 'middle';
	let top = side.startsWith('above')
		? -gap - heightPx
		: side.startsWith('below')
			? gap
			: -heightPx / 2;
	return lines.map(({ part, text, heightPx: height }) => {
		const middle = top + height / 2;
		top += height;
		const y = middle + lettersOf(mark.kind, part).sizePx * BASELINE;
		return { part, text, x, y: Math.round(y * 100) / 100, anchor };
	});
}

/** A stretch of a text that is set in one font file. */
export type Run = { readonly family: string; readonly text: string };

/**
 * A text cut where another font file takes over: what draws the pictures puts two marks over one letter wrongly where it
 * has to look for a font by itself.
 */
export function runsOf(text: string, family: string): readonly Run[] {
	const more = family === SERIF ? SERIF_MORE : SANS_MORE;
	const isMore = /^[\u0100-\u024f\u02b0-\u02bf\u1e00-\u1eff]/u;
	return text
		.split(/([\u0100-\u024f\u02b0-\u02bf\u1e00-\u1eff]+)/u)
		.filter((part) => part !== '')
		.map((part) => ({ family: isMore.test(part) ? more : family, text: part }));
}
