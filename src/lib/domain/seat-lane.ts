import type { Side } from './authority';
import type { Case } from './case';
import type { Day } from './day';
import { ofAspect } from './statement';
import { barOf, type Bar, type Segment } from './timeline';

/** A seat on the timeline: where its authority sits, and for how long. */
export type SeatBar = Bar & {
	readonly id: string;
	readonly name: string;
	/** Where it ends, in percent of the axis. */
	readonly right: number;
	/** How much of the axis its name may take, in percent; 0 where no word of it has room. */
	readonly room: number;
};

/** Less of an axis than this, in percent, is no room for a name. */
const LEAST_ROOM = 3.5;

/**
 * The seats of the authorities that stand for a side, from left to right: one bar for several bodies in one building.
 * A name ends where the next seat begins.
 *
 * @param last the last day that the axis shows
 */
export function seatLane(
	of: Pick<Case, 'sides' | 'statements' | 'places'>,
	side: Extract<Side, 'a' | 'b'>,
	axis: readonly Segment[],
	last: Day
): readonly SeatBar[] {
	const bars = seatBars(of, side, axis, last);
	return bars.map((seat, index) => {
		const next = bars.slice(index + 1).find((other) => other.left > seat.left);
		const room = Math.min(seat.right, next?.left ?? 100) - seat.left;
		const covered = bars.slice(0, index).some((other) => other.left === seat.left);
		return { ...seat, room: !covered && room > LEAST_ROOM ? room : 0 };
	});
}

function seatBars(
	{ sides, statements, places }: Pick<Case, 'sides' | 'statements' | 'places'>,
	side: 'a' | 'b',
	axis: readonly Segment[],
	last: Day
): readonly Omit<SeatBar, 'room'>[] {
	const ids = new Set(sides[side].front.flatMap((entry) => entry.authorities));
	return ofAspect(statements, 'seat')
		.filter((statement) => ids.has(statement.by))
		.map((statement) => {
			const bar = barOf(axis, statement.span, last);
			const name = places.find((place) => place.id === statement.place)?.name ?? '';
			return { ...bar, id: statement.id, name, right: bar.left + bar.width };
		})
		.filter(({ width }) => width > 0)
		.sort((one, other) => one.left - other.left)
		.filter(
			(seat, index, all) =>
				!all.slice(0, index).some((other) => other.name === seat.name && other.right >= seat.right)
		);
}
