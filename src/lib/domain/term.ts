import type { NativeName } from './authority';
import type { Attestation } from './source';

export type TermId = string & { readonly __brand: 'TermId' };

/** A word of the glossary. */
export type Term = {
	readonly id: TermId;
	readonly term: string;
	readonly native: readonly NativeName[];
	readonly definition: string;
	/** All the words that stand for it in a text, the term itself first. */
	readonly forms: readonly string[];
	/** The cases in whose texts it has this meaning; empty where it has it in all. */
	readonly cases: readonly string[];
	readonly see: readonly TermId[];
	readonly attestations: readonly Attestation[];
};

/** What the page of the glossary and its published file tell of a term. */
export type TermEntry = Pick<Term, 'term' | 'native' | 'definition' | 'cases'> & {
	readonly id: string;
	readonly see: readonly string[];
};

/** What a text is searched for: a term and words that stand for it. */
export type TermWords = readonly [id: string, ...words: string[]];

/** A piece of a text; with the id of a term where it stands for one. */
export type TermPiece = { readonly text: string; readonly term?: string };

/** Cuts texts into pieces. Each term is marked once, where it comes first in one of the texts. */
export type TermFinder = (texts: readonly string[]) => readonly (readonly TermPiece[])[];

/**
 * A finder of whole words, large or small letters alike. Of two words that begin at one place the longer counts.
 * The pieces of a text put together are the text.
 */
export function termFinder(terms: readonly TermWords[]): TermFinder {
	const owners = new Map(
		terms.flatMap(([id, ...words]) => words.map((word) => [word.toLowerCase(), id] as const))
	);
	if (owners.size === 0) return (texts) => texts.map((text) => [{ text }]);
	const longestFirst = [...owners.keys()].sort((one, other) => other.length - one.length);
	const words = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
	return (texts) => {
		const marked = new Set<string>();
		return texts.map((text) => {
			const pieces: TermPiece[] = [];
			let end = 0;
			for (const match of text.matchAll(whole)) {
				const term = owners.get(match[0].toLowerCase());
				if (term === undefined || marked.has(term)) continue;
				marked.add(term);
				if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
				pieces.push({ text: match[0], term });
				end = match.index + match[0].length;
			}
			if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) });
			return pieces;
		});
	};
}

/**
 * What of a glossary is needed to mark some texts: the terms that they use, with the words that stand there.
 *
 * @returns in the order of the glossary; empty where the texts use no term
 */
export function termsUsed(
	terms: readonly Pick<Term, 'id' | 'forms'>[],
	texts: readonly string[]
): readonly TermWords[] {
	return terms.flatMap((term): readonly TermWords[] => {
		const used = term.forms.filter((form) => {
			const find = termFinder([[term.id, form]]);
			return find(texts).some((pieces) => pieces.some((piece) => piece.term));
		});
		return used.length > 0 ? [[term.id, ...used]] : [];
	});
}
