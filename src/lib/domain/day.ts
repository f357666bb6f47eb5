/** A Julian Day Number: days counted from 1 January 4713 BC (Julian), an integer, the same in every calendar. */
export type Day = number & { readonly __brand: 'Day' };

/** A date as a calendar writes it. Years are astronomical: 0 is 1 BC. Months and days count from 1. */
export type YearMonthDay = {
	readonly year: number;
	readonly month: number;
	readonly day: number;
};

/** The one place where a number becomes a Day; fractions are cut off. */
export function asDay(julianDayNumber: number): Day {
	return Math.trunc(julianDayNumber) as Day;
}

/** The day `count` days after `day` (before it, if negative). */
export function addDays(day: Day, count: number): Day {
	return asDay(day + count);
}

/** `day` held between `first` and `last`, both included. */
export function clampDay(day: Day, first: Day, last: Day): Day {
	return asDay(Math.min(Math.max(day, first), last));
}

/** How many of some days, in order, are on or before a day. */
export function countUpTo(days: ArrayLike<number>, day: number): number {
	let [low, high] = [0, days.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] ?? Infinity) <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}
