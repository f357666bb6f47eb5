import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { frozen } from '$lib/domain/example-case';
import { uncertainEdges } from './uncertain-edges';

const polygon = (...ring: Position[]): Polygon => frozen({ type: 'Polygon', coordinates: [ring] });
const drawn = polygon([0, 0], [4, 0], [4, 4], [0, 4], [0, 0]);

describe('the edges of drawn ground that are uncertain', () => {
	test('are all of it where no land cuts it', () => {
		const { coordinates } = uncertainEdges(drawn, drawn);
		expect(coordinates).toHaveLength(1);
		expect(coordinates[0]).toEqual([...(drawn.coordinates[0] ?? [])].reverse());
	});

	test('leave out the bank along which it was cut', () => {
		const cut = polygon([0, 0], [4, 0], [4, 2], [2, 3], [0, 2], [0, 0]);
		expect(uncertainEdges(cut, drawn).coordinates).toEqual([
			[
				[4, 2],
				[4, 0],
				[0, 0]
			],
			[
				[0, 0],
				[0, 2]
			]
		]);
	});

	test('are none on an island that was drawn round from the water', () => {
		const island = polygon([1, 1], [3, 1], [3, 3], [1, 3], [1, 1]);
		expect(uncertainEdges(island, drawn).coordinates).toEqual([]);
	});
});
