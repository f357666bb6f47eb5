import { countUpTo } from '$lib/domain/day';
import type { Span } from '$lib/domain/span';
import type { Stretch } from './ground-mesh';

/** Time cut into slices, and for each the drawing numbers of all that may stand in it, one after the other. */
export type TimeSlices = {
	readonly numbers: Uint32Array;
	/** Where the numbers of the slice of a day lie. */
	readonly of: (day: number) => Stretch;
};

/** In how many slices time is cut at most. */
const MOST_SLICES = 256;

/**
 * Cuts time so that a day has to draw little more than what stands on it, with nothing to do when the day changes:
 * what stands in several slices is in the numbers of each, in the order of drawing.
 *
 * @param numbers the drawing numbers of all features
 * @param stretches where those of each feature lie in them
 * @param most how many times as long as `numbers` the answer may be; there are as many slices as that allows
 */
export function timeSlices(
	spans: readonly Span[],
	numbers: Uint32Array,
	stretches: readonly Stretch[],
	most: number
): TimeSlices {
	const starts = Float64Array.from(spans, (span) => span.earliestStart).sort();
	const ends = Float64Array.from(spans, (span) => span.latestEnd).sort();
	let bounds: readonly number[] = [];
	for (let count = MOST_SLICES; count > 1; count /= 2) {
		bounds = boundsOf(starts, ends, count);
		if (lengthOf(spans, stretches, bounds) <= numbers.length * most) break;
		bounds = [];
	}
	const sliced = new Uint32Array(lengthOf(spans, stretches, bounds));
	const slices: Stretch[] = [];
	let length = 0;
	for (let slice = 0; slice <= bounds.length; slice++) {
		const [first, next] = [bounds[slice - 1] ?? -Infinity, bounds[slice] ?? Infinity];
		const from = length;
		spans.forEach((span, index) => {
			if (span.earliestStart >= next || span.latestEnd < first) return;
			const { from: start, to } = stretches[index] as Stretch;
			sliced.set(numbers.subarray(start, to), length);
			length += to - start;
		});
		slices.push({ from, to: length });
	}
	return { numbers: sliced, of: (day) => slices[countUpTo(bounds, day)] as Stretch };
}

/** The first day of every slice but the first, so that the slice of a day is the count of those up to it: as much begins and ends in one as in another. */
function boundsOf(starts: Float64Array, ends: Float64Array, count: number): readonly number[] {
	const bounds = new Set<number>();
	for (let index = 1; index < count; index++) {
		const at = Math.floor((starts.length * index) / count);
		const day = index % 2 === 0 ? starts[at] : ends[at];
		if (day !== undefined) bounds.add(day);
	}
	return [...bounds].sort((one, other) => one - other);
}

/** How many numbers the slices have in all. */
function lengthOf(
	spans: readonly Span[],
	stretches: readonly Stretch[],
	bounds: readonly number[]
): number {
	return spans.reduce((sum, span, index) => {
		const { from, to } = stretches[index] as Stretch;
		const times = countUpTo(bounds, span.latestEnd) - countUpTo(bounds, span.earliestStart) + 1;
		return sum + times * (to - from);
	}, 0);
}
