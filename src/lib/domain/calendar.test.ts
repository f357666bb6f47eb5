import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addSteps,
	CALENDAR_WORDS,
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
	monthName,
	newYear,
	speakDate,
	weekdayOf
} from './calendar';
import { asDay } from './day';
import { isoDay } from './example-case';

const MANY = { numRuns: 10_000 };
const first900 = dayOf({ year: 900, month: 1, day: 1 }, 'julian');
const last2100 = dayOf({ year: 2100, month: 12, day: 31 });

describe('days and dates', { timeout: 60_000 }, () => {
	test.each(CALENDARS)('every day from 900 to 2100 goes there and back, %s', (calendar) => {
		let before = dateOf(asDay(first900 - 1), calendar);
		for (let day = first900; day <= last2100; day = asDay(day + 1)) {
			const date = dateOf(day, calendar);
			const isNext =
				date.day === before.day + 1 ||
				(date.day === 1 && before.day === daysInMonth(before.year, before.month, calendar));
			// One comparison for each of 438,652 days: an assertion apiece would take minutes.
			if (dayOf(date, calendar) !== day || !isNext || !isDate(date, calendar)) {
				expect.fail(`${JSON.stringify(date)} is not day ${day}`);
			}
			before = date;
		}
		expect(last2100 - first900 + 1).toBe(438_652);
		expect(dayOf(before, calendar)).toBe(last2100);
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

describe('the Florentine style', () => {
	const florentine = (year: number, month: number, day: number) =>
		dayOf({ year, month, day }, 'florentine');

	test('the year turns on 25 March', () => {
		const eve = dayOf({ year: 1293, month: 3, day: 24 }, 'julian');
		expect(formatDate(eve, 'florentine')).toBe('24 March 1292');
		expect(formatDate(asDay(eve + 1), 'florentine')).toBe('25 March 1293');
	});

	test('turns so in every year, and has 365 or 366 days', () => {
		fc.assert(
			fc.property(fc.integer({ min: 900, max: 2100 }), (year) => {
				const first = newYear(year, 'florentine');
				expect(dateOf(first, 'julian')).toEqual({ year, month: 3, day: 25 });
				expect(dateOf(asDay(first - 1), 'florentine').year).toBe(year - 1);
				const isLeap = (year + 1) % 4 === 0;
				expect(newYear(year + 1, 'florentine') - first).toBe(isLeap ? 366 : 365);
			}),
			MANY
		);
	});

	test('from 25 March to the end of December the years agree with the Julian ones', () => {
		fc.assert(
			fc.property(fc.integer({ min: first900, max: last2100 }).map(asDay), (day) => {
				const [plain, styled] = [dateOf(day, 'julian'), dateOf(day, 'florentine')];
				expect([styled.month, styled.day]).toEqual([plain.month, plain.day]);
				const isLate = plain.month * 100 + plain.day >= 325;
				expect(plain.year - styled.year).toBe(isLate ? 0 : 1);
			}),
			MANY
		);
	});

	test('18 January 1292 in Florence is 18 January 1293 to us, 25 January Gregorian', () => {
		const day = florentine(1292, 1, 18);
		expect(formatDate(day, 'julian')).toBe('18 January 1293');
		expect(isoDate(day)).toBe('1293-01-25');
	});

	test('29 February belongs to the year before the leap year', () => {
		expect(isDate({ year: 1295, month: 2, day: 29 }, 'florentine')).toBe(true);
		expect(isDate({ year: 1296, month: 2, day: 29 }, 'florentine')).toBe(false);
		expect(daysInMonth(1292, 3, 'florentine')).toBe(31);
	});
});

describe('the tabular Hijri calendar', { timeout: 60_000 }, () => {
	test.each([
		[1, 1, 1, '0622-07-19'],
		[1435, 9, 12, '2014-07-10'],
		[1435, 1, 1, '2013-11-05'],
		[1400, 1, 1, '1979-11-21'],
		[1436, 1, 1, '2014-10-25']
	])('%i/%i/%i begins about %s', (year, month, day, iso) => {
		expect(isoDate(dayOf({ year, month, day }, 'hijri'))).toBe(iso);
	});

	test('it is counted from Friday 16 July 622 (Julian)', () => {
		const epoch = dayOf({ year: 1, month: 1, day: 1 }, 'hijri');
		expect(epoch).toBe(1_948_440);
		expect(formatDate(epoch, 'julian')).toBe('16 July 622');
		expect(weekdayOf(epoch)).toBe('Friday');
	});

	test('months have 30 and 29 days in turn; the last has 30 in eleven years of thirty', () => {
		for (let month = 1; month < 12; month++) {
			expect(daysInMonth(1435, month, 'hijri')).toBe(month % 2 === 1 ? 30 : 29);
		}
		const long = Array.from({ length: 30 }, (_, index) => index + 1).filter(
			(year) => daysInMonth(year, 12, 'hijri') === 30
		);
		expect(long).toEqual([2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]);
	});

	test('it agrees with the civil Islamic calendar of the Unicode Consortium', () => {
		const format = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', {
			timeZone: 'UTC',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric'
		});
		fc.assert(
			fc.property(fc.integer({ min: first900, max: last2100 }).map(asDay), (day) => {
				const parts = format.formatToParts((day - 2_440_588) * 86_400_000);
				const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
				expect(dateOf(day, 'hijri')).toEqual({
					year: part('year'),
					month: part('month'),
					day: part('day')
				});
			}),
			MANY
		);
	});

	test('its dates say that they are approximate', () => {
		const day = dayOf({ year: 1435, month: 9, day: 12 }, 'hijri');
		expect(formatDate(day, 'hijri')).toBe('c. 12 Ramadan 1435 AH');
		expect(formatDate(day, 'hijri', false)).toBe('c. 12 Ramadan');
		expect(formatDualDate(day, 'hijri')).toBe('c. 12 Ramadan 1435 AH / 10 July 2014');
		expect(formatDualDate(day, 'hijri', 'gregorian')).toBe('10 July 2014 (c. 12 Ramadan 1435 AH)');
		expect(formatYear(0, 'hijri')).toBe('1 BH');
		expect(speakDate(day, 'hijri')).toBe(
			'c. 12 Ramadan 1435 AH in the Hijri calendar, 10 July 2014 new style'
		);
	});
});

describe('ISO dates', () => {
	test('an ISO date is read back as its day, also before year 0', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4_000_000 }), (number) => {
				expect(dayOfIso(isoDate(asDay(number)))).toBe(number);
			}),
			MANY
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

	test.each([
		['1917-07-17', '17 July 1917 (4 July O.S.)'],
		['1917-11-07', '7 November 1917 (25 October O.S.)'],
		['1918-01-01', '1 January 1918 (19 December 1917 O.S.)'],
		['0250-06-01', '1 June 250']
	])('with the new style first %s reads %s', (iso, text) => {
		expect(formatDualDate(isoDay(iso), 'julian', 'gregorian')).toBe(text);
	});

	test('a day of early 1293 has another year in Florence', () => {
		const day = isoDay('1293-01-25');
		expect(formatDualDate(day, 'florentine')).toBe('18 January 1292 / 25 January 1293');
		expect(formatDualDate(day, 'florentine', 'gregorian')).toBe(
			'25 January 1293 (18 January 1292 Florentine)'
		);
		expect(formatDualDate(isoDay('1293-04-17'), 'florentine')).toBe('10 / 17 April 1293');
	});

	test.each(CALENDARS)('every month has a name, and every calendar its words, %s', (calendar) => {
		const names = new Set(Array.from({ length: 12 }, (_, at) => monthName(at + 1, calendar)));
		expect(names.size).toBe(12);
		expect(names.has('')).toBe(false);
		expect(Object.values(CALENDAR_WORDS[calendar]).every(Boolean)).toBe(true);
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
		expect(speakDate(day, 'julian', 'gregorian')).toBe(
			'17 July 1917 new style, 4 July 1917 old style'
		);
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

	test('months are counted in the calendar of the ruler', () => {
		const from = dayOf({ year: 1917, month: 1, day: 31 }, 'julian');
		expect(formatDate(addSteps(from, 'month', 1, 'julian'), 'julian')).toBe('28 February 1917');
		expect(formatDate(addSteps(from, 'month', 1, 'florentine'), 'julian')).toBe('28 February 1917');
		const eid = dayOf({ year: 1435, month: 10, day: 1 }, 'hijri');
		expect(formatDate(addSteps(eid, 'month', 3, 'hijri'), 'hijri')).toBe('c. 1 Muharram 1436 AH');
	});

	test('a step back undoes a step forth where every month has the day', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...CALENDARS),
				fc.integer({ min: 1000, max: 2100 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 28 }),
				fc.constantFrom('day' as const, 'month' as const, 'year' as const),
				fc.integer({ min: -50, max: 50 }),
				(calendar, year, month, day, step, count) => {
					const start = dayOf({ year, month, day }, calendar);
					const there = addSteps(start, step, count, calendar);
					expect(addSteps(there, step, -count, calendar)).toBe(start);
				}
			),
			MANY
		);
	});
});
