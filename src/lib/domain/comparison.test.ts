import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from './calendar';
import type { Clocked } from './comparison';
import {
	clockOf,
	clockRange,
	dayOnClock,
	formatZero,
	parseZero,
	placeInCase,
	readingAt,
	sharedMatrix
} from './comparison';
import { addDays, asDay } from './day';
import { event, exampleCase, frozen, FROM, grip, isoDay, isoSpan, TO } from './example-case';
import { matrixOn } from './matrix';
import { FOREVER } from './span';
import { ALIGNMENTS } from './view';

/** From 10 days before two powers to 20 days after them; they last for 100 days after the first. */
const CLOCK: Clocked = frozen({
	first: asDay(990),
	onset: asDay(1000),
	end: asDay(1100),
	last: asDay(1120),
	zero: asDay(1000)
});
const LATER: Clocked = { ...CLOCK, zero: asDay(1040) };

describe('the clock of a case', () => {
	test('runs from its first day of two powers to its last', () => {
		const of = exampleCase({ first: addDays(FROM, -4), last: addDays(TO, 9) });
		expect(clockOf(of)).toEqual({
			first: of.first,
			onset: FROM,
			end: TO,
			last: of.last,
			zero: FROM
		});
	});

	test('of what has not ended ends with what is shown', () => {
		const span = { ...isoSpan('1917-03-01'), earliestEnd: FOREVER, latestEnd: FOREVER };
		expect(clockOf(exampleCase({ span })).end).toBe(TO);
	});

	test('begins on the first day that is certain and ends on the last that is possible', () => {
		const span = {
			earliestStart: isoDay('1917-03-01'),
			latestStart: isoDay('1917-03-11'),
			earliestEnd: isoDay('1917-11-01'),
			latestEnd: isoDay('1917-11-20')
		};
		const clock = clockOf(exampleCase({ span }));
		expect([clock.onset, clock.end]).toEqual([span.latestStart, span.latestEnd]);
	});

	test('counts from an event or a day, and from the first day for an event that is none', () => {
		const of = exampleCase({ events: [event('march', isoSpan('1917-07-03', '1917-07-05'))] });
		const zero = (text: string) => clockOf(of, parseZero(of, text)).zero;
		expect(isoDate(zero('march'))).toBe('1917-07-03');
		expect(isoDate(zero('1917-08-01'))).toBe('1917-08-01');
		expect(zero('nothing')).toBe(FROM);
	});
});

describe('a day 0 in an address', () => {
	const of = exampleCase({ events: [event('march', isoSpan('1917-07-03'))] });

	test('is read back as it was written', () => {
		for (const text of ['march', '1917-08-01', isoDate(FROM), isoDate(TO)]) {
			expect(formatZero(parseZero(of, text))).toBe(text);
		}
		expect(formatZero(undefined)).toBe('');
	});

	test('outside of what is shown is none', () => {
		expect(parseZero(of, isoDate(addDays(FROM, -1)))).toBeUndefined();
		expect(parseZero(of, isoDate(addDays(TO, 1)))).toBeUndefined();
		expect(parseZero(of, '')).toBeUndefined();
	});
});

describe('a shared clock', () => {
	test('by date shows the same day in all', () => {
		expect([CLOCK, LATER].map((clock) => dayOnClock(clock, 'date', 1050))).toEqual([1050, 1050]);
	});

	test('by days shows in each its day 0 and so many days', () => {
		expect([CLOCK, LATER].map((clock) => dayOnClock(clock, 'onset', 30))).toEqual([1030, 1070]);
	});

	test('by share is on the first day of two powers at 0 and on the last at 100', () => {
		expect(dayOnClock(LATER, 'share', 0)).toBe(1000);
		expect(dayOnClock(LATER, 'share', 100)).toBe(1100);
		expect(dayOnClock(LATER, 'share', 50)).toBe(1050);
	});

	test('reaches from the first day of any case to the last of any', () => {
		const next = {
			...CLOCK,
			first: asDay(2000),
			onset: asDay(2000),
			zero: asDay(2000),
			last: asDay(2500)
		};
		expect(clockRange([CLOCK, next], 'date')).toEqual({ first: 990, last: 2500 });
		expect(clockRange([CLOCK, next], 'onset')).toEqual({ first: -10, last: 500 });
		expect(clockRange([CLOCK, next], 'share')).toEqual({ first: 0, last: 100 });
	});

	test('has day 0 on it, be it the last day of all', () => {
		const last = { ...CLOCK, zero: CLOCK.last };
		expect(clockRange([last], 'onset')).toEqual({ first: -130, last: 0 });
	});

	test('reads at a day what shows that day', () => {
		const days = fc.integer({ min: 0, max: 100_000 }).map(asDay);
		fc.assert(
			fc.property(
				days,
				days,
				days,
				fc.integer({ min: 100, max: 60_000 }),
				(day, onset, zero, length) => {
					const clock = { ...CLOCK, onset, zero, end: addDays(onset, length) };
					for (const align of ALIGNMENTS) {
						const reading = readingAt(clock, align, day);
						const again = readingAt(clock, align, dayOnClock(clock, align, reading));
						expect(again - reading).toBe(0);
					}
					expect(dayOnClock(clock, 'onset', readingAt(clock, 'onset', day))).toBe(day);
					expect(dayOnClock(clock, 'date', readingAt(clock, 'date', day))).toBe(day);
				}
			)
		);
	});

	test('of a case of one day does not divide by nothing', () => {
		const clock = { ...CLOCK, end: CLOCK.onset };
		expect(readingAt(clock, 'share', clock.onset)).toBe(0);
		expect(dayOnClock(clock, 'share', 100)).toBe(clock.onset);
	});
});

test('a day lies before a case, before its two powers, among them, after them or past the case', () => {
	const days = [989, 990, 999, 1000, 1100, 1101, 1120, 1121].map(asDay);
	expect(days.map((day) => placeInCase(CLOCK, day))).toEqual([
		'before',
		'prelude',
		'prelude',
		'in',
		'in',
		'aftermath',
		'aftermath',
		'past'
	]);
});

describe('the shared matrix', () => {
	const held = exampleCase({
		statements: [grip('w', 'white', 'garrison', 'effective', isoSpan('1917-03-01', '1917-11-30'))]
	});

	test('has the rows of all cases in one order', () => {
		const lines = sharedMatrix([matrixOn(held, FROM), matrixOn(held, TO)]);
		expect(lines.map(({ lever, rows }) => [lever, rows.length])).toEqual([
			['army', 2],
			['police', 2]
		]);
	});

	test('marks a row on which any two cases differ', () => {
		const empty = matrixOn(exampleCase(), FROM);
		const [army, police] = sharedMatrix([empty, empty, matrixOn(held, FROM)]);
		expect([army?.differs, police?.differs]).toEqual([true, false]);
	});
});
