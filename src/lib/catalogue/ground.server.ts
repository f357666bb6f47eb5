import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { geoIdentity } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import * as polyclip from 'polyclip-ts';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { borderId, type Box, type Case } from '$lib/domain/case';
import { around, boundsOf, overlaps } from '$lib/geo/bounds';
import { uncertainEdges } from '$lib/geo/uncertain-edges';
import type { MapLayer, MapTopology } from '$lib/geo/layers';
import type { CaseFile } from './case-file.server';
import { planOf } from './plan.server';
import { bordersIn } from './front-borders.server';
import type { Day } from '$lib/domain/day';
import { daysWithin } from '$lib/geo/dated-base';
import { datedFeature, lakesOn } from './waters.server';

/** Positions of a published topology are rounded to this many steps across its box. */
const QUANTIZATION = 1e5;

/** The window of the world page: all ten cases and the seas round them. */
export const WORLD_WINDOW: Box = [-34, 4, 86, 71];

/** Features by the layer of a topology that they go into. */
export type Layers = Partial<Record<MapLayer, Feature[]>>;

const read = (name: string): Topology =>
	JSON.parse(readFileSync(resolve('src/data/ground', `${name}.topo.json`), 'utf8')) as Topology;

const cache = new Map<string, Topology>();
function ground(name: string): Topology {
	const known = cache.get(name) ?? read(name);
	cache.set(name, known);
	return known;
}

/** The ground of a case as its map loads it: base layers, areas and lines in one topology. */
export function caseTopology(file: CaseFile): MapTopology {
	const window = windowOf(file.case);
	const plan = file.case.plan ? planOf(file.case.plan) : undefined;
	const { first, last, today } = file.case;
	const base = plan ? plan.layers : worldLayers(window, first, last, today);
	const land = plan ? plan.land : (base.land ?? []).map((item) => item.geometry);
	return published({ ...base, ...caseLayers(file, land, window) });
}

/** The ground of the world page, on whose slider are the days from `first` to `last`: land, lakes and rivers of the window. */
export function worldTopology(first: Day, last: Day): MapTopology {
	return published(worldLayers(WORLD_WINDOW, first, last));
}

/** The ground that the map of a case has: a plan as far as it is drawn, else the view and what lies round it. */
export function windowOf(of: Case): Box {
	if (of.plan) return planOf(of.plan).frame;
	return around(of.view, of.scale === 'city' ? 1.5 : 1);
}

function worldLayers(window: Box, first: Day, last: Day, today?: string): Layers {
	const world = ground('world');
	const countries = world.objects.countries as GeometryCollection;
	const near: GeometryCollection = {
		...countries,
		geometries: countries.geometries.filter((geometry) =>
			overlaps(boundsOf(geometryOf(world, geometry)), window)
		)
	};
	const land = merge(world, near.geometries as Parameters<typeof merge>[1]);
	const coast = mesh(world, near, (one, other) => one === other);
	const borders = mesh(world, near, (one, other) => one !== other);
	const inner = today === undefined ? [] : [asFeature('units', bordersToday(world, today))];
	const rivers = feature(ground('rivers'), ground('rivers').objects.rivers as GeometryCollection);
	const lakes = feature(ground('lakes'), ground('lakes').objects.ne50_lakes as GeometryCollection);
	return {
		land: clip([asFeature('land', land)], window),
		coast: clip([asFeature('coast', coast)], window),
		borders: clip([asFeature('borders', borders), ...inner], window),
		lakes: clip(lakesOn(lakes.features, first, last), window),
		rivers: clip(
			rivers.features.map((item) => named(item)),
			window
		)
	};
}

/** The codes of countries in Natural Earth. */
const CODE_OF: Readonly<Record<string, string>> = { italy: 'ITA', russia: 'RUS', spain: 'ESP' };

/** The lines between the first-level units of a country today: never drawn unless the reader asks for them. */
function bordersToday(world: Topology, country: string) {
	const units = world.objects.admin1 as GeometryCollection;
	const isOwn = ({ properties }: GeometryObject) =>
		(properties as { readonly a0?: string } | undefined)?.a0 === CODE_OF[country];
	const own = units.geometries.filter(isOwn);
	return mesh(world, { ...units, geometries: own }, (one, other) => one !== other);
}

