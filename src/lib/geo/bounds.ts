import type { Geometry, Position } from 'geojson';
import type { Box } from '$lib/domain/case';
import { frameOf } from './mercator';

/** A box grown on every side by a share of its own width and height; latitudes stay on the map. */
export function grow([west, south, east, north]: Box, share: number): Box {
	const [width, height] = [(east - west) * share, (north - south) * share];
	return [west - width, Math.max(south - height, -80), east + width, Math.min(north + height, 84)];
}

/** The widest plate, in heights: a flat map between a tall head and the timeline. */
const WIDEST = 3.6;

/** The ground round a view, grown by a share of it at least, and so wide that no plate shows where it ends. */
export function around(view: Box, share: number): Box {
	const heights = frameOf(view, 1).heightPx;
	const [, south, , north] = grow(view, share);
	const [west, , east] = grow(view, Math.max(share, (heights * WIDEST - 1) / 2));
	return [west, south, east, north];
}

/** The box round a geometry; `[Infinity, Infinity, -Infinity, -Infinity]` if it is empty. */
export function boundsOf(geometry: Geometry): Box {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	const visit = (value: unknown): void => {
		if (!Array.isArray(value)) return;
		if (typeof value[0] === 'number') {
			const [lng = 0, lat = 0] = value as Position;
			west = Math.min(west, lng);
			east = Math.max(east, lng);
			south = Math.min(south, lat);
			north = Math.max(north, lat);
		} else value.forEach(visit);
	};
	if (geometry.type === 'GeometryCollection') {
		for (const part of geometry.geometries) {
			const [w, s, e, n] = boundsOf(part);
			visit([w, s]);
			visit([e, n]);
		}
	} else visit(geometry.coordinates);
	return [west, south, east, north];
}

/** Whether two boxes have ground in common. */
export function overlaps(one: Box, other: Box): boolean {
	return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}
