import { describe, expect, test } from 'vitest';
import { isoDay, isoSpan } from '$lib/domain/example-case';
import { lineShapes } from './line-shapes';
import type { LineFeature } from './scene';

const feature = (line: string, changes: Partial<LineFeature> = {}): LineFeature => ({
	id: 1,
	line,
	kind: 'front',
	name: '',
	sides: ['a', 'b'],
	soft: false,
	reach: 1,
	atStop: false,
	span: isoSpan('1917-07-01', '1917-07-31'),
	...changes
});
const paths = { west: 'M0 0l10 0', east: 'M10 0l10 0', back: 'M20 0l-10 0', way: 'M0 0l0-40' };
const on = (features: readonly LineFeature[], iso = '1917-07-17', unit = 1) =>
	lineShapes(features, isoDay(iso), paths, unit);

describe('the lines of a day', () => {
	test('are those that stand', () => {
		const { length } = on([feature('west')], '1917-07-31');
		expect(length).toBe(1);
		expect(on([feature('west')], '1917-08-01')).toEqual([]);
	});

	test('leave out what is not drawn', () => {
		expect(on([feature('nowhere')])).toEqual([]);
	});

	test('a front has the first side on its left, as many px from it as the screen asks', () => {
		const [front] = on([feature('west')], '1917-07-17', 2);
		expect(front?.banks).toEqual([
			{ side: 'a', path: 'M0-6l10 0' },
			{ side: 'b', path: 'M0 6l10 0' }
		]);
	});

	test('borders that are a front of the same sides go on in one another', () => {
		const [front, ...others] = on([feature('west'), feature('east')]);
		expect(others).toEqual([]);
		expect(front?.path).toBe('M0 0l10 0 10 0');
	});

	test('a border with the sides the other way round is turned to fit', () => {
		const [front] = on([feature('west'), feature('back', { sides: ['b', 'a'] })]);
		expect(front?.path).toBe('M0 0l10 0 10 0');
		expect(front?.banks.map(({ side }) => side)).toEqual(['a', 'b']);
	});

	test('a soft front and a hard one stay two', () => {
		expect(on([feature('west'), feature('east', { soft: true })])).toHaveLength(2);
	});

	test('a route is there as far as it has come, with its head at that end', () => {
		const route = { kind: 'route', name: 'March', sides: ['b'], reach: 0.5 } as const;
		const [shape] = on([feature('way', route)]);
		expect(shape).toMatchObject({ path: 'M0 0l0-20', banks: [], head: { at: [0, -20], turn: 0 } });
	});

	test('at a stop the head of a route is at the rim of its disc', () => {
		const route = { kind: 'route', name: 'March', sides: ['b'], atStop: true } as const;
		expect(on([feature('way', route)])[0]?.head?.at).toEqual([0, -31]);
	});
});
