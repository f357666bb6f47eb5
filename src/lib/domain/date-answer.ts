import { CALENDAR_WORDS, formatDate, formatDualDate, type Calendar } from './calendar';
import type { TypedDate } from './date-text';
import type { Day } from './day';

/** What is said to a reader who has typed a date; nothing where it was plain. */
export type DateAnswer = { readonly isWrong: boolean; readonly words: string };

/** What a date is typed into: its first and last day, the calendar of its sources and the one that the reader counts in. */
export type DateRoom = {
	/** What it is called: `case`, `atlas`. */
	readonly name: string;
	readonly first: Day;
	readonly last: Day;
	readonly calendar: Calendar;
	readonly counted: Calendar;
};

/**
 * What to say of a typed date: why it is none, which stretch was meant where it is not one day, in which calendar it
 * was read where that matters, and how far the room reaches if the date lies outside.
 *
 * @param shown the day that the reader is at now
 */
export function dateAnswer(typed: TypedDate, room: DateRoom, shown: Day): DateAnswer {
	if (!typed.ok) return { isWrong: true, words: typed.message };
	const words = (day: Day) => formatDualDate(day, room.calendar, room.counted);
	const { first, last, calendar } = typed;
	const isOutside = last < room.first || first > room.last;
	const isMoved = typed.day !== shown;
	const isAtEnd = shown === room.first || shown === room.last;
	const end = shown === room.first ? 'first' : 'last';
	const limits = `The ${room.name} runs from ${words(room.first)} to ${words(room.last)}: its ${end} day is shown.`;
	const moved = isAtEnd
		? limits
		: `No case lies there: the nearest day, ${words(shown)}, is shown.`;
	// In a case of one calendar a plain day needs no answer.
	const isPlain = first === last && room.calendar === 'gregorian' && calendar === 'gregorian';
	const sentences = [
		isPlain
			? ''
			: `Read as ${meant(first, last, calendar)}${isMoved ? '.' : `: shown is ${words(shown)}.`}`,
		...typed.notes,
		isOutside ? `That lies outside this ${room.name}. ${limits}` : isMoved ? moved : ''
	];
	return { isWrong: isOutside, words: sentences.filter(Boolean).join(' ') };
}

/** `17 July 1917 in the Gregorian calendar`, `1 to 31 July 1917 in the Julian calendar`, `1201 to 1300 in …`. */
function meant(first: Day, last: Day, calendar: Calendar): string {
	const within = ` in ${CALENDAR_WORDS[calendar].within}`;
	const [from, to] = [formatDate(first, calendar), formatDate(last, calendar)];
	if (first === last) return `${from}${within}`;
	const fromMonth = from.replace(/^\d+ /, '');
	if (calendar !== 'hijri' && fromMonth === to.replace(/^\d+ /, '')) {
		return `${from.replace(` ${fromMonth}`, '')} to ${to}${within}`;
	}
	return `${from} to ${to}${within}`;
}
