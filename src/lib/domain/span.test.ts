import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, type Day } from './day';
import { exactSpan, FOREVER, isFuzzy, isOpen, standing, type Span } from './span';

const MANY = { numRuns: 10_000 };
const anyDay = fc.integer({ min: 0, max: 60 }).map(asDay);

/** Spans as authored: each end is an interval, and the end may not be over before the start begins. */
const anySpan: fc.Arbitrary<Span> = fc
	.tuple(anyDay, anyDay, anyDay, anyDay)
	.map(([one, two, three, four]): Span => {
		const [earliestStart, latestStart] = [Math.min(one, two), Math.max(one, two)].map(asDay);
		const [earliestEnd, latestEnd] = [Math.min(three, four), Math.max(three, four)].map(asDay);
		return { earliestStart, latestStart, earliestEnd, latestEnd } as Span;
	})
	.filter((span) => span.latestEnd >= span.earliestStart);

function widened(span: Span, by: readonly [number, number, number, number]): Span {
	return {
		earliestStart: asDay(span.earliestStart - by[0]),
		latestStart: asDay(span.latestStart + by[1]),
		earliestEnd: asDay(span.earliestEnd - by[2]),
		latestEnd: asDay(span.latestEnd + by[3])
	};
}

describe('standing', () => {
	const span: Span = {
		earliestStart: asDay(10),
		latestStart: asDay(12),
		earliestEnd: asDay(20),
		latestEnd: asDay(22)
	};

	test.each([
		[9, 'out'],
		[10, 'possible'],
		[11, 'possible'],
		[12, 'certain'],
		[20, 'certain'],
		[21, 'possible'],
		[22, 'possible'],
		[23, 'out']
	])('on day %i of a span with fuzzy ends: %s', (day, answer) => {
		expect(standing(span, asDay(day))).toBe(answer);
	});

	test('an exact span holds its first and its last day, and none around them', () => {
		const exact = exactSpan(asDay(5), asDay(6));
		expect([4, 5, 6, 7].map((day) => standing(exact, asDay(day)))).toEqual([
			'out',
			'certain',
			'certain',
			'out'
		]);
	});

	test('a span of which the end may lie before the start is certain on no day', () => {
		const month: Span = {
			earliestStart: asDay(1),
			latestStart: asDay(31),
			earliestEnd: asDay(1),
			latestEnd: asDay(31)
		};
		for (let day = 1; day <= 31; day++) expect(standing(month, asDay(day))).toBe('possible');
	});

	test('a certain day is within the days that are possible at all', () => {
		fc.assert(
			fc.property(anySpan, anyDay, (of, day) => {
				fc.pre(standing(of, day) === 'certain');
				expect(day >= of.earliestStart && day <= of.latestEnd).toBe(true);
			}),
			MANY
		);
	});

	test('knowing the ends less well never turns a possible day into one that is out', () => {
		const by = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));
		fc.assert(
			fc.property(anySpan, anyDay, by, (of, day, widths) => {
				const before = standing(of, day);
				const after = standing(widened(of, widths), day);
				if (before !== 'out') expect(after).not.toBe('out');
				if (after === 'certain') expect(before).toBe('certain');
			}),
			MANY
		);
	});

	test('what has not ended stands on every later day of the slider', () => {
		const open = exactSpan(asDay(10), FOREVER);
		expect(standing(open, asDay(3_000_000))).toBe('certain');
		expect(isOpen(open)).toBe(true);
	});
});

describe('the ends of a span', () => {
	test('an end that is unknown is not open', () => {
		const unknown = { ...exactSpan(asDay(10), asDay(10)), latestEnd: asDay(40_000) };
		expect(isOpen(unknown)).toBe(false);
		expect(isFuzzy(unknown)).toBe(true);
	});

	test('a span is fuzzy if either end is', () => {
		const exact = exactSpan(asDay(10), asDay(20));
		expect(isFuzzy(exact)).toBe(false);
		expect(isFuzzy({ ...exact, earliestStart: 9 as Day })).toBe(true);
		expect(isFuzzy({ ...exact, latestEnd: 21 as Day })).toBe(true);
	});
});
