import fc from 'fast-check';
import type { Polygon } from 'geojson';
import * as polyclip from 'polyclip-ts';
import { describe, expect, test } from 'vitest';
import { disjointPieces, SLIVER, type DisjointPiece, type Ground } from './disjoint-ground.server';
import { geodesicAreaKm2 } from './geodesic-area.server';

type Rectangle = { west: number; south: number; east: number; north: number };

const polygon = ({ west, south, east, north }: Rectangle): Polygon => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		]
	]
});
const ground = (id: string, west: number, south: number, east: number, north: number): Ground => ({
	id,
	geometry: polygon({ west, south, east, north })
});
const said = (pieces: readonly DisjointPiece[]) =>
	pieces.map((piece) => piece.grounds.join('+')).sort();
const sum = (pieces: readonly DisjointPiece[]) =>
	pieces.reduce((total, piece) => total + piece.areaKm2, 0);

describe('ground without overlap', () => {
	test('that does not touch stays as it is', () => {
		const grounds = [ground('one', 0, 0, 1, 1), ground('two', 5, 0, 6, 1)];
		expect(said(disjointPieces([], grounds))).toEqual(['one', 'two']);
	});

	test('that is drawn over two neighbours is a part of each', () => {
		const units = [ground('west', 0, 0, 2, 2), ground('east', 2, 0, 4, 2)];
		const pieces = disjointPieces(units, [ground('town', 1, 0.5, 3, 1.5)]);
		expect(said(pieces)).toEqual(['east', 'east+town', 'west', 'west+town']);
		expect(sum(pieces)).toBeCloseTo(geodesicAreaKm2(ground('', 0, 0, 4, 2).geometry), 4);
	});

	test('that reaches beyond what it lies on is a piece of its own there', () => {
		const pieces = disjointPieces([ground('land', 0, 0, 2, 2)], [ground('march', 1, 1, 4, 3)]);
		expect(said(pieces)).toEqual(['land', 'land+march', 'march']);
	});

	test('names what lies below before what lies above', () => {
		const drawn = [ground('z', 0, 0, 4, 4), ground('a', 1, 1, 3, 3), ground('m', 1, 1, 2, 2)];
		expect(said(disjointPieces([], drawn))).toEqual(['z', 'z+a', 'z+a+m']);
	});

	test('has no slivers where two borders were meant as one, and keeps the narrowest ground that lies on nothing', () => {
		const hair = SLIVER / 4;
		const pieces = disjointPieces(
			[ground('left', 0, 0, 1, 1)],
			[ground('right', 1 - hair, 0, 2, 1), ground('same', -hair, 0, 1 - 2 * hair, 1)]
		);
		expect(said(pieces)).toEqual(['left+same', 'right', 'same']);
		const outside = pieces.find((piece) => piece.grounds.join() === 'same');
		expect(outside?.areaKm2).toBeLessThan(SLIVER * 12_309);
		const union = geodesicAreaKm2(ground('', -hair, 0, 2, 1).geometry);
		expect(Math.abs(sum(pieces) / union - 1)).toBeLessThan(1e-6);
	});

	const rectangle = fc
		.tuple(
			fc.integer({ min: 0, max: 20 }),
			fc.integer({ min: 0, max: 20 }),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 12 })
		)
		.map(([west, south, width, height]) => ({
			west: west / 4,
			south: 40 + south / 4,
			east: (west + width) / 4,
			north: 40 + (south + height) / 4
		}));

	test('adds up to the union of any rectangles, each piece lying in all that it names and in no other', () => {
		fc.assert(
			fc.property(fc.array(rectangle, { minLength: 1, maxLength: 6 }), (rectangles) => {
				const grounds = rectangles.map((of, index) => ({ id: `${index}`, geometry: polygon(of) }));
				const pieces = disjointPieces([], grounds);
				const [first, ...others] = grounds.map(
					(of) => of.geometry.coordinates as polyclip.Geom
				) as [polyclip.Geom, ...polyclip.Geom[]];
				const union = geodesicAreaKm2({
					type: 'MultiPolygon',
					coordinates: polyclip.union(first, ...others)
				});
				expect(Math.abs(sum(pieces) / union - 1)).toBeLessThan(1e-6);
				for (const piece of pieces) {
					for (const [index, { west, south, east, north }] of rectangles.entries()) {
						const isNamed = piece.grounds.includes(`${index}`);
						const positions = piece.geometry.coordinates.flat(2);
						const isIn = positions.every(
							([lng = 0, lat = 0]) => lng >= west && lng <= east && lat >= south && lat <= north
						);
						if (isNamed) expect(isIn, piece.grounds.join('+')).toBe(true);
						else {
							const shared = polyclip.intersection(
								piece.geometry.coordinates as polyclip.Geom,
								polygon({ west, south, east, north }).coordinates as polyclip.Geom
							);
							expect(shared, `${piece.grounds.join('+')} and ${index}`).toEqual([]);
						}
					}
				}
			}),
			{ numRuns: 60 }
		);
	}, 60_000);
});
