import {
	LngLatBounds,
	Map as MapLibreMap,
	setWorkerUrl,
	type GeoJSONSource,
	type StyleSpecification
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Box, LngLat } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { timeIndex, type TimeIndex } from '$lib/domain/time-index';
import type { Camera } from '$lib/domain/view';
import { grow } from '$lib/geo/bounds';
import { layerOf, type MapTopology } from '$lib/geo/layers';
import type { Scene, SceneFeatures } from '$lib/geo/scene';
import { datedBase, datedSources } from './features';
import { BASE_SOURCES, baseLayers } from './layers/base';
import { groundLayers, lineLayers, STANDING_STATE } from './layers/dated';
import { addManyGround, MANY, type ManyGround } from './many/many-ground';
import { ORDER } from './order';
import { arrowImage, PATTERN_PIXEL_RATIO, patternImage } from './pattern-image';
import { allPatterns } from './patterns';
import type { MapTheme } from './theme';

setWorkerUrl(workerUrl);

const DATED_SOURCES = ['ground', 'ground-edges', 'lines', 'route-ends'] as const;

/** What a live map is made from. */
export type MapOptions = {
	readonly container: HTMLElement;
	readonly topology: MapTopology;
	readonly box: Box;
	readonly window: Box;
	readonly camera: Camera | undefined;
	readonly theme: MapTheme;
	readonly isPlan: boolean;
	readonly borders: boolean;
	/** In a frame the page around it keeps its wheel and its one-finger drag. */
	readonly cooperative: boolean;
	/** From how many pieces of ground on it is drawn by the layer for very many; the bench measures both ways. */
	readonly many?: number;
	/** On every frame in which the picture moved. */
	readonly onmove: () => void;
	/** When the reader has moved the map and let go. */
	readonly onrest: (camera: Camera) => void;
	readonly onready: () => void;
	readonly onfail: (error: unknown) => void;
};

/** A live map. `show` may be called at any time and as often as one likes; it does only what differs. */
export type MapController = {
	readonly show: (scene: Scene) => void;
	readonly project: (lngLat: LngLat) => readonly [number, number];
	readonly bounds: () => Box;
	/** The area that stands at a point of the picture, in px from its upper left corner; the smallest, if several do. */
	readonly areaAt: (x: number, y: number) => string | undefined;
	readonly zoomBy: (steps: number) => void;
	/** Moves what is seen by so many px to the right and down. */
	readonly moveBy: (x: number, y: number) => void;
	readonly home: () => void;
	readonly showBorders: (visible: boolean) => void;
	readonly remove: () => void;
};

/**
 * Opens a live map.
 *
 * @throws where the browser has no WebGL 2, or lets no worker start
 */
