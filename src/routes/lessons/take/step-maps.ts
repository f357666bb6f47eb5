import { flushSync, mount, unmount } from 'svelte';
import type { CasePage } from '$lib/catalogue/pages.server';
import { formatDualDate } from '$lib/domain/calendar';
import { phaseOn, type CaseId } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { groundOn } from '$lib/domain/ground-words';
import type { CaseLink, Lesson, LessonStep } from '$lib/domain/lesson';
import { legendOf } from '$lib/geo/legend';
import { keyLayout } from '$lib/geo/plate-key';
import { boundsOfCamera, shownGround } from '$lib/geo/shown-ground';
import LessonPlate from '$lib/map/LessonPlate.svelte';
import { standaloneSvg } from '$lib/map/standalone-svg';
import type { DrawnMap, StepMap } from '$lib/package/packaged-lesson';
import { makeHost, measure } from '../../export/sheet-host';
import { nearDrawing } from '../../export/sheets';
import { changesOf, daysAround } from './days-around';
import { shownLink, type ShownLink } from './shown-step';

/** The map on a plate: large enough for its names, small enough for a page beside a text. */
const MAP_PX = 640;
/** A map is at most so much taller or wider than wide or tall. */
const RATIO = { least: 0.94, most: 1.6 } as const;
/** What a step's camera was set for. */
const PLATE = { widthPx: 900, heightPx: 620 } as const;
/** In colours of day, with dots on one side's fills, so that paper without colours tells them apart. */
const LOOK = { theme: 'light', patterns: true } as const;
/** How many pieces of ground are told in words. */
const MOST_TOLD = 6;

type Shown = { readonly link: CaseLink; readonly day: Day };
/** Everything that the steps of a lesson show: the map of each, and what stands beside it. */
const shownBy = ({ link, day, beside }: LessonStep): readonly Shown[] => [
	{ link, day },
	...(beside ? [{ link: beside, day: beside.day }] : [])
];

/** How many maps a lesson has. */
export function mapsIn({ steps }: Pick<Lesson, 'steps'>): number {
	return steps.flatMap(shownBy).length;
}

/**
 * Draws the maps of a lesson, each on the day of its step.
 *
 * @param moves whether the map of each step comes with the days before and after on which it changes
 * @param pageOf loads what a case is drawn from
 * @param ondrawn is told how many are done
 * @returns by the id of the step: its map, then what stands beside it
 * @throws the signal's reason once it has come; an error where a case does not come
 */
export async function stepMaps(
	{ steps }: Pick<Lesson, 'steps'>,
	moves: boolean,
	pageOf: (id: CaseId) => Promise<CasePage | undefined>,
	signal: AbortSignal,
	ondrawn: (done: number) => void
): Promise<Readonly<Record<string, readonly StepMap[]>>> {
	const maps: Record<string, StepMap[]> = {};
	const plates = new Map<string, Plate>();
	let done = 0;
	const host = makeHost(LOOK);
	/** So that the page can draw how far it is, and hear “Cancel”. */
	const breathe = async () => {
		await new Promise((resolve) => setTimeout(resolve));
		signal.throwIfAborted();
	};
	try {
		for (const step of steps) {
			for (const { link, day } of shownBy(step)) {
				const key = plateKey(link);
				const known = plates.get(key);
				const plate = known ?? (await newPlate(host, step, link, pageOf, signal));
				plates.set(key, plate);
				const own = await plate(day);
				await breathe();
				const isMoved = moves && link === step.link;
				const days = isMoved
					? await daysAround(plate.changes, day, async (other) => {
							await breathe();
							return plate(other);
						})
					: [];
				(maps[step.id] ??= []).push(days.length > 1 ? { ...own, days } : own);
				ondrawn((done += 1));
				await breathe();
			}
		}
		return maps;
	} finally {
		host.remove();
	}
}

/** Draws one map on any day; a day that it has drawn before is the very same. */
type Plate = ((day: Day) => Promise<DrawnMap>) & { readonly changes: readonly Day[] };

/** Links that show the same map, whatever the day. */
function plateKey({ case: of, view, camera }: CaseLink): string {
	const { lens, plan, part, reading, calendar } = view;
	return JSON.stringify([of, lens, plan, part, reading, calendar, camera]);
}

async function newPlate(
	host: HTMLElement,
	{ title }: LessonStep,
	link: CaseLink,
	pageOf: (id: CaseId) => Promise<CasePage | undefined>,
	signal: AbortSignal
): Promise<Plate> {
	const page = await untilAborted(pageOf(link.case), signal);
	if (!page) throw new Error(`The map of the step “${title}” did not come`);
	const shown = await shownLink(page, link, signal);
	const known = new Map<Day, DrawnMap>();
	const plate = async (day: Day) => {
		const map = known.get(day) ?? (await drawn(host, shown, link, day));
		known.set(day, map);
		return map;
	};
	return Object.assign(plate, { changes: changesOf(shown.view.case, shown.features) });
}

/** What is promised, or the signal's reason, whichever comes first. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	const aborted = new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
	return Promise.race([promise, aborted]);
}

async function drawn(
	host: HTMLElement,
	shown: ShownLink,
	{ camera }: CaseLink,
	day: Day
): Promise<DrawnMap> {
	const { view, features, name } = shown;
	const { case: of, calendar } = view;
	const box = camera ? boundsOfCamera(camera, PLATE) : shown.drawing.box;
	const shape = camera ? PLATE : shown.drawing;
	const ratio = Math.min(RATIO.most, Math.max(RATIO.least, shape.widthPx / shape.heightPx));
	const drawing = await nearDrawing({ view: { of }, shown }, box);
	const size = { widthPx: MAP_PX, heightPx: Math.round(MAP_PX / ratio) };
	const names = { a: of.sides.a.short, b: of.sides.b.short, other: 'third power' };
	const isWar = phaseOn(of.phases, day)?.relation === 'armed-conflict';
	const key = legendOf(features, day, names, isWar);
	const title = `${name}, ${formatDualDate(day, of.calendar, calendar)}`;
	const says = wordsOn(shown, day);
	const widthOf = await measure(
		host,
		key.map(({ words }) => words)
	);
	const plate = mount(LessonPlate, {
		target: host,
		props: {
			...{ title, description: says, drawing },
			layout: keyLayout(key, size, widthOf),
			scene: { features, day, focus: view.focus },
			marks: shown.marksOn(day),
			ground: shownGround(drawing, box, size),
			inset: view.plan ? undefined : of.inset
		}
	});
	try {
		flushSync();
		const picture = host.querySelector('svg');
		if (!picture) throw new Error('The map was not drawn');
		return { title, says, svg: standaloneSvg(picture, '') };
	} finally {
		void unmount(plate);
	}
}

/** What stands on the map, for those who cannot see it. */
function wordsOn({ view: { case: of, lens } }: ShownLink, day: Day): string {
	const ground = groundOn(of, day, lens);
	if (ground.length === 0) return 'No source places a border here on this day.';
	const told = ground.slice(0, MOST_TOLD).map(({ area, words }) => `${area.name}: ${words}`);
	const more = ground.length - told.length;
	return [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
