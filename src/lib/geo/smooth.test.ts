import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { frozen } from '$lib/domain/example-case';
import { smooth } from './smooth';

const corner: readonly Position[] = frozen([
	[0, 0],
	[16, 0],
	[16, 16]
]);
const square: readonly Position[] = frozen([
	[0, 0],
	[16, 0],
	[16, 16],
	[0, 16],
	[0, 0]
]);
const has = (line: readonly Position[], [x, y]: Position) =>
	line.some((position) => position[0] === x && position[1] === y);

describe('a line without its corners', () => {
	test('keeps its ends', () => {
		const line = smooth(corner);
		expect([line[0], line.at(-1)]).toEqual([
			[0, 0],
			[16, 16]
		]);
	});

	test('cuts the corner at a quarter of each side, and what is left once more', () => {
		expect(has(smooth(corner), [16, 0])).toBe(false);
		expect(smooth(corner)).toEqual([
			[0, 0],
			[9, 0],
			[13, 1],
			[15, 3],
			[16, 7],
			[16, 16]
		]);
	});

	test('of two positions stays as it is', () => {
		const line = frozen([
			[0, 0],
			[1, 1]
		]);
		expect(smooth(line)).toEqual(line);
	});

	test('closes as it did, and has lost every corner of a ring', () => {
		const ring = smooth(square);
		expect(ring[0]).toEqual(ring.at(-1));
		for (const position of square) expect(has(ring, position)).toBe(false);
	});

	test('leaves alone what is fixed', () => {
		const ring = smooth(square, ([x]) => x === 0);
		expect(has(ring, [0, 0]) && has(ring, [0, 16])).toBe(true);
		expect(has(ring, [16, 0]) || has(ring, [16, 16])).toBe(false);
	});
});
