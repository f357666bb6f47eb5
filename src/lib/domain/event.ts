import type { AuthorityId } from './authority';
import type { Calendar } from './calendar';
import type { Day } from './day';
import type { Attestations } from './source';
import type { Span } from './span';
import { ABOUT_DAYS, momentWords, spanWords } from './span-words';
import type { PlaceId } from './statement';

export type EventId = string & { readonly __brand: 'EventId' };

export const EVENT_MARKS = ['clash', 'seizure', 'vote'] as const;
export type EventMark = (typeof EVENT_MARKS)[number];

/** Something that happened, and what it did to the balance. */
export type Event = {
	readonly id: EventId;
	/** `day`: on one day; `span`: lasted; `window`: on one day that is not known better. */
	readonly duration: 'day' | 'span' | 'window';
	readonly span: Span;
	/** The date as authored, EDTF. */
	readonly when: string;
	readonly calendar: Calendar;
	readonly written?: string;
	readonly clock?: string;
	readonly title: string;
	readonly text: string;
	readonly effect: string;
	readonly key: boolean;
	readonly mark?: EventMark;
	readonly places: readonly PlaceId[];
	readonly authorities: readonly AuthorityId[];
	readonly attestations: Attestations;
};

/**
 * How an event is drawn on the timeline: a `tick` for a day, a tick `about` a day that is nearly known, a `bar` for what
 * lasted, and a `window` for one day somewhere in a longer stretch: that is a bar too, never a point.
 */
export function eventForm(event: Event): 'tick' | 'about' | 'bar' | 'window' {
	if (event.duration === 'day') return 'tick';
	if (event.duration === 'span') return 'bar';
	return event.span.latestEnd - event.span.earliestStart < ABOUT_DAYS ? 'about' : 'window';
}

/** When an event was, in words: its day, from when to when it lasted, or between which days its one day lies. */
export function eventWords(event: Event, calendar: Calendar, first: Calendar = calendar): string {
	const { earliestStart, latestEnd } = event.span;
	return event.duration === 'window'
		? momentWords(earliestStart, latestEnd, calendar, first)
		: spanWords(event.span, calendar, first);
}

/** The day on which the slider stops for an event: its first possible day. */
export function eventDay(event: Event): Day {
	return event.span.earliestStart;
}

/** The events that are going on, or may be, on a day. */
export function eventsOn(events: readonly Event[], day: Day): readonly Event[] {
	return events.filter((event) => day >= event.span.earliestStart && day <= event.span.latestEnd);
}

/** The events to tell of on a day: those of the day, else the last ones before it, else the first of all. */
export function eventsToTell(events: readonly Event[], day: Day): readonly Event[] {
	const onDay = eventsOn(events, day);
	const starting = onDay.filter((event) => eventDay(event) === day);
	if (starting.length > 0) return shortestFirst(starting);
	if (onDay.length > 0) return shortestFirst(onDay.slice(-2));
	const last = events.findLast((event) => eventDay(event) <= day) ?? events[0];
	return last ? events.filter((event) => eventDay(event) === eventDay(last)) : [];
}

/** What happened on a day before what went on for a year, or happened on some day of it. */
function shortestFirst(events: readonly Event[]): readonly Event[] {
	const lengthOf = ({ span }: Event) => span.latestEnd - span.earliestStart;
	return events.toSorted((one, other) => lengthOf(one) - lengthOf(other));
}

/** The events about a day: the one before those to tell, these, and the next, in order of time. */
export function eventsNear(events: readonly Event[], day: Day): readonly Event[] {
	const told = eventsToTell(events, day);
	const first = told.toSorted((one, other) => eventDay(one) - eventDay(other))[0];
	const before = first && previousEvent(events, eventDay(first));
	const near = new Set([before, ...told, nextEvent(events, day)]);
	return events.filter((event) => near.has(event));
}

/** The first event after a day, by its first day. */
export function nextEvent(events: readonly Event[], day: Day): Event | undefined {
	return events.find((event) => eventDay(event) > day);
}

/** The last event before a day, by its first day. */
export function previousEvent(events: readonly Event[], day: Day): Event | undefined {
	return events.findLast((event) => eventDay(event) < day);
}