export function openMap(options: MapOptions): MapController {
	// MapLibre says nothing where a worker is refused; asked for one here, the browser does.
	new Worker('data:text/javascript,').terminate();
	const { topology, theme, isPlan } = options;
	const map = new MapLibreMap({
		container: options.container,
		style: styleOf(options),
		// Beyond a plan there is nothing, not even water.
		maxBounds: (isPlan ? options.window : grow(options.window, 0.05)) as [
			number,
			number,
			number,
			number
		],
		// Never both: MapLibre would follow the bounds alone.
		...(options.camera
			? { center: [options.camera.lng, options.camera.lat], zoom: options.camera.zoom }
			: { bounds: options.box as [number, number, number, number] }),
		maxZoom: isPlan ? 16 : 11,
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		cooperativeGestures: options.cooperative,
		// Keys come from an element over the map that is there before the live map is.
		keyboard: false,
		fadeDuration: 0
	});
	map.touchZoomRotate.disableRotation();
	const canvas = map.getCanvas();
	canvas.tabIndex = -1;
	canvas.ariaHidden = 'true';

	let features: SceneFeatures | undefined;
	let index: TimeIndex | undefined;
	let shown: Day | undefined;
	let wanted: Scene | undefined;
	let isReady = false;
	/** The ground, if there is very much of it; feature state then has only the lines. */
	let many: ManyGround | undefined;
	/** Which source a feature lies in; routes have a second one for their heads. */
	const sourcesOf = new Map<number, readonly string[]>();

	const apply = () => {
		if (!wanted || !isReady) return;
		if (wanted.features !== features) {
			features = wanted.features;
			shown = undefined;
			sourcesOf.clear();
			many?.remove();
			const isMany = features.ground.length > (options.many ?? MANY);
			many = isMany
				? addManyGround(map, features.ground, topology, { theme, isPlan, below: 'ground' })
				: undefined;
			const usual = isMany ? { ...features, ground: [] } : features;
			const sources = datedSources(usual, topology, isPlan);
			for (const name of DATED_SOURCES) {
				map.removeFeatureState({ source: name });
				(map.getSource(name) as GeoJSONSource).setData(sources[name]);
			}
			for (const item of usual.ground) sourcesOf.set(item.id, ['ground', 'ground-edges']);
			for (const item of usual.lines) sourcesOf.set(item.id, ['lines', 'route-ends']);
			const base = datedBase(topology);
			for (const { id, layer } of base) {
				sourcesOf.set(id, [layer]);
				map.removeFeatureState({ source: layer });
			}
			index = timeIndex([...usual.ground, ...usual.lines, ...base]);
		}
		many?.show(wanted.day);
		for (const change of index?.changes(shown, wanted.day) ?? []) {
			const value = change.standing === 'certain' ? 1 : change.standing === 'possible' ? 0.5 : 0;
			for (const source of sourcesOf.get(change.id) ?? []) {
				map.setFeatureState({ source, id: change.id }, { [STANDING_STATE]: value });
			}
		}
		shown = wanted.day;
	};

	const images = allPatterns().map(
		(pattern) => [pattern.name, patternImage(pattern, theme)] as const
	);
	let patternScale = 0;
	/** MapLibre stretches a pattern between two whole zooms; giving it at the inverse ratio keeps stripes as wide as they were drawn. */
	function keepPatternsSteady() {
		const zoom = map.getZoom();
		const stretch = 2 ** (zoom - Math.floor(zoom));
		if (Math.abs(stretch - patternScale) < 0.02) return;
		patternScale = stretch;
		for (const [name, image] of images) {
			if (map.hasImage(name)) map.removeImage(name);
			map.addImage(name, image, { pixelRatio: PATTERN_PIXEL_RATIO * stretch });
		}
	}

	/** The map is idle for a moment before its dated ground has come from the worker: it is ready only with it. */
	function settle() {
		if (map.isSourceLoaded('ground') && map.areTilesLoaded()) options.onready();
		else map.once('idle', settle);
	}

	map.once('load', () => {
		keepPatternsSteady();
		map.addImage('arrow', arrowImage(theme), { pixelRatio: PATTERN_PIXEL_RATIO });
		isReady = true;
		apply();
		map.once('idle', settle);
	});
	// When the browser has taken the graphics memory away and given it back, MapLibre draws its own layers anew, but without
	// feature state and without ours.
	map.on('webglcontextrestored', () => {
		isReady = false;
		map.once('style.load', () => {
			isReady = true;
			features = undefined;
			many = undefined;
			apply();
		});
	});
	map.on('zoomend', keepPatternsSteady);
	map.on('error', (event) => options.onfail(event.error));
	map.on('move', options.onmove);
	map.on('moveend', (event) => {
		if (!('originalEvent' in event) && !moving) return;
		moving = false;
		if ('originalEvent' in event) isWhole = false;
		const { lng, lat } = map.getCenter();
		options.onrest({ zoom: map.getZoom(), lng, lat });
	});
	let moving = false;
	/** Whether the whole map is shown; it then stays so when the plate changes its size, as the drawn map does. */
	let isWhole = !options.camera;
	map.on('resize', () => {
		if (isWhole) map.fitBounds(options.box as [number, number, number, number], { duration: 0 });
	});
	const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 600;

	return {
		show(scene) {
			wanted = scene;
			apply();
		},
		project(lngLat) {
			const { x, y } = map.project(lngLat as [number, number]);
			return [x, y];
		},
		bounds() {
			const [[west, south], [east, north]] = map.getBounds().toArray();
			return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
		},
		areaAt(x, y) {
			if (!isReady) return undefined;
			if (many) return many.areaAt(map.unproject([x, y]).toArray());
			const hits = map.queryRenderedFeatures([x, y], { layers: ['ground'] });
			// What does not stand is still there for MapLibre, only invisible.
			const hit = hits.find((found) => Number(found.state[STANDING_STATE] ?? 0) > 0);
			return hit ? String(hit.properties.area) : undefined;
		},
		zoomBy(steps) {
			moving = true;
			isWhole = false;
			map.easeTo({ zoom: map.getZoom() + steps, duration: duration / 2 });
		},
		moveBy(x, y) {
			moving = true;
			isWhole = false;
			map.panBy([x, y], { duration: duration / 2 });
		},
		home() {
			moving = true;
			isWhole = true;
			map.fitBounds(new LngLatBounds(options.box as [number, number, number, number]), {
				duration
			});
		},
		showBorders(visible) {
			if (!isReady) return;
			map.setLayoutProperty('borders', 'visibility', visible ? 'visible' : 'none');
		},
		remove() {
			map.remove();
		}
	};

	function styleOf({ borders }: MapOptions): StyleSpecification {
		const empty = { type: 'FeatureCollection' as const, features: [] };
		/** Some plans tell built-up ground from the country round it; the others are all built on. */
		const isAllBuilt = isPlan && !topology.objects.built;
		const layers = [
			...baseLayers(theme, isPlan, borders, isAllBuilt),
			...groundLayers(theme, isPlan, isAllBuilt),
			...lineLayers(theme)
		].sort((one, other) => ORDER.indexOf(one.id) - ORDER.indexOf(other.id));
		return {
			version: 8,
			sources: Object.fromEntries([
				...BASE_SOURCES.map((name) => [
					name,
					{ type: 'geojson', data: layerOf(topology, name), tolerance: 0.2 }
				]),
				...DATED_SOURCES.map((name) => [name, { type: 'geojson', data: empty, tolerance: 0.2 }])
			]) as StyleSpecification['sources'],
			layers
		};
	}
}
