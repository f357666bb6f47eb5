import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The layers of a published map file (`/data/cases/<id>.topo.json`), bottom to top. */
export const MAP_LAYERS = [
	'land',
	'built',
	'lakes',
	'rivers',
	'canals',
	'parks',
	'squares',
	'buildings',
	'railways',
	'streets',
	'avenues',
	'bridges',
	'borders',
	'coast',
	'outline',
	'areas',
	'edges',
	'fronts',
	'lines'
] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export type MapTopology = Topology<
	Partial<Record<MapLayer, GeometryCollection<Record<string, unknown>>>>
>;

/** One layer of a topology as GeoJSON; empty where the file has no such layer. */
export function layerOf(topology: MapTopology, layer: MapLayer): FeatureCollection {
	const object = topology.objects[layer];
	if (!object) return { type: 'FeatureCollection', features: [] };
	return feature(topology, object) as FeatureCollection;
}

/** The geometries of a layer by their id. */
export function geometriesById(collection: FeatureCollection): ReadonlyMap<string, Geometry> {
	return new Map(
		collection.features.map((item: Feature) => [String(item.id ?? ''), item.geometry])
	);
}
