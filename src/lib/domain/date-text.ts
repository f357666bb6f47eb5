import { CALENDARS, dateOf, dayOf, formatDate, type Calendar } from './calendar';
import { FORMS, TRY } from './date-forms';
import type { Stretch } from './date-stretch';
import { dateWords } from './date-words';
import { asDay, type Day } from './day';

/** A date that a reader typed, or why it is none. */
export type TypedDate =
	| (Required<Stretch> & {
			readonly ok: true;
			/** The calendar in which it was read. */
			readonly calendar: Calendar;
	  })
	| { readonly ok: false; readonly message: string };

/** How a date is read that does not say everything itself. */
export type TypedContext = {
	/** The calendar of the ruler: that of a date without O.S. or N.S. */
	readonly calendar?: Calendar;
	/** The year meant by a date without one, as in `4 July`. */
	readonly year?: number;
};

/**
 * What a typed date means: `1917-07-17`, `4 July 1917 os`, `July 4, 1917 (Julian)`, `4/17 July 1917`, `July 1917`,
 * `c. 1250`, `early 13th century`, `summer 1917`, `12 Ramadan 1435 AH`. ISO dates are Gregorian, others are read in the
 * calendar that they name, or else in that of the ruler.
 */
export function parseTypedDate(text: string, context: TypedContext = {}): TypedDate {
	const words = dateWords(text);
	if (words.rest === '') return no('Type a date, for example 17 July 1917.');
	const both = inTwoCalendars(text, context);
	if (both) return both;
	if (words.twoCalendars) return no(`“${text}” names two calendars: type it in one.`);
	const isIso = /^-?\d{4}-\d{1,2}(?!\d)/.test(words.rest);
	const calendar = words.calendar ?? (isIso ? 'gregorian' : (context.calendar ?? 'gregorian'));
	const { rest, part, isAbout, isBeforeChrist } = words;
	const about = isAbout && calendar !== 'hijri' ? 1 : 0;
	const query = { text, rest, part, about, isBeforeChrist, calendar, year: context.year } as const;
	for (const form of FORMS) {
		const found = form(query);
		if (typeof found === 'string') return no(found);
		if (found) {
			const notes = [...(found.notes ?? []), ...notesOn(found, calendar)];
			const { day, first, last } = found;
			return { ok: true, day, first, last, calendar, notes };
		}
	}
	return no(`“${text}” is no date. ${TRY}`);
}

/** A day in two calendars: `4/17 July 1917`, `25 October / 7 November 1917`, `17 July 1917 (4 July O.S.)`. */
function inTwoCalendars(text: string, context: TypedContext): TypedDate | undefined {
	const halves = halvesOf(text.trim());
	if (!halves) return undefined;
	const others = CALENDARS.filter((calendar) => calendar !== 'gregorian');
	// Where several fit, as in January in Florence, the ruler's own goes first.
	others.sort(
		(one, other) => Number(other === context.calendar) - Number(one === context.calendar)
	);
	const [first, second] = halves;
	for (const calendar of others) {
		for (const [old, now] of [halves, [second, first]] as const) {
			const day = dayIn(now, 'gregorian', yearIn(old) ?? context.year);
			if (day === undefined) continue;
			if (dayIn(old, calendar, dateOf(day, calendar).year) === day) {
				return { ok: true, day, first: day, last: day, calendar, notes: [] };
			}
		}
	}
	const old = dayIn(first, 'julian', yearIn(text) ?? context.year);
	return old === undefined
		? no(`“${text}” is not one day in two calendars. ${TRY}`)
		: no(
				`“${text}” is not one day: ${formatDate(old, 'julian')} in the Julian calendar is ${formatDate(old)} in the Gregorian.`
			);
}

/** The two dates of a text: before and in brackets, or on both sides of a stroke; a month may stand once for both. */
function halvesOf(text: string): readonly [string, string] | undefined {
	const sameMonth = /^(\d{1,2}) ?\/ ?(\d{1,2}) (?=\D)(.+)$/.exec(text);
	if (sameMonth) {
		const [one, other, rest] = sameMonth.slice(1);
		return [`${one} ${rest}`, `${other} ${rest}`];
	}
	const halves =
		/^(.*\d.*)\((.*\d.*)\)$/.exec(text) ?? /^(.*\p{L}.*?) ?\/ ?(\d{1,2} .*\p{L}.*)$/u.exec(text);
	return halves ? [halves[1] ?? '', halves[2] ?? ''] : undefined;
}

/** The day of a date in one calendar; undefined if it says that it is in another, or is none. */
function dayIn(text: string, calendar: Calendar, year: number | undefined): Day | undefined {
	const typed = parseTypedDate(text, { calendar, ...(year === undefined ? {} : { year }) });
	return typed.ok && typed.calendar === calendar ? typed.day : undefined;
}

function yearIn(text: string): number | undefined {
	const year = /\b\d{4}\b/.exec(text)?.[0];
	return year === undefined ? undefined : Number(year);
}

/** What there is to know of a day of the Gregorian count before it was in use, and of Hijri days. */
function notesOn({ first, last }: Stretch, calendar: Calendar): readonly string[] {
	if (calendar === 'hijri')
		return ['Hijri dates are reckoned by rule: about, within a day or two.'];
	const isLeftOut = first === last && first >= LEFT_OUT.first && first <= LEFT_OUT.last;
	return calendar === 'gregorian' && isLeftOut
		? [
				'The Gregorian calendar began with 15 October 1582 and left out ten days: read as if it had been counted before. For the Julian day add O.S.'
			]
		: [];
}

/** The days that the first users of the Gregorian calendar did not have, 5 to 14 October 1582, counted back. */
const LEFT_OUT = {
	first: dayOf({ year: 1582, month: 10, day: 5 }),
	last: asDay(dayOf({ year: 1582, month: 10, day: 15 }) - 1)
};

function no(message: string): TypedDate {
	return { ok: false, message };
}
