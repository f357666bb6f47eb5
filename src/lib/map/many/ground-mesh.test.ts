import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { asDay } from '$lib/domain/day';
import { FOREVER, type Span } from '$lib/domain/span';
import type { AreaId } from '$lib/domain/statement';
import type { GroundFeature } from '$lib/geo/ground-features';
import type { Look } from '$lib/geo/look';
import { lngLatOf, worldPoint } from '$lib/geo/mercator';
import {
	groundMesh,
	INKED,
	LIGHT,
	LOOK_AT,
	NO_CLAIM,
	POSITION_AT,
	SPAN_AT,
	VERTEX_BYTES
} from './ground-mesh';
import { standingAt } from './standing-ground';

const SOLID: Look = { fill: 'solid', sides: ['a'], claims: [], light: false };
const span = (from: number, to: number): Span => ({
	earliestStart: asDay(from),
	latestStart: asDay(from),
	earliestEnd: asDay(to),
	latestEnd: asDay(to)
});
const feature = (ground: string, changes: Partial<GroundFeature> = {}): GroundFeature => ({
	id: 1,
	ground,
	area: `area of ${ground}` as AreaId,
	soft: false,
	look: SOLID,
	span: span(10, 20),
	statements: [],
	...changes
});
const ring = (west: number, south: number, size: number): Position[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south]
];
const square: Geometry = { type: 'Polygon', coordinates: [ring(10, 40, 2)] };
const GEOMETRIES = new Map<string, Geometry>([
	['square', square],
	['ring', { type: 'Polygon', coordinates: [ring(0, 0, 10), ring(4, 4, 2).toReversed()] }],
	['islands', { type: 'MultiPolygon', coordinates: [[ring(20, 20, 1)], [ring(30, 20, 1)]] }]
]);
const mesh = (...features: readonly GroundFeature[]) =>
	groundMesh(features, GEOMETRIES, (name) => name.length, false);
const bytes = (of: ReturnType<typeof mesh>, vertex: number) =>
	new DataView(of.vertices, vertex * VERTEX_BYTES, VERTEX_BYTES);

describe('ground as vertices', () => {
	test('a square is four of them, two triangles and four pieces of edge', () => {
		const of = mesh(feature('square'));
		expect(of.vertices.byteLength).toBe(4 * VERTEX_BYTES);
		expect(of.triangles).toHaveLength(6);
		expect([...of.edges]).toEqual([0, 1, 1, 2, 2, 3, 3, 0]);
		expect(of.stretches).toEqual([{ triangles: { from: 0, to: 6 }, edges: { from: 0, to: 8 } }]);
	});

	test('every vertex has the days of its feature to the day, however far off', () => {
		const days: Span = {
			earliestStart: asDay(2_159_358),
			latestStart: asDay(2_159_359),
			earliestEnd: asDay(2_461_000),
			latestEnd: FOREVER
		};
		const of = mesh(feature('square', { span: days }));
		for (const vertex of [0, 1, 2, 3]) {
			const written = [0, 4, 8, 12].map((at) => bytes(of, vertex).getInt32(SPAN_AT + at, true));
			expect(written).toEqual(Object.values(days));
		}
	});

	test('lies to a tenth of a pixel where it should at the nearest zoom, as wide as a country is', () => {
		const of = mesh(feature('square'), feature('ring'));
		const worldPx = 512 * 2 ** 11;
		square.coordinates[0]?.slice(0, 4).forEach((position, vertex) => {
			const written = [0, 4].map((at) => bytes(of, vertex).getFloat32(POSITION_AT + at, true));
			const exact = worldPoint(position as [number, number]);
			for (const axis of [0, 1] as const) {
				const off = (written[axis] ?? 0) + of.origin[axis] - exact[axis];
				expect(Math.abs(off * worldPx)).toBeLessThan(0.1);
			}
		});
	});

	test('says how it is drawn: pattern, claims, lighter, with an edge of ink', () => {
		const fought = feature('square', {
			look: { fill: 'fought', sides: ['a', 'b'], claims: ['other'], light: true }
		});
		const look = (of: ReturnType<typeof mesh>) =>
			[0, 1, 2, 3].map((at) => bytes(of, 0).getUint8(LOOK_AT + at));
		expect(look(mesh(feature('square')))).toEqual(['solid-a'.length, NO_CLAIM, NO_CLAIM, 0]);
		expect(look(mesh(fought))).toEqual([
			'fought-ab'.length,
			'claim-c'.length,
			NO_CLAIM,
			LIGHT + INKED
		]);
	});

	test('an uncertain edge is not drawn', () => {
		const of = mesh(feature('square', { soft: true }), feature('square'));
		expect(of.triangles).toHaveLength(12);
		expect([...of.edges]).toEqual([4, 5, 5, 6, 6, 7, 7, 4]);
	});

	test('ground without a geometry takes no room and hides no other', () => {
		const of = mesh(feature('nowhere'), feature('square'));
		expect(of.stretches[0]).toEqual({ triangles: { from: 0, to: 0 }, edges: { from: 0, to: 0 } });
		expect(of.triangles).toHaveLength(6);
	});

	test('no ground at all is an empty mesh', () => {
		expect(mesh()).toMatchObject({ origin: [0.5, 0.5], stretches: [] });
	});
});

describe('the ground under a hand', () => {
	const at = (lng: number, lat: number, day: number, ...features: readonly GroundFeature[]) =>
		standingAt(features, mesh(...features), [lng, lat], asDay(day))?.ground;

	test('is hit inside of its edge and not outside', () => {
		expect(at(11, 41, 15, feature('square'))).toBe('square');
		expect(at(12.1, 41, 15, feature('square'))).toBeUndefined();
		expect(at(11, 39.9, 15, feature('square'))).toBeUndefined();
	});

	test('is hit from its first day to its last and on no other', () => {
		expect([9, 10, 20, 21].map((day) => at(11, 41, day, feature('square')))).toEqual([
			undefined,
			'square',
			'square',
			undefined
		]);
	});

	test('has holes', () => {
		expect(at(1, 1, 15, feature('ring'))).toBe('ring');
		expect(at(5, 5, 15, feature('ring'))).toBeUndefined();
	});

	test('may be many islands, with sea between them', () => {
		const [east, west] = [lngLatOf(worldPoint([20.5, 20.5])), lngLatOf(worldPoint([30.5, 20.5]))];
		expect(at(...east, 15, feature('islands'))).toBe('islands');
		expect(at(...west, 15, feature('islands'))).toBe('islands');
		expect(at(25, 20.5, 15, feature('islands'))).toBeUndefined();
	});

	test('is the topmost of those that stand, not of those that do not', () => {
		const below = feature('square');
		const above = feature('square', { area: 'above' as AreaId, span: span(15, 16) });
		const area = (day: number) =>
			standingAt([below, above], mesh(below, above), [11, 41], asDay(day))?.area;
		expect([14, 15, 17].map(area)).toEqual(['area of square', 'above', 'area of square']);
	});
});
