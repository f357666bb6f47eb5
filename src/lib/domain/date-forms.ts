import {
	CALENDAR_WORDS,
	dateOf,
	dayOf,
	daysInMonth,
	monthName,
	monthsOf,
	weekdayOf,
	type Calendar
} from './calendar';
import { oneDay, wholeMonth, wholeYear, years, type Manner, type Stretch } from './date-stretch';
import { isFiller, monthNumber, weekdayNamed } from './date-words';

export type Query = Manner & {
	/** The text without calendars, marks of doubt and parts. */
	readonly rest: string;
	readonly isBeforeChrist: boolean;
	/** The year meant by a date without one. */
	readonly year: number | undefined;
};
/** A way to read a date: what is meant, why it is none, or undefined if it is not of this form. */
type Form = (query: Query) => Stretch | string | undefined;

export const TRY = 'Try 17 July 1917 or 1917-07-17.';
const MONTH_PATTERN = /^(-?\d{4})-(\d{1,2})$/;
const DAY_PATTERN = /^(-?\d{4})-(\d{1,2})-(\d{1,2})$/;

/** All ways to read a date, in the order in which they are tried. */
export const FORMS: readonly Form[] = [
	iso,
	interval,
	century,
	decade,
	season,
	numbers,
	splitYear,
	inWords
];

function iso(query: Query) {
	const day = DAY_PATTERN.exec(query.rest);
	if (day) {
		const [year, month, dayOfMonth] = day.slice(1).map(Number) as [number, number, number];
		return oneDay(query, { year, month, day: dayOfMonth });
	}
	const month = MONTH_PATTERN.exec(query.rest);
	return month ? wholeMonth(query, Number(month[1]), Number(month[2])) : undefined;
}

/** `1917-03-15/1917-05-17`, `1250-1260`: from the first day of the one to the last of the other. */
function interval(query: Query): Stretch | string | undefined {
	const halves =
		/^(\d{4}-\d\d(?:-\d\d)?|\d{4})[~?%]?\/(\d{4}-\d\d(?:-\d\d)?)$/.exec(query.rest) ??
		/^(\d{3,4}) ?(?:-|to) ?(\d{4})$/.exec(query.rest);
	if (!halves) return undefined;
	const [from, to] = [halves[1] ?? '', halves[2] ?? ''].map(
		(rest) => iso({ ...query, rest }) ?? inWords({ ...query, rest })
	);
	if (typeof from !== 'object') return from;
	if (typeof to !== 'object') return to;
	if (to.last < from.first) return `“${query.text}” ends before it starts.`;
	return { day: from.day, first: from.first, last: to.last };
}

/** `13th century`: 1201 to 1300; of a part of it the first, second or last third, or half. */
function century({ rest, calendar, part, isBeforeChrist }: Query) {
	const match = /^(\d{1,2})(?:st|nd|rd|th)? (?:century|cent\.?|c\.?)$/.exec(rest);
	if (!match) return undefined;
	const number = Number(match[1]);
	if (number === 0) return 'Centuries are counted from the 1st.';
	const from = isBeforeChrist ? 1 - number * 100 : (number - 1) * 100 + 1;
	return years(from, from + 99, calendar, part);
}

