import type { Attestations } from './source';
import type { View } from './view';

/** A comparison that is worth making. */
export type Suggestion = {
	readonly id: string;
	readonly title: string;
	/** The query of its view, with its `?`. */
	readonly query: string;
	readonly cases: readonly string[];
	/** What to look at, and why. */
	readonly why: string;
	readonly attestations: Attestations;
};

/** The suggestion for a view: one of the same cases in the same order, and from the same days if they are chosen. */
export function suggestionFor(
	suggestions: readonly Suggestion[],
	cases: readonly string[],
	zero: View['zero']
): Suggestion | undefined {
	const zeros = (zero ?? []).join('~');
	return suggestions.find(
		(suggestion) =>
			suggestion.cases.join('~') === cases.join('~') &&
			(new URLSearchParams(suggestion.query).get('zero') ?? '') === zeros
	);
}
