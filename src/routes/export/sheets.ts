import { flushSync, mount, unmount } from 'svelte';
import type { Box } from '$lib/domain/case';
import type { Camera } from '$lib/domain/view';
import type { Day } from '$lib/domain/day';
import { sheetWords, type SheetWords } from '$lib/domain/sheet';
import { viewTitle, type FiledView } from '$lib/domain/view-file';
import type { Drawing } from '$lib/geo/drawing';
import { finerDrawing } from '$lib/geo/finer-drawing';
import type { MapTopology } from '$lib/geo/layers';
import type { LegendEntry } from '$lib/geo/legend';
import type { Size } from '$lib/geo/plate-scale';
import { mapWidthPx, sheetLayout, type SheetLayout } from '$lib/geo/sheet';
import { boundsOfCamera, shownGround } from '$lib/geo/shown-ground';
import Sheet from '$lib/map/Sheet.svelte';
import { drawnTexts, type DrawnText } from '$lib/map/drawn-text';
import { standaloneSvg } from '$lib/map/standalone-svg';
import type { ShownMap } from '../shown-map.svelte';
import { fontRules } from './faces';
import { makeHost, measure, setTexts, type Colours } from './sheet-host';
import { joined, keyOn, notesOn } from './sheet-key';
import { descriptionOf, metadata } from './sheet-metadata';

/** What is printed of the map that a page shows. */
export type PrintedMap = Pick<
	ShownMap,
	'plan' | 'drawing' | 'features' | 'marksOn' | 'topologyUrl' | 'isPlan' | 'isLoading'
>;

/** A drawing, and where more detail of it is found. */
type DrawnGround = Pick<PrintedMap, 'drawing' | 'topologyUrl'>;

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
				notesOn(printed, days[index] as Day, key, isSeries),
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
export async function nearDrawing(
	{ view: { of }, shown }: { view: Pick<FiledView, 'of'>; shown: DrawnGround },
	box: Box
): Promise<Drawing> {
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

const wordsOf = ({ words }: LegendEntry) => words;
const textsOf = ({ title, subtitle, dates, a, b, sources, credit }: SheetWords) => [
	...[title, subtitle, ...dates.flatMap(({ text, below }) => [text, below])],
	...[a, b].flatMap(({ name, native, where }) => [name, where, ...native.map(({ text }) => text)]),
	...sources,
	...credit
];
