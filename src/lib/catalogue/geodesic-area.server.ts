import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';

// The package is a script without named exports for Node's `import`.
const { Geodesic } = createRequire(import.meta.url)(
	'geographiclib-geodesic'
) as typeof import('geographiclib-geodesic');

/**
 * The longest edge, in degrees, that is taken as one geodesic. At 60° N an edge of this length leaves its parallel by
 * less than a metre.
 */
const STEP_DEGREES = 0.05;

/**
 * The area of ground on the ellipsoid of WGS 84, by Karney, “Algorithms for geodesics”, Journal of Geodesy 87 (2013),
 * 43–55, section 6. Holes are taken off, whichever way the rings run. Ground must not lie over the antimeridian or a pole.
 *
 * @param stepDegrees edges of GeoJSON are straight in longitude and latitude (RFC 7946, section 3.1.1): longer ones are
 * cut into steps of this length, so that geodesics follow them. `Infinity` takes each edge as one geodesic.
 * @returns km², 0 for no ground
 */
export function geodesicAreaKm2(
	geometry: Polygon | MultiPolygon,
	stepDegrees = STEP_DEGREES
): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.reduce((sum, [outer, ...holes]) => {
		const gone = holes.reduce((total, hole) => total + ringKm2(hole, stepDegrees), 0);
		return sum + (outer ? ringKm2(outer, stepDegrees) : 0) - gone;
	}, 0);
}

function ringKm2(ring: readonly Position[], stepDegrees: number): number {
	const polygon = Geodesic.WGS84.Polygon(false);
	ring.forEach(([lng = 0, lat = 0], index) => {
		const [nextLng = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? [];
		const longest = Math.max(Math.abs(nextLng - lng), Math.abs(nextLat - lat));
		const steps = Math.max(1, Math.ceil(longest / stepDegrees));
		for (let step = 0; step < steps; step++) {
			const share = step / steps;
			polygon.AddPoint(lat + share * (nextLat - lat), lng + share * (nextLng - lng));
		}
	});
	// Signed: the absolute value is the area for either direction.
	return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}
