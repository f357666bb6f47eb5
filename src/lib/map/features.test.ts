import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import type { Area, BridgeState, Line, LineId, Stop } from '$lib/domain/case';
import { area, ATTESTED, exampleCase, frozen, ground, isoSpan } from '$lib/domain/example-case';
import type { PlaceId } from '$lib/domain/statement';
import type { MapTopology } from '$lib/geo/layers';
import { sceneFeatures } from '$lib/geo/scene';
import { clockwise, datedSources } from './features';

const YEAR = isoSpan('1917-03-01', '1917-11-30');

/** Twice the area that a ring goes round, positive if it goes against the clock. */
function signedArea(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}

describe('rings', () => {
	const outer = [
		[0, 0],
		[4, 0],
		[4, 4],
		[0, 4],
		[0, 0]
	];
	const hole = [
		[1, 1],
		[2, 1],
		[2, 2],
		[1, 1]
	];
	const ways = [
		[outer, hole],
		[outer.toReversed(), hole],
		[outer, hole.toReversed()],
		[outer.toReversed(), hole.toReversed()]
	];

	test.each(ways)(
		'run clockwise outside and against it in a hole, however drawn: %j',
		(...rings) => {
			const geometry = clockwise(frozen({ type: 'Polygon', coordinates: rings })) as Polygon;
			const [outside, inside] = geometry.coordinates.map(signedArea);
			expect(outside).toBeLessThan(0);
			expect(inside).toBeGreaterThan(0);
		}
	);

	test('of several polygons each run the same way', () => {
		const geometry = clockwise({
			type: 'MultiPolygon',
			coordinates: [[outer], [outer.toReversed(), hole]]
		});
		if (geometry.type !== 'MultiPolygon') expect.fail('it was several polygons');
		for (const [outside] of geometry.coordinates) expect(signedArea(outside ?? [])).toBeLessThan(0);
	});

	test('of a line there are none', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[0, 0],
				[1, 1]
			]
		};
		expect(clockwise(line)).toBe(line);
	});
});

