import { describe, expect, test } from 'vitest';
import { isoDate } from './calendar';
import { parseTypedDate } from './date-text';

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
		const typed = parseTypedDate('17 July', 1917);
		expect(typed.ok ? isoDate(typed.day) : typed.message).toBe('1917-07-17');
	});
});

describe('what is no date is refused in words', () => {
	test.each([
		['', 'Type a date'],
		['   ', 'Type a date'],
		['yesterday', '“yesterday” is no date'],
		['17/07/1917', 'is no date'],
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
