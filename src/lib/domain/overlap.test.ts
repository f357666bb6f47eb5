import { describe, expect, test } from 'vitest';
import type { CaseId } from './case';
import { addDays } from './day';
import { frozen, isoDay } from './example-case';
import {
	bandsOf,
	isMeasured,
	overlapBounds,
	overlapBy,
	overlapIntervals,
	sharesOn,
	type Overlap
} from './overlap';
import type { ReadingId } from './reading';

const MAY = isoDay('1917-05-01');
const JUNE = isoDay('1917-06-01');
const JULY = isoDay('1917-07-01');
const LAST = isoDay('1917-07-31');
const OVERLAP: Overlap = frozen({
	wholeKm2: 100,
	about: false,
	held: [
		{ from: MAY, km2: { one: 100 } },
		{ from: JULY, km2: { one: 40, twoOrMore: 30, oneOrMore: 20, anyNumber: 5, noneOrOne: 5 } }
	],
	claimed: [
		{ from: MAY, km2: { one: 100 } },
		{ from: JUNE, km2: { twoOrMore: 100 } }
	]
});

describe('the shares of a day', () => {
	test.each([
		['on the first day of an entry are its own', JULY, 1],
		['on the day before are those of the one before', addDays(JULY, -1), 0],
		['long after the last entry are still those of the last', addDays(LAST, 999), 1],
		['before the first are those of the first', addDays(MAY, -1), 0]
	])('%s', (_, day, index) => {
		expect(sharesOn(OVERLAP.held, day)).toBe(OVERLAP.held[index]);
	});
});

describe('the intervals of both counts', () => {
	test('begin where either changes and follow one another from the first day to the last', () => {
		const rows = overlapIntervals(OVERLAP, { id: 'example' as CaseId, last: LAST });
		expect(rows.map(({ from, to }) => [from, to])).toEqual([
			[MAY, addDays(JUNE, -1)],
			[JUNE, addDays(JULY, -1)],
			[JULY, LAST]
		]);
		expect(rows[1]?.held).toBe(OVERLAP.held[0]);
		expect(rows[1]?.claimed).toBe(OVERLAP.claimed[1]);
	});
});

test('the overlap is at least what is settled, and at most all that may have two', () => {
	expect(overlapBounds({ from: JULY, km2: OVERLAP.held[1]?.km2 ?? {} })).toEqual([30, 55]);
	expect(overlapBounds({ from: MAY, km2: { one: 100 } })).toEqual([0, 0]);
});

test('a reading that counts otherwise has its own figures, any other those of the case', () => {
	const read = { ...OVERLAP, wholeKm2: 99 };
	const of = { authored: OVERLAP, readings: { early: read } as Record<ReadingId, Overlap> };
	expect(overlapBy(of, 'early' as ReadingId)).toBe(read);
	expect(overlapBy(of, 'late' as ReadingId)).toBe(OVERLAP);
	expect(overlapBy(of, undefined)).toBe(OVERLAP);
});

test('a case is measured where anything is said of any of its ground', () => {
	expect(isMeasured(OVERLAP)).toBe(true);
	const silent = [{ from: MAY, km2: { none: 100 } }];
	expect(isMeasured({ ...OVERLAP, held: silent, claimed: silent })).toBe(false);
	expect(isMeasured({ ...OVERLAP, wholeKm2: 0, held: [], claimed: [] })).toBe(false);
});

describe('the bands of the curve', () => {
	test('lie on one another, overlap at the foot, each as high as its share', () => {
		expect(bandsOf(OVERLAP.held[1]?.km2 ?? {}, 100, 20)).toEqual([
			{ kind: 'more', bottom: 0, top: 6 },
			{ kind: 'perhaps-more', bottom: 6, top: 11 },
			{ kind: 'one', bottom: 11, top: 19 },
			{ kind: 'perhaps-one', bottom: 19, top: 20 }
		]);
	});

	test('are a pixel high at least, and together never higher than the curve', () => {
		const bands = bandsOf({ twoOrMore: 0.01, one: 99.98, noneOrOne: 0.01 }, 100, 20);
		expect(bands.map(({ bottom, top }) => top - bottom)).toEqual([1, 18, 1]);
	});

	test('leave bare what no source gives to anybody', () => {
		expect(bandsOf({ none: 75, one: 25 }, 100, 20)).toEqual([{ kind: 'one', bottom: 0, top: 5 }]);
		expect(bandsOf({ none: 100 }, 100, 20)).toEqual([]);
	});
});
