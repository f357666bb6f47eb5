import type { Feature, FeatureCollection, Geometry, LineString, Point, Position } from 'geojson';
import type { Dated } from '$lib/domain/time-index';
import { DATED_LAYERS, daysOf, type DatedLayer } from '$lib/geo/dated-base';
import { patternName } from '$lib/geo/look';
import { boundsOf } from '$lib/geo/bounds';
import { raisedBridge } from '$lib/geo/raised-bridge';
import { lngLatOf, worldPoint } from '$lib/geo/mercator';
import { headOf } from '$lib/geo/polyline';
import { reachedPart } from '$lib/geo/reached';
import { geometriesById, layerOf, type MapTopology } from '$lib/geo/layers';
import type { SceneFeatures } from '$lib/geo/scene';

/** The dated features as the live map's GeoJSON sources. */
export type DatedSources = {
	readonly ground: FeatureCollection;
	/** Where ground ends without anyone knowing quite where. */
	readonly 'ground-edges': FeatureCollection;
	readonly lines: FeatureCollection;
	readonly 'route-ends': FeatureCollection;
};

/** Joins the dated features with the geometries of the topology; what has no geometry is left out. */
export function datedSources(
	features: SceneFeatures,
	topology: MapTopology,
	isPlan: boolean
): DatedSources {
	const areas = geometriesById(layerOf(topology, 'areas'));
	const edges = geometriesById(layerOf(topology, 'edges'));
	const drawn = geometriesById(layerOf(topology, 'lines'));
	const borders = geometriesById(layerOf(topology, 'fronts'));
	const slot = (side: string | undefined) => (side === 'other' ? 'c' : side);
	/** Where units lie under drawn ground, an uncertain edge glows over them instead of fading into bare land. */
	const hasUnits = !isPlan && features.ground.some((item) => item.ground !== item.area);
	const ground = features.ground.flatMap((item): Feature[] => {
		const geometry = areas.get(item.ground);
		if (!geometry) return [];
		const { fill, sides, claims, light } = item.look;
		const [claim1, claim2] = claims.map(slot);
		return [
			{
				type: 'Feature',
				id: item.id,
				geometry: clockwise(geometry),
				properties: {
					area: item.area,
					ground: item.ground,
					pattern: patternName(fill, sides),
					soft: item.soft,
					fades: item.soft && !hasUnits,
					glow: slot(sides[0]) ?? 'c',
					extent: extentOf(geometry),
					light,
					inked: isPlan || fill === 'fought',
					...(claim1 ? { claim1: `claim-${claim1}` } : {}),
					...(claim2 ? { claim2: `claim-${claim2}` } : {})
				}
			}
		];
	});
	const softEdges = ground
		.filter((item) => item.properties?.soft)
		.map((item) => ({
			...item,
			geometry: edges.get(String(item.properties?.ground)) ?? item.geometry
		}));
	const lines = features.lines.flatMap((item): Feature[] => {
		const whole = drawn.get(item.line) ?? borders.get(item.line);
		if (!whole) return [];
		const geometry = whole.type === 'LineString' ? reachedPart(whole, item.reach) : whole;
		const [left, right] = item.sides.map(slot);
		if (item.bridge && geometry.type === 'LineString') {
			const { leaves, gap } = raisedBridge(geometry);
			const held = { type: 'Feature', id: item.id } as const;
			const isRaised = item.bridge.state === 'raised';
			return [
				...(isRaised
					? [{ ...held, geometry: gap, properties: { kind: 'gap', line: item.line } }]
					: []),
				{
					...held,
					geometry: isRaised ? leaves : geometry,
					properties: { kind: 'bridge', line: item.line, left }
				}
			];
		}
		const properties = {
			kind: item.kind,
			line: item.line,
			soft: item.soft,
			atStop: item.atStop,
			...(left ? { left } : {}),
			...(right ? { right } : {})
		};
		return [{ type: 'Feature', id: item.id, geometry, properties }];
	});
	const ends = lines.flatMap((item): Feature<Point>[] => {
		if (item.properties?.kind !== 'route' || item.geometry.type !== 'LineString') return [];
		return routeEnd(item, item.geometry);
	});
	return {
		ground: collection(ground),
		'ground-edges': collection(softEdges),
		lines: collection(lines),
		'route-ends': collection(ends)
	};
}

/** What of the base is not there on every day, by the layer that it lies in. */
export function datedBase(topology: MapTopology): readonly (Dated & { layer: DatedLayer })[] {
	return DATED_LAYERS.flatMap((layer) =>
		layerOf(topology, layer).features.flatMap((item) => {
			const span = daysOf(item);
			return span ? [{ id: Number(item.id), layer, span }] : [];
		})
	);
}

function collection(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}

/** The smaller side of a geometry, as a share of the Mercator world. */
function extentOf(geometry: Geometry): number {
	const [west, south, east, north] = boundsOf(geometry);
	const [left, top] = worldPoint([west, north]);
	const [right, bottom] = worldPoint([east, south]);
	return Math.min(right - left, bottom - top);
}

/** The last point of a route, with the direction in which it arrives. */
function routeEnd({ id, properties }: Feature, line: LineString): Feature<Point>[] {
	const way = line.coordinates.map((position) => worldPoint(position as [number, number]));
	const head = headOf(way);
	if (!head || id === undefined) return [];
	return [
		{
			type: 'Feature',
			id,
			geometry: { type: 'Point', coordinates: [...lngLatOf(head.at)] },
			properties: { bearing: head.turn, atStop: properties?.atStop === true }
		}
	];
}

/** Outer rings clockwise and holes against it, so that the inside is on the right of every ring. */
export function clockwise(geometry: Geometry): Geometry {
	const polygon = (rings: Position[][]) =>
		rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : ring.toReversed()));
	if (geometry.type === 'Polygon') {
		return { ...geometry, coordinates: polygon(geometry.coordinates) };
	}
	if (geometry.type === 'MultiPolygon') {
		return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
	}
	return geometry;
}

function isClockwise(ring: readonly Position[]): boolean {
	let sum = 0;
	ring.forEach(([x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		sum += (nextX - x) * (nextY + y);
	});
	return sum > 0;
}
