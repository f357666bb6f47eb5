import { element, nameOf, type Content, type Markup } from './markup';
import type { PackagedLesson, StepMap } from './packaged-lesson';

/** The maps of a lesson as parts of one page. */
export type PageMaps = {
	/** Stands on the page once, seen nowhere: what several maps draw. */
	readonly shapes: Markup;
	/** By the id of the step. */
	readonly maps: Readonly<Record<string, readonly Markup[]>>;
	/** For the script of the page: how each map that can be moved looks on its days. Empty where none can. */
	readonly films: Content;
};

/** How the page's script puts a map together: stretches of pieces, from the first to the last of each. */
type Film = {
	/** Goes before the ids of the map. */
	readonly prefix: string;
	readonly days: readonly {
		readonly title: string;
		readonly says: string;
		readonly pieces: readonly number[];
	}[];
};

/** Stands before the ids in pieces, which are of several maps: a character that no text has. */
const ANY_MAP = '\uE000';

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
	const all = lesson.steps.flatMap(({ id }) =>
		(maps[id] ?? []).map((map, at) => ({ id, map, prefix: `${nameOf('map', id, String(at))}.` }))
	);
	const counts = new Map<string, number>();
	for (const { svg } of all.flatMap(({ map }) => [map, ...(map.days ?? [])])) {
		for (const [, , shape = ''] of svg.matchAll(PATH)) {
			counts.set(shape, (counts.get(shape) ?? 0) + 1);
		}
	}
	const shared = [...counts].filter(([, count]) => count > 1).map(([shape]) => shape);
	const ids = new Map(shared.map((shape, index) => [shape, `shape.${index}`]));
	const inPage = (svg: string, prefix: string) =>
		withOwnIds(svg, prefix).replace(PATH, (path, before: string, shape: string, after: string) => {
			const id = ids.get(shape);
			return id ? `<use${before} href="#${id}"${after}/>` : path;
		});
	const drawn = all.map(
		({ id, map, prefix }) => [id, { markup: inPage(map.svg, prefix) }] as const
	);
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
		maps: Object.fromEntries(
			lesson.steps.map((step) => [
				step.id,
				drawn.filter(([id]) => id === step.id).map(([, markup]) => markup)
			])
		),
		films: filmsOf(all, inPage)
	};
}

function filmsOf(
	all: readonly { readonly id: string; readonly map: StepMap; readonly prefix: string }[],
	inPage: (svg: string, prefix: string) => string
): Content {
	const numbers = new Map<string, number>();
	const piecesOf = (svg: string) =>
		stretches(
			inPage(svg, ANY_MAP)
				.split(/(?=<(?:g|path|use|text|rect|circle)\b)/)
				.map((piece) => {
					const number = numbers.get(piece) ?? numbers.size;
					numbers.set(piece, number);
					return number;
				})
		);
	const films = all.flatMap(({ id, map: { days = [] }, prefix }): readonly [string, Film][] =>
		days.length === 0
			? []
			: [
					[
						id,
						{
							prefix,
							days: days.map(({ title, says, svg }) => ({ title, says, pieces: piecesOf(svg) }))
						}
					]
				]
	);
	if (films.length === 0) return '';
	const data = JSON.stringify({ films: Object.fromEntries(films), pieces: [...numbers.keys()] });
	// Within a script nothing is escaped as in HTML, and nothing may look like its end.
	const written = data.replace(/[<&>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
	return { markup: `<script type="application/json" id="films">${written}</script>` };
}

/** Numbers as stretches of numbers that follow one another: `3 4 5 9` is `3 5 9 9`. */
export function stretches(numbers: readonly number[]): readonly number[] {
	const found: number[] = [];
	for (const number of numbers) {
		if (found.at(-1) === number - 1) found[found.length - 1] = number;
		else found.push(number, number);
	}
	return found;
}
