/** How large a frame is; without a width it is as wide as the page around it. */
export type Size = { readonly widthPx: number | undefined; readonly heightPx: number };

/** Sizes that fit most pages, by the words for them. */
export const SIZES: readonly (readonly [words: string, size: Size])[] = [
	['As wide as the page, 500 high', { widthPx: undefined, heightPx: 500 }],
	['As wide as the page, 700 high', { widthPx: undefined, heightPx: 700 }],
	['600 × 450: a narrow column', { widthPx: 600, heightPx: 450 }],
	['800 × 500: best', { widthPx: 800, heightPx: 500 }],
	['320 × 480: a side bar', { widthPx: 320, heightPx: 480 }]
];

export const USUAL_SIZE: Size = { widthPx: undefined, heightPx: 500 };
/** The least at which a map can still be read, and the most that any page asks for. */
export const LEAST_PX = { width: 320, height: 240 } as const;
export const MOST_PX = 4000;

/** What is wrong with a size; an empty text if nothing is. */
export function whatIsWrong({ widthPx, heightPx }: Size): string {
	const isOff = (px: number | undefined, least: number) =>
		px !== undefined && !(Number.isInteger(px) && px >= least && px <= MOST_PX);
	if (isOff(widthPx, LEAST_PX.width)) {
		return `The width must be ${LEAST_PX.width} to ${MOST_PX} pixels.`;
	}
	return isOff(heightPx, LEAST_PX.height)
		? `The height must be ${LEAST_PX.height} to ${MOST_PX} pixels.`
		: '';
}

/** A size as an address says it: `600x450`, `x700` for one as wide as the page; an empty text for the usual one. */
export function formatSize({ widthPx, heightPx }: Size): string {
	const isUsual = widthPx === USUAL_SIZE.widthPx && heightPx === USUAL_SIZE.heightPx;
	return isUsual ? '' : `${widthPx ?? ''}x${heightPx}`;
}

/** The inverse; undefined for what is no size, or one that no map fits. */
export function parseSize(text: string): Size | undefined {
	const match = /^(\d*)x(\d+)$/.exec(text);
	if (!match) return undefined;
	const size: Size = {
		widthPx: match[1] ? Number(match[1]) : undefined,
		heightPx: Number(match[2])
	};
	return whatIsWrong(size) ? undefined : size;
}
