import { planAt, type Box, type Case, type LngLat, type Place, type Plan } from '$lib/domain/case';
import type { Side } from '$lib/domain/authority';
import { asDay, type Day } from '$lib/domain/day';
import { eventsToTell } from '$lib/domain/event';
import { exactSpan, standing, type Span } from '$lib/domain/span';
import type { Focus, Lens } from '$lib/domain/view';
import type { Drawing } from './drawing';
import { featureId } from './feature-id';
import { marksOf, type Mark } from './marks';
import { frameOf } from './mercator';
import { sceneFeatures, type SceneFeatures } from './scene';

/** A ring of walls or a bridge, for as long as it stood. */
export type Work = {
	/** The geometry: a line of the plan's topology. */
	readonly id: string;
	readonly kind: 'wall' | 'bridge';
	readonly name: string;
	readonly at: LngLat;
	readonly span: Span;
};

/** The city as far as it reached for a time: the ground on which its holders are drawn. */
export type Stage = { readonly id: string; readonly span: Span };

/** A plan of a city as it is published beside its topology, `/data/cases/<case>/<plan>.drawing.json`. */
export type PlanSheet = {
	readonly drawing: Drawing;
	/** The ground that the live map has. */
	readonly window: Box;
	/** In the order of time: what comes later lies on what was before. */
	readonly stages: readonly Stage[];
	readonly works: readonly Work[];
};

/** What is in the city on a day at a point that no source tells: a body's seat or an event. */
export type Unplaced = {
	readonly key: string;
	readonly name: string;
	readonly side: Side | undefined;
	readonly focus: Focus;
};

const WIDTH_PX = 640;

/** A plan before it has been loaded: its frame without anything in it. */
export function blankSheet(plan: Plan): PlanSheet {
	const { heightPx } = frameOf(plan.view, WIDTH_PX);
	const empty = { base: {}, dated: [], shapes: {}, lines: {}, extents: {}, names: [] };
	const drawing = { box: plan.view, widthPx: WIDTH_PX, heightPx, ...empty };
	return { drawing, window: plan.view, stages: [], works: [] };
}

/**
 * The dated features of a case on a plan: who holds the city, on the ground that it covered at the time; the areas
 * that the plan names; the lines that cross it; walls and bridges.
 */
export function planFeatures(of: Case, plan: Plan, sheet: PlanSheet, lens: Lens): SceneFeatures {
	const all = sceneFeatures(of, lens);
	const city = of.areas.find((area) => area.id === plan.ground);
	/** Walls are where they are; how far a city without any reaches is a guess. */
	const soft = !sheet.works.some((work) => work.kind === 'wall');
	const isCity = (ground: string) => city?.id === ground || city?.units[0] === ground;
	const ground = all.ground.flatMap((item) => {
		if (!isCity(item.ground)) return plan.areas.some((id) => id === item.ground) ? [item] : [];
		return sheet.stages.flatMap((stage) => {
			const from = Math.max(item.span.earliestStart, stage.span.latestStart);
			const to = Math.min(item.span.latestEnd, stage.span.latestEnd);
			if (from > to) return [];
			const span = exactSpan(asDay(from), asDay(to));
			const id = featureId(`${item.id}/${stage.id}`);
			return [{ ...item, id, ground: stage.id, soft, span }];
		});
	});
	const works = sheet.works.map(({ id, kind, name, span }) => ({
		id: featureId(`${of.id}/${plan.id}/${id}`),
		line: id,
		kind: kind === 'bridge' ? ('plan-bridge' as const) : kind,
		name,
		sides: [],
		soft: false,
		reach: 1,
		atStop: false,
		span
	}));
	const lines = all.lines.filter((line) => line.line in sheet.drawing.lines);
	return { ground, seats: all.seats, lines: [...works, ...lines] };
}

/** The marks of a plan on a day: what has a point of its own in the city, and every place known there. */
export function planMarks(
	of: Case,
	plan: Plan,
	sheet: PlanSheet,
	features: SceneFeatures,
	day: Day
): readonly Mark[] {
	const places = of.places.filter(
		(place) => planAt([{ ...plan, view: sheet.window }], place.lngLat) && hasPoint(place, plan)
	);
	const areas = of.areas.filter((area) => plan.areas.includes(area.id));
	const bridges = sheet.works
		.filter((work) => work.kind === 'bridge' && work.name && standing(work.span, day) !== 'out')
		.map(({ name, at, span }) => ({ name, kind: 'site' as const, lngLat: at, turn: 0, span }));
	const names = [...sheet.drawing.names, ...bridges];
	return marksOf({ ...of, places, areas }, features, day, names).map((mark) => ({
		...mark,
		kind: mark.kind === 'place' ? 'house' : mark.kind,
		name: mark.name.replace(`, ${plan.name}`, '')
	}));
}

/** How many places of a case have a point of their own in the view of a plan. */
export function pointsOn(of: Case, plan: Plan): number {
	return of.places.filter((place) => planAt([plan], place.lngLat) && hasPoint(place, plan)).length;
}

/** What a day has in the city without a point of its own. */
export function unplacedOn(
	of: Case,
	plan: Plan,
	features: SceneFeatures,
	day: Day
): readonly Unplaced[] {
	const wide = new Set<string>(
		of.places
			.filter((place) => planAt([plan], place.lngLat) && !hasPoint(place, plan))
			.map((place) => place.id)
	);
	const seats = features.seats
		.filter((seat) => wide.has(seat.place) && standing(seat.span, day) !== 'out')
		.map(({ id, authority, side, place }): Unplaced => {
			return { key: String(id), name: authority, side, focus: { kind: 'place', id: place } };
		});
	const events = eventsToTell(of.events, day)
		.filter((event) => event.places.some((id) => wide.has(id)))
		.map(({ id, title }): Unplaced => {
			return { key: id, name: title, side: undefined, focus: { kind: 'event', id } };
		});
	return [...seats, ...events];
}

/** Whether anything that is dated stands in the city on a day. */
export function isBare(
	features: SceneFeatures,
	marks: readonly Mark[],
	unplaced: readonly Unplaced[],
	day: Day
): boolean {
	const isThere = ({ span }: { readonly span: Span }) => standing(span, day) !== 'out';
	return (
		unplaced.length === 0 &&
		!marks.some(({ kind }) => kind === 'seat' || kind === 'event' || kind === 'clash') &&
		!features.ground.some(isThere) &&
		!features.lines.some(
			(line) => line.kind !== 'wall' && line.kind !== 'plan-bridge' && isThere(line)
		)
	);
}

/** Places that stand for the whole city, or may be an eighth of the plan away, have no point on it. */
export function hasPoint(place: Place, plan: Plan): boolean {
	const [west, south, east, north] = plan.view;
	const metresPerDegree = 111_320 * Math.cos((((south + north) / 2) * Math.PI) / 180);
	const widthM = (east - west) * metresPerDegree;
	return place.id !== plan.city && (place.errorM ?? 0) <= widthM / 8;
}
