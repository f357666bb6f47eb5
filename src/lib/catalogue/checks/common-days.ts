import type { Day } from '$lib/domain/day';
import type { Span } from '$lib/domain/span';

/** The days on which two spans hold for certain, both included; undefined if there are none. */
export function commonDays(
	one: Span,
	other: Span
): { readonly from: Day; readonly to: Day } | undefined {
	const from = one.latestStart > other.latestStart ? one.latestStart : other.latestStart;
	const to = one.earliestEnd < other.earliestEnd ? one.earliestEnd : other.earliestEnd;
	return from <= to ? { from, to } : undefined;
}
