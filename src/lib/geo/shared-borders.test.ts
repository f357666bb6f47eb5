import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { sharedBorders } from './shared-borders';

const square = (west: number, south: number, size = 1): Position[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south]
];

/** Units as one topology in which every step of a ring is an arc; each unit is a list of rings. */
function unitsOf(rings: Readonly<Record<string, readonly Position[][]>>): Topology {
	const arcs: Position[][] = [];
	const arcOf = (from: Position, to: Position): number => {
		const known = arcs.findIndex((arc) => arc.join() === [from, to].join());
		if (known >= 0) return known;
		const back = arcs.findIndex((arc) => arc.join() === [to, from].join());
		return back >= 0 ? ~back : arcs.push([from, to]) - 1;
	};
	const geometries = Object.entries(rings).map(([id, ringsOfUnit]): GeometryObject => ({
		type: 'Polygon',
		id,
		arcs: ringsOfUnit.map((ring) =>
			ring.slice(1).map((to, index) => arcOf(ring[index] as Position, to))
		)
	}));
	return { type: 'Topology', arcs, objects: { units: { type: 'GeometryCollection', geometries } } };
}
const bordersOf = (of: Topology) => sharedBorders(of, of.objects.units as GeometryCollection);

/** On which side of a line, from its first to its last point, a position lies. */
function sideOf(line: readonly Position[], [x, y]: readonly [number, number]) {
	const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [line[0], line.at(-1)];
	return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0 ? 'left' : 'right';
}

describe('the borders of units', () => {
	test.each([
		['against the clock', square(0, 0), square(1, 0)],
		['with the clock', square(0, 0).toReversed(), square(1, 0).toReversed()],
		['one this and one that way', square(0, 0), square(1, 0).toReversed()],
		['the other way round', square(0, 0).toReversed(), square(1, 0)]
	])('have the first unit on their left, however the rings run: %s', (_, west, east) => {
		const [border, ...others] = bordersOf(unitsOf({ west: [west], east: [east] }));
		expect(others).toEqual([]);
		expect(border?.units).toEqual(['west', 'east']);
		const [line = []] = border?.geometry.coordinates ?? [];
		expect(sideOf(line, [0.5, 0.5])).toBe('left');
		expect(sideOf(line, [1.5, 0.5])).toBe('right');
	});

	test('are there once for each pair, and not for units that touch in a point', () => {
		const of = unitsOf({
			sw: [square(0, 0)],
			se: [square(1, 0)],
			nw: [square(0, 1)],
			ne: [square(1, 1)]
		});
		expect(bordersOf(of).map(({ units }) => units.join())).toEqual([
			'sw,se',
			'sw,nw',
			'se,ne',
			'nw,ne'
		]);
	});

	test('go round a unit that lies within another, the outer one on their left if it comes first', () => {
		const inner = square(1, 1);
		const of = unitsOf({ outer: [square(0, 0, 3), inner], inner: [inner] });
		const [border] = bordersOf(of);
		const ring = border?.geometry.coordinates[0] ?? [];
		expect(ring).toHaveLength(5);
		const area = ring.reduce((sum, [x = 0, y = 0], index) => {
			const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
			return sum + x * nextY - nextX * y;
		}, 0);
		expect(area).toBeLessThan(0);
	});

	test('are one line where the ring of a unit happens to start in the middle of one', () => {
		const west: Position[] = [
			[1, 0.5],
			[1, 1],
			[0, 1],
			[0, 0],
			[1, 0],
			[1, 0.5]
		];
		const east: Position[] = [
			[1, 0],
			[2, 0],
			[2, 1],
			[1, 1],
			[1, 0.5],
			[1, 0]
		];
		const [border] = bordersOf(unitsOf({ west: [west], east: [east] }));
		expect(border?.geometry.coordinates).toHaveLength(1);
	});
});
