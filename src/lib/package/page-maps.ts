import { element, nameOf, type Markup } from './markup';
import type { PackagedLesson } from './packaged-lesson';

/** The maps of a lesson as parts of one page. */
export type PageMaps = {
	/** Stands on the page once, seen nowhere: what several maps draw. */
	readonly shapes: Markup;
	/** By the id of the step. */
	readonly maps: Readonly<Record<string, readonly Markup[]>>;
};

/**
 * A drawn map as a part of a page: without the first line of a file, and with ids that no other map on the page has.
 *
 * @param svg as a serializer writes it: every attribute in double quotes, every such quote within it escaped
 * @param prefix goes before each id and each reference to one
 */
export function withOwnIds(svg: string, prefix: string): string {
	return svg
		.replace(/^<\?xml[^>]*\?>\s*/, '')
		.replace(/(<[^>]*? id=")([^"]*")/g, `$1${prefix}$2`)
		.replace(/(<[^>]*? href="#)([^"]*")/g, `$1${prefix}$2`)
		.replace(/(="url\(#)([^")]*\)")/g, `$1${prefix}$2`)
		.trim();
}

/** Shorter shapes are no longer than a reference to one. */
const PATH = /<path\b([^>]*?) d="([^"]{80,})"([^>]*?)\/>/g;

/** The maps of all steps. Maps of one case are made of the same ground: each shape is on the page once. */
export function pageMaps({ lesson, maps }: Pick<PackagedLesson, 'lesson' | 'maps'>): PageMaps {
	const own = lesson.steps.map(({ id }): [string, readonly string[]] => [
		id,
		(maps[id] ?? []).map(({ svg }, at) => withOwnIds(svg, `${nameOf('map', id, String(at))}.`))
	]);
	const counts = new Map<string, number>();
	for (const svg of own.flatMap(([, svgs]) => svgs)) {
		for (const [, , shape = ''] of svg.matchAll(PATH)) {
			counts.set(shape, (counts.get(shape) ?? 0) + 1);
		}
	}
	const shared = [...counts].filter(([, count]) => count > 1).map(([shape]) => shape);
	const ids = new Map(shared.map((shape, index) => [shape, `shape.${index}`]));
	const sharing = (svg: string): Markup => ({
		markup: svg.replace(PATH, (path, before: string, shape: string, after: string) => {
			const id = ids.get(shape);
			return id ? `<use${before} href="#${id}"${after}/>` : path;
		})
	});
	return {
		shapes: element(
			'svg',
			{ class: 'shapes', width: '0', height: '0', 'aria-hidden': 'true' },
			element(
				'defs',
				{},
				[...ids].map(([d, id]) => element('path', { id, d }))
			)
		),
		maps: Object.fromEntries(own.map(([id, svgs]) => [id, svgs.map(sharing)]))
	};
}
