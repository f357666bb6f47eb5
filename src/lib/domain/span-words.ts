import { dateOf, dayOf, formatDualDate, MONTHS, type Calendar } from './calendar';
import { addDays, type Day } from './day';
import { isOpen, type Span } from './span';

/**
 * A span in a few words, for lists: `27 February / 12 March to 26 October / 8 November 1917`, `1198 to 1355`,
 * `4 August 2014, still open`, `17 July 1917`.
 */
export function spanWords(span: Span, calendar: Calendar, first: Calendar = calendar): string {
	const start = momentWords(span.earliestStart, span.latestStart, calendar, first);
	if (isOpen(span)) return `${start}, still open`;
	const end = momentWords(span.earliestEnd, span.latestEnd, calendar, first);
	return start === end ? start : `${start} to ${end}`;
}

/** Days across which one end of a span is said to be about the day in their middle. */
export const ABOUT_DAYS = 7;

/** One end of a span: a day or about a day, a whole month or year where no more is known, else between which days. */
export function momentWords(
	earliest: Day,
	latest: Day,
	calendar: Calendar,
	first: Calendar = calendar
): string {
	const words = (day: Day) => formatDualDate(day, calendar, first);
	if (earliest === latest) return words(earliest);
	if (latest - earliest < ABOUT_DAYS) {
		return `about ${words(addDays(earliest, Math.floor((latest - earliest) / 2)))}`;
	}
	const from = dateOf(earliest);
	const year = String(from.year);
	if (isWhole(earliest, latest, from.year, 1, from.year + 1, 1)) return year;
	const nextMonth = from.month === 12 ? 1 : from.month + 1;
	const nextYear = from.month === 12 ? from.year + 1 : from.year;
	if (isWhole(earliest, latest, from.year, from.month, nextYear, nextMonth)) {
		return `${MONTHS[from.month - 1]} ${year}`;
	}
	// A month that is approximate is a month widened by 31 days on both sides.
	const inner = [addDays(earliest, WIDENED_DAYS), addDays(latest, -WIDENED_DAYS)] as const;
	if (inner[0] < inner[1]) {
		const month = momentWords(...inner, calendar, first);
		if (/^\p{L}+ \d+$/u.test(month) && !month.startsWith('about')) return `about ${month}`;
	}
	return `between ${words(earliest)} and ${words(latest)}`;
}

/** By how much `~` widens a month. */
const WIDENED_DAYS = 31;

/** Whether two days are the first and the last of the time from one month up to another. */
function isWhole(
	first: Day,
	last: Day,
	year: number,
	month: number,
	nextYear: number,
	nextMonth: number
): boolean {
	return (
		first === dayOf({ year, month, day: 1 }) &&
		addDays(last, 1) === dayOf({ year: nextYear, month: nextMonth, day: 1 })
	);
}
