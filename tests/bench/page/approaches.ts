import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { filterByDate } from '@openhistoricalmap/maplibre-gl-dates';
import {
	addProtocol,
	Map as MapLibreMap,
	setWorkerUrl,
	type FilterSpecification,
	type GeoJSONSource,
	type LayerSpecification,
	type SourceSpecification
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Box } from '$lib/domain/case';
import { dateOf, dayOf, isoDate } from '$lib/domain/calendar';
import type { Day } from '$lib/domain/day';
import type { Camera } from '$lib/domain/view';
import { timeIndex } from '$lib/domain/time-index';
import { grow } from '$lib/geo/bounds';
import type { GroundFeature } from '$lib/geo/ground-features';
import { layerOf, type MapTopology } from '$lib/geo/layers';
import { patternName } from '$lib/geo/look';
import type { SceneFeatures } from '$lib/geo/scene';
import { openMap, type MapController } from '$lib/map/controller';
import { BASE_SOURCES, baseLayers } from '$lib/map/layers/base';
import { groundLayers } from '$lib/map/layers/dated';
import { PATTERN_PIXEL_RATIO, patternImage } from '$lib/map/pattern-image';
import { allPatterns } from '$lib/map/patterns';
import type { MapTheme } from '$lib/map/theme';
import { datedCollection, dayOfStep, PICTURE, topologyOf, type Synthetic } from './synthetic';

/** The ways to bring a day to a map: whichever the site takes, its two ways, and three of others. */
export type Approach =
	'site' | 'feature state' | 'custom layer' | 'setFilter' | 'setData' | 'filterByDate';

/** A map with dated ground on it, and its one way of being given a day. */
export type Dated = { readonly map: MapLibreMap; readonly show: (day: Day) => void };

type Scenery = {
	readonly container: HTMLElement;
	readonly theme: MapTheme;
	/** The land below the ground. */
	readonly land: MapTopology;
};

/** What the map can be moved over: all that is drawn lies well inside. */
const WINDOW: Box = [-130, -75, 130, 75];

/** Opens a map of some ground, by one of the ways. It answers when the map is drawn. */
export async function openDated(
	approach: Approach,
	ground: Synthetic,
	scenery: Scenery
): Promise<Dated> {
	switch (approach) {
		case 'site':
			return openOurs(ground, scenery);
		case 'feature state':
			return openOurs(ground, scenery, Infinity);
		case 'custom layer':
			return openOurs(ground, scenery, 0);
		case 'setFilter':
			return openSetFilter(ground, scenery);
		case 'setData':
			return openSetData(ground, scenery);
		case 'filterByDate':
			return openFilterByDate(ground, scenery);
		default:
			return approach satisfies never;
	}
}

function openOurs(ground: Synthetic, scenery: Scenery, many?: number): Promise<Dated> {
	const camera = { zoom: PICTURE.zoom, lng: 0, lat: 0 };
	const features = { ground: ground.features, seats: [], lines: [] };
	return openScene(features, topologyOf(ground, scenery.land), scenery, {
		box: WINDOW,
		camera,
		...(many === undefined ? {} : { many })
	});
}

/** The map of the site, through its own front door. */
export async function openScene(
	features: SceneFeatures,
	topology: MapTopology,
	{ container, theme }: Omit<Scenery, 'land'>,
	view: { readonly box: Box; readonly camera?: Camera; readonly many?: number }
): Promise<Dated> {
	let controller: MapController | undefined;
	const show = (day: Day) => controller?.show({ features, day, focus: undefined });
	let ready = () => {};
	let fail: (error: unknown) => void = () => {};
	const isDrawn = new Promise<void>((resolve, reject) => ([ready, fail] = [resolve, reject]));
	const map = caughtMap(() => {
		controller = openMap({
			container,
			theme,
			topology,
			window: view.box,
			camera: undefined,
			isPlan: false,
			borders: false,
			cooperative: false,
			onmove: () => undefined,
			onrest: () => undefined,
			onready: () => ready(),
			onfail: (error) => fail(error),
			...view
		});
	});
	show(dayOfStep(-1));
	await isDrawn;
	return { map, show };
}

/** The map that `openMap` keeps to itself: the bench has to see what it draws. */
function caughtMap(open: () => void): MapLibreMap {
	const caught: MapLibreMap[] = [];
	const { on } = MapLibreMap.prototype;
	MapLibreMap.prototype.on = function (this: MapLibreMap, ...args: unknown[]) {
		caught.push(this);
		return (on as (...all: unknown[]) => never).apply(this, args);
	} as typeof on;
	open();
	MapLibreMap.prototype.on = on;
	const [map] = caught;
	if (!map) throw new Error('No map was opened');
	return map;
}

