import { CITATION_STYLES, type CitationStyle } from './citation';

/** What a reader looks for among the sources, and in which style they are cited. */
export type Search = { readonly wanted: string; readonly style: CitationStyle };

const USUAL: Search = { wanted: '', style: 'chicago' };

/** Reads a search from the query of an address; what it does not name, or names wrongly, is as usual. */
export function parseSearch(query: string): Search {
	const parameters = new URLSearchParams(query);
	const named = parameters.get('style');
	return {
		wanted: parameters.get('q') ?? USUAL.wanted,
		style: CITATION_STYLES.find((style) => style === named) ?? USUAL.style
	};
}

/** A query with a search in it: the inverse of `parseSearch`. Whatever else the query had stays. */
export function formatSearch({ wanted, style }: Search, query = ''): string {
	const parameters = new URLSearchParams(query);
	const put = (name: string, value: string, usual: string) => {
		if (value === usual) parameters.delete(name);
		else parameters.set(name, value);
	};
	put('q', wanted.trim(), USUAL.wanted);
	put('style', style, USUAL.style);
	return parameters.size > 0 ? `?${parameters}` : '';
}

/** The words to look for, small and without accents, so that `Ramon` finds Ramón. */
export function searchWords(wanted: string): readonly string[] {
	return plain(wanted).split(/\s+/).filter(Boolean);
}

/** Whether a text has all of some words, or parts of words; any text has none. */
export function hasWords(text: string, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const letters = plain(text);
	return words.every((word) => letters.includes(word));
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
