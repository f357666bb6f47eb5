import type { WorldPoint } from '$lib/geo/mercator';
import { periodPx, type Pattern } from '../patterns';

/** A 4 × 4 matrix, column after column, in full precision. */
export type Matrix = ArrayLike<number>;

/** The matrix for positions that are counted from an origin: full precision until only small numbers are left. */
export function matrixFrom(matrix: Matrix, [x, y]: WorldPoint): Float32Array {
	const at = (index: number) => matrix[index] ?? 0;
	return Float32Array.from({ length: 16 }, (_, index) =>
		index < 12 ? at(index) : at(index - 12) * x + at(index - 8) * y + at(index)
	);
}

/** Where on the screen a point of the world lies, in px to the right of and *below* its lower left corner. */
export function onScreen(
	matrix: Matrix,
	[x, y]: WorldPoint,
	size: { readonly widthPx: number; readonly heightPx: number }
): readonly [number, number] {
	const row = (index: number) =>
		(matrix[index] ?? 0) * x + (matrix[index + 4] ?? 0) * y + (matrix[index + 12] ?? 0);
	const [across, up, depth] = [row(0), row(1), row(3)];
	return [((across / depth + 1) / 2) * size.widthPx, -((up / depth + 1) / 2) * size.heightPx];
}

/**
 * Where patterns begin, for a point of the screen that they are fixed to: across and along stripes at 45 degrees, in px.
 * Kept small by whole cycles, since the shader has too few digits for a point that lies far outside.
 */
export function patternPhase(
	[x, y]: readonly [number, number],
	cycle: number
): readonly [number, number] {
	return [((x + y) * Math.SQRT1_2) % cycle, ((y - x) * Math.SQRT1_2) % cycle];
}

/** After how many px all patterns begin again together: the least common multiple of their periods. */
export function cyclePx(patterns: readonly Pattern[]): number {
	// Widths are in halves of a px.
	const gcd = (one: number, other: number): number => (other === 0 ? one : gcd(other, one % other));
	const halves = patterns.reduce((cycle, pattern) => {
		const period = periodPx(pattern) * 2;
		return (cycle * period) / gcd(cycle, period);
	}, 1);
	return halves / 2;
}
