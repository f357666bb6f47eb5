import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDARS, dayOf, formatDate, formatDualDate, isoDate, type Calendar } from './calendar';
import { parseTypedDate } from './date-text';
import { asDay } from './day';
import phrases from './typed-phrases.json';

type Phrase = {
	readonly text: string;
	readonly ruler?: Calendar;
	readonly day?: string;
	readonly first?: string;
	readonly last?: string;
	readonly calendar?: Calendar;
	readonly notes?: string;
	readonly wrong?: string;
};
const PHRASES = phrases as readonly Phrase[];
const read = ({ text, ruler = 'gregorian' }: Phrase) =>
	parseTypedDate(text, { calendar: ruler, year: 1917 });

describe('a date that a reader types', () => {
	test.each([
		['1917-07-17', '1917-07-17'],
		['1917-7-4', '1917-07-04'],
		['17 July 1917', '1917-07-17'],
		['17 july 1917', '1917-07-17'],
		['17 JUL 1917', '1917-07-17'],
		['17 Jul. 1917', '1917-07-17'],
		['17th of July, 1917', '1917-07-17'],
		['July 17, 1917', '1917-07-17'],
		['July 17th 1917', '1917-07-17'],
		['Tuesday 17 July 1917', '1917-07-17'],
		['1917 July 17', '1917-07-17'],
		['  17   July   1917  ', '1917-07-17'],
		['1 Sept 1917', '1917-09-01'],
		['2 May 1917', '1917-05-02'],
		['29 February 1916', '1916-02-29'],
		['July 1917', '1917-07-01'],
		['1917-07', '1917-07-01'],
		['1917', '1917-01-01'],
		['900', '0900-01-01'],
		['c. 1250', '1250-01-01'],
		['c.1250', '1250-01-01'],
		['ca. 1250', '1250-01-01'],
		['circa 1250', '1250-01-01'],
		['about July 1250', '1250-07-01'],
		['13th century', '1201-01-01'],
		['1st century', '0001-01-01'],
		['20 century', '1901-01-01']
	])('“%s” is %s', (text, iso) => {
		const typed = parseTypedDate(text);
		expect(typed.ok ? isoDate(typed.day) : typed.message).toBe(iso);
	});

	test.each([
		'4 July 1917 os',
		'4 July 1917 o.s.',
		'4 July 1917 O. S.',
		'4 July 1917 (O.S.)',
		'4 July 1917 old style',
		'Old Style 4 July 1917',
		'July 4, 1917 (Julian)',
		'1917-07-04 os',
		'4 July 1917 ст. ст.',
		'4 July 1917 ст.ст.'
	])('“%s” is meant in the old calendar', (text) => {
		const typed = parseTypedDate(text);
		expect(typed.ok ? isoDate(typed.day) : typed.message).toBe('1917-07-17');
	});

	test.each([
		'17 July 1917 ns',
		'17 July 1917 (N.S.)',
		'17 July 1917 new style',
		'17 July 1917 Gregorian'
	])('“%s” is meant in ours', (text) => {
		const typed = parseTypedDate(text);
		expect(typed.ok ? isoDate(typed.day) : typed.message).toBe('1917-07-17');
	});

	test('29 February 1900 is a day of the old calendar alone', () => {
		expect(parseTypedDate('29 February 1900 os').ok).toBe(true);
		expect(parseTypedDate('29 February 1900').ok).toBe(false);
	});

	test('without a year the year of the case is meant', () => {
		const typed = parseTypedDate('17 July', { year: 1917 });
		expect(typed.ok ? isoDate(typed.day) : typed.message).toBe('1917-07-17');
	});
});

describe('what is no date is refused in words', () => {
	test.each([
		['', 'Type a date'],
		['   ', 'Type a date'],
		['yesterday', '“yesterday” is no date'],
		['the revolution', 'is no date'],
		['17 July', 'has no year'],
		['30 February 1917', 'There is no “30 February 1917”'],
		['31 June 1917', 'There is no'],
		['1917-13-01', 'There is no'],
		['1917-00-01', 'There is no'],
		['1917-02-29', 'There is no'],
		['0 July 1917', 'There is no'],
		['32 July 1917', 'There is no'],
		['July 1917 or July 1918', 'more than one year'],
		['12345', 'is no date']
	])('“%s”: %s', (text, words) => {
		const typed = parseTypedDate(text);
		expect(typed.ok ? isoDate(typed.day) : typed.message).toContain(words);
	});
});

