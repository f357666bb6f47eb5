import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature, Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import * as polyclip from 'polyclip-ts';
import * as v from 'valibot';
import type { Box } from '$lib/domain/case';
import type { GroundName } from '$lib/geo/drawing';
import { boundsOf } from '$lib/geo/bounds';
import type { MapLayer } from '$lib/geo/layers';
import { ribbon } from '$lib/geo/ribbon';
import { smooth } from '$lib/geo/smooth';
import { nameAlong } from '$lib/geo/street-names';
import { ALWAYS } from './waters.server';

const position = v.tuple([v.number(), v.number()]);
const lineString = v.strictObject({
	type: v.literal('LineString'),
	coordinates: v.array(position)
});
const polygon = v.strictObject({
	type: v.literal('Polygon'),
	coordinates: v.tuple([v.array(position)])
});
const point = v.strictObject({ type: v.literal('Point'), coordinates: position });
const text = v.pipe(v.string(), v.nonEmpty());
/** The name of 1917, the same in Russian, and today's where it differs. */
const named = { name: text, native: text, now: v.optional(text) };

const of = <P extends v.ObjectEntries, G extends typeof lineString | typeof polygon | typeof point>(
	properties: P,
	geometry: G
) =>
	v.strictObject({
		type: v.literal('Feature'),
		id: text,
		properties: v.strictObject(properties),
		geometry
	});

/** What a plan is drawn from, by layer: control points that anyone can move in a GIS. */
const LAYERS = {
	land: of({ layer: v.literal('land') }, polygon),
	water: of({ layer: v.literal('water'), ...named, width: v.number() }, lineString),
	park: of({ layer: v.literal('park'), ...named }, polygon),
	square: of({ layer: v.literal('square'), ...named }, polygon),
	building: of({ layer: v.literal('building'), name: text }, polygon),
	street: of({ layer: v.literal('street'), ...named, rank: v.picklist([1, 2]) }, lineString),
	railway: of({ layer: v.literal('railway') }, lineString),
	bridge: of({ layer: v.literal('bridge'), ...named }, lineString),
	name: of(
		{
			layer: v.literal('name'),
			...named,
			kind: v.picklist(['sea', 'river', 'quarter']),
			turn: v.optional(v.number(), 0),
			zoom: v.number()
		},
		point
	)
} as const;
type Layer = keyof typeof LAYERS;
type Item<L extends Layer> = v.InferOutput<(typeof LAYERS)[L]>;

/** A city plan: its ground as layers of a map, its land with the canals filled in, its bridges and its names. */
export type Plan = {
	readonly layers: Partial<Record<MapLayer, Feature[]>>;
	/** What drawn ground is cut with: it may lie on both sides of a canal. */
	readonly land: readonly Polygon[];
	/** From corner to corner. */
	readonly frame: Box;
	readonly bridges: ReadonlyMap<string, LineString>;
	readonly names: readonly GroundName[];
};

const plans = new Map<string, Plan>();

/** A plan of `src/data/ground`, made once. */
export function planOf(id: string): Plan {
	const plan = plans.get(id) ?? makePlan(id);
	plans.set(id, plan);
	return plan;
}

