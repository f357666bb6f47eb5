import type { Markup } from './markup';

/**
 * A drawn map as a part of a page: without the first line of a file, and with ids that no other map on the page has.
 *
 * @param svg as a serializer writes it: every attribute in double quotes, every such quote within it escaped
 * @param prefix goes before each id and each reference to one
 */
export function withOwnIds(svg: string, prefix: string): Markup {
	const markup = svg
		.replace(/^<\?xml[^>]*\?>\s*/, '')
		.replace(/(<[^>]*? id=")([^"]*")/g, `$1${prefix}$2`)
		.replace(/(<[^>]*? href="#)([^"]*")/g, `$1${prefix}$2`)
		.replace(/(="url\(#)([^")]*\)")/g, `$1${prefix}$2`)
		.trim();
	return { markup };
}
