import { addDays, asDay, type Day } from './day';
import { LEVERS, type Lever } from './lever';
import { sameMark, type MatrixRow } from './matrix';
import type { Alignment } from './view';

/** A case on a shared clock. */
export type Clocked = {
	readonly first: Day;
	readonly last: Day;
	/** The first day of two powers: day 0 of the clock. */
	readonly onset: Day;
};

/** The stretch that a shared slider runs over, in its own units: days, days since the onset, or per cent. */
export type ClockRange = { readonly first: number; readonly last: number };

/** The range of a shared clock over some cases. */
export function clockRange(cases: readonly Clocked[], align: Alignment): ClockRange {
	switch (align) {
		case 'date':
			return {
				first: Math.min(...cases.map((of) => of.first)),
				last: Math.max(...cases.map((of) => of.last))
			};
		case 'onset':
			return {
				first: Math.min(0, ...cases.map((of) => of.first - of.onset)),
				last: Math.max(...cases.map((of) => of.last - of.onset))
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
			return addDays(of.onset, reading);
		case 'share':
			return asDay(of.onset + Math.round(((of.last - of.onset) * reading) / 100));
		default:
			return align satisfies never;
	}
}

/** The reading of a shared clock at a day of a case: the inverse of `dayOnClock`, rounded. */
export function readingAt(of: Clocked, align: Alignment, day: Day): number {
	switch (align) {
		case 'date':
			return day;
		case 'onset':
			return day - of.onset;
		case 'share':
			return Math.round(((day - of.onset) / Math.max(1, of.last - of.onset)) * 100);
		default:
			return align satisfies never;
	}
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
