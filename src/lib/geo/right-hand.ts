import type { Geometry, Position } from 'geojson';

/** RFC 7946, section 11.2: more than six decimals (a tenth of a metre) say nothing on a map. */
const DECIMALS = 6;

/**
 * A geometry as RFC 7946 wants it: positions of six decimals, closed rings, outer rings counterclockwise and holes
 * clockwise (section 3.1.6). TopoJSON and d3 wind their rings the other way.
 *
 * @returns null if nothing is left of the geometry
 */
export function rightHanded(geometry: Geometry): Geometry | null {
	switch (geometry.type) {
		case 'Point':
			return { ...geometry, coordinates: rounded(geometry.coordinates) };
		case 'MultiPoint':
			return { ...geometry, coordinates: geometry.coordinates.map(rounded) };
		case 'LineString': {
			const coordinates = withoutRepeats(geometry.coordinates.map(rounded));
			return coordinates.length < 2 ? null : { ...geometry, coordinates };
		}
		case 'MultiLineString': {
			const coordinates = geometry.coordinates
				.map((line) => withoutRepeats(line.map(rounded)))
				.filter((line) => line.length >= 2);
			return coordinates.length === 0 ? null : { ...geometry, coordinates };
		}
		case 'Polygon': {
			const coordinates = rings(geometry.coordinates);
			return coordinates.length === 0 ? null : { ...geometry, coordinates };
		}
		case 'MultiPolygon': {
			const coordinates = geometry.coordinates.map(rings).filter((polygon) => polygon.length > 0);
			return coordinates.length === 0 ? null : { ...geometry, coordinates };
		}
		case 'GeometryCollection': {
			const geometries = geometry.geometries.flatMap((part) => rightHanded(part) ?? []);
			return geometries.length === 0 ? null : { ...geometry, geometries };
		}
		default:
			return geometry satisfies never;
	}
}

/** Twice the signed area of a ring in square degrees: positive if it runs counterclockwise. */
export function signedArea(ring: readonly Position[]): number {
	let sum = 0;
	const [originLng = 0, originLat = 0] = ring[0] ?? [];
	for (let index = 1; index < ring.length; index++) {
		const [lng = 0, lat = 0] = ring[index - 1] ?? [];
		const [nextLng = 0, nextLat = 0] = ring[index] ?? [];
		sum += (lng - originLng) * (nextLat - originLat) - (nextLng - originLng) * (lat - originLat);
	}
	return sum;
}

/** The rings of one polygon, the outer one first; none if the outer one has no extent. */
function rings(polygon: readonly Position[][]): Position[][] {
	const [outer, ...holes] = polygon.map((ring) => closed(withoutRepeats(ring.map(rounded))));
	if (!outer || isFlat(outer)) return [];
	return [
		wound(outer, true),
		...holes.filter((hole) => !isFlat(hole)).map((hole) => wound(hole, false))
	];
}

function isFlat(ring: readonly Position[]): boolean {
	return ring.length < 4 || signedArea(ring) === 0;
}

function wound(ring: Position[], counterclockwise: boolean): Position[] {
	return signedArea(ring) > 0 === counterclockwise ? ring : ring.toReversed();
}

function closed(ring: Position[]): Position[] {
	const first = ring[0];
	return first && !isSame(first, ring.at(-1)) ? [...ring, first] : ring;
}

function withoutRepeats(line: Position[]): Position[] {
	return line.filter((position, index) => index === 0 || !isSame(position, line[index - 1]));
}

function isSame(one: Position, other: Position | undefined): boolean {
	return one[0] === other?.[0] && one[1] === other?.[1];
}

function rounded([lng = 0, lat = 0]: Position): Position {
	return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
