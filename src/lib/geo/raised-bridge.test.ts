import type { LineString, Position } from 'geojson';
import { expect, test } from 'vitest';
import { frozen } from '$lib/domain/example-case';
import { gapOf, raisedBridge } from './raised-bridge';

const bridge: LineString = frozen({
	type: 'LineString',
	coordinates: [
		[30, 0],
		[30.1, 0]
	]
});
const { leaves, gap } = raisedBridge(bridge);

test('a raised bridge keeps its two ends', () => {
	expect(leaves.coordinates.map((line) => line[0])).toEqual([
		[30, 0],
		[30.1, 0]
	]);
});

test('what stays and the gap are the whole bridge', () => {
	const [one, other] = leaves.coordinates.map((line) => line[1] as Position);
	expect(gap.coordinates).toEqual([one, other]);
	expect(one?.[0]).toBeCloseTo(30.036);
	expect(other?.[0]).toBeCloseTo(30.064);
});

test('each leaf is turned aside, to its own right, and they do not meet', () => {
	const [one, other] = leaves.coordinates.map((line) => line[2] as Position);
	expect(one?.[1]).toBeLessThan(-0.005);
	expect(other?.[1]).toBeGreaterThan(0.005);
	expect(one?.[0]).toBeGreaterThan(30.036);
	expect(other?.[0]).toBeGreaterThan(one?.[0] ?? Infinity);
});

test('a gap has an id of its own', () => {
	expect(gapOf('nicholas-bridge')).not.toBe('nicholas-bridge');
});
