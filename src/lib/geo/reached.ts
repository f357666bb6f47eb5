import type { LineString } from 'geojson';
import { lngLatOf, worldPoint } from './mercator';
import { cutAt } from './polyline';

/** The first part of a line, up to a share of its length on the map. */
export function reachedPart(line: LineString, reach: number): LineString {
	if (reach >= 1) return line;
	const way = line.coordinates.map((position) => worldPoint(position as [number, number]));
	return { ...line, coordinates: cutAt(way, reach).map((point) => [...lngLatOf(point)]) };
}
