import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addSteps,
	CALENDARS,
	dateOf,
	dayOf,
	dayOfIso,
	daysInMonth,
	formatDate,
	formatDualDate,
	formatYear,
	isDate,
	isoDate,
	speakDate,
	weekdayOf
} from './calendar';
import { asDay } from './day';
import { isoDay } from './example-case';

describe('days and dates', () => {
	test.each(CALENDARS)('every day from 900 to 2100 is its own date again, %s', (calendar) => {
		const first = dayOf({ year: 900, month: 1, day: 1 }, calendar);
		const last = dayOf({ year: 2100, month: 12, day: 31 }, calendar);
		let before = dateOf(asDay(first - 1), calendar);
		for (let day = first; day <= last; day = asDay(day + 1)) {
			const date = dateOf(day, calendar);
			const isNext =
				date.day === before.day + 1 ||
				(date.day === 1 && before.day === daysInMonth(before.year, before.month, calendar));
			// One comparison for each of 877,000 days: an assertion apiece would take minutes.
			if (dayOf(date, calendar) !== day || !isNext || !isDate(date, calendar)) {
				expect.fail(`${JSON.stringify(date)} is not day ${day}`);
			}
			before = date;
		}
		expect(before).toEqual({ year: 2100, month: 12, day: 31 });
	});

	test('days are Julian Day Numbers', () => {
		expect(dayOf({ year: 2000, month: 1, day: 1 })).toBe(2_451_545);
		expect(dayOf({ year: 1858, month: 11, day: 17 })).toBe(2_400_001);
		expect(dayOf({ year: -4712, month: 1, day: 1 }, 'julian')).toBe(0);
		expect(dayOf({ year: -4713, month: 11, day: 24 })).toBe(0);
	});

	test('25 October 1917 old style is 7 November', () => {
		const day = dayOf({ year: 1917, month: 10, day: 25 }, 'julian');
		expect(dateOf(day)).toEqual({ year: 1917, month: 11, day: 7 });
	});

	test('the day after 4 October 1582 (Julian) is 15 October 1582 (Gregorian)', () => {
		const last = dayOf({ year: 1582, month: 10, day: 4 }, 'julian');
		expect(dayOf({ year: 1582, month: 10, day: 15 })).toBe(last + 1);
		expect(dayOf({ year: 1582, month: 10, day: 5 }, 'julian')).toBe(
			dayOf({ year: 1582, month: 10, day: 15 })
		);
	});

	test('1900 was a leap year in the Julian calendar alone, 2000 in both', () => {
		expect(isDate({ year: 1900, month: 2, day: 29 }, 'julian')).toBe(true);
		expect(isDate({ year: 1900, month: 2, day: 29 })).toBe(false);
		expect(isDate({ year: 2000, month: 2, day: 29 })).toBe(true);
		expect(isDate({ year: 2000, month: 2, day: 29 }, 'julian')).toBe(true);
	});

	test('there is a year 0, a leap year, between 1 BC and AD 1', () => {
		const last = dayOf({ year: 0, month: 12, day: 31 });
		expect(dateOf(asDay(last + 1))).toEqual({ year: 1, month: 1, day: 1 });
		expect(isDate({ year: 0, month: 2, day: 29 })).toBe(true);
	});

	test.each([
		[{ year: 1917, month: 2, day: 30 }],
		[{ year: 1917, month: 4, day: 31 }],
		[{ year: 1917, month: 13, day: 1 }],
		[{ year: 1917, month: 0, day: 1 }],
		[{ year: 1917, month: 1, day: 0 }]
	])('%o is no date', (date) => {
		expect(isDate(date)).toBe(false);
	});

	test('17 July 1917 was a Tuesday', () => {
		expect(weekdayOf(isoDay('1917-07-17'))).toBe('Tuesday');
		expect(weekdayOf(asDay(-1))).toBe('Sunday');
	});
});

describe('ISO dates', () => {
	test('an ISO date is read back as its day, also before year 0', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4_000_000 }), (number) => {
				expect(dayOfIso(isoDate(asDay(number)))).toBe(number);
			})
		);
	});

	test('years are padded to four digits', () => {
		expect(isoDate(dayOf({ year: 900, month: 1, day: 1 }))).toBe('0900-01-01');
		expect(isoDate(dayOf({ year: -43, month: 3, day: 15 }))).toBe('-0043-03-15');
	});

	test.each([
		'1917-02-29',
		'1917-13-01',
		'1917-7-17',
		'1917-07',
		'1917',
		'',
		'17-07-1917',
		' 1917-07-17'
	])('“%s” names no day', (text) => {
		expect(dayOfIso(text)).toBeUndefined();
	});
});

describe('dates in words', () => {
	test.each([
		['1917-07-17', '4 / 17 July 1917'],
		['1917-11-07', '25 October / 7 November 1917'],
		['1918-01-01', '19 December 1917 / 1 January 1918']
	])('%s in two calendars reads %s', (iso, text) => {
		expect(formatDualDate(isoDay(iso), 'julian')).toBe(text);
	});

	test('while the calendars agree, a date is written once', () => {
		expect(formatDualDate(isoDay('0250-06-01'), 'julian')).toBe('1 June 250');
	});

	test('a case in the Gregorian calendar has one date', () => {
		expect(formatDualDate(isoDay('2020-04-01'), 'gregorian')).toBe('1 April 2020');
	});

	test('a date can go without its year', () => {
		expect(formatDate(isoDay('1917-07-17'), 'julian', false)).toBe('4 July');
	});

	test('years before the first are counted back', () => {
		expect(formatYear(1)).toBe('1');
		expect(formatYear(0)).toBe('1 BC');
		expect(formatYear(-43)).toBe('44 BC');
	});

	test('a date is read aloud with its style or its weekday', () => {
		const day = isoDay('1917-07-17');
		expect(speakDate(day, 'julian')).toBe('4 July 1917 old style, 17 July 1917 new style');
		expect(speakDate(day, 'gregorian')).toBe('Tuesday 17 July 1917');
	});
});

describe('steps of the slider', () => {
	test.each([
		['1917-01-31', 'month', 1, '1917-02-28'],
		['1916-01-31', 'month', 1, '1916-02-29'],
		['1917-03-31', 'month', -1, '1917-02-28'],
		['1917-12-31', 'month', 2, '1918-02-28'],
		['1917-01-15', 'month', -1, '1916-12-15'],
		['1917-01-15', 'month', -25, '1914-12-15'],
		['1916-02-29', 'year', 1, '1917-02-28'],
		['1916-02-29', 'year', 4, '1920-02-29'],
		['1917-02-28', 'day', 1, '1917-03-01'],
		['1917-01-01', 'day', -1, '1916-12-31'],
		['1917-07-17', 'month', 0, '1917-07-17']
	] as const)('%s and a %s times %i is %s', (from, step, count, to) => {
		expect(isoDate(addSteps(isoDay(from), step, count))).toBe(to);
	});

	test('a step back undoes a step forth where every month has the day', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1000, max: 2100 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 28 }),
				fc.constantFrom('day' as const, 'month' as const, 'year' as const),
				fc.integer({ min: -50, max: 50 }),
				(year, month, day, step, count) => {
					const start = dayOf({ year, month, day });
					expect(addSteps(addSteps(start, step, count), step, -count)).toBe(start);
				}
			)
		);
	});
});
