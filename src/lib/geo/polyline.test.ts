import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cutAt,
	headOf,
	joinedLines,
	lengthOf,
	linesOfPath,
	nearestOn,
	parallel,
	pathOfLine,
	type Polyline
} from './polyline';

const corner: Polyline = [
	[0, 0],
	[10, 0],
	[10, 10]
];
const rounded = (line: Polyline) =>
	line.map((point) => point.map((value) => Math.round(value * 1000) / 1000 + 0));

describe('a path', () => {
	test('is taken apart into the lines that it was made of', () => {
		expect(linesOfPath('M0 0l10 0 0 10M5 5l1.5-12')).toEqual([
			corner,
			[
				[5, 5],
				[6.5, -7]
			]
		]);
	});

	test('of a line is the same line again', () => {
		expect(linesOfPath(pathOfLine(corner))).toEqual([corner]);
	});

	test('of steps is exact to a tenth, however many they are', () => {
		const tenth = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10);
		fc.assert(
			fc.property(fc.array(fc.tuple(tenth, tenth), { minLength: 2 }), (line) => {
				expect(linesOfPath(pathOfLine(line))).toEqual([line.map(([x, y]) => [x + 0, y + 0])]);
			})
		);
	});

	test('is written without a blank before a minus or a nought before a point', () => {
		expect(
			pathOfLine([
				[10.5, 0.3],
				[10, 0.7],
				[20.5, 0.7]
			])
		).toBe('M10.5 .3l-.5 .4 10.5 0');
	});

	test('of fewer than two points is empty', () => {
		expect(pathOfLine([[1, 1]])).toBe('');
	});
});

describe('the parallel of a line', () => {
	test('runs on the right of its direction, y running downwards', () => {
		expect(
			rounded(
				parallel(
					[
						[0, 0],
						[10, 0]
					],
					3
				)
			)
		).toEqual([
			[0, 3],
			[10, 3]
		]);
	});

	test('runs on the left for a negative distance', () => {
		expect(
			rounded(
				parallel(
					[
						[0, 0],
						[0, 10]
					],
					-3
				)
			)
		).toEqual([
			[3, 0],
			[3, 10]
		]);
	});

	test('meets itself at a corner, inside and outside', () => {
		expect(rounded(parallel(corner, 3))).toEqual([
			[0, 3],
			[7, 3],
			[7, 10]
		]);
		expect(rounded(parallel(corner, -3))).toEqual([
			[0, -3],
			[13, -3],
			[13, 10]
		]);
	});

	test('is cut off where the line turns back, without a spike', () => {
		const turnsBack: Polyline = [
			[0, 0],
			[10, 0],
			[0, 1]
		];
		for (const [x] of parallel(turnsBack, -3)) expect(x).toBeLessThan(16);
	});

	test('is nothing for a line of one point', () => {
		expect(parallel([[1, 1]], 3)).toEqual([]);
	});

	test('of a straight line keeps its length and distance in any direction', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), (angle) => {
				const line: Polyline = [
					[5, 5],
					[5 + 50 * Math.cos(angle), 5 + 50 * Math.sin(angle)]
				];
				const beside = parallel(line, 3);
				expect(lengthOf(beside)).toBeCloseTo(50);
				for (const point of beside) {
					const { distance } = nearestOn(line, point);
					expect(distance).toBeCloseTo(3);
				}
			})
		);
	});
});

describe('the first part of a line', () => {
	test('goes round the corner', () => {
		expect(cutAt(corner, 0.75)).toEqual([
			[0, 0],
			[10, 0],
			[10, 5]
		]);
	});

	test('is all of it at 1 and its first point at 0', () => {
		expect(cutAt(corner, 1)).toEqual(corner);
		expect(lengthOf(cutAt(corner, 0))).toBe(0);
	});

	test('is as long as its share', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
				expect(lengthOf(cutAt(corner, share))).toBeCloseTo(20 * share);
			})
		);
	});
});

test('the point of a line next to another one is told as a share of the way', () => {
	expect(nearestOn(corner, [5, -2])).toEqual({ share: 0.25, distance: 2 });
	expect(nearestOn(corner, [99, 10]).share).toBe(1);
});

test.each([
	['up', [0, -1], 0],
	['right', [1, 0], 90],
	['down', [0, 1], 180],
	['left', [-1, 0], -90]
] as const)('a line that ends by going %s has its head turned so', (_, to, turn) => {
	expect(headOf([[0, 0], to])).toEqual({ at: to, turn });
});

test('a line that goes a hair round its last corner has its head turned as before the corner', () => {
	expect(headOf(cutAt(corner, 0.501))?.turn).toBeCloseTo(90, 0);
});

test('a line without length has no head', () => {
	expect(headOf([[1, 1]])).toBeUndefined();
});

describe('joined lines', () => {
	const [one, two, three]: Polyline[] = [
		[
			[0, 0],
			[1, 0]
		],
		[
			[1, 0],
			[2, 0]
		],
		[
			[2, 0],
			[3, 0]
		]
	];

	test('go on where another ends, in whatever order they come', () => {
		const whole = [
			[0, 0],
			[1, 0],
			[2, 0],
			[3, 0]
		];
		expect(joinedLines([one!, two!, three!])).toEqual([whole]);
		expect(joinedLines([two!, three!, one!])).toEqual([whole]);
	});

	test('stay apart where two go on from one end', () => {
		const fork: Polyline = [
			[1, 0],
			[1, 1]
		];
		expect(joinedLines([one!, two!, fork])).toHaveLength(3);
	});

	test('that run against one another stay apart: their sides differ', () => {
		expect(joinedLines([one!, two!.toReversed()])).toHaveLength(2);
	});
});
