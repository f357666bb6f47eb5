import { flushSync, mount, unmount } from 'svelte';
import type { Box } from '$lib/domain/case';
import type { Camera } from '$lib/domain/view';
import type { Day } from '$lib/domain/day';
import { differingAreas } from '$lib/domain/ground-words';
import { LICENCE_URL, sheetWords, type SheetWords } from '$lib/domain/sheet';
import { phaseOn } from '$lib/domain/case';
import { viewTitle, type FiledView } from '$lib/domain/view-file';
import type { Drawing } from '$lib/geo/drawing';
import { finerDrawing } from '$lib/geo/finer-drawing';
import type { MapTopology } from '$lib/geo/layers';
import { legendOf, type LegendEntry } from '$lib/geo/legend';
import type { Size } from '$lib/geo/plate-scale';
import { mapWidthPx, sheetLayout, type SheetLayout } from '$lib/geo/sheet';
import { SHEET_TYPES, type SheetType } from '$lib/geo/sheet-type';
import { boundsOfCamera, shownGround } from '$lib/geo/shown-ground';
import Sheet from '$lib/map/sheet/Sheet.svelte';
import { drawnTexts, type DrawnText } from '$lib/map/sheet/drawn-text';
import { standaloneSvg } from '$lib/map/sheet/standalone-svg';
import type { ShownMap } from '../shown-map.svelte';
import { fontRules, type SetText } from './faces';

/** What is printed of the map that a page shows. */
export type PrintedMap = Pick<
	ShownMap,
	'plan' | 'drawing' | 'features' | 'marksOn' | 'topologyUrl' | 'isPlan' | 'isLoading'
>;

/** What is printed: a view, the map that it shows, and how the reader looks at it. */
export type Printed = {
	readonly view: Omit<FiledView, 'day' | 'url'>;
	/** The address of the view on a day. */
	readonly urlOn: (day: Day) => string;
	readonly shown: PrintedMap;
	/** The names of the reading and the city, where the view has one. */
	readonly reading?: string | undefined;
	readonly part?: string | undefined;
	/** Where the map looks on a plate of which size; without a camera it shows all. */
	readonly camera: Camera | undefined;
	readonly plate: Size;
	readonly borders: boolean;
};

export type Colours = { readonly theme: 'light' | 'dark'; readonly patterns: boolean };

/** A printed sheet: an SVG that stands by itself, in CSS px. */
export type PrintedSheet = Size & {
	readonly day: Day;
	readonly svg: string;
	/** Its texts once more, for a canvas. */
	readonly texts: readonly DrawnText[];
};

/** How wide a sheet is, and one of a series, on which the sources are only counted. */
const SHEET_PX = { single: 1200, series: 960 } as const;
/** From how near a map is drawn anew, and how much larger its frame is at most: the published ground has no more detail. */
const NEAR = 1.4;
const MOST_TIMES = 12;
/** A map is at most so much taller or wider than wide or tall. */
const RATIO = { least: 0.94, most: 1.75 } as const;

/** What stands on a day, in words. */
export function keyOn({ view: { of }, shown }: Printed, day: Day): readonly LegendEntry[] {
	const names = { a: of.sides.a.short, b: of.sides.b.short, other: 'third power' };
	const isWar = phaseOn(of.phases, day)?.relation === 'armed-conflict';
	return legendOf(shown.features, day, names, isWar);
}

/**
 * Prints a view on one day or on several. The maps of a series lie in the same place on every sheet, with one key for all.
 *
 * @throws where a font or the drawing does not come
 */
