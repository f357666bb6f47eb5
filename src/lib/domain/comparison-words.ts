import { formatDate, formatDualDate } from './calendar';
import type { Calendar } from './calendar';
import type { Case } from './case';
import type { PlaceInCase } from './comparison';
import { asDay } from './day';
import { isOpen } from './span';
import type { Alignment } from './view';

const NUMBER = new Intl.NumberFormat('en-GB');

/** What a shared clock reads, large: `Day 1,800`, `9 July 2019`, `40 per cent`. */
export function readingWords(align: Alignment, reading: number): string {
	switch (align) {
		case 'date':
			return formatDate(asDay(reading));
		case 'onset':
			return `Day ${NUMBER.format(reading)}`;
		case 'share':
			return `${reading} per cent`;
		default:
			return align satisfies never;
	}
}

/** What that is counted by: `since each split began`. */
export function clockWords(align: Alignment, isChosen: boolean): string {
	switch (align) {
		case 'date':
			return 'the same day in all';
		case 'onset':
			return isChosen ? 'since day 0 of each' : 'since each split began';
		case 'share':
			return 'of the length of each';
		default:
			return align satisfies never;
	}
}

/** That the clock stands outside a case, or outside its time of two powers; an empty text where it does not. */
export function placeWords(of: Case, place: PlaceInCase, calendar: Calendar): string {
	const words = (day: Case['first']) => formatDualDate(day, of.calendar, calendar);
	switch (place) {
		case 'before':
			return `Before its start: the first day shown is ${words(of.first)}.`;
		case 'prelude':
			return `Before its two powers: they stand from ${words(of.span.latestStart)} on.`;
		case 'in':
			return '';
		case 'aftermath':
			return `Past its end on ${words(of.span.latestEnd)}: what came after is shown.`;
		case 'past':
			return isOpen(of.span)
				? `Past the last day known, ${words(of.last)}. It had not ended.`
				: `Past its end: the last day shown is ${words(of.last)}.`;
		default:
			return place satisfies never;
	}
}