function caseLayers(file: CaseFile, land: readonly Geometry[], window: Box): Layers {
	const areas: Feature[] = [];
	const edges: Feature[] = [];
	const outline: Feature[] = [];
	const units = file.units;
	if (units) {
		const wanted = new Set(file.case.areas.flatMap((area) => area.units));
		const object = units.objects.units as GeometryCollection;
		const used = object.geometries.filter((geometry) => wanted.has(String(geometry.id)));
		for (const geometry of used) {
			areas.push(asFeature(String(geometry.id), geometryOf(units, geometry)));
		}
		const { outline: span, first, last } = file.case;
		const days = span && daysWithin(span, first, last);
		if (days && used.length > 0) {
			const border = mesh(units, { ...object, geometries: used }, (one, other) => one === other);
			outline.push(...clip([datedFeature('outline', border, days)], window));
		}
	}
	for (const area of file.case.areas) {
		const drawn = file.drawn.polygons.get(area.id);
		if (!drawn) continue;
		const geometry = drawn.clip ? cutToLand(drawn.geometry, land) : drawn.geometry;
		areas.push(asFeature(area.id, geometry));
		if (area.soft) edges.push(asFeature(area.id, uncertainEdges(geometry, drawn.geometry)));
	}
	const bridges = file.case.plan ? planOf(file.case.plan).bridges : new Map<string, Geometry>();
	const crossings = file.case.lines.flatMap((line) => {
		const geometry = line.bridge && bridges.get(line.bridge.id);
		return geometry ? [asFeature(line.id, geometry)] : [];
	});
	const lines = [...file.drawn.lines].map(([id, geometry]) => asFeature(id, geometry));
	const isFront = new Set(file.case.borders.map(borderId));
	const fronts = bordersIn(units).flatMap((border) => {
		const id = borderId(border.units);
		return isFront.has(id) ? [asFeature(id, border.geometry)] : [];
	});
	return { areas, edges, outline, fronts, lines: [...lines, ...crossings] };
}

/** The part of drawn ground that lies on land. */
export function cutToLand(drawn: Polygon | MultiPolygon, land: readonly Geometry[]): MultiPolygon {
	const polygons = land.flatMap((geometry) =>
		geometry.type === 'Polygon'
			? [geometry.coordinates]
			: geometry.type === 'MultiPolygon'
				? geometry.coordinates
				: []
	) as polyclip.Geom[];
	const subject = (
		drawn.type === 'Polygon' ? [drawn.coordinates] : drawn.coordinates
	) as polyclip.Geom;
	const near = polygons.filter((polygon) =>
		overlaps(boundsOf({ type: 'Polygon', coordinates: polygon as number[][][] }), boundsOf(drawn))
	);
	const [first, ...rest] = near;
	if (!first) return { type: 'MultiPolygon', coordinates: [] };
	const whole = polyclip.union(first, ...rest);
	return { type: 'MultiPolygon', coordinates: polyclip.intersection(subject, whole) };
}

/** Features cut at the edges of a window; what lies outside is gone. */
export function clip(features: readonly Feature[], [west, south, east, north]: Box): Feature[] {
	const flat = geoIdentity().clipExtent([
		[west, south],
		[east, north]
	]);
	return features.flatMap((item) => {
		const geometry = geoProject(item.geometry, flat) as Geometry | null;
		return geometry ? [{ ...item, geometry }] : [];
	});
}

/** Layers as one topology; empty ones are left out. */
export function published(layers: Layers): MapTopology {
	const collections = Object.fromEntries(
		Object.entries(layers)
			.filter(([, features]) => features && features.length > 0)
			.map(([name, features]): [string, FeatureCollection] => [
				name,
				{ type: 'FeatureCollection', features: features ?? [] }
			])
	);
	return topology(collections, QUANTIZATION) as unknown as MapTopology;
}

/** The geometry of one object of a topology. */
function geometryOf(of: Topology, object: GeometryObject): Geometry {
	return (feature(of, object) as Feature).geometry;
}

/** A geometry under an id. */
export function asFeature(id: string, geometry: Geometry): Feature {
	return { type: 'Feature', id, properties: {}, geometry };
}

function named(item: Feature): Feature {
	const name: unknown = item.properties?.name;
	return {
		type: 'Feature',
		properties: typeof name === 'string' ? { name } : {},
		geometry: item.geometry
	};
}
