import { periodPx, type Ink, type Pattern } from '../patterns';

/** Red, green, blue and how much it covers, each from 0 to 255. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** How many columns of the table one px is. */
export const COLUMNS_PER_PX = 4;

/** Patterns as a picture: what lies across the stripes from the first column to the last, two rows a pattern. */
export type PatternTable = {
	readonly width: number;
	readonly height: number;
	/**
	 * Of each pattern first the row of its stripes, colours times alpha; then the row of its dots, where alpha is the
	 * column on which they are centred, 0 where there are none.
	 */
	readonly pixels: Uint8Array<ArrayBuffer>;
	/** By pattern: the width of one repetition in px, and 1 for `/`, -1 for `\`. */
	readonly facts: Float32Array;
	readonly rowOf: (name: string) => number;
};

/**
 * Writes down what lies across each pattern. Along its stripes a pattern only repeats its dots, once in every period, so
 * that a shader can draw it from this at any size, without a tile that would have to be scaled.
 *
 * @param pixelRatio of the screen: edges of stripes are blended over one of its pixels
 */
export function patternTable(
	patterns: readonly Pattern[],
	colourOf: (ink: Ink) => Rgba,
	pixelRatio: number
): PatternTable {
	const columns = patterns.map((pattern) => periodPx(pattern) * COLUMNS_PER_PX);
	const width = Math.max(...columns);
	const pixels = new Uint8Array(width * patterns.length * 2 * 4);
	const rows = new Map(patterns.map((pattern, row) => [pattern.name, row]));
	const blend = COLUMNS_PER_PX / pixelRatio;
	patterns.forEach((pattern, row) => {
		const count = columns[row] as number;
		let start = 0;
		for (const stripe of pattern.stripes) {
			const end = start + stripe.widthPx * COLUMNS_PER_PX;
			const [red, green, blue, alpha] = colourOf(stripe.ink);
			const dots = stripe.dots ? colourOf(stripe.dots) : undefined;
			for (let column = 0; column < count; column++) {
				const share = shareOf(column + 0.5, [start, end], count, blend) * (alpha / 255);
				const at = (row * 2 * width + column) * 4;
				[red, green, blue, 255].forEach((part, place) => {
					pixels[at + place] = Math.min(255, (pixels[at + place] ?? 0) + Math.round(part * share));
				});
				if (dots && column >= start && column < end) {
					pixels.set([dots[0], dots[1], dots[2], (start + end) / 2], at + width * 4);
				}
			}
			start = end;
		}
	});
	return {
		width,
		height: patterns.length * 2,
		pixels,
		facts: Float32Array.from(
			patterns.flatMap((pattern) => [periodPx(pattern), pattern.slope === '/' ? 1 : -1])
		),
		rowOf: (name) => rows.get(name) ?? 0
	};
}

/** How much of a window round a column a stripe covers, on a band that repeats. */
function shareOf(
	middle: number,
	[start, end]: readonly [number, number],
	period: number,
	window: number
): number {
	const [low, high] = [middle - window / 2, middle + window / 2];
	const covered = [-period, 0, period].reduce(
		(sum, shift) => sum + Math.max(0, Math.min(high, end + shift) - Math.max(low, start + shift)),
		0
	);
	return covered / window;
}
