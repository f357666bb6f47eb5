import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDARS, dateOf, dayOf, weekdayOf } from './calendar';
import { asDay, type Day } from './day';
import { isoDay } from './example-case';
import { exactSpan, FOREVER } from './span';
import {
	barOf,
	brokenAxis,
	dayAt,
	percentOf,
	plainAxis,
	rulerTicks,
	tickName,
	type Segment,
	type Stretch
} from './timeline';

const FIRST = dayOf({ year: 1200, month: 1, day: 1 });
const anyStretch: fc.Arbitrary<Stretch> = fc
	.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 30_000 }), fc.nat(90))
	.map(([start, length, events]) => ({
		first: asDay(FIRST + start),
		last: asDay(FIRST + start + length),
		events
	}));
const anyStretches = fc.array(anyStretch, { minLength: 1, maxLength: 30 });

const pairs = (axis: readonly Segment[]) =>
	axis.slice(1).map((segment, index) => [axis[index], segment] as [Segment, Segment]);

describe('a span as a bar', () => {
	const [from, last] = [asDay(1000), asDay(1100)];
	const axis = plainAxis(from, last);

	test('is sharp where its ends are known, and holds its last day', () => {
		expect(barOf(axis, exactSpan(asDay(1010), asDay(1019)), last)).toEqual({
			left: 10,
			width: 10,
			fadeIn: 0,
			fadeOut: 0
		});
	});

	test('reaches over its uncertain ends and fades as far as they go', () => {
		const span = {
			earliestStart: asDay(1010),
			latestStart: asDay(1015),
			earliestEnd: asDay(1039),
			latestEnd: asDay(1049)
		};
		const { fadeIn, fadeOut, ...bar } = barOf(axis, span, last);
		expect(bar).toEqual({ left: 10, width: 40 });
		expect(fadeIn).toBeCloseTo(12.5);
		expect(fadeOut).toBeCloseTo(25);
	});

	test('that is certain on no day fades from end to end', () => {
		const [one, other] = [asDay(1010), asDay(1039)];
		const span = { earliestStart: one, latestStart: other, earliestEnd: one, latestEnd: other };
		const bar = barOf(axis, span, last);
		expect(bar.fadeIn + bar.fadeOut).toBeGreaterThan(100);
		expect(Math.max(bar.fadeIn, bar.fadeOut)).toBeLessThanOrEqual(100);
	});

	test('that has not ended stops with the axis and fades there', () => {
		const bar = barOf(axis, exactSpan(asDay(1050), FOREVER), last);
		expect(bar).toMatchObject({ left: 50, width: 50, fadeIn: 0 });
		expect(bar.fadeOut).toBeGreaterThan(0);
	});
});

describe('a plain axis', () => {
	const axis = plainAxis(isoDay('1917-03-08'), isoDay('1917-11-08'));

	test('runs from its first day at the left to its last at the right', () => {
		expect(percentOf(axis, isoDay('1917-03-08'))).toBe(0);
		expect(percentOf(axis, isoDay('1917-11-08'))).toBe(100);
		expect(percentOf(axis, isoDay('1916-01-01'))).toBe(0);
		expect(percentOf(axis, isoDay('1999-01-01'))).toBe(100);
	});

	test('the day at a place is the day that lies there', () => {
		for (let day = isoDay('1917-03-08'); day <= isoDay('1917-11-08'); day = asDay(day + 1)) {
			expect(dayAt(axis, percentOf(axis, day))).toBe(day);
		}
	});

	test('beyond its ends are its first and its last day', () => {
		expect(dayAt(axis, -5)).toBe(isoDay('1917-03-08'));
		expect(dayAt(axis, 105)).toBe(isoDay('1917-11-08'));
	});

	test('of one day is all that day', () => {
		const one = plainAxis(isoDay('1917-07-17'), isoDay('1917-07-17'));
		expect(dayAt(one, 50)).toBe(isoDay('1917-07-17'));
		expect(percentOf(one, isoDay('1917-07-17'))).toBe(0);
	});
});

