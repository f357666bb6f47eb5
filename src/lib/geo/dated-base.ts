import type { Feature } from 'geojson';
import { asDay, type Day } from '$lib/domain/day';
import { exactSpan, FOREVER, type Span } from '$lib/domain/span';

/** The layers of the base in which something may have an age: waters that were dammed, the outer line of a country. */
export const DATED_LAYERS = ['lakes', 'outline'] as const;
export type DatedLayer = (typeof DATED_LAYERS)[number];

/** A part of the base that is not there on every day, with its path on the drawn map. */
export type DatedPath = {
	readonly id: number;
	readonly layer: DatedLayer;
	readonly span: Span;
	readonly path: string;
};

/** The days that a published feature of the base says it stood, `first` and `last`; undefined for what is always there. */
export function daysOf(item: Feature): Span | undefined {
	const { first, last } = (item.properties ?? {}) as { first?: number; last?: number };
	if (first === undefined && last === undefined) return undefined;
	return exactSpan(asDay(first ?? 0), last === undefined ? FOREVER : asDay(last));
}

/**
 * What a published feature says of its days, for a map that shows the days from `first` to `last`: nothing if it
 * stood throughout, undefined if it never did. Only certain days count: nothing is drawn before it surely was.
 */
export function daysWithin(
	span: Span,
	first: Day,
	last: Day
): { readonly first?: Day; readonly last?: Day } | undefined {
	const { latestStart: from, earliestEnd: to } = span;
	if (from > to || from > last || to < first) return undefined;
	return { ...(from > first ? { first: from } : {}), ...(to < last ? { last: to } : {}) };
}
