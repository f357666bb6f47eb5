import { readParts, type Part } from '$lib/embed/parts';
import { formatParts, USUAL_PARTS } from './snippet';
import { formatSize, parseSize, USUAL_SIZE, type Size } from './size';

/** What of an address is the builder's own: the parts and the size of the frame. */
export type Own = {
	readonly parts: readonly Part[];
	readonly size: Size;
	/** What could not be read. */
	readonly problems: readonly string[];
};

export function readOwn(query: string): Own {
	const parameters = new URLSearchParams(query);
	const text = parameters.get('size');
	const size = text === null ? USUAL_SIZE : parseSize(text);
	const { parts = USUAL_PARTS, notices } = readParts(query);
	return {
		parts,
		size: size ?? USUAL_SIZE,
		problems: [...notices, ...(size ? [] : [`“${text}” is no size: the usual one is taken.`])]
	};
}

/** The inverse: parameters without a sign before them; what is usual stays out. */
export function formatOwn(parts: readonly Part[], size: Size): string {
	const own = [
		['ui', formatParts(parts)],
		['size', formatSize(size)]
	] as const;
	return own.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('&');
}
