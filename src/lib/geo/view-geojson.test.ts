import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import type { Line, LineId } from '$lib/domain/case';
import {
	area,
	ATTESTED,
	event,
	exampleCase,
	ground,
	isoDay,
	isoSpan,
	place,
	seat
} from '$lib/domain/example-case';
import type { Source, SourceId } from '$lib/domain/source';
import type { PlaceId } from '$lib/domain/statement';
import type { MapTopology } from './layers';
import { sceneFeatures } from './scene';
import { viewGeoJson } from './view-geojson';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const route: Line = {
	...{
		id: 'march' as LineId,
		kind: 'route',
		name: 'The march',
		between: [],
		by: 'red' as AuthorityId
	},
	...{ span: isoSpan('1917-07-17'), when: '1917-07-17', soft: false, events: [] },
	attestations: ATTESTED
};
const of = exampleCase({
	areas: [area('north'), area('south')],
	places: [place('palace', [30, 60])],
	lines: [route],
	events: [event('shots', isoSpan('1917-07-17'), { places: ['palace' as PlaceId] })],
	statements: [
		ground('n1', 'white', 'north', 'administers', YEAR),
		ground('n2', 'red', 'north', 'claims', YEAR),
		ground('s1', 'red', 'south', 'controls', isoSpan('1917-08-01', '1917-09-01')),
		seat('p1', 'white', 'palace', YEAR)
	],
	sources: [
		{ id: 'xx-book' as SourceId, author: 'Writer', title: 'A book', whole: true } as Source,
		{ id: 'xx-other' as SourceId, author: 'Nobody', title: 'Unused', whole: true } as Source
	]
});
const square = (west: number) => [
	[west, 59],
	[west, 60],
	[west + 1, 60],
	[west + 1, 59],
	[west, 59]
];
const topology: MapTopology = {
	type: 'Topology',
	arcs: [
		square(29),
		square(30),
		[
			[29, 59],
			[31, 60]
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
			geometries: [{ type: 'LineString', id: 'march', arcs: [2] }]
		}
	}
};
const on = (day: string, lens: 'a' | 'both' = 'both') =>
	viewGeoJson(
		{
			...{ of, day: isoDay(day), calendar: 'gregorian', lens },
			...{ url: 'https://atlas.example/', version: 'abc' }
		},
		sceneFeatures(of, lens),
		topology,
		[]
	);
const kinds = (data: ReturnType<typeof on>) =>
	data.features.map(({ properties }) => properties?.kind as string);

describe('the data of a view', () => {
	test('are the features that stand on the day, under the ids of the map', () => {
		const data = on('1917-07-17');
		expect(kinds(data)).toEqual(['ground', 'route', 'seat', 'event']);
		const drawn = sceneFeatures(of, 'both').ground.filter(({ ground }) => ground === 'north');
		expect(data.features[0]?.id).toBe(drawn[0]?.id);
		// The event nearest in time is always marked.
		expect(kinds(on('1917-07-16'))).toEqual(['ground', 'seat', 'event']);
		expect(kinds(on('1917-08-15'))).toEqual(['ground', 'ground', 'seat', 'event']);
	});

	test('say of each piece of ground who has it, how, how sure, since when and by which sources', () => {
		expect(on('1917-07-18').features[0]?.properties).toMatchObject({
			...{ name: 'north', who: 'White;Red', side: 'a;b', hold: 'administers;claims' },
			...{ standing: 'certain;certain', since: '1917-03-01;1917-03-01' },
			...{ until: '1917-11-30;1917-11-30', statements: 'n1;n2', sources: 'xx-book' },
			says: 'White: administers north; Red: claims north'
		});
	});

	test('through the lens of one side hold nothing of the other', () => {
		const data = on('1917-08-15', 'a');
		expect(JSON.stringify(data.features)).not.toContain('Red');
		expect(kinds(data)).toEqual(['ground', 'seat', 'event']);
	});

	test('tell day, licence, attribution, address and the sources that they rest on', () => {
		const data = on('1917-07-17');
		expect(data).toMatchObject({
			...{ title: 'Example, 17 July 1917', date: '1917-07-17', view: 'https://atlas.example/' },
			...{ licence: 'https://creativecommons.org/licenses/by/4.0/', data_version: 'abc' },
			sources: { 'xx-book': 'Writer, A book' }
		});
		expect(data.attribution).toContain('Natural Earth');
		expect(data.sources).not.toHaveProperty('xx-other');
	});

	test('have their outer rings run counterclockwise', () => {
		const shape = on('1917-07-17').features[0]?.geometry;
		if (shape?.type !== 'Polygon') expect.fail('it was a polygon');
		const ring = shape.coordinates[0] ?? [];
		const sum = ring.reduce((total, [x = 0, y = 0], index) => {
			const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
			return total + x * nextY - nextX * y;
		}, 0);
		expect(sum).toBeGreaterThan(0);
	});
});
