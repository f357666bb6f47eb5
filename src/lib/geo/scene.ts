import type { Side } from '$lib/domain/authority';
import { sideOf, type Case, type Line, type LngLat, type Place } from '$lib/domain/case';
import { isSeen, officialsWithoutHouse } from '$lib/domain/seen';
import { FOREVER, type Span } from '$lib/domain/span';
import { ofAspect, type PlaceId } from '$lib/domain/statement';
import type { Day } from '$lib/domain/day';
import type { Focus, Lens } from '$lib/domain/view';
import { routeLegs } from '$lib/domain/route';
import { featureId } from './feature-id';
import { frontLines } from './front-lines';
import { groundFeatures, type GroundFeature } from './ground-features';

/** A seat for as long as the same authorities sit in it. */
export type SeatFeature = {
	readonly id: number;
	readonly place: PlaceId;
	readonly side: Side;
	readonly authority: string;
	readonly span: Span;
};

/**
 * A front, route, boundary or bridge for as long as it is drawn one way; on a plan also its walls and its bridges. Of a
 * line at most one stands on a day.
 */
export type LineFeature = {
	readonly id: number;
	/** The geometry: a drawn line's id or that of a border between units. */
	readonly line: string;
	readonly kind: Line['kind'] | 'wall' | 'plan-bridge';
	/** Empty for the border of units, which no source draws. */
	readonly name: string;
	/** For a bridge: the place that it is in the case, and whether one can cross it. */
	readonly bridge?: Line['bridge'];
	/** Of a front who holds its left bank and who its right; of a route who moves; of a bridge who holds it. */
	readonly sides: readonly Side[];
	readonly soft: boolean;
	/** How much of a route is there, from 0 to 1. */
	readonly reach: number;
	/** Whether the head of a route is at a stop, which has a mark of its own. */
	readonly atStop: boolean;
	readonly span: Span;
};

/** Everything dated that a case may show on its map, for one reading and lens; a day decides what stands. */
export type SceneFeatures = {
	readonly ground: readonly GroundFeature[];
	readonly seats: readonly SeatFeature[];
	readonly lines: readonly LineFeature[];
};

/** What the map should show. */
export type Scene = {
	readonly features: SceneFeatures;
	readonly day: Day;
	readonly focus: Focus | undefined;
};

/**
 * The dated features of a case. Through the lens of one side alone nothing is seen of the other, so there is no front;
 * nor is there one on the map of what is undisputed, since a front is where two sides dispute.
 */
export function sceneFeatures(of: Case, lens: Lens): SceneFeatures {
	const seats = [...ofAspect(of.statements, 'seat'), ...officialsWithoutHouse(of)].map(
		(statement) => ({
			id: featureId(`${of.id}/seat/${statement.id}`),
			place: statement.place,
			side: sideOf(of.authorities, statement.by),
			authority: of.authorities.find((authority) => authority.id === statement.by)?.short ?? '',
			span: statement.span
		})
	);
	const ground = groundFeatures(of, lens);
	const borders = frontLines(of, ground).map((front): LineFeature => {
		return { ...front, kind: 'front', name: '', reach: 1, atStop: false };
	});
	const lines = of.lines
		.flatMap((line) => drawnLine(of, line))
		.filter((line) => line.kind !== 'route' || line.sides.every((side) => isSeen(lens, side)));
	return {
		ground,
		seats: seats.filter((seat) => isSeen(lens, seat.side)),
		lines: [...borders, ...lines].filter((line) => line.kind !== 'front' || lens === 'both')
	};
}

/** A drawn line: one feature, of a route one for each of its legs. */
function drawnLine(of: Case, line: Line): readonly LineFeature[] {
	const feature = {
		id: featureId(`${of.id}/line/${line.id}`),
		line: line.id,
		kind: line.kind,
		name: line.name,
		sides: (line.by ? [line.by] : line.between).map((id) => sideOf(of.authorities, id)),
		...(line.bridge ? { bridge: line.bridge } : {}),
		soft: line.soft,
		reach: 1,
		atStop: false,
		span: line.span
	};
	if (line.kind !== 'route') return [feature];
	return routeLegs(line).map((leg) => ({
		...feature,
		...leg,
		id:
			leg.reach === 1 ? feature.id : featureId(`${of.id}/line/${line.id}/${leg.span.earliestStart}`)
	}));
}

/** Whether a span reaches into the future of the sources. */
export function isStillSo(span: Span): boolean {
	return span.latestEnd >= FOREVER;
}

/** The position of a place of a case. */
export function placeAt(places: readonly Place[], id: string): LngLat | undefined {
	return places.find((place) => place.id === id)?.lngLat;
}
