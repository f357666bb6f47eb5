import type { Case } from './case';

/** A case in a few words, for lists, the world map and the strip of the whole atlas. */
export type CaseSummary = Pick<
	Case,
	| 'id'
	| 'name'
	| 'title'
	| 'native'
	| 'sentence'
	| 'calendar'
	| 'step'
	| 'point'
	| 'span'
	| 'first'
	| 'last'
	| 'heart'
	| 'ended'
	| 'phases'
> & { readonly events: number };