function decade({ text, rest, calendar, part }: Query) {
	const match = /^(\d{2,3}0)['’]?s$/.exec(rest);
	if (!match) return undefined;
	const from = Number(match[1]);
	if (from % 100 === 0) {
		return `“${text}” may be ten years or a hundred: type ${from} to ${from + 9}, or ${ordinal(from / 100 + 1)} century.`;
	}
	return years(from, from + 9, calendar, part);
}

/** `13th`, `21st`. */
function ordinal(number: number): string {
	const isTeen = number % 100 >= 11 && number % 100 <= 13;
	return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

const SEASONS = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 } as const;

/** Three whole months, those of the northern half of the world. */
function season({ text, rest, calendar }: Query) {
	const match = /^(spring|summer|autumn|fall|winter) (?:of )?(\d{4})(?:\/(\d{2}|\d{4}))?$/.exec(
		rest
	);
	if (!match || calendar === 'hijri') return undefined;
	const [name, year, next] = [match[1] as keyof typeof SEASONS, Number(match[2]), match[3]];
	if (name !== 'winter' && next) return `“${text}” has two years: only a winter lies in two.`;
	if (name === 'winter' && !next) {
		const two = (end: number) => `winter ${end - 1}/${String(end % 100).padStart(2, '0')}`;
		return `“${text}” may be ${two(year)} or ${two(year + 1)}: type one of them.`;
	}
	if (next && secondYear(year, next) !== year + 1) return `“${text}” is no one winter.`;
	const counted = monthsOf(calendar);
	const from = SEASONS[name];
	const [endYear, end] = from === 12 ? [year + 1, 2] : [year, from + 2];
	const first = dayOf({ year, month: from, day: 1 }, counted);
	const last = dayOf(
		{ year: endYear, month: end, day: daysInMonth(endYear, end, counted) },
		counted
	);
	return { day: first, first, last };
}

/** `17.7.1917`, day first; `17/7/1917` only where it can be read in one way. */
function numbers(query: Query) {
	const { text, calendar } = query;
	const match = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?: ?г\.?)?$/.exec(query.rest);
	if (!match) return undefined;
	const [one, other, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
	if (match[2] === '/' && one <= 12 && other <= 12 && one !== other) {
		const [european, american] = [
			[one, other],
			[other, one]
		].map(([day, month]) => `${day} ${monthName(month ?? 0, calendar)}`);
		return `“${text}” may be ${european} or ${american}: type the month in letters.`;
	}
	const isAmerican = match[2] === '/' && other > 12;
	const [day, month] = isAmerican ? [other, one] : [one, other];
	return oneDay(query, { year, month, day });
}

/** `1916/17` is both years, `1914/18` all five; `18 January 1292/93` is the 18 January that we count to 1293. */
function splitYear(query: Query) {
	const match = /^(.* )?(\d{4})\/(\d{2}|\d{4})$/.exec(query.rest);
	if (!match) return undefined;
	const [from, to] = [Number(match[2]), secondYear(Number(match[2]), match[3] ?? '')];
	if (to < from) return `“${query.text}” ends before it starts.`;
	if (!match[1]) return years(from, to, query.calendar, query.part);
	const rest = `${match[1]}${to}`;
	const calendar = monthsOf(query.calendar);
	const found = inWords({ ...query, rest, calendar });
	if (typeof found !== 'object') return found;
	const { month, day } = dateOf(found.day, calendar);
	if (to !== from + 1 || month > 3 || (month === 3 && day > 24)) {
		return `“${query.text}”: two years are written only for days from 1 January to 24 March.`;
	}
	return found;
}

/** The later year of `1916/17` or `1916/1917`. */
function secondYear(year: number, text: string): number {
	return text.length === 2 ? Math.floor(year / 100) * 100 + Number(text) : Number(text);
}

/** `17 July 1917`, `July 17th, 1917`, `17 июля 1917 г.`, `July 1917`, `1917`, `44 BC`, in any order of words. */
function inWords(query: Query): Stretch | string | undefined {
	const { text, calendar, isBeforeChrist } = query;
	const words = query.rest.split(' ').filter((word) => !isFiller(word));
	const month = words.map((word) => monthIn(word, calendar)).find((number) => number > 0);
	const all = words.flatMap((word) => NUMBER.exec(word)?.[1] ?? []);
	const { years: yearTexts, days } = yearsAndDays(all, isBeforeChrist, month === undefined);
	if (yearTexts.length > 1) return `“${text}” has more than one year.`;
	const why = whyUnknown(query, words, all.length === 0 && month === undefined);
	if (why !== undefined) return why || undefined;
	const year = yearTexts[0] === undefined ? query.year : Number(yearTexts[0]);
	if (year === 0) return `There is no “${text}”: the year before 1 is 1 BC.`;
	const meant = isBeforeChrist && year !== undefined ? 1 - year : year;
	if (month === undefined) {
		const isYear = words.length === 1 && yearTexts.length === 1 && meant !== undefined;
		return isYear ? wholeYear(query, meant) : undefined;
	}
	if (days.length > 1) return `“${text}” has more than one day: type one of them.`;
	if (meant === undefined) return `“${text}” has no year.`;
	if (days[0] === undefined) return wholeMonth(query, meant, month);
	const found = oneDay(query, { year: meant, month, day: Number(days[0]) });
	const weekday = words.map(weekdayNamed).find((name) => name !== undefined);
	if (typeof found === 'string' || !weekday || weekdayOf(found.day) === weekday) return found;
	return { ...found, notes: [`That was a ${weekdayOf(found.day)}, not a ${weekday}.`] };
}

const NUMBER = /^(\d{1,4})(?:st|nd|rd|th)?$/;

/** Which numbers of a date are years: those of three or four figures, and before Christ the last one. */
function yearsAndDays(all: readonly string[], isBeforeChrist: boolean, isYearAlone: boolean) {
	const long = all.filter((number) => number.length >= 3);
	const short = all.filter((number) => number.length < 3);
	const isShortYear = isBeforeChrist && long.length === 0 && (isYearAlone || short.length > 0);
	return isShortYear
		? { years: short.slice(-1), days: short.slice(0, -1) }
		: { years: long, days: short };
}

/** What in a date is not understood; empty if nothing of it is, undefined if all of it is. */
function whyUnknown(
	{ text, calendar }: Query,
	words: readonly string[],
	isNoDate: boolean
): string | undefined {
	const unknown = words.filter(
		(word) => !NUMBER.test(word) && !monthIn(word, calendar) && !weekdayNamed(word)
	);
	if (unknown.length === 0) return undefined;
	if (unknown.some((word) => monthIn(word, 'hijri') + monthIn(word, 'julian') > 0)) {
		return `“${text}”: that month is none of ${CALENDAR_WORDS[calendar].within}.`;
	}
	return isNoDate ? '' : `“${text}” is no date: “${unknown.join(' ')}” is not understood. ${TRY}`;
}

/** The number of a month in a calendar: English and Russian names, or `hijri-9` for Ramadan. */
function monthIn(word: string, calendar: Calendar): number {
	const hijri = /^hijri-(\d+)$/.exec(word);
	if (hijri || calendar === 'hijri') return hijri && calendar === 'hijri' ? Number(hijri[1]) : 0;
	return monthNumber(word);
}
