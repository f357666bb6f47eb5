export const GIVES = ['frame', 'element', 'address', 'picture', 'code'] as const;
/** What of an embed a host takes: a frame, the atlas's own element, a plain address, a picture, a code to scan. */
export type Give = (typeof GIVES)[number];

/** A kind of page or system in which a map of the atlas can stand, and what works there. */
export type Host = {
	readonly id: string;
	readonly name: string;
	/** What it takes, the best first. */
	readonly gives: readonly [Give, ...Give[]];
	/** One or two sentences. */
	readonly summary: string;
	readonly steps: readonly [string, string, string];
	readonly works: readonly string[];
	readonly fails: readonly string[];
};
