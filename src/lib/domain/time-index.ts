import { addDays, countUpTo, type Day } from './day';
import { standing, type Span, type Standing } from './span';

/** Something that stands for a time, by its feature id. */
export type Dated = { readonly id: number; readonly span: Span };

/** A feature whose standing is not what it was. */
export type StandingChange = { readonly id: number; readonly standing: Standing };

/** Answers what changes between two days without looking at what does not. */
export type TimeIndex = {
	/** Everything that does not stand as it did; from `undefined`, everything that stands. */
	readonly changes: (from: Day | undefined, to: Day) => readonly StandingChange[];
};

/**
 * Sorts every day on which the standing of an item changes, so that a step of the slider only visits the items whose
 * boundaries it crosses.
 */
export function timeIndex(items: readonly Dated[]): TimeIndex {
	const boundaries = items
		.flatMap((item) => boundariesOf(item.span).map((day) => ({ day, item })))
		.sort((one, other) => one.day - other.day);
	const days = boundaries.map((boundary) => boundary.day);
	return {
		changes(from, to) {
			if (from === undefined) {
				return items
					.map(({ id, span }) => ({ id, standing: standing(span, to) }))
					.filter((change) => change.standing !== 'out');
			}
			const [low, high] = from < to ? [from, to] : [to, from];
			const touched = new Set(
				boundaries
					.slice(countUpTo(days, low), countUpTo(days, high))
					.map((boundary) => boundary.item)
			);
			return [...touched]
				.map(({ id, span }) => ({
					id,
					was: standing(span, from),
					standing: standing(span, to)
				}))
				.filter((change) => change.was !== change.standing)
				.map(({ id, standing: now }) => ({ id, standing: now }));
		}
	};
}

/** Every day on which the standing of one of some spans changes, once and in order. */
export function boundaryDays(spans: readonly Span[]): readonly Day[] {
	const days = spans.flatMap(boundariesOf);
	return [...new Set(days)].sort((one, other) => one - other);
}

function boundariesOf({
	earliestStart,
	latestStart,
	earliestEnd,
	latestEnd
}: Span): readonly Day[] {
	return [...new Set([earliestStart, latestStart, addDays(earliestEnd, 1), addDays(latestEnd, 1)])];
}