export async function* printSheets(
	printed: Printed,
	days: readonly Day[],
	colours: Colours
): AsyncGenerator<PrintedSheet> {
	const isSeries = days.length > 1;
	const sheetPx = isSeries ? SHEET_PX.series : SHEET_PX.single;
	const { of } = printed.view;
	const { camera, plate } = printed;
	const box = camera ? boundsOfCamera(camera, plate) : printed.shown.drawing.box;
	const shape = camera ? plate : printed.shown.drawing;
	const drawing = await nearDrawing(printed, box);
	const ratio = Math.min(RATIO.most, Math.max(RATIO.least, shape.widthPx / shape.heightPx));
	const widthPx = mapWidthPx(sheetPx);
	const ground = shownGround(drawing, box, { widthPx, heightPx: Math.round(widthPx / ratio) });

	// One address for all, so that all are of one size.
	const url = printed.urlOn(days[0] ?? of.heart);
	const words = days.map((day) => wordsOn(printed, day, url, isSeries));
	const keys = days.map((day) => keyOn(printed, day));
	const key = isSeries ? joined(keys) : (keys[0] ?? []);
	const host = makeHost(colours);
	try {
		const widthOf = await measure(host, words.flatMap(textsOf).concat(key.map(wordsOf)));
		const layOut = (index: number, least?: SheetLayout['blocks']) =>
			sheetLayout(
				words[index] ?? wordsOn(printed, days[index] as Day, url, isSeries),
				key,
				[...coarseness(printed), ...(isSeries ? [] : notesOn(printed, days[index] as Day, key))],
				printed.borders,
				sheetPx,
				ground.heightPx,
				widthOf,
				least
			);
		const blocks = days.map((_, index) => layOut(index).blocks);
		const most = (block: keyof SheetLayout['blocks']) =>
			Math.max(...blocks.map((one) => one[block]));
		const least = { head: most('head'), sides: most('sides'), key: most('key') };
		for (const [index, day] of days.entries()) {
			const layout = layOut(index, least);
			const title = viewTitle({ ...printed.view, day });
			const sheet = mount(Sheet, {
				target: host,
				props: {
					layout,
					title,
					description: descriptionOf(words[index], keys[index] ?? []),
					drawing,
					scene: { features: printed.shown.features, day, focus: undefined },
					marks: printed.shown.marksOn(day),
					ground,
					borders: printed.borders,
					inset: printed.shown.plan ? undefined : of.inset
				}
			});
			try {
				flushSync();
				const picture = host.querySelector('svg');
				if (!picture) throw new Error('The sheet was not drawn');
				const rules = await fontRules(setTexts(picture));
				const head = `${metadata(title, url, words[index])}<style>${rules}</style>`;
				const { widthPx, heightPx } = layout;
				yield {
					day,
					widthPx,
					heightPx,
					svg: standaloneSvg(picture, head),
					texts: drawnTexts(picture)
				};
			} finally {
				void unmount(sheet);
			}
		}
	} finally {
		host.remove();
	}
}

/** The drawing of the page or, where the reader looks from nearer than it was made for, one with more detail. */
async function nearDrawing({ view: { of }, shown }: Printed, box: Box): Promise<Drawing> {
	const { drawing } = shown;
	const nearness = (drawing.box[2] - drawing.box[0]) / (box[2] - box[0]);
	if (nearness < NEAR) return drawing;
	const times = Math.min(MOST_TIMES, Math.ceil(nearness * (SHEET_PX.single / drawing.widthPx)));
	return finerDrawing(of, drawing, await loadTopology(shown.topologyUrl), times);
}

/** @throws where the ground does not come */
export async function loadTopology(url: string): Promise<MapTopology> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return (await response.json()) as MapTopology;
}

function wordsOn(
	{ view, shown, reading, part }: Printed,
	day: Day,
	url: string,
	isSeries: boolean
): SheetWords {
	const plan = shown.plan?.name;
	const words = sheetWords({ ...view, day, url, reading, part, plan });
	if (!isSeries) return words;
	const count = words.sources.length;
	return { ...words, sources: [`${count} works, listed with the view of this day in the atlas`] };
}

/** How far off a plan may be. */
function coarseness({ shown: { plan, isPlan } }: Printed): readonly string[] {
	if (plan) return [`Schematic plan, right to about ${plan.errorM} m`];
	return isPlan ? ['Drawn coarsely: banks and streets are right to 50 to 150 m'] : [];
}

/** What stands after the key: where sources differ, or that there is nothing. */
function notesOn(
	{ view: { of, lens }, shown }: Printed,
	day: Day,
	key: readonly LegendEntry[]
): readonly string[] {
	const differ = differingAreas(of, day);
	const empty =
		lens === 'undisputed'
			? 'No ground is undisputed on this day.'
			: 'No source places a border here on this day.';
	return [
		...(key.length === 0 && !shown.isLoading ? [empty] : []),
		...(differ.length > 0 ? [`≠ sources differ: ${differ.join(', ')}`] : [])
	];
}

