import type { Attestations } from './source';
import type { SourceDate } from './source-date';
import type { Span } from './span';

export type AuthorityId = string & { readonly __brand: 'AuthorityId' };

export const SIDES = ['a', 'b', 'other'] as const;
export type Side = (typeof SIDES)[number];

/** A name in the language of the place; `latin` is its transliteration. */
export type NativeName = {
	readonly text: string;
	/** BCP 47: `ru`, `ar`. */
	readonly lang: string;
	readonly latin?: string;
};

/** A body that governs or claims to. */
export type Authority = SourceDate & {
	readonly id: AuthorityId;
	readonly side: Side;
	readonly name: string;
	readonly short: string;
	readonly native: readonly NativeName[];
	readonly kind: string;
	readonly claim: string;
	readonly about: string;
	readonly span: Span;
	readonly attestations: Attestations;
};