describe('a broken axis', () => {
	test('shows every stretch, each within one segment', () => {
		fc.assert(
			fc.property(anyStretches, (stretches) => {
				const axis = brokenAxis(stretches);
				for (const { first, last } of stretches) {
					const holding = axis.filter(({ from, to }) => from <= first && last <= to);
					expect(holding).toHaveLength(1);
				}
			})
		);
	});

	test('has segments in order that overlap neither in days nor on the page, and fill it', () => {
		fc.assert(
			fc.property(anyStretches, (stretches) => {
				const axis = brokenAxis(stretches);
				for (const [before, after] of pairs(axis)) {
					expect(before.to).toBeLessThan(after.from);
					expect(before.right).toBeLessThan(after.left);
				}
				for (const { left, right } of axis) expect(right).toBeGreaterThan(left);
				expect(axis[0]?.left).toBe(0);
				expect(axis.at(-1)?.right).toBeCloseTo(100);
			})
		);
	});

	test('gives no segment less than is legible while there is room for all', () => {
		fc.assert(
			fc.property(anyStretches, (stretches) => {
				const axis = brokenAxis(stretches);
				fc.pre(axis.length <= 7);
				for (const { left, right } of axis) expect(right - left).toBeGreaterThan(10.999);
			})
		);
	});

	test('every day that it shows is found again where it lies', () => {
		fc.assert(
			fc.property(anyStretches, fc.nat(), (stretches, seed) => {
				const axis = brokenAxis(stretches);
				for (const { from, to } of axis) {
					const day = asDay(from + (seed % (to - from + 1)));
					expect(dayAt(axis, percentOf(axis, day))).toBe(day);
				}
			})
		);
	});

	test('later days never lie further left', () => {
		const day = fc.integer({ min: 0, max: 400_000 });
		fc.assert(
			fc.property(anyStretches, day, day, (stretches, one, other) => {
				const axis = brokenAxis(stretches);
				const [early, late] = [Math.min(one, other), Math.max(one, other)];
				expect(percentOf(axis, FIRST + early)).toBeLessThanOrEqual(percentOf(axis, FIRST + late));
			})
		);
	});

	const year = (first: number, last: number, events = 10): Stretch => ({
		first: dayOf({ year: first, month: 1, day: 1 }),
		last: dayOf({ year: last, month: 12, day: 31 }),
		events
	});

	test('is cut at a long gap, which tells the years that it leaves out', () => {
		const axis = brokenAxis([year(1520, 1522), year(1917, 1917), year(2011, 2026)]);
		expect(axis.map((segment) => segment.yearsLeftOut)).toEqual([394, 93, 0]);
	});

	test('is not cut between stretches that overlap or nearly touch, in whatever order they come', () => {
		expect(brokenAxis([year(2014, 2026), year(1990, 2010), year(2011, 2020)])).toHaveLength(1);
	});

	test('is wider where more happened', () => {
		const [few, many] = brokenAxis([year(1520, 1522, 10), year(1917, 1917, 250)]);
		expect((many?.right ?? 0) - (many?.left ?? 0)).toBeGreaterThan(
			2 * ((few?.right ?? 0) - (few?.left ?? 0))
		);
	});

	test('a day in a cut lies in the middle of it; a place in a cut is the nearer end', () => {
		const axis = brokenAxis([year(1520, 1522), year(1917, 1917)]);
		const [early, late] = axis as [Segment, Segment];
		const middle = (early.right + late.left) / 2;
		expect(percentOf(axis, isoDay('1700-01-01'))).toBeCloseTo(middle);
		expect(dayAt(axis, middle - 0.5)).toBe(early.to);
		expect(dayAt(axis, middle + 0.5)).toBe(late.from);
	});

	test('of nothing is empty', () => {
		expect(brokenAxis([])).toEqual([]);
	});
});

describe('the ticks of a ruler', () => {
	const ruler = fc
		.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 1, max: 120_000 }))
		.map(([start, length]): [Day, Day] => [asDay(FIRST + start), asDay(FIRST + start + length)]);

	test('lie inside it, in order, each on a day of its own', () => {
		fc.assert(
			fc.property(ruler, fc.constantFrom(...CALENDARS), ([from, to], calendar) => {
				const days = rulerTicks(from, to, calendar).map((tick) => tick.day);
				expect(days).toEqual([...new Set(days)].sort((one, other) => one - other));
				for (const day of days) expect(day >= from && day <= to).toBe(true);
			})
		);
	});

	test('are so many that it can be read and so few that they can be told apart', () => {
		fc.assert(
			fc.property(ruler, ([from, to]) => {
				const ticks = rulerTicks(from, to, 'gregorian');
				expect(ticks.length).toBeLessThanOrEqual(90);
				expect(ticks.filter((tick) => tick.long).length).toBeLessThanOrEqual(22);
			})
		);
	});

	test('have a name if they are long, and none if they are short', () => {
		fc.assert(
			fc.property(ruler, ([from, to]) => {
				for (const { long, label } of rulerTicks(from, to, 'gregorian')) {
					expect(label !== '').toBe(long);
				}
			})
		);
	});

	test('of months stand on the first of the month of the calendar asked for', () => {
		const [from, to] = [isoDay('1917-03-08'), isoDay('1917-11-08')];
		const first = {
			gregorian: 'April',
			julian: 'March',
			florentine: 'March',
			hijri: 'Jumada II'
		} as const;
		for (const calendar of CALENDARS) {
			const long = rulerTicks(from, to, calendar).filter((tick) => tick.long);
			expect(long.map((tick) => dateOf(tick.day, calendar).day)).toEqual(long.map(() => 1));
			expect(long[0]?.label).toBe(first[calendar]);
		}
	});

	test('of years stand on the day on which the year begins', () => {
		const [from, to] = [isoDay('1290-01-01'), isoDay('1301-01-01')];
		const ticks = rulerTicks(from, to, 'florentine').filter((tick) => tick.long);
		expect(ticks.map((tick) => tick.label)).toEqual(
			Array.from({ length: 11 }, (_, at) => String(1290 + at))
		);
		for (const { day } of ticks) {
			expect(dateOf(day, 'julian')).toMatchObject({ month: 3, day: 25 });
		}
		const hijri = rulerTicks(isoDay('2014-01-01'), isoDay('2024-01-01'), 'hijri');
		expect(hijri.filter((tick) => tick.long)[0]?.label).toBe('1436 AH');
	});

	test('of weeks stand on Mondays', () => {
		const ticks = rulerTicks(isoDay('1917-03-08'), isoDay('1917-11-08'), 'gregorian');
		const short = ticks.filter((tick) => !tick.long);
		expect(new Set(short.map((tick) => weekdayOf(tick.day)))).toEqual(new Set(['Monday']));
	});

	test.each([
		['1917-07-01', '1917-07-31', 'a tick is a day'],
		['1917-03-08', '1917-11-08', 'a tick is a week'],
		['1917-01-01', '1920-01-01', 'a tick is a month'],
		['2011-01-01', '2026-01-01', 'a tick is a quarter'],
		['1990-01-01', '2026-01-01', 'a tick is a year'],
		['1200-01-01', '1300-01-01', 'a tick is 5 years'],
		['1200-01-01', '2026-01-01', 'a tick is 10 years']
	])('from %s to %s %s', (from, to, name) => {
		expect(tickName(isoDay(from), isoDay(to))).toBe(name);
	});
});
