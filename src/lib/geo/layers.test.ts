import { expect, test } from 'vitest';
import { geometriesById, layerOf, type MapTopology } from './layers';

const topology: MapTopology = {
	type: 'Topology',
	arcs: [],
	objects: {
		areas: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Point', id: 'one', coordinates: [1, 2] },
				{ type: 'Point', coordinates: [3, 4] }
			]
		}
	}
};

test('a layer that a file does not have is empty', () => {
	expect(layerOf(topology, 'lakes')).toEqual({ type: 'FeatureCollection', features: [] });
});

test('geometries are found by their id', () => {
	const geometries = geometriesById(layerOf(topology, 'areas'));
	expect(geometries.get('one')).toEqual({ type: 'Point', coordinates: [1, 2] });
	expect(geometries.get('two')).toBeUndefined();
});
