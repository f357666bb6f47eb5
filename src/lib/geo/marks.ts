import type { Side } from '$lib/domain/authority';
import type { Case, Line, LngLat, Place, Stop } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { eventsToTell } from '$lib/domain/event';
import { standing } from '$lib/domain/span';
import { stopsReached } from '$lib/domain/route';
import { ofAspect, statementsOn, type PlaceId } from '$lib/domain/statement';
import type { Focus } from '$lib/domain/view';
import { GROUND_KINDS, namesOn, type GroundName, type Spot } from './drawing';
import type { LabelWish } from './labels';
import { textWidthPx } from './labels';
import type { SceneFeatures } from './scene';

export const MARK_KINDS = [
	'seat',
	'past-seat',
	'crossing',
	'event',
	'clash',
	'stop',
	'town',
	'house',
	'place',
	'area',
	...GROUND_KINDS
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A point on the map with a name: a seat, an event, a town, or the name of a piece of ground or water. */
export type Mark = {
	readonly key: string;
	readonly kind: MarkKind;
	readonly lngLat: LngLat;
	readonly name: string;
	/** Whether it is the name of a town, not of a house in it. */
	readonly isTown?: boolean;
	/** A second, smaller line. */
	readonly sub: string;
	/** The name in the language of the place, and today's, on a city plan. */
	readonly native?: { readonly text: string; readonly lang: string };
	readonly now?: string;
	/** Who sits there, for a seat. */
	readonly bodies?: readonly string[];
	/** Its number, where a route has reached it. */
	readonly number?: number;
	/** Whose it is; two sides share a mark that is half and half. */
	readonly sides: readonly Side[];
	/** What opens when it is chosen; names of ground and water open nothing. */
	readonly focus: Focus | undefined;
	readonly turn: number;
	/** The zoom from which it is there; absent: always. */
	readonly zoom?: number;
	/** What several marks with one name have in common: they are one street. */
	readonly group?: string;
};

/** Radius in px and importance of each kind; a radius of 0 is a name without a mark. */
const WEIGHT: Readonly<
	Record<MarkKind, { readonly radius: number; readonly priority: number; readonly fontPx: number }>
> = {
	seat: { radius: 9, priority: 100, fontPx: 13.5 },
	crossing: { radius: 8, priority: 88, fontPx: 12.5 },
	clash: { radius: 10, priority: 90, fontPx: 12.5 },
	stop: { radius: 9, priority: 86, fontPx: 12.5 },
	event: { radius: 7, priority: 85, fontPx: 12.5 },
	sea: { radius: 0, priority: 70, fontPx: 17 },
	town: { radius: 4, priority: 60, fontPx: 12.5 },
	house: { radius: 4, priority: 55, fontPx: 12.5 },
	area: { radius: 0, priority: 50, fontPx: 12.5 },
	land: { radius: 0, priority: 45, fontPx: 18 },
	river: { radius: 0, priority: 40, fontPx: 14 },
	quarter: { radius: 0, priority: 42, fontPx: 12.5 },
	'past-seat': { radius: 5, priority: 35, fontPx: 12 },
	avenue: { radius: 0, priority: 33, fontPx: 12 },
	canal: { radius: 0, priority: 30, fontPx: 13 },
	place: { radius: 3, priority: 24, fontPx: 11.5 },
	park: { radius: 0, priority: 20, fontPx: 11.5 },
	street: { radius: 0, priority: 16, fontPx: 11.5 },
	bridge: { radius: 0, priority: 15, fontPx: 11.5 },
	site: { radius: 0, priority: 8, fontPx: 12 }
};

/** Kinds whose names run along a line: both names stand on one. */
const ALONG: ReadonlySet<MarkKind> = new Set([
	'sea',
	'river',
	'canal',
	'avenue',
	'street',
	'bridge'
]);
/** Kinds written in spaced letters. */
const SPACED: ReadonlySet<MarkKind> = new Set(['area', 'land', 'sea', 'quarter']);
/** The zoom from which a kind carries its second name; a name along a line also needs room for two on it. */
const NATIVE_FROM_ZOOM: Partial<Record<MarkKind, number>> = {
	sea: 0,
	river: 11,
	area: 11.4,
	quarter: 11.4
};
const NATIVE_FROM_ZOOM_ELSE = 13.2;
const NATIVE_LATER = 1.2;
const NATIVE_PX = 11.5;

const TOWNS = new Set(['city', 'town', 'port', 'base', 'field']);

/** Every mark of a case on a day, the important ones first. */
export function marksOf(
	of: Case,
	features: SceneFeatures,
	day: Day,
	names: readonly GroundName[]
): readonly Mark[] {
	const placeOf = new Map(of.places.map((place) => [place.id, place]));
	const marks: Mark[] = [];
	const told = eventsToTell(of.events, day);
	const stops = stopsOn(of, features, day);
	const used = new Set<string>();
	const mark = (
		place: Place,
		kind: MarkKind,
		bodies: readonly string[],
		sides: readonly Side[],
		focus: Focus
	) => {
		if (used.has(place.id)) return;
		used.add(place.id);
		const { lngLat, name } = place;
		const number = stops.get(place.id)?.number;
		marks.push({
			key: `${kind}:${focus.id}:${place.id}`,
			kind,
			lngLat,
			name,
			...(place.kind === 'city' || place.kind === 'town' ? { isTown: true } : {}),
			sub: bodiesOf(bodies),
			...(bodies.length > 0 ? { bodies } : {}),
			...(of.plan && place.native ? { native: place.native } : {}),
			...(number === undefined ? {} : { number }),
			sides,
			focus,
			turn: 0
		});
	};

	const bySeat = new Map<string, { sides: Set<Side>; whose: Set<string> }>();
	for (const seat of features.seats) {
		if (standing(seat.span, day) === 'out') continue;
		const entry = bySeat.get(seat.place) ?? { sides: new Set(), whose: new Set() };
		entry.sides.add(seat.side);
		entry.whose.add(seat.authority);
		bySeat.set(seat.place, entry);
	}
	for (const [id, { sides, whose }] of bySeat) {
		const place = placeOf.get(id as Place['id']);
		if (!place) continue;
		const order = (['a', 'b', 'other'] as const).filter((side) => sides.has(side));
		const bodies = [...whose].filter((name) => name !== place.name);
		mark(place, 'seat', bodies, order, { kind: 'place', id });
	}
	for (const { bridge, line, sides, span } of features.lines) {
		const place = bridge?.place && placeOf.get(bridge.place);
		if (!place || standing(span, day) === 'out') continue;
		const by = of.lines.find((candidate) => candidate.id === line)?.by;
		const holder = of.authorities.find((authority) => authority.id === by)?.short ?? '';
		const body = bridge.state === 'raised' ? `raised, ${holder}` : holder;
		mark(place, 'crossing', [body], sides, { kind: 'line', id: line });
	}
	for (const [id, { event }] of stops) {
		const place = placeOf.get(id);
		const clash = told.find((item) => item.mark === 'clash' && item.places.includes(id));
		const opened = clash?.id ?? event;
		const focus: Focus = opened ? { kind: 'event', id: opened } : { kind: 'place', id };
		if (place) mark(place, clash ? 'clash' : 'stop', [], [], focus);
	}
	for (const event of told) {
		for (const id of event.places) {
			const place = placeOf.get(id);
			if (!place) continue;
			mark(place, event.mark === 'clash' ? 'clash' : 'event', [], [], {
				kind: 'event',
				id: event.id
			});
		}
	}
	for (const statement of ofAspect(of.statements, 'seat')) {
		const place = placeOf.get(statement.place);
		if (place) mark(place, 'past-seat', [], [], { kind: 'place', id: place.id });
	}
	for (const place of of.places) {
		mark(place, TOWNS.has(place.kind) ? 'town' : 'place', [], [], { kind: 'place', id: place.id });
	}
	for (const area of of.areas) {
		if (!area.label || area.units.length > 1) continue;
		const isSaid = statementsOn(ofAspect(of.statements, 'ground'), day).some(
			({ statement }) => statement.area === area.id
		);
		if (!isSaid) continue;
		marks.push({
			key: `area:${area.id}`,
			kind: 'area',
			lngLat: area.label,
			name: area.name,
			sub: '',
			...(of.plan && area.native ? { native: area.native } : {}),
			sides: [],
			focus: { kind: 'area', id: area.id },
			turn: 0
		});
	}
	const named = new Set(marks.flatMap((mark) => (mark.kind === 'area' ? [mark.name] : [])));
	for (const item of namesOn(names, day)) {
		if (!named.has(item.name)) marks.push(...marksOfGround(item));
	}
	return marks;
}

/** A name on the ground wherever it may stand. */
function marksOfGround({ also = [], lngLat, turn, ...item }: GroundName): readonly Mark[] {
	const spots: readonly Spot[] = [[lngLat[0], lngLat[1], turn], ...also];
	return spots.map(([lng, lat, turned]) => ({
		...item,
		key: `${item.kind}:${item.name}:${lng},${lat}`,
		lngLat: [lng, lat],
		turn: turned,
		sub: '',
		sides: [],
		focus: undefined,
		...(also.length > 0 ? { group: `${item.kind}:${item.name}:${lngLat.join()}` } : {})
	}));
}

/** A mark as it is at a zoom: nothing when it is too far, without its second name when it is not near. */
export function markAt(mark: Mark, zoom: number): Mark | undefined {
	if (mark.zoom !== undefined && zoom < mark.zoom) return undefined;
	const from = NATIVE_FROM_ZOOM[mark.kind] ?? NATIVE_FROM_ZOOM_ELSE;
	const along = isAlong(mark.kind) ? (mark.zoom ?? 0) + NATIVE_LATER : 0;
	return zoom >= Math.max(from, along) ? mark : withoutNative(mark);
}

/** A mark with its name in one language only. */
export function withoutNative(mark: Mark): Mark {
	const { native, ...rest } = mark;
	return native ? rest : mark;
}

/** Whether both names of a kind stand on one line. */
export function isAlong(kind: MarkKind): boolean {
	return ALONG.has(kind);
}

/** The places that routes have reached on a day, the last ones first: where they crowd, these are shown. */
function stopsOn(of: Case, features: SceneFeatures, day: Day): ReadonlyMap<PlaceId, Stop> {
	const isSeen = (line: Line) => features.lines.some((feature) => feature.line === line.id);
	const routes = of.lines.filter((line) => line.kind === 'route' && isSeen(line));
	return new Map(
		routes.flatMap((route) =>
			stopsReached(route, day)
				.toReversed()
				.map((stop) => [stop.place, stop])
		)
	);
}

/** What a mark's label asks for at a position on the screen. */
export function labelWish(mark: Mark, x: number, y: number): LabelWish {
	const { radius, priority, fontPx } = WEIGHT[mark.kind];
	const native = mark.native ? textWidthPx(mark.native.text, NATIVE_PX) : 0;
	const name = textWidthPx(mark.name, fontPx) * (SPACED.has(mark.kind) ? 1.3 : 1);
	const isOneLine = isAlong(mark.kind);
	const more = (mark.sub ? 1 : 0) + (native > 0 && !isOneLine ? 1 : 0);
	const widthPx = isOneLine
		? name + (native > 0 ? native + 6 : 0)
		: Math.max(name, native, textWidthPx(mark.sub, 12));
	return {
		key: mark.key,
		x,
		y,
		widthPx,
		heightPx: more > 0 ? fontPx * 1.2 + 14 * more : fontPx * 1.25,
		markPx: radius,
		priority,
		optional: priority < 85 || mark.kind === 'stop',
		...(mark.turn ? { turn: mark.turn } : {}),
		...(mark.group ? { group: mark.group } : {}),
		nameless: mark.kind === 'stop'
	};
}

/** Kinds whose mark is drawn even when its label finds no room. */
export function hasOwnMark(kind: MarkKind): boolean {
	return WEIGHT[kind].radius > 0;
}

/** A mark at its place on the screen. */
export type PlacedMark<P> = { readonly mark: Mark; readonly at: P };

/** A town gives joined seats its name where it is so near, as a share of the radius: the next town is none of theirs. */
const SAME_TOWN = 0.4;

/**
 * Joins seats that would lie on one another into one mark: the sides of all, the bodies of all, and the name of the
 * town that they are in where the map has it. Nearer they come apart again.
 *
 * @param radiusPx how near two marks may lie before they are one
 */
export function joinSeats<P extends { readonly x: number; readonly y: number }>(
	placed: readonly PlacedMark<P>[],
	radiusPx: number
): readonly PlacedMark<P>[] {
	const isNear = (one: P, other: P) => Math.hypot(one.x - other.x, one.y - other.y) <= radiusPx;
	const groups: PlacedMark<P>[][] = [];
	const rest: PlacedMark<P>[] = [];
	for (const item of placed) {
		if (item.mark.kind !== 'seat') {
			rest.push(item);
			continue;
		}
		const group = groups.find(([first]) => first && isNear(first.at, item.at));
		if (group) group.push(item);
		else groups.push([item]);
	}
	const towns = new Set<PlacedMark<P>>();
	const seats = groups.flatMap((group) => {
		const [first] = group;
		if (!first || group.length === 1) return group;
		const fromFirst = ({ at }: PlacedMark<P>) => Math.hypot(at.x - first.at.x, at.y - first.at.y);
		const [town] = rest
			.filter((item) => item.mark.kind === 'town' && fromFirst(item) <= radiusPx * SAME_TOWN)
			.toSorted((one, other) => fromFirst(one) - fromFirst(other));
		if (town) towns.add(town);
		const bodies = [...new Set(group.flatMap((item) => item.mark.bodies ?? []))];
		const mark = {
			...first.mark,
			name: town?.mark.name ?? nameOfAll(group.map((item) => item.mark)),
			sub: bodiesOf(bodies),
			bodies,
			sides: (['a', 'b', 'other'] as const).filter((side) =>
				group.some((item) => item.mark.sides.includes(side))
			)
		};
		return [{ mark, at: first.at }];
	});
	return [...seats, ...rest.filter((item) => !towns.has(item))];
}

/** The name of several places under one mark: the town that all are named for, or `City hall and 2 more`. */
function nameOfAll(marks: readonly Mark[]): string {
	const different = [...new Set(marks.map((mark) => mark.name))];
	const bears = different.find((name) => different.every((other) => other.includes(name)));
	const towns = marks.map(({ isTown, name }) => (isTown ? name : /, (\p{Lu}.*)$/u.exec(name)?.[1]));
	const [town = bears, ...others] = new Set(towns.filter((name) => name !== undefined));
	if (town && others.length === 0) return town;
	return `${different[0]} and ${different.length - 1} more`;
}

/** The bodies that sit in one place, as short as a map label: `House, LNA`, `House and 3 more`. */
function bodiesOf(bodies: readonly string[]): string {
	if (bodies.length === 0) return '';
	const two = bodies.slice(0, 2).join(', ');
	if (bodies.length <= 2 && two.length <= 26) return two;
	return `${bodies[0]} and ${bodies.length - 1} more`;
}
