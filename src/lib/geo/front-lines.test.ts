import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/calendar';
import type { AreaId, Hold, Statement } from '$lib/domain/statement';
import type { Line, LineId, UnitBorder } from '$lib/domain/case';
import {
	area,
	ATTESTED,
	exampleCase,
	frozen,
	ground,
	isoDay,
	isoSpan
} from '$lib/domain/example-case';
import { standing, type Span } from '$lib/domain/span';
import { frontLines } from './front-lines';
import { groundFeatures } from './ground-features';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const APRIL_TO_JUNE = isoSpan('1917-04-01', '1917-06-30');
const areas = [
	{ ...area('west'), units: ['W'] },
	{ ...area('east'), units: ['E'] }
];
const border: UnitBorder = ['W', 'E'];
const said = (by: string, where: string, hold: Hold, span: Span = YEAR) =>
	ground(`${by}-${where}-${hold}-${span.earliestStart}`, by, where, hold, span);

function frontsOf(statements: readonly Statement[], lines: readonly Line[] = []) {
	const of = frozen({ ...exampleCase({ areas, statements, lines }), borders: [border] });
	return frontLines(of, groundFeatures(of, 'both'));
}
const datesOf = (fronts: ReturnType<typeof frontsOf>) =>
	fronts.map(({ span }) => `${isoDate(span.earliestStart)}/${isoDate(span.latestEnd)}`);
const west = said('white', 'west', 'controls');

describe('the border of two units', () => {
	test.each([
		['1917-03-31', false],
		['1917-04-01', true],
		['1917-06-30', true],
		['1917-07-01', false]
	])('is a front on exactly the days on which two sides hold them: %s, %s', (iso, isFront) => {
		const fronts = frontsOf([west, said('red', 'east', 'administers', APRIL_TO_JUNE)]);
		const stands = fronts.map(({ span }) => standing(span, isoDay(iso)));
		expect(stands).toEqual([isFront ? 'certain' : 'out']);
	});

	test('has the holder of its first unit on its left', () => {
		const [one] = frontsOf([west, said('red', 'east', 'controls')]);
		expect(one).toMatchObject({ line: 'W~E', sides: ['a', 'b'], soft: false });
		const [other] = frontsOf([said('red', 'west', 'controls'), said('white', 'east', 'controls')]);
		expect(other?.sides).toEqual(['b', 'a']);
	});

	test('is a front too where both claim what the other holds', () => {
		const fronts = frontsOf([
			west,
			said('red', 'west', 'claims'),
			said('red', 'east', 'controls'),
			said('white', 'east', 'claims')
		]);
		expect(fronts).toHaveLength(1);
	});

	test.each([
		['one side holds both', [said('white', 'east', 'controls')]],
		['nobody holds the other', []],
		['the other is only claimed', [said('red', 'east', 'claims')]],
		['the other is fought over', [said('red', 'east', 'contests')]],
		[
			'both hold parts of the other',
			[said('red', 'east', 'controls'), said('white', 'east', 'controls')]
		],
		['a third power holds the other', [said('green', 'east', 'controls')]]
	] as const)('is no front where %s', (_, statements) => {
		expect(frontsOf([west, ...statements])).toEqual([]);
	});

	test('is one front for as long as it looks the same, whatever else changes', () => {
		const fronts = frontsOf([
			west,
			said('red', 'east', 'controls'),
			said('white', 'east', 'claims', APRIL_TO_JUNE)
		]);
		expect(datesOf(fronts)).toEqual(['1917-03-01/1917-11-30']);
	});

	test('is a soft front while a holder is uncertain', () => {
		const span = { ...YEAR, latestStart: isoDay('1917-05-01') };
		const fronts = frontsOf([west, said('red', 'east', 'controls', span)]);
		expect(fronts.map(({ soft }) => soft)).toEqual([true, false]);
		expect(datesOf(fronts)).toEqual(['1917-03-01/1917-04-30', '1917-05-01/1917-11-30']);
	});

	test('is a soft front where the edge of the ground is soft', () => {
		const of = frozen({
			...exampleCase({
				areas: areas.map((item) => ({ ...item, soft: item.id === ('west' as AreaId) })),
				statements: [west, said('red', 'east', 'controls')]
			}),
			borders: [border]
		});
		expect(frontLines(of, groundFeatures(of, 'both')).map(({ soft }) => soft)).toEqual([true]);
	});

	test('gives way to a drawn front that replaces it, for as long as that stands', () => {
		const line: Line = {
			id: 'drawn' as LineId,
			kind: 'front',
			name: 'Drawn',
			between: [],
			replaces: ['W~E'],
			span: APRIL_TO_JUNE,
			when: '1917-04/1917-06',
			soft: true,
			events: [],
			attestations: ATTESTED
		};
		const statements = [west, said('red', 'east', 'controls')];
		expect(datesOf(frontsOf(statements, [line]))).toEqual([
			'1917-03-01/1917-03-31',
			'1917-07-01/1917-11-30'
		]);
		expect(datesOf(frontsOf(statements, [{ ...line, replaces: ['E~S'] }]))).toHaveLength(1);
	});

	test('has numbers of its own for each time that it is a front', () => {
		const fronts = frontsOf([
			west,
			said('red', 'east', 'controls', isoSpan('1917-03-01', '1917-03-31')),
			said('red', 'east', 'controls', isoSpan('1917-09-01', '1917-09-30'))
		]);
		expect(new Set(fronts.map(({ id }) => id)).size).toBe(2);
	});
});
