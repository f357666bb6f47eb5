/** The parts of a frame that its address can choose among; place, date, credit and the way out are always there. */
export const PARTS = ['map', 'slider', 'levers', 'text'] as const;
export type Part = (typeof PARTS)[number];

/** What an address shows, undefined where it does not say; with a quiet notice for each word that is no part. */
export type ReadParts = {
	readonly parts: readonly Part[] | undefined;
	readonly notices: readonly string[];
};

/**
 * Reads `ui=map,slider` of a query. Without one known part everything is shown but the text, which the reader may open.
 *
 * @param query the query with or without its `?`
 */
export function readParts(query: string): ReadParts {
	const words = (new URLSearchParams(query).get('ui') ?? '').split(',').filter(Boolean);
	const parts = PARTS.filter((part) => words.includes(part));
	const isPart = (word: string) => (PARTS as readonly string[]).includes(word);
	return {
		parts: parts.length > 0 ? parts : undefined,
		notices: words
			.filter((word) => !isPart(word))
			.map((word) => `“${word}” is no part of a frame: it is left out.`)
	};
}
