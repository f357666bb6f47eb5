import type { LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import * as polyclip from 'polyclip-ts';
import type { Box } from '$lib/domain/case';
import { grow } from '$lib/geo/bounds';
import type { MapTopology } from '$lib/geo/layers';
import type { PlanSheet, Work } from '$lib/geo/plan';
import type { CaseFile } from './case-file.server';
import { asFeature, clip, cutToLand, published, type Layers } from './ground.server';
import type { PlanFeature, PlanFile } from './plan-file.server';
import { ringOf, smoothLine, smoothRing, stripsAlong } from './plan-shapes';
import { drawingOf } from './plate.server';
import { ALWAYS } from './waters.server';

/** How often corners are cut, so that few points make a round line. */
const PASSES = 2;

/** The ground that a plan has round its view. */
export const windowOf = (view: Box) => grow(view, 0.75);

/** The ground of a plan as the live map loads it. */
export function planTopology({ plan, features }: PlanFile, file: CaseFile): MapTopology {
	const window = windowOf(plan.view);
	const ofLayer = (layer: PlanFeature['layer']) =>
		features.filter((feature) => feature.layer === layer);
	const landArea = landOf(features, window);
	const ashore = (id: string, polygon: Polygon | MultiPolygon) =>
		asFeature(id, cutToLand(polygon, [landArea]));
	const lines = (layer: 'street' | 'canal') =>
		ofLayer(layer).map((feature) => ({
			...asFeature('', smoothed(feature)),
			properties: feature.name ? { name: feature.name } : {}
		}));
	const areas = [
		...stages(features).map(({ id, geometry }) => ashore(id, round(geometry as Polygon))),
		...plan.areas.flatMap((id) => {
			const drawn = file.drawn.polygons.get(id);
			return drawn ? [ashore(id, drawn.geometry)] : [];
		})
	];
	const crossing = [...file.drawn.lines].filter(
		([, line]) => line.coordinates.filter((position) => isIn(position, window)).length > 1
	);
	const layers: Layers = {
		land: [asFeature('land', landArea)],
		built: ofLayer('built').map((feature) => ashore('', round(feature.geometry as Polygon))),
		canals: lines('canal'),
		streets: lines('street'),
		areas,
		lines: [
			...works(features).map(({ id, name, when, ...work }) => ({
				...asFeature(id, smoothed(work)),
				properties: { ...(name ? { name } : {}), ...(when ? { when } : {}) }
			})),
			...crossing.map(([id, line]) => asFeature(id, line))
		]
	};
	return published(
		Object.fromEntries(Object.entries(layers).map(([name, list]) => [name, clip(list, window)]))
	);
}

/** The drawing of a plan, with what is dated on it. */
export function planSheet({ plan, features }: PlanFile, topology: MapTopology): PlanSheet {
	const names = features
		.filter((feature) => feature.layer === 'name')
		.map(({ name, kind, turn, geometry }) => {
			const [lng = 0, lat = 0] = (geometry as Point).coordinates;
			return { name, kind, turn, lngLat: [lng, lat] as const, span: ALWAYS };
		});
	return {
		drawing: drawingOf(topology, plan.view, names),
		window: windowOf(plan.view),
		stages: stages(features).map(({ id, span }) => ({ id, span })),
		works: works(features).map(({ id, layer, name, span, geometry }): Work => {
			const { coordinates } = geometry as LineString;
			const [first = [], last = []] = [coordinates[0], coordinates.at(-1)];
			const at = [0, 1].map((axis) => ((first[axis] ?? 0) + (last[axis] ?? 0)) / 2);
			return { id, kind: layer as Work['kind'], name, at: [at[0] ?? 0, at[1] ?? 0], span };
		})
	};
}

/** The window without its waters, with the moles that reach into them. */
export function landOf(features: readonly PlanFeature[], window: Box): MultiPolygon {
	const seas = features.flatMap(({ layer, geometry }) =>
		layer === 'water' ? [round(geometry as Polygon).coordinates] : []
	);
	const strips = (layer: 'river' | 'canal' | 'mole') =>
		features
			.filter((feature) => feature.layer === layer)
			.flatMap((feature) =>
				stripsAlong(smoothed(feature).coordinates, feature.widthM).map((ring) => [ring])
			);
	const waters = [...seas, ...strips('river'), ...strips('canal')] as polyclip.Geom[];
	const whole = [ringOf(window)] as polyclip.Geom;
	const dry = waters.length > 0 ? polyclip.difference(whole, ...waters) : polyclip.union(whole);
	const moles = strips('mole') as polyclip.Geom[];
	const coordinates = moles.length > 0 ? polyclip.union(dry, ...moles) : dry;
	return { type: 'MultiPolygon', coordinates };
}

/** Features of some layers, with an id that is no id of the case's own areas and lines. */
function numbered(features: readonly PlanFeature[], layers: readonly string[], prefix: string) {
	return features
		.filter((feature) => layers.includes(feature.layer))
		.map((feature, index) => ({ ...feature, id: `${prefix}${index + 1}` }));
}

const stages = (features: readonly PlanFeature[]) =>
	numbered(features, ['city'], 'plan_city_').sort(
		(one, other) => one.span.latestStart - other.span.latestStart
	);
const works = (features: readonly PlanFeature[]) =>
	numbered(features, ['wall', 'bridge'], 'plan_work_');

function smoothed({ geometry }: Pick<PlanFeature, 'geometry'>): LineString {
	const { coordinates } = geometry as LineString;
	const isRing = coordinates[0]?.join() === coordinates.at(-1)?.join();
	const smooth = isRing ? smoothRing(coordinates, PASSES) : smoothLine(coordinates, PASSES);
	return { type: 'LineString', coordinates: smooth };
}

function round({ coordinates }: Polygon): Polygon {
	return { type: 'Polygon', coordinates: coordinates.map((ring) => smoothRing(ring, PASSES)) };
}

function isIn([lng = 0, lat = 0]: Position, [west, south, east, north]: Box): boolean {
	return lng > west && lng < east && lat > south && lat < north;
}
