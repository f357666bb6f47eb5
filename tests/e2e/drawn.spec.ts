import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drawnOf, type Drawn, type Expected, type Published } from './drawn';
import { findLiveMap } from './live-map';
import { reachForMap, sliderOf, visit } from './page';
import { test } from './reader';

const CASES = [
	'petrograd-1917',
	'nizhnii-novgorod-1917',
	'kazan-1917',
	'smolensk-1917',
	'italian-communes',
	'comuneros-1520',
	'kosovo',
	'libya',
	'yemen',
	'donetsk-2014'
];
const LENSES = ['a', 'b', 'both', 'undisputed'];
const DAYS = 20;

/** The two maps on each of some days: what MapLibre and what the drawing has in sight. */
type Seen = {
	readonly day: number;
	/** Ground and lines whose feature state is above nothing, wherever the camera is. */
	readonly live: Drawn;
	/** The ground among it that MapLibre says it has painted from afar, or that is not wholly in that picture or is in it
	 * less than three pixels wide or high. */
	readonly painted: readonly string[];
	readonly svg: Drawn;
};

/**
 * Moves the slider from day to day and asks both maps. MapLibre keeps what does not stand, only invisible, so that the
 * state of a feature tells whether it is drawn. Features come from its tiles: those of the whole case from afar, and those
 * of the view that the case opens with, since tiles leave out what is too small for their zoom.
 */
async function lookOn(page: Page, days: readonly number[]): Promise<readonly Seen[]> {
	return page.evaluate(async (days) => {
		const map = globalThis.liveMap;
		type Item = {
			readonly id: number;
			readonly properties: Readonly<Record<string, string | boolean>>;
			readonly state?: { readonly stands?: number };
			readonly geometry: { readonly coordinates: unknown };
		};
		const stands = (source: string, id: number) =>
			Number((map.getFeatureState!({ source, id }) as { stands?: number }).stands ?? 0);
		const words = ({ properties: { pattern, claim1, claim2, light } }: Item) =>
			[pattern, claim1, claim2, light && 'pale'].filter(Boolean).join(' ');
		const frame = () =>
			new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
		const settled = () =>
			new Promise<void>((resolve) => {
				const look = () =>
					map.areTilesLoaded!() && map.isSourceLoaded!('ground')
						? resolve()
						: void map.once!('idle', look);
				map.once!('idle', look);
				map.triggerRepaint!();
			});
		const known = { ground: new Map<number, Item>(), lines: new Map<number, Item>() };
		await settled();
		for (const camera of [globalThis.opening!, { zoom: 0 }]) {
			map.jumpTo(camera);
			await settled();
			for (const source of ['ground', 'lines'] as const) {
				for (const item of map.querySourceFeatures!(source) as readonly Item[]) {
					if (!known[source].has(item.id)) known[source].set(item.id, item);
				}
			}
		}
		/** What no tile has, since it is less than a pixel even in the view that the case opens with: its state tells all the same. */
		const authored = map.getSource!('ground') as { serialize(): { data: unknown } };
		const { features } = authored.serialize().data as { features?: readonly Item[] };
		const TOO_SMALL_FOR_TILES_PX = 3;
		const isTooSmall = ({ geometry }: Item) => {
			const points = (geometry.coordinates as number[][][]).flat(3) as unknown as number[];
			const spread = (from: 0 | 1) => {
				const along = points.filter((_, index) => index % 2 === from);
				return Math.max(...along) - Math.min(...along);
			};
			const pxOfDegree = (512 / 360) * 2 ** globalThis.opening!.zoom;
			return Math.max(spread(0), spread(1)) * pxOfDegree < TOO_SMALL_FOR_TILES_PX * 2;
		};
		const tiny = (features ?? []).filter((item) => !known.ground.has(item.id) && isTooSmall(item));
		for (const item of tiny) known.ground.set(item.id, item);
		/** At the rim of the picture tiles of the next ones are still to come. */
		const EDGE_PX = 24;
		const isCutOrTiny = ({ geometry }: Item) => {
			const points = (geometry.coordinates as number[][][]).flat(3) as unknown as number[];
			const at = Array.from({ length: points.length / 2 }, (_, index) =>
				map.project!([points[2 * index], points[2 * index + 1]])
			) as { x: number; y: number }[];
			const { clientWidth, clientHeight } = map.getContainer();
			return [
				[at.map(({ x }) => x), clientWidth] as const,
				[at.map(({ y }) => y), clientHeight] as const
			].some(([along, length]) => {
				const [least, most] = [Math.min(...along), Math.max(...along)];
				return most - least < 3 || least < EDGE_PX || most > length - EDGE_PX;
			});
		};
		const hidden = new Set(
			[...[...known.ground.values()].filter(isCutOrTiny), ...tiny].map((item) => item.id)
		);
		const slider = document.querySelector<HTMLInputElement>('input[type=range][aria-label=Date]')!;
		const seen = [];
		for (const day of days) {
			slider.value = String(day);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			await frame();
			const [ground = [], lines = []] = (['ground', 'lines'] as const).map((source) =>
				[...known[source].values()].filter((item) => stands(source, item.id) > 0)
			);
			const rendered = map.queryRenderedFeatures!({ layers: ['ground'] }) as readonly Item[];
			const drawn = (selector: string) =>
				[...document.querySelectorAll<SVGGElement>(`.drawn ${selector}`)].filter(
					(item) => item.style.display !== 'none'
				);
			const unit = (use: Element) => (use.getAttribute('fill') ?? '').replace(/^.*?s\d+|\)|"/g, '');
			seen.push({
				day: Number(slider.value),
				live: {
					ground: Object.fromEntries(ground.map((item) => [item.id, words(item)])),
					lines: [...new Set(lines.map((item) => String(item.properties.line)))].sort()
				},
				painted: [
					...new Set([
						...rendered.filter((item) => (item.state?.stands ?? 0) > 0).map((item) => item.id),
						...ground.map((item) => item.id).filter((id) => hidden.has(id))
					])
				]
					.map(String)
					.sort(),
				svg: {
					ground: Object.fromEntries(
						drawn('[data-ground]').map((item) => [
							item.dataset.ground!,
							[
								...[...item.querySelectorAll('use[fill]')].map(unit),
								...(item.getAttribute('opacity') === '0.5' ? ['pale'] : [])
							].join(' ')
						])
					),
					lines: drawn('[data-of]')
						.flatMap((item) => item.dataset.of!.split(' '))
						.sort()
				}
			});
		}
		return seen;
	}, days);
}

