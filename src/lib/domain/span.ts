import { asDay, type Day } from './day';

/**
 * From when to when something held: four days, all included.
 * `earliestStart ≤ latestStart`, `earliestEnd ≤ latestEnd`. An open end ("still so") has `FOREVER` as its end.
 */
export type Span = {
	readonly earliestStart: Day;
	readonly latestStart: Day;
	readonly earliestEnd: Day;
	readonly latestEnd: Day;
};

/** What a span says of a day. */
export type Standing = 'certain' | 'possible' | 'out';

/** The end of what has not ended: later than any day of the slider. */
export const FOREVER = asDay(9_999_999);

/**
 * What a span says of a day.
 *
 * @returns `certain` from latestStart to earliestEnd, `possible` in the uncertain margins, else `out`
 */
export function standing(span: Span, day: Day): Standing {
	if (day < span.earliestStart || day > span.latestEnd) return 'out';
	return day >= span.latestStart && day <= span.earliestEnd ? 'certain' : 'possible';
}

/** A span whose ends are known to the day. */
export function exactSpan(start: Day, end: Day): Span {
	return { earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end };
}

/** Whether the last day of a span is not reached yet. */
export function isOpen(span: Span): boolean {
	return span.earliestEnd >= FOREVER;
}

/** Whether either end of a span is known less well than to the day. */
export function isFuzzy(span: Span): boolean {
	return span.earliestStart !== span.latestStart || span.earliestEnd !== span.latestEnd;
}