/** The keys of several days as one: patterns first, then lines, as on one day. */
function joined(keys: readonly (readonly LegendEntry[])[]): readonly LegendEntry[] {
	const entries = new Map(
		keys.flat().map((entry): [string, LegendEntry] => [`${entry.key}/${entry.words}`, entry])
	);
	const all = [...entries].map(([key, entry]) => ({ ...entry, key }));
	const patterns = all.filter((entry) => entry.line === undefined);
	return [
		...patterns.sort((one, other) => (one.key < other.key ? -1 : 1)),
		...all.filter((entry) => entry.line !== undefined)
	];
}

const wordsOf = ({ words }: LegendEntry) => words;
const textsOf = ({ title, subtitle, dates, a, b, sources, credit }: SheetWords) => [
	...[title, subtitle, ...dates.flatMap(({ text, below }) => [text, below])],
	...[a, b].flatMap(({ name, native, where }) => [name, where, ...native.map(({ text }) => text)]),
	...sources,
	...credit
];

/** The sheet in words, for whoever cannot see it. */
function descriptionOf(words: SheetWords | undefined, key: readonly LegendEntry[]): string {
	if (!words) return '';
	const { title, dates, subtitle, a, b } = words;
	return [
		`${title}. ${dates.map(({ text, below }) => `${text} (${below})`).join(', ')}.`,
		`${subtitle}.`,
		`${a.name} ${a.where}; ${b.name} ${b.where}.`,
		key.length > 0 ? `On the map: ${key.map(wordsOf).join('; ')}.` : ''
	].join(' ');
}

/** A place on the page where nobody looks, in the colours of the sheet. */
function makeHost({ theme, patterns }: Colours): HTMLElement {
	const host = document.createElement('div');
	host.dataset.theme = theme;
	if (patterns) host.dataset.patterns = 'on';
	host.setAttribute('aria-hidden', 'true');
	host.inert = true;
	host.style.cssText =
		'position:fixed;left:-20000px;top:0;forced-color-adjust:none;pointer-events:none';
	document.body.append(host);
	return host;
}

/** Waits for the fonts of some texts; then tells how wide a text is. */
async function measure(
	host: HTMLElement,
	texts: readonly string[]
): Promise<(text: string, type: SheetType) => number> {
	const style = getComputedStyle(host);
	const fontOf = (type: SheetType) => {
		const { face, px, weight, italic } = { weight: 400, italic: false, ...SHEET_TYPES[type] };
		return `${italic ? 'italic' : 'normal'} ${weight} ${px}px ${style.getPropertyValue(`--${face}`)}`;
	};
	const letters = [...new Set(texts.join(''))].join('');
	const fonts = new Set((Object.keys(SHEET_TYPES) as SheetType[]).map(fontOf));
	await Promise.all([...fonts].map((font) => document.fonts.load(font, letters)));
	const context = document.createElement('canvas').getContext('2d');
	return (text, type) => {
		if (!context) return text.length * SHEET_TYPES[type].px * 0.5;
		context.font = fontOf(type);
		return context.measureText(text).width;
	};
}

/** Every text of a picture with the fonts that it may be set in. */
function setTexts(picture: SVGSVGElement): readonly SetText[] {
	return [...picture.querySelectorAll('text')].map((item) => {
		const { fontFamily, fontStyle } = getComputedStyle(item);
		return {
			families: fontFamily.split(',').map((family) => family.trim().replaceAll(/["']/g, '')),
			isItalic: fontStyle === 'italic',
			text: item.textContent
		};
	});
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a vector editor shows as the document's properties. */
function metadata(title: string, url: string, words: SheetWords | undefined): string {
	const tag = (name: string, text: string) => `<dc:${name}>${escaped(text)}</dc:${name}>`;
	const agent = (name: string, text: string) =>
		`<dc:${name}><cc:Agent>${tag('title', text)}</cc:Agent></dc:${name}>`;
	return [
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
		' xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
		'<cc:Work rdf:about="">',
		tag('format', 'image/svg+xml'),
		'<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>',
		tag('title', title),
		tag('date', words?.dates.map(({ text, below }) => `${text} (${below})`).join(', ') ?? ''),
		agent('creator', 'Dual Power Atlas'),
		agent('rights', words?.credit.join(' ') ?? ''),
		tag('source', url),
		tag('language', 'en'),
		tag('description', words?.sources.join('; ') ?? ''),
		`<cc:license rdf:resource="${LICENCE_URL}"/>`,
		'</cc:Work></rdf:RDF></metadata>'
	].join('');
}
