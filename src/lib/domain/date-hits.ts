import { formatDate, formatDualDate, isoDate } from './calendar';
import { parseTypedDate } from './date-text';
import type { CaseDays } from './findable';

/** A day to go to: on the page of a case, or on the map of the world. */
export type DateHit = { readonly name: string; readonly note: string; readonly address: string };

/**
 * Where a reader can go who has typed a date: the case that is open, if it has that day, the world, and the other cases
 * that have it. Dates are read in the calendar of the open case, else in the Gregorian.
 *
 * @param here the id of the case that is open
 * @returns nothing for what is no date, and for days before or after all cases
 */
export function dateHits(
	text: string,
	cases: readonly CaseDays[],
	here?: string
): readonly DateHit[] {
	const open = cases.find((of) => of.id === here);
	const typed = parseTypedDate(text, open ? { calendar: open.calendar } : {});
	if (!typed.ok) return [];
	const { day } = typed;
	const having = cases.filter((of) => day >= of.first && day <= of.last);
	const isBetween = cases.some((of) => day >= of.first) && cases.some((of) => day <= of.last);
	if (!isBetween) return [];
	const query = `?date=${isoDate(day)}`;
	const toCase = (of: CaseDays): DateHit => ({
		name: of.name,
		note: formatDualDate(day, of.calendar),
		address: `cases/${of.id}/${query}`
	});
	return [
		...having.filter((of) => of === open).map(toCase),
		{ name: 'The world', note: formatDate(day), address: query },
		...having.filter((of) => of !== open).map(toCase)
	];
}
