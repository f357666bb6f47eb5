import type { Side } from '$lib/domain/authority';
import { sideOf, type Case, type Line, type LngLat, type Place } from '$lib/domain/case';
import { FOREVER, type Span } from '$lib/domain/span';
import { ofAspect, type PlaceId } from '$lib/domain/statement';
import type { Day } from '$lib/domain/day';
import type { Focus, Lens } from '$lib/domain/view';
import { featureId } from './feature-id';
import { groundFeatures, type GroundFeature } from './ground-features';

/** A seat for as long as the same authorities sit in it. */
export type SeatFeature = {
	readonly id: number;
	readonly place: PlaceId;
	readonly side: Side;
	readonly authority: string;
	readonly span: Span;
};

/** A front, route or boundary with the sides on its two banks; a bridge with the side that holds it. */
export type LineFeature = {
	readonly id: number;
	readonly line: string;
	readonly kind: Line['kind'];
	readonly name: string;
	/** For a bridge: the place that it is in the case, and whether one can cross it. */
	readonly bridge?: Line['bridge'];
	readonly sides: readonly Side[];
	readonly soft: boolean;
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

/** The dated features of a case. */
export function sceneFeatures(of: Case, lens: Lens): SceneFeatures {
	const isSeen = (side: Side) => (lens === 'a' || lens === 'b' ? side === lens : true);
	const seats = ofAspect(of.statements, 'seat').map((statement) => ({
		id: featureId(`${of.id}/seat/${statement.id}`),
		place: statement.place,
		side: sideOf(of.authorities, statement.by),
		authority: of.authorities.find((authority) => authority.id === statement.by)?.short ?? '',
		span: statement.span
	}));
	return {
		ground: groundFeatures(of, lens),
		seats: seats.filter((seat) => isSeen(seat.side)),
		lines: of.lines.map((line) => ({
			id: featureId(`${of.id}/line/${line.id}`),
			line: line.id,
			kind: line.kind,
			name: line.name,
			sides: (line.by ? [line.by] : line.between).map((id) => sideOf(of.authorities, id)),
			...(line.bridge ? { bridge: line.bridge } : {}),
			soft: line.soft,
			span: line.span
		}))
	};
}

/** Whether a span reaches into the future of the sources. */
export function isStillSo(span: Span): boolean {
	return span.latestEnd >= FOREVER;
}

/** The position of a place of a case. */
export function placeAt(places: readonly Place[], id: string): LngLat | undefined {
	return places.find((place) => place.id === id)?.lngLat;
}
