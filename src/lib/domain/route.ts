import type { Line, Stop } from './case';
import { addDays, asDay, type Day } from './day';
import { standing, type Span } from './span';

/** How far a route has come on some days. */
export type Leg = {
	/** The share of the way that is behind, more than 0 and at most 1. */
	readonly reach: number;
	/** Whether this is at a stop, not on the road between two. */
	readonly atStop: boolean;
	readonly span: Span;
};

type Route = Pick<Line, 'span' | 'stops'>;

/** Between two dated stops a route grows in at most so many pieces. */
const MOST_PIECES = 12;

/**
 * The legs of a route in order of time: on each day of its span from which it has left its start exactly one stands.
 * Between two dated stops the pace is even, at most one piece a day. A way without a dated start begins on the first
 * possible day of the route, one without a dated end arrives on the last. Days on which the route only may have been
 * under way stay uncertain. A route without stops is there
 * whole for all of its span: nothing is said of its pace.
 */
export function routeLegs(route: Route): readonly Leg[] {
	const { span } = route;
	if (!route.stops?.length) return [{ reach: 1, atStop: false, span }];
	const shares = (route.stops ?? []).map((stop) => stop.share);
	const reached = new Map<Day, number>();
	datedPoints(route).forEach(([share, day], index, points) => {
		const [shareBefore, dayBefore] = points[index - 1] ?? [share, day];
		const days = day - dayBefore;
		const pieces = Math.min(days, MOST_PIECES);
		for (let piece = 1; piece < pieces; piece++) {
			const part = piece / pieces;
			reached.set(
				addDays(dayBefore, Math.round(part * days)),
				shareBefore + (share - shareBefore) * part
			);
		}
		reached.set(day, share);
	});
	const steps = [...reached].filter(([, reach]) => reach > 0);
	return steps.map(([day, reach], index) => {
		const next = steps[index + 1]?.[0];
		const to = next === undefined ? span.latestEnd : addDays(next, -1);
		return {
			reach,
			atStop: reach === 1 || shares.includes(reach),
			span: {
				earliestStart: day,
				latestStart: asDay(Math.max(day, span.latestStart)),
				earliestEnd: asDay(Math.min(to, span.earliestEnd)),
				latestEnd: to
			}
		};
	});
}

/** Shares of the way and the days on which they are behind, in order: the start, every dated stop, the end. */
function datedPoints(route: Route): readonly (readonly [share: number, day: Day])[] {
	const dated = (route.stops ?? []).flatMap((stop): (readonly [number, Day])[] =>
		stop.span ? [[stop.share, arrivalOf(stop.span)]] : []
	);
	const within = (day: Day) =>
		asDay(Math.min(Math.max(day, route.span.earliestStart), route.span.latestEnd));
	const start = dated[0]?.[0] === 0 ? [] : [[0, route.span.earliestStart] as const];
	const end = dated.at(-1)?.[0] === 1 ? [] : [[1, route.span.latestEnd] as const];
	return [...start, ...dated, ...end].map(([share, day]) => [share, within(day)] as const);
}

/** The day of an arrival: of uncertain days the one in the middle. */
export function arrivalOf({ earliestStart, latestStart }: Span): Day {
	return asDay(Math.round((earliestStart + latestStart) / 2));
}

/** How much of its way a route has behind it on a day; undefined while it is not on the map. */
export function reachOn(route: Route, day: Day): number | undefined {
	if (standing(route.span, day) === 'out') return undefined;
	return routeLegs(route).find((leg) => standing(leg.span, day) !== 'out')?.reach ?? 0;
}

/** The stops that a route has reached on a day. */
export function stopsReached(route: Route, day: Day): readonly Stop[] {
	const reach = reachOn(route, day);
	return (route.stops ?? []).filter(
		({ share, span }) =>
			reach !== undefined && share <= reach && (span === undefined || arrivalOf(span) <= day)
	);
}

/** Whether a route's way between two dates is drawn at an even pace. */
export function hasEvenPace(route: Route): boolean {
	return routeLegs(route).some((leg) => leg.reach < 1 && !leg.atStop);
}
