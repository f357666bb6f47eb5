import { describe, expect, test } from 'vitest';
import { addDays } from './day';
import { event, exampleCase, frozen, FROM, grip, isoDay, isoSpan, phase, TO } from './example-case';
import type { Overlap } from './overlap';
import type { Relation } from './relation';
import { FOREVER } from './span';
import { traitsOf } from './traits';
import {
	armyOfBoth,
	formatSorting,
	parseSorting,
	relationShares,
	sortTraits,
	traitsCsv,
	TRAITS
} from './traits-table';

/** Ground of 100 km², of which two hold 10, then 30 to 40, then none. */
const OVERLAP: Overlap = frozen({
	wholeKm2: 100,
	about: false,
	held: [
		{ from: FROM, km2: { one: 90, twoOrMore: 10 } },
		{ from: isoDay('1917-05-01'), km2: { one: 60, twoOrMore: 30, oneOrMore: 10 }, about: true },
		{ from: isoDay('1917-09-01'), km2: { one: 100 } }
	],
	claimed: []
});
const NONE: Overlap = { wholeKm2: 0, about: false, held: [], claimed: [] };
const sumOf = (shares: Readonly<Record<string, number>>) =>
	Object.values(shares).reduce((sum, share) => sum + share, 0);

describe('the traits of a case', () => {
	test('count its days from the first to the last of two powers, both included', () => {
		const span = isoSpan('1917-03-11', '1917-03-20');
		expect(traitsOf(exampleCase({ span }), NONE)).toMatchObject({ days: 10, isOpen: false });
	});

	test('of what has not ended count the days shown', () => {
		const span = { ...isoSpan('1917-11-21'), earliestEnd: FOREVER, latestEnd: FOREVER };
		expect(traitsOf(exampleCase({ span }), NONE)).toMatchObject({ days: 10, isOpen: true, to: TO });
	});

	test('tell how it began by the key event of that time, else by any, else by the phase', () => {
		const began = (...events: readonly ReturnType<typeof event>[]) =>
			traitsOf(exampleCase({ events }), NONE).began;
		const small = event('small', isoSpan('1917-03-01'));
		expect(began(small, event('great', isoSpan('1917-03-01'), { key: true }))).toBe('great');
		expect(began(small, event('later', isoSpan('1917-04-01'), { key: true }))).toBe('small');
		expect(began()).toBe('p1');
	});

	test('have relations without a gap, those before and after left out', () => {
		const related = (id: string, relation: Relation, from: string, to: string) => ({
			...phase(id, isoSpan(from, to)),
			relation
		});
		const of = exampleCase({
			span: isoSpan('1917-03-11', '1917-03-30'),
			phases: [
				related('one', 'cooperation', '1917-03-01', '1917-03-15'),
				related('two', 'rivalry', '1917-03-18', '1917-03-20'),
				related('three', 'rivalry', '1917-03-21', '1917-03-25'),
				related('four', 'armed-conflict', '1917-03-26', '1917-11-30')
			]
		});
		const traits = traitsOf(of, NONE);
		expect(traits.relations.map(({ relation, from, to }) => [relation, to - from + 1])).toEqual([
			['cooperation', 5],
			[undefined, 2],
			['rivalry', 8],
			['armed-conflict', 5]
		]);
		expect(relationShares(traits)).toEqual({ coop: 0.25, cond: 0, rival: 0.4, war: 0.25 });
	});

	test('tell in shares of its days who had the army', () => {
		const of = exampleCase({
			span: isoSpan('1917-03-01', '1917-03-10'),
			statements: [
				grip('w', 'white', 'garrison', 'effective', isoSpan('1917-03-01', '1917-03-05')),
				grip('r', 'red', 'garrison', 'effective', isoSpan('1917-03-04', '1917-11-30'))
			]
		});
		const traits = traitsOf(of, NONE);
		expect(traits.army).toEqual({ 'a-holds': 0.3, divided: 0.2, 'b-holds': 0.5 });
		expect(sumOf(traits.army)).toBeCloseTo(1);
		expect(armyOfBoth(traits)).toBeCloseTo(0.2);
	});

	test('name what the sides shared on some day', () => {
		const shared = exampleCase({
			statements: ['white', 'red'].map((by) =>
				grip(by, by, 'police', 'shared', isoSpan('1917-03-01', '1917-11-30'))
			)
		});
		expect(traitsOf(shared, NONE).shared).toEqual([{ label: 'Police', share: 1 }]);
		const later = { ...shared, span: isoSpan('1916-01-01', '1916-02-01') };
		expect(traitsOf(later, NONE).shared).toEqual([]);
	});

	test('name third powers', () => {
		expect(traitsOf(exampleCase(), NONE).thirdPowers).toEqual(['Green']);
	});

	test('find the day with the most ground under two or more', () => {
		expect(traitsOf(exampleCase(), OVERLAP).overlap).toEqual({
			on: isoDay('1917-05-01'),
			leastKm2: 30,
			mostKm2: 40,
			wholeKm2: 100,
			about: true
		});
		expect(traitsOf(exampleCase(), NONE).overlap).toBeUndefined();
	});

	test('find it among the days of two powers alone', () => {
		const peakOf = (from: string, to: string) =>
			traitsOf(exampleCase({ span: isoSpan(from, to) }), OVERLAP).overlap;
		expect(peakOf('1917-03-01', '1917-04-30')).toMatchObject({ mostKm2: 10, on: FROM });
		expect(peakOf('1917-06-01', '1917-11-30')).toMatchObject({ on: isoDay('1917-06-01') });
		expect(peakOf('1917-09-01', '1917-11-30')).toMatchObject({ mostKm2: 0 });
	});
});

