import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import type { Line, LineId } from '$lib/domain/case';
import { ATTESTED, exampleCase, isoSpan, place, seat } from '$lib/domain/example-case';
import { exactSpan, FOREVER } from '$lib/domain/span';
import { isStillSo, placeAt, sceneFeatures } from './scene';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const line: Line = {
	id: 'siege' as LineId,
	kind: 'front',
	name: 'Siege line',
	between: ['white', 'red'] as AuthorityId[],
	span: YEAR,
	when: '1917',
	soft: true,
	events: [],
	attestations: ATTESTED
};
const of = exampleCase({
	statements: ['white', 'red', 'green'].map((by) => seat(`${by}-seat`, by, 'palace', YEAR)),
	lines: [
		line,
		{ ...line, id: 'march' as LineId, kind: 'route', between: [], by: 'red' as AuthorityId }
	]
});

describe('what a case may show on its map', () => {
	test('every seat, with whose it is', () => {
		const { seats } = sceneFeatures(of, 'both');
		expect(seats.map((item) => [item.authority, item.side])).toEqual([
			['White', 'a'],
			['Red', 'b'],
			['Green', 'other']
		]);
	});

	test('through the lens of one side its own seats alone', () => {
		expect(sceneFeatures(of, 'a').seats.map((item) => item.authority)).toEqual(['White']);
		expect(sceneFeatures(of, 'b').seats.map((item) => item.authority)).toEqual(['Red']);
	});

	test('a front with the sides on its banks, a route with the side that moves', () => {
		const { lines } = sceneFeatures(of, 'both');
		expect(lines.map((item) => [item.kind, item.sides])).toEqual([
			['front', ['a', 'b']],
			['route', ['b']]
		]);
	});

	test('through the lens of one side its own routes alone, and no front', () => {
		expect(sceneFeatures(of, 'a').lines).toEqual([]);
		expect(sceneFeatures(of, 'b').lines.map((item) => item.kind)).toEqual(['route']);
	});

	test('no front where only what is undisputed is shown', () => {
		expect(sceneFeatures(of, 'undisputed').lines.map((item) => item.kind)).toEqual(['route']);
	});

	test('everything has a number of its own', () => {
		const { seats, lines } = sceneFeatures(of, 'both');
		const ids = [...seats, ...lines].map((item) => item.id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

test('what has not ended reaches into the future of the sources', () => {
	expect(isStillSo(exactSpan(YEAR.earliestStart, FOREVER))).toBe(true);
	expect(isStillSo(YEAR)).toBe(false);
});

test('a place is found by its id', () => {
	expect(placeAt([place('palace', [30, 60])], 'palace')).toEqual([30, 60]);
	expect(placeAt([], 'palace')).toBeUndefined();
});