async function openSetFilter(ground: Synthetic, scenery: Scenery): Promise<Dated> {
	const data = datedCollection(ground, ground.features, (feature) => ({
		...drawn(feature),
		start: feature.span.earliestStart,
		end: feature.span.latestEnd
	}));
	const filterOn = (day: Day): FilterSpecification => [
		'all',
		['<=', ['get', 'start'], day],
		['>=', ['get', 'end'], day]
	];
	const filter = filterOn(dayOfStep(-1));
	const map = await openPlain(scenery, geoJson(data), { filter });
	return {
		map,
		show: (day) => LAYERS.forEach((layer) => map.setFilter(layer, filterOn(day)))
	};
}

async function openSetData(ground: Synthetic, scenery: Scenery): Promise<Dated> {
	const index = timeIndex(ground.features);
	const standing = new Map<number, GroundFeature>();
	let shown: Day | undefined;
	const dataOn = (day: Day) => {
		for (const { id, standing: now } of index.changes(shown, day)) {
			if (now === 'out') standing.delete(id);
			else standing.set(id, ground.features[id - 1] as GroundFeature);
		}
		shown = day;
		return datedCollection(ground, [...standing.values()], drawn);
	};
	const map = await openPlain(scenery, geoJson(dataOn(dayOfStep(-1))), {});
	return {
		map,
		show: (day) => (map.getSource('ground') as GeoJSONSource).setData(dataOn(day))
	};
}

/** The plug-in of OpenHistoricalMap filters vector tiles alone, so the ground is cut into such, in memory. */
async function openFilterByDate(ground: Synthetic, scenery: Scenery): Promise<Dated> {
	const decimalYear = (day: Day, hours: number) => {
		const { year } = dateOf(day);
		const [from, to] = [year, year + 1].map((of) => dayOf({ year: of, month: 1, day: 1 })) as [
			Day,
			Day
		];
		return year + (day + hours / 24 - from) / (to - from);
	};
	const data = datedCollection(ground, ground.features, (feature) => ({
		...drawn(feature),
		start_date: isoDate(feature.span.earliestStart),
		end_date: isoDate(feature.span.latestEnd),
		// The plug-in leaves out what begins on the very day.
		start_decdate: decimalYear(feature.span.earliestStart, -12),
		end_decdate: decimalYear(feature.span.latestEnd, 12)
	}));
	const tiles = new GeoJSONVT(data, { maxZoom: 4, tolerance: 0.2, extent: 8192, buffer: 128 });
	addProtocol('ground', async ({ url }) => {
		const [z = 0, x = 0, y = 0] = url.split('/').slice(-3).map(Number);
		const tile = tiles.getTile(z, x, y);
		const layers = tile ? { ground: tile } : {};
		return { data: fromGeojsonVt(layers, { version: 2, extent: 8192 }).slice().buffer };
	});
	const source: SourceSpecification = {
		type: 'vector',
		tiles: ['ground://{z}/{x}/{y}'],
		maxzoom: 4
	};
	const map = await openPlain(scenery, source, { 'source-layer': 'ground' });
	return { map, show: (day) => filterByDate(map, isoDate(day)) };
}

const LAYERS = ['ground', 'ground-edge'];

const geoJson = (data: GeoJSON.FeatureCollection): SourceSpecification => ({
	type: 'geojson',
	data,
	tolerance: 0.2
});

/** What the layers of the site read of a piece of ground. */
const drawn = ({ look }: GroundFeature) => ({
	pattern: patternName(look.fill, look.sides),
	inked: look.fill === 'fought'
});

/** A map with the land, the patterns and the fills of the site, but without its way with time. */
async function openPlain(
	{ container, theme, land }: Scenery,
	source: SourceSpecification,
	layer: Readonly<Record<string, unknown>>
): Promise<MapLibreMap> {
	setWorkerUrl(workerUrl);
	const ground = groundLayers(theme, false).filter(({ id }) => LAYERS.includes(id));
	const map = new MapLibreMap({
		container,
		style: {
			version: 8,
			sources: {
				...Object.fromEntries(
					BASE_SOURCES.map((name) => [name, geoJson(layerOf(land, name))] as const)
				),
				ground: source
			},
			layers: [...baseLayers(theme, false, false), ...ground.map((of) => withoutTime(of, layer))]
		},
		center: [0, 0],
		zoom: PICTURE.zoom,
		maxBounds: grow(WINDOW, 0.05) as [number, number, number, number],
		attributionControl: false,
		fadeDuration: 0
	});
	await map.once('load');
	for (const pattern of allPatterns()) {
		map.addImage(pattern.name, patternImage(pattern, theme), { pixelRatio: PATTERN_PIXEL_RATIO });
	}
	await map.once('idle');
	return map;
}

/** A layer of the site, as opaque as what certainly stands, with its time in another place. */
function withoutTime(
	of: LayerSpecification,
	layer: Readonly<Record<string, unknown>>
): LayerSpecification {
	const rest = Object.fromEntries(Object.entries(of).filter(([key]) => key !== 'filter'));
	const opacity = of.type === 'fill' ? { 'fill-opacity': 1 } : { 'line-opacity': 0.8 };
	return { ...rest, ...layer, paint: { ...of.paint, ...opacity } } as LayerSpecification;
}
