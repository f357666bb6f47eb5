import { formatDualDate, isoDate, type Calendar } from './calendar';
import type { Case } from './case';
import { addDays, asDay, type Day } from './day';
import type { Lens } from './view';

/** Which view of a case a file holds, and where that view is. */
export type FiledView = {
	/** As it is read, narrowed to a city where the view is. */
	readonly of: Case;
	readonly day: Day;
	readonly calendar: Calendar;
	readonly lens: Lens;
	/** The id of the plan that is looked at instead of the map. */
	readonly plan?: string | undefined;
	readonly url: string;
	readonly version: string;
};

/** The name of a file of a view, without what kind of file it is: `petrograd-1917_1917-07-17`. */
export function fileName({ of, day, lens, plan }: Omit<FiledView, 'url' | 'version'>): string {
	return [of.id, plan, isoDate(day), lens === of.lens ? undefined : `lens-${lens}`]
		.filter(Boolean)
		.join('_');
}

/** What a view shows, in one line: `Petrograd, 4 / 17 July 1917`. */
export function viewTitle({
	of,
	day,
	calendar
}: Pick<FiledView, 'of' | 'day' | 'calendar'>): string {
	return `${of.name}, ${formatDualDate(day, of.calendar, calendar)}`;
}

/**
 * Days at equal distances from one to another, both of them included.
 *
 * @param count how many, if there are so many days between them
 */
export function daysBetween(from: Day, to: Day, count: number): readonly Day[] {
	const first = asDay(Math.min(from, to));
	const length = Math.abs(to - from);
	const steps = Math.min(Math.max(1, count - 1), length);
	if (steps === 0) return [first];
	return Array.from({ length: steps + 1 }, (_, step) =>
		addDays(first, Math.round((length * step) / steps))
	);
}
