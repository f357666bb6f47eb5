import { asDay, type Day, type YearMonthDay } from './day';
import { dayOfHijri, HIJRI_MONTHS, hijriOf } from './hijri';

/**
 * The calendars in which sources of the atlas count. `florentine` has Julian days and months, but its year begins on
 * 25 March after 1 January: the days up to 24 March carry the year before. `hijri` is tabular, so approximate.
 */
export const CALENDARS = ['gregorian', 'julian', 'florentine', 'hijri'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** What a calendar is called under a date, in a sentence, read aloud after a date, and in brackets after one. */
export const CALENDAR_WORDS: Readonly<
	Record<Calendar, { name: string; within: string; spoken: string; mark: string }>
> = {
	gregorian: {
		name: 'Gregorian',
		within: 'the Gregorian calendar',
		spoken: 'new style',
		mark: 'N.S.'
	},
	julian: { name: 'Julian', within: 'the Julian calendar', spoken: 'old style', mark: 'O.S.' },
	florentine: {
		name: 'Florentine',
		within: 'the Florentine style',
		spoken: 'Florentine style',
		mark: 'Florentine'
	},
	hijri: {
		name: 'Hijri, approximate',
		within: 'the tabular Hijri calendar',
		spoken: 'in the Hijri calendar',
		mark: 'Hijri'
	}
};

export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * The day of a date. A date past the end of its month runs on into the next, as in the formula.
 *
 * Source: E. G. Richards, "Calendars", in Urban and Seidelmann (eds), Explanatory Supplement to the
 * Astronomical Almanac, 3rd ed. (2013), section 15.11, algorithm 3.
 */
export function dayOf(date: YearMonthDay, calendar: Calendar = 'gregorian'): Day {
	if (calendar === 'hijri') return dayOfHijri(date);
	if (calendar === 'florentine') {
		return dayOf({ ...date, year: date.year + (isBeforeLadyDay(date) ? 1 : 0) }, 'julian');
	}
	const shift = Math.floor((14 - date.month) / 12);
	const year = date.year + 4800 - shift;
	const month = date.month + 12 * shift - 3;
	const base =
		date.day + Math.floor((153 * month + 2) / 5) + 365 * year + Math.floor(year / 4) - 32083;
	if (calendar === 'julian') return asDay(base);
	return asDay(base - Math.floor(year / 100) + Math.floor(year / 400) + 38);
}

/** How a calendar writes a day: the inverse of `dayOf`. */
export function dateOf(day: Day, calendar: Calendar = 'gregorian'): YearMonthDay {
	if (calendar === 'hijri') return hijriOf(day);
	if (calendar === 'florentine') {
		const date = dateOf(day, 'julian');
		return isBeforeLadyDay(date) ? { ...date, year: date.year - 1 } : date;
	}
	let c = day + 32082;
	let centuries = 0;
	if (calendar === 'gregorian') {
		const a = day + 32044;
		centuries = Math.floor((4 * a + 3) / 146097);
		c = a - Math.floor((146097 * centuries) / 4);
	}
	const d = Math.floor((4 * c + 3) / 1461);
	const e = c - Math.floor((1461 * d) / 4);
	const m = Math.floor((5 * e + 2) / 153);
	return {
		day: e - Math.floor((153 * m + 2) / 5) + 1,
		month: m + 3 - 12 * Math.floor(m / 10),
		year: 100 * centuries + d - 4800 + Math.floor(m / 10)
	};
}

/** Whether a date lies before the Annunciation, 25 March, with which the Florentine year begins. */
function isBeforeLadyDay({ month, day }: YearMonthDay): boolean {
	return month < 3 || (month === 3 && day < 25);
}

/** The first day of a year. */
export function newYear(year: number, calendar: Calendar = 'gregorian'): Day {
	const isFlorentine = calendar === 'florentine';
	return dayOf({ year, month: isFlorentine ? 3 : 1, day: isFlorentine ? 25 : 1 }, calendar);
}

/** The calendar whose months a calendar counts: Florence had the Julian ones, from January to December. */
export function monthsOf(calendar: Calendar): Calendar {
	return calendar === 'florentine' ? 'julian' : calendar;
}

/**
 * The number of days of a month in a calendar. A Florentine March has 31, although it is cut by the new year: its
 * first 24 days close the year, its last seven open it.
 */
export function daysInMonth(year: number, month: number, calendar: Calendar = 'gregorian'): number {
	if (calendar === 'florentine') return daysInMonth(month < 3 ? year + 1 : year, month, 'julian');
	const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
	return dayOf({ ...next, day: 1 }, calendar) - dayOf({ year, month, day: 1 }, calendar);
}

/** Whether a calendar has this date at all: there is no 30 February. */
export function isDate(date: YearMonthDay, calendar: Calendar = 'gregorian'): boolean {
	const { year, month, day } = date;
	if (month < 1 || month > 12 || day < 1) return false;
	return day <= daysInMonth(year, month, calendar);
}

/** The English name of the weekday. */
export function weekdayOf(day: Day): string {
	return WEEKDAYS[((day % 7) + 7) % 7] ?? '';
}

/** ISO 8601 date in the proleptic Gregorian calendar, `1917-07-17`. */
export function isoDate(day: Day): string {
	const { year, month, day: dayOfMonth } = dateOf(day);
	const sign = year < 0 ? '-' : '';
	const pad = (value: number, length: number) => String(value).padStart(length, '0');
	return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day of an ISO date `1917-07-17`; undefined for anything else, also for a date that is none. */
export function dayOfIso(text: string): Day | undefined {
	const match = /^(-?\d{4,})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return undefined;
	const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
	return isDate(date) ? dayOf(date) : undefined;
}

/** The English name of a month. */
export function monthName(month: number, calendar: Calendar = 'gregorian'): string {
	return (calendar === 'hijri' ? HIJRI_MONTHS : MONTHS)[month - 1] ?? '';
}

/** `17 July 1917`, or `17 July` without the year; `c. 12 Ramadan 1435 AH`, since that calendar is approximate. */
export function formatDate(day: Day, calendar: Calendar = 'gregorian', withYear = true): string {
	const date = dateOf(day, calendar);
	const about = calendar === 'hijri' ? 'c. ' : '';
	const dayAndMonth = `${about}${date.day} ${monthName(date.month, calendar)}`;
	return withYear ? `${dayAndMonth} ${formatYear(date.year, calendar)}` : dayAndMonth;
}

/** A year in words: `1917`, `1435 AH`, and `44 BC` for the astronomical year -43. */
export function formatYear(year: number, calendar: Calendar = 'gregorian'): string {
	if (calendar === 'hijri') return year > 0 ? `${year} AH` : `${1 - year} BH`;
	return year > 0 ? String(year) : `${1 - year} BC`;
}

/**
 * A day as a case's sources and we write it: `4 / 17 July 1917`, `25 October / 7 November 1917`,
 * `19 December 1917 / 1 January 1918`; with the new style first `17 July 1917 (4 July O.S.)`. In a case that counts
 * in the Gregorian calendar just `17 July 1917`.
 *
 * @param calendar the calendar of the sources
 * @param first the one of the two that the reader counts in
 */
export function formatDualDate(day: Day, calendar: Calendar, first: Calendar = calendar): string {
	if (calendar === 'gregorian') return formatDate(day);
	const old = dateOf(day, calendar);
	const now = dateOf(day);
	const sameYear = old.year === now.year;
	const sameMonth = sameYear && old.month === now.month && monthsOf(calendar) === 'julian';
	if (sameMonth && old.day === now.day) return formatDate(day);
	if (first === 'gregorian') {
		const mark = calendar === 'hijri' ? '' : ` ${CALENDAR_WORDS[calendar].mark}`;
		return `${formatDate(day)} (${formatDate(day, calendar, !sameYear)}${mark})`;
	}
	if (sameMonth) return `${old.day} / ${formatDate(day)}`;
	return `${formatDate(day, calendar, !sameYear)} / ${formatDate(day)}`;
}

/**
 * A day read aloud: `4 July 1917 old style, 17 July 1917 new style`, or `Tuesday 17 July 1917`. The calendar that the
 * reader counts in comes first.
 */
export function speakDate(day: Day, calendar: Calendar, first: Calendar = calendar): string {
	if (calendar === 'gregorian') return `${weekdayOf(day)} ${formatDate(day)}`;
	const order = first === 'gregorian' ? ([first, calendar] as const) : [calendar, 'gregorian'];
	return (order as readonly Calendar[])
		.map((one) => `${formatDate(day, one)} ${CALENDAR_WORDS[one].spoken}`)
		.join(', ');
}

/**
 * The day `count` steps later (earlier, if negative). Months and years keep the day of the month; in a shorter month
 * its last day is taken, so that a step back does not always undo a step forth.
 */
export function addSteps(
	day: Day,
	step: 'day' | 'month' | 'year',
	count: number,
	calendar: Calendar = 'gregorian'
): Day {
	if (step === 'day') return asDay(day + count);
	const counted = monthsOf(calendar);
	const date = dateOf(day, counted);
	const months = date.year * 12 + date.month - 1 + (step === 'month' ? count : count * 12);
	const year = Math.floor(months / 12);
	const month = months - year * 12 + 1;
	const last = daysInMonth(year, month, counted);
	return dayOf({ year, month, day: Math.min(date.day, last) }, counted);
}