describe('phrases as historians and readers write them', () => {
	test.each(PHRASES.filter((phrase) => !phrase.wrong))(
		'$text, ruler $ruler: $first $last',
		(phrase) => {
			const typed = read(phrase);
			if (!typed.ok) expect.fail(typed.message);
			const { first, last = first, day = first } = phrase;
			expect([typed.first, typed.last, typed.day].map(isoDate)).toEqual([first, last, day]);
			expect(typed.calendar).toBe(phrase.calendar);
			expect(typed.notes.join(' ')).toContain(phrase.notes ?? '');
			if (!phrase.notes && typed.calendar !== 'hijri') expect(typed.notes).toEqual([]);
		}
	);

	test.each(PHRASES.filter((phrase) => phrase.wrong))('“$text” is refused: $wrong', (phrase) => {
		const typed = read(phrase);
		expect(typed.ok ? isoDate(typed.day) : typed.message).toContain(phrase.wrong);
	});

	test('there are enough of them, and enough wrong ones', () => {
		expect(PHRASES.length).toBeGreaterThanOrEqual(50);
		expect(PHRASES.filter((phrase) => phrase.wrong).length).toBeGreaterThanOrEqual(10);
	});
});

describe('a date as the atlas writes it is read back', { timeout: 60_000 }, () => {
	const MANY = { numRuns: 10_000 };
	const anyDay = fc
		.integer({
			min: dayOf({ year: 900, month: 1, day: 1 }),
			max: dayOf({ year: 2100, month: 12, day: 31 })
		})
		.map(asDay);
	const anyCalendar = fc.constantFrom(...CALENDARS);
	const dayRead = (text: string, calendar?: Calendar) => {
		const typed = parseTypedDate(text, calendar ? { calendar } : {});
		return typed.ok ? typed.day : typed.message;
	};

	test('in the calendar of the ruler, with or without its mark', () => {
		const marks = { gregorian: 'N.S.', julian: 'O.S.', florentine: 'Florentine', hijri: '' };
		fc.assert(
			fc.property(anyDay, anyCalendar, anyCalendar, (day, calendar, ruler) => {
				const text = formatDate(day, calendar);
				expect(dayRead(text, calendar)).toBe(day);
				expect(dayRead(`${text} (${marks[calendar]})`, ruler)).toBe(day);
			}),
			MANY
		);
	});

	test('in two calendars, whichever comes first', () => {
		fc.assert(
			fc.property(anyDay, anyCalendar, fc.boolean(), (day, calendar, isOldFirst) => {
				const text = formatDualDate(day, calendar, isOldFirst ? calendar : 'gregorian');
				expect(dayRead(text, calendar === 'julian' ? 'gregorian' : calendar)).toBe(day);
			}),
			MANY
		);
	});

	test('in ISO, whatever the ruler counts in', () => {
		fc.assert(
			fc.property(anyDay, anyCalendar, (day, ruler) => {
				expect(dayRead(isoDate(day), ruler)).toBe(day);
			}),
			MANY
		);
	});

	test('whatever is typed, the answer is a stretch in order or a sentence', () => {
		const word = fc.constantFrom(
			...'17 July 1917 / - ( ) O.S. c. 13th century AH ~ ? early BC 1250s . 4 ма'.split(' ')
		);
		const text = fc.oneof(
			fc.string(),
			fc.array(word).map((words) => words.join(' '))
		);
		fc.assert(
			fc.property(text, anyCalendar, (typed, calendar) => {
				const found = parseTypedDate(typed, { calendar, year: 1917 });
				if (!found.ok) {
					expect(found.message).toMatch(/\.$/);
					return;
				}
				expect(found.first).toBeLessThanOrEqual(found.day);
				expect(found.day).toBeLessThanOrEqual(found.last);
			}),
			MANY
		);
	});
});
