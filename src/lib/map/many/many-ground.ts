import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { GroundFeature } from '$lib/geo/ground-features';
import { geometriesById, layerOf, type MapTopology } from '$lib/geo/layers';
import { inkColour } from '../pattern-image';
import { allPatterns } from '../patterns';
import type { MapTheme } from '../theme';
import { cyclePx } from './camera';
import { groundMesh } from './ground-mesh';
import { manyLayer } from './layer';
import { patternTable } from './pattern-table';
import { standingAt } from './standing-ground';
import { timeSlices } from './time-slices';

/**
 * From how many pieces of dated ground on they are drawn by our own layer instead of MapLibre's fills. Below it feature state
 * costs a millisecond a step at most, and MapLibre draws finer edges and lets uncertain ones fade. At 10,000 feature state
 * takes more than the 1.5 ms that a step may, and the first picture three times as long; in the layer a step costs nothing at
 * any number (README, "Measured").
 */
export const MANY = 5_000;

/** How many times as much graphics memory as the triangles themselves their slices of time may take. */
const SLICE_MEMORY = 2;

/** Very much dated ground on a map. */
export type ManyGround = {
	readonly show: (day: Day) => void;
	/** The area that stands at a position, the topmost if there are several. */
	readonly areaAt: (lngLat: LngLat) => string | undefined;
	readonly remove: () => void;
};

/** Lays dated ground on a map, below a layer of it. */
export function addManyGround(
	map: MapLibreMap,
	features: readonly GroundFeature[],
	topology: MapTopology,
	look: { readonly theme: MapTheme; readonly isPlan: boolean; readonly below: string }
): ManyGround {
	const patterns = allPatterns();
	const table = patternTable(patterns, (ink) => inkColour(ink, look.theme), map.getPixelRatio());
	const geometries = geometriesById(layerOf(topology, 'areas'));
	const mesh = groundMesh(features, geometries, table.rowOf, look.isPlan);
	const spans = features.map((feature) => feature.span);
	const sliced = (part: 'triangles' | 'edges') =>
		timeSlices(
			spans,
			mesh[part],
			mesh.stretches.map((stretch) => stretch[part]),
			SLICE_MEMORY
		);
	let shown: Day | undefined;
	const layer = manyLayer({
		id: 'many-ground',
		mesh,
		triangles: sliced('triangles'),
		edges: sliced('edges'),
		table,
		cyclePx: cyclePx(patterns),
		ink: inkColour('ink', look.theme),
		bare: inkColour('land', look.theme),
		pixelRatio: () => map.getPixelRatio(),
		day: () => shown
	});
	map.addLayer(layer, look.below);
	return {
		show(day) {
			if (day === shown) return;
			shown = day;
			map.triggerRepaint();
		},
		areaAt: (lngLat) =>
			shown === undefined ? undefined : standingAt(features, mesh, lngLat, shown)?.area,
		remove: () => map.removeLayer(layer.id)
	};
}
