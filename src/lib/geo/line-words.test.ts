import { expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import type { Line, LineId, Stop } from '$lib/domain/case';
import {
	area,
	ATTESTED,
	exampleCase,
	frozen,
	ground,
	isoDay,
	isoSpan,
	place
} from '$lib/domain/example-case';
import type { PlaceId } from '$lib/domain/statement';
import { linesOn } from './line-words';
import { sceneFeatures } from './scene';

const JULY = isoSpan('1917-07-01', '1917-07-31');
const line = (id: string, kind: Line['kind'], changes: Partial<Line>): Line => ({
	id: id as LineId,
	kind,
	name: id,
	between: [],
	span: JULY,
	when: '1917-07',
	soft: false,
	events: [],
	attestations: ATTESTED,
	...changes
});
const stop = (id: string, number: number, share: number, day?: string): Stop => ({
	place: id as PlaceId,
	number,
	share,
	...(day ? { span: isoSpan(day) } : {})
});
const of = frozen({
	...exampleCase({
		areas: [
			{ ...area('north'), units: ['N'] },
			{ ...area('south'), units: ['S'] }
		],
		places: [place('mill', [30, 60]), place('gate', [30.1, 60])],
		statements: [
			ground('n', 'white', 'north', 'controls', JULY),
			ground('s', 'red', 'south', 'controls', JULY)
		],
		lines: [
			line('siege', 'front', { between: ['white', 'red'] as AuthorityId[], soft: true }),
			line('march', 'route', {
				by: 'red' as AuthorityId,
				stops: [stop('mill', 1, 0, '1917-07-05'), stop('gate', 2, 1, '1917-07-09')]
			})
		]
	}),
	borders: [['N', 'S'] as const]
});
const wordsOn = (iso: string) => {
	const words = linesOn(of, sceneFeatures(of, 'both'), isoDay(iso));
	return Object.fromEntries(words.map((item) => [item.name, item.words]));
};
const { a, b } = of.sides;
const border = `Front between ${a.short} and ${b.short}`;

test('a front that no source draws says so, and names the districts', () => {
	const [north, south] = of.areas.map(({ name }) => name);
	expect(wordsOn('1917-07-17')[border]).toBe(
		`The border of the districts held by each: ${north} and ${south}. No line is drawn by a source.`
	);
	expect(wordsOn('1917-08-01')).toEqual({});
});

test('a drawn front names both sides, and that it is coarse', () => {
	expect(wordsOn('1917-07-17')['siege']).toBe('Front between White and Red. Drawn coarsely.');
});

test('a route tells what it has reached by the day', () => {
	const [mill, gate] = of.places.map(({ name }) => name);
	expect(wordsOn('1917-07-07')['march']).toBe(`By 7 July 1917: on the way from ${mill}.`);
	expect(wordsOn('1917-07-09')['march']).toBe(`By 9 July 1917: reached ${gate}.`);
	expect(wordsOn('1917-07-03')).not.toHaveProperty('march');
});

test('only what is a line of the case can be opened', () => {
	const words = linesOn(of, sceneFeatures(of, 'both'), isoDay('1917-07-17'));
	expect(words.map((item) => item.line)).toEqual(['siege', 'march', undefined]);
});

test('a front is between those who lead the two sides on the day', () => {
	const [before, after] = [
		isoSpan('1917-07-01', '1917-07-15'),
		isoSpan('1917-07-16', '1917-07-31')
	];
	const [white, heir] = ['white', 'heir'] as AuthorityId[] as [AuthorityId, AuthorityId];
	const [first] = of.authorities;
	if (!first) throw new Error('The example has no authority');
	const handedOver = {
		...of,
		authorities: [...of.authorities, { ...first, id: heir, short: 'Heir' }],
		sides: {
			...of.sides,
			a: {
				...of.sides.a,
				front: [
					{ authorities: [white], span: before },
					{ authorities: [heir], span: after }
				]
			}
		}
	};
	const siegeOn = (iso: string) =>
		linesOn(handedOver, sceneFeatures(handedOver, 'both'), isoDay(iso)).find(
			({ name }) => name === 'siege'
		)?.words;
	expect(siegeOn('1917-07-15')).not.toContain('Heir');
	expect(siegeOn('1917-07-16')).toContain('Heir');
});
