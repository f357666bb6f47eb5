import { dayOf, isDate, MONTHS, type Calendar } from './calendar';
import type { Day } from './day';

/** A day that a reader typed, or why it is none. */
export type TypedDate =
	{ readonly ok: true; readonly day: Day } | { readonly ok: false; readonly message: string };

const MONTH_NAMES = MONTHS.map((month) => month.toLowerCase());
const OLD_STYLE = /\b(o\.?\s?s\.?|old style|julian)(?=\W|$)|ст\. ?ст\./i;
const NEW_STYLE = /\b(n\.?\s?s\.?|new style|gregorian)(?=\W|$)/i;
const ORDINAL_CENTURY = /^(\d{1,2})(?:st|nd|rd|th)? century$/;

/**
 * The day that a typed date means: `1917-07-17`, `4 July 1917 os`, `July 4, 1917 (Julian)`, `July 1917`, `1917`, `c. 1250`,
 * `13th century`. Of a month, year or century the first day. Without O.S. or N.S. a date is Gregorian.
 *
 * @param year the year meant when the text names none, as in `4 July`
 */
export function parseTypedDate(text: string, year?: number): TypedDate {
	const calendar: Calendar = OLD_STYLE.test(text) ? 'julian' : 'gregorian';
	const plain = text
		.toLowerCase()
		.replace(OLD_STYLE, ' ')
		.replace(NEW_STYLE, ' ')
		.replace(/[(),]/g, ' ')
		.replace(/\b(c\.|ca\.|circa|about|around)\s*/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	if (plain === '') return no('Type a date, for example 17 July 1917.');
	const iso = /^(-?\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
	if (iso) return dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3]), calendar, text);
	const isoMonth = /^(-?\d{4})-(\d{1,2})$/.exec(plain);
	if (isoMonth) return dayIn(Number(isoMonth[1]), Number(isoMonth[2]), 1, calendar, text);
	const century = ORDINAL_CENTURY.exec(plain);
	if (century) return dayIn((Number(century[1]) - 1) * 100 + 1, 1, 1, calendar, text);
	if (/^\d{3,4}$/.test(plain)) return dayIn(Number(plain), 1, 1, calendar, text);

	const words = plain.split(' ');
	const month = words.map(monthOf).find((number) => number > 0);
	if (month === undefined) return no(`“${text}” is no date. Try 17 July 1917 or 1917-07-17.`);
	const numbers = words
		.map((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1])
		.filter((number) => number !== undefined);
	const years = numbers.filter((number) => number.length >= 3);
	if (years.length > 1) return no(`“${text}” has more than one year.`);
	const yearText = years[0];
	const dayText = numbers.find((number) => number.length <= 2);
	const meant = yearText === undefined ? year : Number(yearText);
	if (meant === undefined) return no(`“${text}” has no year.`);
	return dayIn(meant, month, dayText === undefined ? 1 : Number(dayText), calendar, text);
}

function monthOf(word: string): number {
	if (word.length < 3) return 0;
	return MONTH_NAMES.findIndex((month) => month.startsWith(word.replace(/\.$/, ''))) + 1;
}

function dayIn(
	year: number,
	month: number,
	day: number,
	calendar: Calendar,
	text: string
): TypedDate {
	if (!isDate({ year, month, day }, calendar)) return no(`There is no “${text}” in the calendar.`);
	return { ok: true, day: dayOf({ year, month, day }, calendar) };
}

function no(message: string): TypedDate {
	return { ok: false, message };
}
