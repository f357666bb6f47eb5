import type { Attestations, Source } from './source';

/** A stretch of written text that is all of one kind. */
export type TextPiece = {
	readonly text: string;
	/** A view of a case that shows what is said: its id, and the query of its address. */
	readonly link?: { readonly case: string; readonly query: string };
	/** A title, or a word that is spoken of. */
	readonly emphasis?: true;
	/** BCP 47, where it is not English. */
	readonly lang?: string;
	/** The id of the term of the glossary that it stands for. */
	readonly term?: string;
};

/** A sentence or two, and the sources that they rest on. */
export type Claim = {
	readonly says: readonly TextPiece[];
	readonly attestations: Attestations;
};

/** A text in sections, every claim of it with its sources. */
export type Essay = {
	readonly title: string;
	/** For search engines and previews. */
	readonly description: string;
	readonly lede: readonly TextPiece[];
	readonly sections: readonly {
		readonly id: string;
		readonly title: string;
		/** Each a run of claims. */
		readonly paragraphs: readonly (readonly Claim[])[];
	}[];
	/** Those that it cites. */
	readonly sources: readonly Source[];
};

const MARKED = /\[([^\]]+)\]\(([^()\s]+)\)|\*([^*]+)\*(?:\{([A-Za-z-]+)\})?/g;

/** A piece of text as authored: a link has the address that was written. */
export type WrittenPiece = Omit<TextPiece, 'link' | 'term'> & { readonly address?: string };

/**
 * Reads a text as it is authored: `[words](/cases/libya/?date=2014-09-01)`, `*emphasis*`, `*слово*{ru}`.
 * What is not marked stays as it is.
 */
export function parseText(text: string): readonly WrittenPiece[] {
	const pieces: WrittenPiece[] = [];
	let end = 0;
	for (const match of text.matchAll(MARKED)) {
		const [whole, words, address, emphasis, lang] = match;
		if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
		if (words !== undefined && address !== undefined) pieces.push({ text: words, address });
		else pieces.push({ text: emphasis ?? '', emphasis: true, ...(lang ? { lang } : {}) });
		end = match.index + whole.length;
	}
	if (end < text.length) pieces.push({ text: text.slice(end) });
	return pieces;
}
