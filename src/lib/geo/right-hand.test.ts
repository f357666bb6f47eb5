import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { rightHanded, signedArea } from './right-hand';

const COUNTERCLOCKWISE: Position[] = [
	[0, 0],
	[4, 0],
	[4, 4],
	[0, 4],
	[0, 0]
];
const HOLE: Position[] = [
	[1, 1],
	[2, 1],
	[2, 2],
	[1, 2],
	[1, 1]
];

test('a ring that runs counterclockwise has a positive area', () => {
	expect(signedArea(COUNTERCLOCKWISE)).toBe(32);
	expect(signedArea(COUNTERCLOCKWISE.toReversed())).toBe(-32);
});

test('outer rings come out counterclockwise and holes clockwise, whichever way they went in', () => {
	const wanted = { type: 'Polygon', coordinates: [COUNTERCLOCKWISE, HOLE.toReversed()] };
	for (const outer of [COUNTERCLOCKWISE, COUNTERCLOCKWISE.toReversed()]) {
		for (const hole of [HOLE, HOLE.toReversed()]) {
			expect(rightHanded({ type: 'Polygon', coordinates: [outer, hole] })).toEqual(wanted);
		}
	}
});

test('an open ring is closed', () => {
	expect(rightHanded({ type: 'Polygon', coordinates: [COUNTERCLOCKWISE.slice(0, -1)] })).toEqual({
		type: 'Polygon',
		coordinates: [COUNTERCLOCKWISE]
	});
});

test('positions have six decimals, and no position stands twice in a row', () => {
	expect(
		rightHanded({
			type: 'LineString',
			coordinates: [
				[30.12345678, 59.9, 12],
				[30.1234567, 59.90000001],
				[31, 60]
			]
		})
	).toEqual({
		type: 'LineString',
		coordinates: [
			[30.123457, 59.9],
			[31, 60]
		]
	});
});

test('what has no extent is left out, and nothing at all is null', () => {
	const flat: Position[] = [
		[0, 0],
		[1, 0],
		[1, 0],
		[0, 0]
	];
	expect(rightHanded({ type: 'Polygon', coordinates: [flat] })).toBeNull();
	expect(rightHanded({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
	expect(rightHanded({ type: 'MultiPolygon', coordinates: [[flat], [COUNTERCLOCKWISE]] })).toEqual({
		type: 'MultiPolygon',
		coordinates: [[COUNTERCLOCKWISE]]
	});
});