function makePlan(id: string): Plan {
	const path = resolve('src/data/ground', `${id}.geojson`);
	const { features } = v.parse(
		v.looseObject({
			features: v.array(v.looseObject({ properties: v.looseObject({ layer: text }) }))
		}),
		JSON.parse(readFileSync(path, 'utf8'))
	);
	const all = <L extends Layer>(layer: L): Item<L>[] =>
		features
			.filter((item) => item.properties.layer === layer)
			.map((item) => v.parse(LAYERS[layer], item) as Item<L>);

	const drawn = all('land').map((item) => item.geometry);
	const frame = boundsOf({ type: 'MultiPolygon', coordinates: drawn.map((of) => of.coordinates) });
	const isOnFrame = ([lng = 0, lat = 0]: Position) =>
		lng === frame[0] || lat === frame[1] || lng === frame[2] || lat === frame[3];
	const land = drawn.map(({ coordinates: [ring] }): Polygon => ({
		type: 'Polygon',
		coordinates: [smooth(ring, isOnFrame)]
	}));
	const curved = (line: { readonly coordinates: Position[] }): LineString => ({
		type: 'LineString',
		coordinates: smooth(line.coordinates)
	});

	const waters = all('water').map((item) => ({ ...item, geometry: curved(item.geometry) }));
	const streets = all('street').map((item) => ({ ...item, geometry: curved(item.geometry) }));
	const canals = waters.map(
		(item) => ribbon(item.geometry.coordinates, item.properties.width).coordinates as polyclip.Geom
	);
	const [canal, ...rest] = canals;
	const dry = land.map((item) => item.coordinates as polyclip.Geom);
	const cut = (one: polyclip.Geom): MultiPolygon => ({
		type: 'MultiPolygon',
		coordinates: canal
			? polyclip.difference(one, canal, ...rest)
			: ([one] as MultiPolygon['coordinates'])
	});
	const channels: MultiPolygon = {
		type: 'MultiPolygon',
		coordinates: canal
			? polyclip.intersection(
					polyclip.union(canal, ...rest),
					polyclip.union(dry[0] ?? [], ...dry.slice(1))
				)
			: []
	};

	const layers: Plan['layers'] = {
		land: dry.map((item, index) => plain(cut(item), all('land')[index]?.id)),
		canals: [plain(channels)],
		parks: all('park').map((item) => plain(item.geometry, item.id)),
		squares: all('square').map((item) => plain(item.geometry, item.id)),
		buildings: all('building').map((item) => plain(item.geometry, item.id)),
		railways: all('railway').map((item) => plain(curved(item.geometry), item.id)),
		avenues: streets
			.filter((item) => item.properties.rank === 1)
			.map((item) => plain(item.geometry, item.id)),
		streets: streets
			.filter((item) => item.properties.rank === 2)
			.map((item) => plain(item.geometry, item.id)),
		bridges: all('bridge').map((item) => plain(item.geometry, item.id))
	};
	return {
		layers,
		land,
		frame,
		bridges: new Map(all('bridge').map((item) => [item.id, item.geometry])),
		names: [
			...all('name').map(({ properties: { kind, turn, zoom, ...names }, geometry }) => ({
				...nameOf(names),
				kind,
				lngLat: geometry.coordinates,
				turn,
				zoom
			})),
			...waters.flatMap(
				({ properties, geometry }) =>
					nameAlong(geometry, { ...nameOf(properties), kind: 'canal' }) ?? []
			),
			...streets.flatMap(
				({ properties, geometry }) =>
					nameAlong(geometry, {
						...nameOf(properties),
						kind: properties.rank === 1 ? 'avenue' : 'street'
					}) ?? []
			),
			...[...all('park'), ...all('square')].map(({ properties, geometry }) => ({
				...nameOf(properties),
				kind: 'park' as const,
				lngLat: centre(geometry),
				turn: 0,
				zoom: 13.2
			})),
			...all('bridge').flatMap(
				({ properties, geometry }) =>
					nameAlong(geometry, { ...nameOf(properties), kind: 'bridge' }) ?? []
			)
		]
	};
}

/** The names of a plan are those of the time of its case, and stand on all its days. */
function nameOf({ name, native, now }: { name: string; native: string; now?: string | undefined }) {
	return { name, native: { text: native, lang: 'ru' }, ...(now ? { now } : {}), span: ALWAYS };
}

function centre(geometry: Geometry): readonly [number, number] {
	const [west, south, east, north] = boundsOf(geometry);
	return [(west + east) / 2, (south + north) / 2];
}

function plain(geometry: Geometry, id?: string): Feature {
	return { type: 'Feature', ...(id ? { id } : {}), properties: {}, geometry };
}
