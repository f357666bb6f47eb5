import earcut from 'earcut';
import type { Geometry, Position } from 'geojson';
import type { GroundFeature } from '$lib/geo/ground-features';
import { patternName } from '$lib/geo/look';
import { worldPoint, type WorldPoint } from '$lib/geo/mercator';

/** What one vertex takes, in bytes, and where in it its parts lie. */
export const VERTEX_BYTES = 28;
/** Two floats: how far east and south of the origin, in Mercator worlds. */
export const POSITION_AT = 0;
/** Four integers: the days of the span, in its order. Integers, so that a day is a day however far back it lies. */
export const SPAN_AT = 8;
/** Four bytes: the row of its pattern, the rows of two claims (`NO_CLAIM` for none), its `Traits`. */
export const LOOK_AT = 24;

export const NO_CLAIM = 255;
/** Bits of the last byte of a look: drawn lighter; with an edge of ink instead of one of bare land. */
export const LIGHT = 1;
export const INKED = 2;

/** Where in a list of corners a feature has its own. */
export type Stretch = { readonly from: number; readonly to: number };

/** Dated ground as the graphics processor takes it. */
export type GroundMesh = {
	/** What positions are counted from: a float has too few digits to count them from the corner of the world. */
	readonly origin: WorldPoint;
	readonly vertices: ArrayBuffer;
	/** Vertices by number: three make a triangle. */
	readonly triangles: Uint32Array;
	/** Vertices by number: two make a piece of an edge. Ground with an uncertain edge has none. */
	readonly edges: Uint32Array;
	/** By feature, in their order, which is that of drawing. */
	readonly stretches: readonly { readonly triangles: Stretch; readonly edges: Stretch }[];
};

/** A geometry cut into triangles, once for all the features that it is the ground of. */
type Cut = {
	readonly points: readonly WorldPoint[];
	readonly triangles: readonly number[];
	readonly edges: readonly number[];
};

/**
 * Lays dated ground out in vertices and triangles. What has no geometry has empty stretches.
 *
 * @param rowOf the row of a pattern in the table of patterns
 */
export function groundMesh(
	features: readonly GroundFeature[],
	geometries: ReadonlyMap<string, Geometry>,
	rowOf: (pattern: string) => number,
	isPlan: boolean
): GroundMesh {
	const cuts = new Map<string, Cut>();
	const cutOf = (ground: string): Cut => {
		const known = cuts.get(ground);
		if (known) return known;
		const cut = cutUp(geometries.get(ground));
		cuts.set(ground, cut);
		return cut;
	};
	const grounds = features.map((feature) => cutOf(feature.ground));
	const sum = (count: (cut: Cut) => number) =>
		grounds.reduce((total, cut) => total + count(cut), 0);
	const origin = middleOf([...cuts.values()]);
	const vertices = new DataView(new ArrayBuffer(sum((cut) => cut.points.length) * VERTEX_BYTES));
	const triangles = new Uint32Array(sum((cut) => cut.triangles.length));
	const edges = new Uint32Array(sum((cut) => cut.edges.length));
	let [vertex, corner, end] = [0, 0, 0];
	const stretches = features.map((feature, index) => {
		const cut = grounds[index] as Cut;
		const first = vertex;
		const [firstCorner, firstEnd] = [corner, end];
		const look = lookBytes(feature, rowOf, isPlan);
		for (const [x, y] of cut.points) {
			const at = vertex * VERTEX_BYTES;
			vertices.setFloat32(at + POSITION_AT, x - origin[0], true);
			vertices.setFloat32(at + POSITION_AT + 4, y - origin[1], true);
			vertices.setInt32(at + SPAN_AT, feature.span.earliestStart, true);
			vertices.setInt32(at + SPAN_AT + 4, feature.span.latestStart, true);
			vertices.setInt32(at + SPAN_AT + 8, feature.span.earliestEnd, true);
			vertices.setInt32(at + SPAN_AT + 12, feature.span.latestEnd, true);
			look.forEach((byte, place) => vertices.setUint8(at + LOOK_AT + place, byte));
			vertex += 1;
		}
		for (const point of cut.triangles) triangles[corner++] = first + point;
		if (!feature.soft) for (const point of cut.edges) edges[end++] = first + point;
		return {
			triangles: { from: firstCorner, to: corner },
			edges: { from: firstEnd, to: end }
		};
	});
	return { origin, vertices: vertices.buffer, triangles, edges: edges.slice(0, end), stretches };
}

function lookBytes(
	{ look }: GroundFeature,
	rowOf: (pattern: string) => number,
	isPlan: boolean
): readonly number[] {
	const claim = (index: number) => {
		const side = look.claims[index];
		return side === undefined ? NO_CLAIM : rowOf(`claim-${side === 'other' ? 'c' : side}`);
	};
	const traits = (look.light ? LIGHT : 0) + (isPlan || look.fill === 'fought' ? INKED : 0);
	return [rowOf(patternName(look.fill, look.sides)), claim(0), claim(1), traits];
}

function cutUp(geometry: Geometry | undefined): Cut {
	const cut = { points: [] as WorldPoint[], triangles: [] as number[], edges: [] as number[] };
	for (const polygon of polygonsOf(geometry)) {
		const first = cut.points.length;
		const holes: number[] = [];
		for (const ring of polygon) {
			const start = cut.points.length;
			if (start > first) holes.push(start - first);
			// The last position of a ring is its first once more.
			const points = ring.slice(0, -1).map(([lng = 0, lat = 0]) => worldPoint([lng, lat]));
			cut.points.push(...points);
			points.forEach((_, index) => {
				cut.edges.push(start + index, start + ((index + 1) % points.length));
			});
		}
		const flat = cut.points.slice(first).flat();
		cut.triangles.push(...earcut(flat, holes).map((point) => first + point));
	}
	return cut;
}

function polygonsOf(geometry: Geometry | undefined): readonly Position[][][] {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
	return [];
}

/** The middle of all ground, so that no position is further from it than need be. */
function middleOf(cuts: readonly Cut[]): WorldPoint {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { points } of cuts) {
		for (const [x, y] of points) {
			[left, right] = [Math.min(left, x), Math.max(right, x)];
			[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
		}
	}
	return left <= right ? [(left + right) / 2, (top + bottom) / 2] : [0.5, 0.5];
}
