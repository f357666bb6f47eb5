import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, REGIONS, type CaseId } from './case';
import {
	centuriesOf,
	fits,
	formatFilter,
	isEmpty,
	parseFilter,
	yearsWords,
	type CaseFilter
} from './case-filter';
import type { CaseSummary } from './case-summary';
import { frozen, isoDay, isoSpan, phase } from './example-case';
import { LEVERS } from './lever';
import { RELATIONS } from './relation';
import { FOREVER } from './span';

const closed: CaseSummary = frozen({
	id: 'closed' as CaseId,
	name: 'Closed',
	native: { text: 'Closed', lang: 'en' },
	calendar: 'gregorian' as const,
	point: [0, 0] as const,
	region: 'southern-europe' as const,
	outcomes: ['joined', 'third-power'] as const,
	levers: ['army', 'courts'] as const,
	span: isoSpan('1198-01-01', '1355-12-31'),
	first: isoDay('1198-01-01'),
	last: isoDay('1355-12-31'),
	heart: isoDay('1250-01-01'),
	events: 1,
	phases: [
		{ ...phase('p1', isoSpan('1198-01-01', '1249-12-31')), relation: 'rivalry' as const },
		{ ...phase('p2', isoSpan('1250-01-01', '1355-12-31')), relation: 'parallel' as const }
	]
});
const open: CaseSummary = frozen({
	...closed,
	span: { ...isoSpan('2014-08-04'), earliestEnd: FOREVER, latestEnd: FOREVER },
	first: isoDay('2014-08-04'),
	last: isoDay('2026-01-01'),
	outcomes: ['open'] as const
});

describe('a case fits', () => {
	test.each<[CaseFilter, boolean]>([
		[{}, true],
		[{ years: { from: 1355 } }, true],
		[{ years: { from: 1356 } }, false],
		[{ years: { to: 1198 } }, true],
		[{ years: { to: 1197 } }, false],
		[{ years: { from: 1201, to: 1300 } }, true],
		[{ region: 'southern-europe' }, true],
		[{ region: 'western-asia' }, false],
		[{ relation: 'rivalry' }, true],
		[{ relation: 'armed-conflict' }, false],
		[{ relation: 'rivalry', years: { from: 1250 } }, false],
		[{ relation: 'parallel', years: { from: 1250 } }, true],
		[{ lever: 'courts' }, true],
		[{ lever: 'police' }, false],
		[{ ended: 'third-power' }, true],
		[{ ended: 'one-side' }, false],
		[{ region: 'southern-europe', lever: 'police' }, false]
	])('%j: %s', (filter, expected) => {
		expect(fits(closed, filter)).toBe(expected);
	});

	test('any year after its beginning, if it is still open', () => {
		expect(fits(open, { years: { from: 2500 } })).toBe(true);
		expect(fits(open, { years: { to: 2013 } })).toBe(false);
	});
});

test('the centuries are those in which some case lies', () => {
	expect(centuriesOf([closed, open]).map(({ name }) => name)).toEqual([
		'12th century',
		'13th century',
		'14th century',
		'21st century'
	]);
});

test.each([
	[{}, ''],
	[{ from: 1990 }, 'from 1990'],
	[{ to: 1600 }, 'until 1600'],
	[{ from: 1990, to: 2010 }, '1990 to 2010']
])('the years %j are “%s”', (years, words) => {
	expect(yearsWords(years)).toBe(words);
});

const year = fc.integer({ min: 1, max: 9999 });
const anyFilter: fc.Arbitrary<CaseFilter> = fc.record(
	{
		years: fc.oneof(
			fc.record({ from: year, to: year }),
			fc.record({ from: year }),
			fc.record({ to: year })
		),
		region: fc.constantFrom(...REGIONS),
		relation: fc.constantFrom(...RELATIONS),
		lever: fc.constantFrom(...LEVERS),
		ended: fc.constantFrom(...OUTCOMES)
	},
	{ requiredKeys: [] }
);

describe('the query of a filter', () => {
	test('is read back as the filter that it was made from', () => {
		fc.assert(
			fc.property(anyFilter, (filter) => {
				expect(parseFilter(formatFilter(filter))).toEqual({ filter, notices: [] });
			})
		);
	});

	test('of none is empty', () => {
		expect(isEmpty({})).toBe(true);
		expect(parseFilter('?date=1917-07-17')).toEqual({ filter: {}, notices: [] });
	});

	test('tells each value that is none, and leaves it out', () => {
		const { filter, notices } = parseFilter('?years=old&region=atlantis&lever=army');
		expect(filter).toEqual({ lever: 'army' });
		expect(notices).toEqual([
			'“old” is no value of years: it is left out.',
			'“atlantis” is no value of region: it is left out.'
		]);
	});
});