describe('the sources of the live map', () => {
	const line = (id: string, kind: Line['kind']): Line => ({
		id: id as LineId,
		kind,
		name: id,
		between: ['white', 'green'] as AuthorityId[],
		span: YEAR,
		when: '1917',
		soft: true,
		events: [],
		attestations: ATTESTED
	});
	const topology: MapTopology = frozen({
		type: 'Topology',
		arcs: [
			[
				[0, 0],
				[4, 0],
				[4, 4],
				[0, 4],
				[0, 0]
			],
			[
				[0, 0],
				[0, 4],
				[4, 4],
				[4, 0],
				[0, 0]
			],
			[
				[0, 0],
				[0, 1],
				[1, 1]
			]
		],
		objects: {
			areas: {
				type: 'GeometryCollection',
				geometries: [
					{ type: 'Polygon', id: 'north', arcs: [[0]] },
					{ type: 'Polygon', id: 'south', arcs: [[1]] }
				]
			},
			lines: {
				type: 'GeometryCollection',
				geometries: [
					{ type: 'LineString', id: 'siege', arcs: [2] },
					{ type: 'LineString', id: 'march', arcs: [2] }
				]
			}
		}
	} satisfies MapTopology);
	const of = exampleCase({
		areas: [area('north'), area('south'), area('undrawn')],
		statements: [
			ground('one', 'green', 'north', 'controls', YEAR),
			ground('two', 'white', 'north', 'claims', YEAR),
			ground('three', 'red', 'north', 'claims', YEAR),
			ground('four', 'red', 'south', 'contests', YEAR),
			ground('five', 'red', 'undrawn', 'controls', YEAR)
		],
		lines: [line('siege', 'front'), line('march', 'route'), line('undrawn', 'front')]
	});
	const features = sceneFeatures(of, 'both');
	const sources = datedSources(features, topology, false);

	test('have what is drawn, and leave out what has no drawing', () => {
		expect(sources.ground.features).toHaveLength(2);
		expect(sources.lines.features).toHaveLength(2);
	});

	test('carry the numbers by which time is set', () => {
		const drawn = features.ground.filter((item) => item.ground !== 'undrawn');
		expect(sources.ground.features.map((item) => item.id)).toEqual(drawn.map((item) => item.id));
	});

	test('name the pattern of the fill and of each claim over it', () => {
		expect(sources.ground.features[0]?.properties).toMatchObject({
			pattern: 'solid-c',
			soft: false,
			light: false,
			inked: false,
			claim1: 'claim-a',
			claim2: 'claim-b'
		});
		expect(sources.ground.features[1]?.properties).not.toHaveProperty('claim1');
		expect(sources.ground.features[1]?.properties).toMatchObject({
			pattern: 'fought-b',
			inked: true
		});
	});

	test('let an uncertain edge fade into bare land, and glow where units lie below', () => {
		const soft = { ...area('north'), soft: true };
		const statements = [
			ground('one', 'white', 'north', 'controls', YEAR),
			ground('two', 'red', 'country', 'claims', YEAR)
		];
		const edge = (areas: readonly Area[]) =>
			datedSources(
				sceneFeatures(exampleCase({ areas, statements }), 'both'),
				topology,
				false
			).ground.features.find((item) => item.properties?.soft)?.properties;
		expect(edge([soft])).toMatchObject({ fades: true, glow: 'a' });
		expect(edge([soft, area('country', ['south'])])).toMatchObject({ fades: false, glow: 'a' });
	});

	test('tell how small a piece of ground is, so that its edge does not cover it', () => {
		for (const { properties } of sources.ground.features) {
			expect(properties?.extent).toBeCloseTo(4 / 360, 3);
		}
	});

	test('draw every edge in ink on a city plan', () => {
		const plan = datedSources(features, topology, true);
		expect(plan.ground.features.map((item) => item.properties?.inked)).toEqual([true, true]);
	});

	test('have only clockwise outer rings, so that the inner side of an edge is on its right', () => {
		for (const { geometry } of sources.ground.features) {
			if (geometry.type !== 'Polygon') expect.fail('ground is polygons here');
			expect(signedArea(geometry.coordinates[0] ?? [])).toBeLessThan(0);
		}
	});

	test('name the colours on the banks of a front', () => {
		expect(sources.lines.features[0]?.properties).toEqual({
			kind: 'front',
			line: 'siege',
			soft: true,
			atStop: false,
			left: 'a',
			right: 'c'
		});
	});

	test('have each leg of a route as far as it reaches, with its head there', () => {
		const place = (id: string, share: number, day: string): Stop => ({
			place: id as PlaceId,
			number: 1,
			share,
			span: isoSpan(day)
		});
		const march = {
			...line('march', 'route'),
			stops: [place('start', 0, '1917-07-01'), place('end', 1, '1917-07-03')]
		};
		const legs = datedSources(sceneFeatures({ ...of, lines: [march] }, 'both'), topology, false);
		const [half, whole] = legs.lines.features.map(({ geometry }) => geometry as LineString);
		expect(legs.lines.features).toHaveLength(2);
		expect(half?.coordinates.at(-1)?.[0]).toBeCloseTo(0, 3);
		expect(half?.coordinates.at(-1)?.[1]).toBeCloseTo(1, 3);
		expect(whole?.coordinates).toEqual([
			[0, 0],
			[0, 1],
			[1, 1]
		]);
		const heads = legs['route-ends'].features;
		expect(heads.map(({ id }) => id)).toEqual(legs.lines.features.map(({ id }) => id));
		expect(heads.map(({ properties }) => properties?.atStop)).toEqual([false, true]);
	});

	test('have the border of two units while it is a front, with the holder of each on its bank', () => {
		const units = [
			{ ...area('north'), units: ['N'] },
			{ ...area('south'), units: ['S'] }
		];
		const divided = exampleCase({
			areas: units,
			statements: [
				ground('n', 'red', 'north', 'controls', YEAR),
				ground('s', 'white', 'south', 'controls', YEAR)
			]
		});
		const fronts = datedSources(
			sceneFeatures({ ...divided, borders: [['N', 'S']] }, 'both'),
			{
				...topology,
				objects: {
					fronts: {
						type: 'GeometryCollection',
						geometries: [{ type: 'MultiLineString', id: 'N~S', arcs: [[2]] }]
					}
				}
			},
			false
		).lines.features;
		expect(fronts.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
			[
				'MultiLineString',
				{ kind: 'front', line: 'N~S', soft: false, atStop: false, left: 'b', right: 'a' }
			]
		]);
	});

	test('put the head of a route at its end, turned to where it goes', () => {
		const [head, ...more] = sources['route-ends'].features;
		expect(more).toEqual([]);
		expect(head?.id).toBe(sources.lines.features[1]?.id);
		if (head?.geometry.type !== 'Point') expect.fail('a head is a point');
		for (const degrees of head.geometry.coordinates) expect(degrees).toBeCloseTo(1);
		expect(head.properties?.bearing).toBeCloseTo(90);
	});

	test('let drawn ground fade along its own edges where they are known, else all round', () => {
		const soft = { ...area('north'), soft: true };
		const statements = [ground('one', 'white', 'north', 'controls', YEAR)];
		const scene = sceneFeatures(exampleCase({ areas: [soft], statements }), 'both');
		const edgeIn = (of: MapTopology) => datedSources(scene, of, true)['ground-edges'].features[0];
		expect(edgeIn(topology)?.geometry.type).toBe('Polygon');
		const withEdges: MapTopology = {
			...topology,
			objects: {
				...topology.objects,
				edges: {
					type: 'GeometryCollection',
					geometries: [{ type: 'LineString', id: 'north', arcs: [2] }]
				}
			}
		};
		expect(edgeIn(withEdges)?.geometry.type).toBe('LineString');
		expect(edgeIn(withEdges)?.id).toBe(scene.ground[0]?.id);
		expect(sources['ground-edges'].features).toEqual([]);
	});

	test('draw a bridge whole, or with its middle missing when it is raised', () => {
		const bridge = (state: BridgeState): Line => ({
			...line('siege', 'bridge'),
			between: [],
			by: 'red' as AuthorityId,
			bridge: { id: 'palace-bridge', state }
		});
		const drawn = (state: BridgeState) =>
			datedSources(
				sceneFeatures(exampleCase({ lines: [bridge(state)] }), 'both'),
				topology,
				true
			).lines.features.map(({ geometry, properties }) => [properties, geometry.type]);
		const held = { kind: 'bridge', line: 'siege', left: 'b' };
		expect(drawn('open')).toEqual([[held, 'LineString']]);
		expect(drawn('raised')).toEqual([
			[{ kind: 'gap', line: 'siege' }, 'LineString'],
			[held, 'MultiLineString']
		]);
	});
});
