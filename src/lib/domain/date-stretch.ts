import {
	dayOf,
	daysInMonth,
	formatYear,
	isDate,
	monthName,
	newYear,
	type Calendar
} from './calendar';
import type { Part } from './date-words';
import { addDays, type Day } from './day';

/** What a typed date means: the day to go to, and the first and last day that are meant. */
export type Stretch = {
	readonly day: Day;
	readonly first: Day;
	readonly last: Day;
	/** What else a historian would want to know, in sentences. */
	readonly notes?: readonly string[];
};

/** How a text is read: its calendar, the part of a month or year that is meant, whether it is about right (1) or not. */
export type Manner = {
	readonly text: string;
	readonly calendar: Calendar;
	readonly part: Part | undefined;
	readonly about: 0 | 1;
};

/** By how much `c.` and `~` widen a date on both sides: as in the atlas's own data. */
const ABOUT = { days: 3, monthDays: 31, years: 3 } as const;

/** One day of a calendar, or why it has none such. */
export function oneDay(
	{ text, calendar, about }: Manner,
	date: { readonly year: number; readonly month: number; readonly day: number }
): Stretch | string {
	if (!isDate(date, calendar)) return whyNone(text, calendar, date);
	const day = dayOf(date, calendar);
	return { day, first: addDays(day, -ABOUT.days * about), last: addDays(day, ABOUT.days * about) };
}

/** Why a calendar has no such day; the Julian one may have it. */
function whyNone(
	text: string,
	calendar: Calendar,
	{ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }
): string {
	if (month < 1 || month > 12) return `There is no “${text}”: a year has twelve months.`;
	const name = `${monthName(month, calendar)} ${formatYear(year, calendar)}`;
	const days = `${name} has ${daysInMonth(year, month, calendar)} days`;
	return calendar === 'gregorian' && isDate({ year, month, day }, 'julian')
		? `There is no “${text}” in the Gregorian calendar: ${days}. In the Julian there is: add O.S.`
		: `There is no “${text}”: ${days}.`;
}

/** A month, or a part of it. */
export function wholeMonth(manner: Manner, year: number, month: number): Stretch | string {
	const { text, calendar, about, part } = manner;
	if (month < 1 || month > 12) return whyNone(text, calendar, { year, month, day: 1 });
	if (calendar === 'florentine' && month === 3) {
		return `“${text}”: the Florentine year turns on 25 March, so name the day.`;
	}
	const start = dayOf({ year, month, day: 1 }, calendar);
	const [from, to] = range(0, daysInMonth(year, month, calendar) - 1, part);
	const day = addDays(start, from);
	return {
		day,
		first: addDays(day, -ABOUT.monthDays * about),
		last: addDays(start, to + ABOUT.monthDays * about)
	};
}

/** A year, or a part of it in whole months. */
export function wholeYear({ calendar, about, part }: Manner, year: number): Stretch {
	if (part && calendar !== 'florentine') {
		const [from, to] = range(1, 12, part);
		const day = dayOf({ year, month: from, day: 1 }, calendar);
		const last = dayOf({ year, month: to, day: daysInMonth(year, to, calendar) }, calendar);
		return { day, first: day, last };
	}
	const wide = years(year - ABOUT.years * about, year + ABOUT.years * about, calendar);
	return { ...wide, day: newYear(year, calendar) };
}

/** From the first day of one year to the last of another, or a part of these years. */
export function years(from: number, to: number, calendar: Calendar, part?: Part): Stretch {
	const [one, other] = range(from, to, part);
	const first = newYear(one, calendar);
	return { day: first, first, last: addDays(newYear(other + 1, calendar), -1) };
}

/** A part of so many years, months or days: a third or a half of them; the last part takes what is left over. */
function range(from: number, to: number, part: Part | undefined): readonly [number, number] {
	const count = to - from + 1;
	const third = Math.floor(count / 3);
	const twoThirds = Math.floor((count * 2) / 3);
	const half = Math.floor(count / 2);
	switch (part) {
		case undefined:
			return [from, to];
		case 'early':
			return [from, from + third - 1];
		case 'mid':
			return [from + third, from + twoThirds - 1];
		case 'late':
			return [from + twoThirds, to];
		case 'first half':
			return [from, from + half - 1];
		case 'second half':
			return [from + half, to];
		default:
			return part satisfies never;
	}
}
