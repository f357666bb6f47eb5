import { readParts, type Part } from '$lib/embed/parts';
import { formatParts, USUAL_PARTS } from './snippet';
import { formatSize, parseSize, USUAL_SIZE, type Size } from './size';

/** What of an address is the builder's own: the parts and the size of the frame, and which lesson it shows from which step on. */
export type Own = {
	readonly parts: readonly Part[];
	readonly size: Size;
	readonly lesson?: string | undefined;
	readonly step?: string | undefined;
};

/** The same as it was read. */
export type ReadOwn = Own & {
	/** What could not be read. */
	readonly problems: readonly string[];
};

export function readOwn(query: string): ReadOwn {
	const parameters = new URLSearchParams(query);
	const text = parameters.get('size');
	const size = text === null ? USUAL_SIZE : parseSize(text);
	const { parts = USUAL_PARTS, notices } = readParts(query);
	return {
		parts,
		size: size ?? USUAL_SIZE,
		lesson: parameters.get('lesson') || undefined,
		step: parameters.get('step') || undefined,
		problems: [...notices, ...(size ? [] : [`“${text}” is no size: the usual one is taken.`])]
	};
}

/** The inverse: parameters without a sign before them; what is usual stays out. */
export function formatOwn({ parts, size, lesson, step }: Own): string {
	const own = [
		['lesson', lesson],
		['step', step],
		['ui', formatParts(parts)],
		['size', formatSize(size)]
	] as const;
	return own.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('&');
}
