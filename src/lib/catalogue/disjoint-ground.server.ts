import type { MultiPolygon, Polygon } from 'geojson';
import * as polyclip from 'polyclip-ts';
import { boundsOf, overlaps } from '$lib/geo/bounds';
import { geodesicAreaKm2 } from './geodesic-area.server';

/** A piece of ground with its name: a unit's code or a drawn area's id. */
export type Ground = { readonly id: string; readonly geometry: Polygon | MultiPolygon };

/** A part of the ground that no other part overlaps, and everything that it is a part of, bottom to top. */
export type DisjointPiece = {
	readonly grounds: readonly string[];
	readonly geometry: MultiPolygon;
	readonly areaKm2: number;
};

/**
 * The smallest share of the smaller of two grounds that counts as an overlap, and as being left out of one. What is
 * less is the unevenness of two borders meant as one: it stays with, or goes to, the ground beneath.
 */
export const SLIVER = 1e-3;

/** A square metre: what is less is left over by the arithmetic of cutting. */
const NOTHING_KM2 = 1e-6;

/**
 * Cuts ground that lies over other ground into pieces without overlap. Their areas add up to that of the union.
 *
 * @param units the lowest layer: neighbours that share borders and do not overlap
 * @param drawn what is drawn over it, bottom to top
 */
export function disjointPieces(
	units: readonly Ground[],
	drawn: readonly Ground[]
): readonly DisjointPiece[] {
	let pieces = units.map(({ id, geometry }) => piece([id], multi(geometry)));
	for (const { id, geometry } of drawn) {
		const own = geodesicAreaKm2(geometry);
		let rest = multi(geometry);
		pieces = pieces.flatMap((under) => {
			const none = rest.coordinates.length === 0;
			if (none || !overlaps(boundsOf(under.geometry), boundsOf(rest))) return [under];
			const shared = piece([...under.grounds, id], intersection(under.geometry, rest));
			if (shared.areaKm2 === 0) return [under];
			rest = difference(rest, under.geometry);
			const sliver = SLIVER * Math.min(own, under.areaKm2);
			if (shared.areaKm2 < sliver) return [under];
			const left = piece(under.grounds, difference(under.geometry, shared.geometry));
			return left.areaKm2 < sliver ? [{ ...under, grounds: shared.grounds }] : [left, shared];
		});
		const outside = piece([id], rest);
		if (outside.areaKm2 > NOTHING_KM2) pieces.push(outside);
	}
	return pieces;
}

function piece(grounds: readonly string[], geometry: MultiPolygon): DisjointPiece {
	return { grounds, geometry, areaKm2: geodesicAreaKm2(geometry) };
}

function multi(geometry: Polygon | MultiPolygon): MultiPolygon {
	if (geometry.type === 'MultiPolygon') return geometry;
	return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

function intersection(one: MultiPolygon, other: MultiPolygon): MultiPolygon {
	return asGeometry(polyclip.intersection(asGeom(one), asGeom(other)));
}

function difference(one: MultiPolygon, other: MultiPolygon): MultiPolygon {
	return asGeometry(polyclip.difference(asGeom(one), asGeom(other)));
}

function asGeom(geometry: MultiPolygon): polyclip.Geom {
	return geometry.coordinates as polyclip.Geom;
}

function asGeometry(coordinates: MultiPolygon['coordinates']): MultiPolygon {
	return { type: 'MultiPolygon', coordinates };
}