/** All ground, fronts, boundaries and bridges that should be drawn are, and nothing else but routes that are under way. */
function expectDrawn(drawn: Drawn, { ground, lines, routes }: Expected, where: string) {
	expect(drawn.ground, where).toEqual(ground);
	expect(
		drawn.lines.filter((line) => !routes.includes(line)),
		where
	).toEqual(lines);
}

describe('both maps draw what the published files say, and nothing else', () => {
	test.for(CASES)('%s, on twenty days through each lens', async (id, { page, site }) => {
		const [table, places, topology] = await Promise.all(
			['csv', 'geojson', 'topo.json'].map(async (kind) =>
				(await fetch(`${site}/data/cases/${id}.${kind}`)).text()
			)
		);
		await visit(page, `/cases/${id}/`);
		const [first, last] = await Promise.all(
			['min', 'max'].map(async (end) => Number(await sliderOf(page).getAttribute(end)))
		);
		const drawnOn = drawnOf(id, {
			table: table!,
			places: JSON.parse(places!) as Published['places'],
			topology: JSON.parse(topology!) as Published['topology'],
			first: first!
		});
		const days = Array.from({ length: DAYS }, (_, index) =>
			Math.round(first! + ((last! - first!) * index) / (DAYS - 1))
		);
		await reachForMap(page);
		await findLiveMap(page);
		await page.evaluate(() => {
			const map = globalThis.liveMap;
			globalThis.opening = { center: map.getCenter!(), zoom: map.getZoom!() as number };
		});
		// A map that the reader has moved keeps its place when the key below it changes its height.
		await page.getByRole('button', { name: 'Zoom out' }).first().click({ force: true });
		for (const lens of LENSES) {
			await page.locator(`fieldset input[value=${lens}]`).check({ force: true });
			for (const seen of await lookOn(page, days)) {
				const expected = drawnOn(seen.day, lens);
				const where = `${id} on ${seen.day} through ${lens}`;
				expectDrawn(seen.svg, expected, `the drawn map of ${where}`);
				expectDrawn(seen.live, expected, `the live map of ${where}`);
				expect(seen.live.lines, `both maps of ${where}`).toEqual(seen.svg.lines);
				expect(seen.painted, `what is painted of ${where}`).toEqual(
					Object.keys(expected.ground).sort()
				);
			}
		}
	});
});
