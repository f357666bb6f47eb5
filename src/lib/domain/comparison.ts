import { isoDate } from './calendar';
import type { Case } from './case';
import { addDays, asDay, type Day } from './day';
import { eventDay, type EventId } from './event';
import { LEVERS, type Lever } from './lever';
import { sameMark, type MatrixRow } from './matrix';
import { dayOfEdtf, type Alignment } from './view';

/** A case on a shared clock. */
export type Clocked = {
	/** The first and last day shown. */
	readonly first: Day;
	readonly last: Day;
	/** The first and the last day of two powers; of what has not ended, the last day shown. */
	readonly onset: Day;
	readonly end: Day;
	/** Day 0: the onset, or another day that the reader chose. */
	readonly zero: Day;
};

/** What a reader may choose as day 0 of a case: one of its events, or a day. */
export type Zero = { readonly event: EventId } | { readonly day: Day };

/** A case on a clock whose day 0 is the given one; without one it is the first day of two powers. */
export function clockOf(of: Case, zero?: Zero): Clocked {
	const onset = of.span.latestStart;
	return {
		first: of.first,
		last: of.last,
		onset,
		end: asDay(Math.max(onset, Math.min(of.span.latestEnd, of.last))),
		zero: zero === undefined ? onset : (dayOfZero(of, zero) ?? onset)
	};
}

function dayOfZero(of: Case, zero: Zero): Day | undefined {
	if ('day' in zero) return zero.day;
	const event = of.events.find(({ id }) => id === zero.event);
	return event && eventDay(event);
}

/** Reads what an address says of a day 0: an event of the case, else a day that is shown; undefined for anything else. */
export function parseZero(of: Case, text: string): Zero | undefined {
	const event = of.events.find(({ id }) => id === text);
	if (event) return { event: event.id };
	const day = dayOfEdtf(text);
	return day !== undefined && day >= of.first && day <= of.last ? { day } : undefined;
}

/** The inverse of `parseZero`; an empty text for the first day of two powers. */
export function formatZero(zero: Zero | undefined): string {
	if (zero === undefined) return '';
	return 'day' in zero ? isoDate(zero.day) : zero.event;
}

/** The stretch that a shared slider runs over, in its own units: days, days since day 0, or per cent. */
export type ClockRange = { readonly first: number; readonly last: number };

/** The range of a shared clock over some cases: from the first day of any to the last of any. */
export function clockRange(cases: readonly Clocked[], align: Alignment): ClockRange {
	switch (align) {
		case 'date':
			return {
				first: Math.min(...cases.map((of) => of.first)),
				last: Math.max(...cases.map((of) => of.last))
			};
		case 'onset':
			return {
				first: Math.min(0, ...cases.map((of) => of.first - of.zero)),
				last: Math.max(0, ...cases.map((of) => of.last - of.zero))
			};
		case 'share':
			return { first: 0, last: 100 };
		default:
			return align satisfies never;
	}
}

/** The day of a case at a reading of a shared clock; it may lie before or past the case. */
export function dayOnClock(of: Clocked, align: Alignment, reading: number): Day {
	switch (align) {
		case 'date':
			return asDay(reading);
		case 'onset':
			return addDays(of.zero, reading);
		case 'share':
			return asDay(of.onset + Math.round(((of.end - of.onset) * reading) / 100));
		default:
			return align satisfies never;
	}
}

/**
 * The reading of a shared clock at a day of a case, in whole units: the inverse of `dayOnClock`, but that a per cent of
 * a long case covers several days and several of a short one fall on one.
 */
export function readingAt(of: Clocked, align: Alignment, day: Day): number {
	return Math.round(exactReading(of, align, day));
}

/** The same, not rounded: where a day lies under a shared ruler. */
export function exactReading(of: Clocked, align: Alignment, day: Day): number {
	switch (align) {
		case 'date':
			return day;
		case 'onset':
			return day - of.zero;
		case 'share':
			return ((day - of.onset) / Math.max(1, of.end - of.onset)) * 100;
		default:
			return align satisfies never;
	}
}

/**
 * Where a day lies in a case: before the first day shown, in what is shown before there are two powers, while there are,
 * in what is shown afterwards, or past the last day shown.
 */
export type PlaceInCase = 'before' | 'prelude' | 'in' | 'aftermath' | 'past';

export function placeInCase(of: Clocked, day: Day): PlaceInCase {
	if (day < of.first) return 'before';
	if (day > of.last) return 'past';
	if (day < of.onset) return 'prelude';
	return day > of.end ? 'aftermath' : 'in';
}

/** One line of a shared matrix: a lever, and the row that each case has for it, if it has one on this line. */
export type SharedRow = {
	readonly key: string;
	readonly lever: Lever;
	/** Whether it is the first line of its lever. */
	readonly leads: boolean;
	readonly rows: readonly (MatrixRow | undefined)[];
	readonly differs: boolean;
};

/** The levers of several cases as one list with the same rows: a lever that a case splits takes several lines. */
export function sharedMatrix(matrices: readonly (readonly MatrixRow[])[]): readonly SharedRow[] {
	return [...LEVERS, 'own' as const].flatMap((lever) => {
		const own = matrices.map((rows) => rows.filter((row) => row.row.lever === lever));
		const lines = Math.max(...own.map((rows) => rows.length));
		return Array.from({ length: lines }, (_, line): SharedRow => {
			const rows = own.map((of) => of[line]);
			const [one, ...others] = rows;
			const differs = others.some(
				(other) => one !== undefined && other !== undefined && !sameMark(one.mark, other.mark)
			);
			return { key: `${lever}${line}`, lever, leads: line === 0, rows, differs };
		});
	});
}
