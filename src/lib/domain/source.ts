import type { SourceDate } from './source-date';
import type { Span } from './span';

export type SourceId = string & { readonly __brand: 'SourceId' };

/** How a source was consulted for this atlas. We never claim more than we did. */
export const CONSULTED = ['seed', 'excerpt', 'unread'] as const;
export type Consulted = (typeof CONSULTED)[number];

export const CONSULTED_WORDS: Readonly<Record<Consulted, string>> = {
	seed: 'stated in a founding text of the atlas',
	excerpt: 'seen in excerpt',
	unread: 'standard work, not consulted for this entry'
};

export const GRADES = ['A', 'B', 'C'] as const;
export type Grade = (typeof GRADES)[number];

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
	A: 'scholarly or primary',
	B: 'secondary or partisan',
	C: 'weak'
};

export const SAYS = ['supports', 'disputes', 'dates-differently'] as const;
export type Says = (typeof SAYS)[number];

/** One source's word on a statement, an event, a phase. */
export type Attestation = SourceDate & {
	readonly source: SourceId;
	readonly says: Says;
	readonly consulted: Consulted;
	readonly note?: string;
	/** The date that this source gives (EDTF), for `dates-differently` or beside its own words. */
	readonly when?: string;
	/** The days of that date. */
	readonly span?: Span;
};

export type Attestations = readonly [Attestation, ...Attestation[]];

/** A source as the pages show it; the full CSL-JSON item is published at `/data/sources.json`. */
export type Source = {
	readonly id: SourceId;
	/** Author, editor or body, family names only: `Figes`, `Browder and Kerensky`. Empty if unknown. */
	readonly author: string;
	readonly title: string;
	/** The journal, newspaper, site or collection that it stands in. */
	readonly container?: string;
	readonly year?: string;
	/** Titles of whole works are set in italics, parts in quotation marks. */
	readonly whole: boolean;
	readonly url?: string;
	readonly language?: string;
	readonly grade: Grade;
	readonly consulted: Consulted;
	/** Whether it was seen in an unofficial copy, which is neither cited nor linked. */
	readonly isCopy: boolean;
	readonly supports: string;
	readonly reliability: string;
};