describe('the table of traits', () => {
	const long = traitsOf(exampleCase({ name: 'Zeta' }), OVERLAP);
	const short = traitsOf(
		exampleCase({
			name: 'Alpha, the "first"',
			span: { ...isoSpan('1917-03-01'), latestEnd: addDays(FROM, 1) }
		}),
		NONE
	);

	test('is sorted by any trait, both ways, and stands as it was without', () => {
		const names = (text?: string) =>
			sortTraits([long, short], parseSorting(text)).map(({ name }) => name[0]);
		expect(names()).toEqual(['Z', 'A']);
		expect(names('case')).toEqual(['A', 'Z']);
		expect(names('-case')).toEqual(['Z', 'A']);
		expect(names('length')).toEqual(['A', 'Z']);
		expect(names('-overlap')).toEqual(['Z', 'A']);
	});

	test('keeps its order where two are alike', () => {
		expect(sortTraits([short, long], parseSorting('-third'))).toEqual([short, long]);
		expect(sortTraits([short, long], parseSorting('third'))).toEqual([short, long]);
	});

	test('has a sorting that is read back as it was written', () => {
		for (const text of TRAITS.flatMap((trait) => [trait, `-${trait}`])) {
			const sorting = parseSorting(text);
			expect(sorting && formatSorting(sorting)).toBe(text);
		}
		expect(parseSorting('colour')).toBeUndefined();
		expect(parseSorting(undefined)).toBeUndefined();
	});

	test('goes into CSV in the order of its rows, with a field for every column', () => {
		const [head, first, second, ...rest] = traitsCsv([short, long]).split('\r\n');
		expect(rest).toEqual(['']);
		expect(head).toMatch(/^case,name,first_day,last_day,days,/);
		expect(first).toContain('"Alpha, the ""first""",1917-03-01,1917-03-02,2,');
		expect(second).toContain('Zeta,1917-03-01,1917-11-30,275,');
		expect(second).toContain(',30,40,1917-05-01,100');
		const fields = (line = '') => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length;
		expect([fields(first), fields(second)]).toEqual([fields(head), fields(head)]);
	});
});
