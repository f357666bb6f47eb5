import { createContext } from 'svelte';
import { termFinder, type TermFinder, type TermWords } from '$lib/domain/term';

/** How the texts of a page mark the terms of the glossary, and where these are explained. */
export type Glossary = {
	readonly find: TermFinder;
	/** The address of a term on the page of the glossary. */
	readonly addressOf: (term: string) => string;
};

/** The glossary of a page whose texts use some terms. */
export function glossaryOf(words: readonly TermWords[], page: string): Glossary {
	return { find: termFinder(words), addressOf: (term) => `${page}#${term}` };
}

export const [currentGlossary, setGlossary, hasGlossary] = createContext<Glossary>();
