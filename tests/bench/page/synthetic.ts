import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { LngLat } from '$lib/domain/case';
import { asDay, type Day } from '$lib/domain/day';
import { exactSpan } from '$lib/domain/span';
import type { AreaId } from '$lib/domain/statement';
import type { GroundFeature } from '$lib/geo/ground-features';
import type { MapTopology } from '$lib/geo/layers';
import type { Look } from '$lib/geo/look';
import { lngLatOf } from '$lib/geo/mercator';

/** The picture that everything is measured in: small, since a picture drawn by software takes its time. */
export const PICTURE = { widthPx: 500, heightPx: 350, zoom: 0.5 };
/** The Mercator world at that zoom, in px. */
const WORLD_PX = 512 * 2 ** PICTURE.zoom;

export const STEPS = 120;
const FIRST = asDay(2_320_004); // 1 January 1640
const YEAR = 365.25;
/** 120 steps from 1640 to today. */
const STEP_DAYS = Math.round(3.2 * YEAR);

/** The day of a step; that before the first shows the ground bare. */
export const dayOfStep = (step: number): Day => asDay(FIRST + step * STEP_DAYS);

/** A probe: a square that stands in one step alone, and where its middle is in the picture. */
export type Probe = { readonly x: number; readonly y: number };
const COLUMNS = 20;
/** Probes lie below everything else. */
export const PROBES: readonly Probe[] = Array.from({ length: STEPS }, (_, step) => ({
	x: 22 + (step % COLUMNS) * 24,
	y: 286 + Math.floor(step / COLUMNS) * 10
}));
const PROBE_PX = 8;
/** Where other ground ends, so that no probe lies under it. */
const LOWEST_PX = 265;

export type Synthetic = {
	readonly features: readonly GroundFeature[];
	readonly geometries: readonly Polygon[];
};

/**
 * Ground that never was, the same on every run: half of it with 20 corners, half small squares, each for half a year to
 * fifteen years between 1640 and today, so that about 2 % of it stands on a day; and the probes.
 */
export function syntheticGround(count: number): Synthetic {
	const random = seeded(1917);
	const features: GroundFeature[] = [];
	const geometries: Polygon[] = [];
	const add = (corners: readonly LngLat[], look: Look, from: number, to: number) => {
		const ground = `g${features.length}`;
		const ring = [...corners, corners[0]] as unknown as Position[];
		geometries.push({ type: 'Polygon', coordinates: [ring] });
		features.push({
			id: features.length + 1,
			ground,
			area: ground as AreaId,
			soft: false,
			look,
			span: exactSpan(asDay(from), asDay(to)),
			statements: []
		});
	};
	for (let index = 0; index < count - STEPS; index++) {
		const x = 20 + random() * (PICTURE.widthPx - 40);
		const y = 20 + random() * (LOWEST_PX - 40);
		const corners =
			index % 2 === 0
				? Array.from({ length: 20 }, (_, corner): LngLat => {
						const [angle, radius] = [(corner / 20) * 2 * Math.PI, 3 + random() * 9];
						return at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
					})
				: square(x, y, 4);
		const from = FIRST + random() * STEPS * STEP_DAYS;
		add(
			corners,
			LOOKS[(index >> 1) % LOOKS.length] as Look,
			from,
			from + (0.5 + random() * 14.5) * YEAR
		);
	}
	PROBES.forEach(({ x, y }, step) => {
		add(square(x, y, PROBE_PX), SOLID, dayOfStep(step), dayOfStep(step + 1) - 1);
	});
	return { features, geometries };
}

const look = (fill: Look['fill'], sides: Look['sides']): Look => ({
	fill,
	sides,
	claims: [],
	light: false
});
const SOLID = look('solid', ['a']);
const LOOKS = [SOLID, look('both', ['a', 'b']), look('solid', ['b']), look('fought', ['a', 'b'])];

/** A point of the picture on the globe. */
function at(x: number, y: number): LngLat {
	return lngLatOf([
		0.5 + (x - PICTURE.widthPx / 2) / WORLD_PX,
		0.5 + (y - PICTURE.heightPx / 2) / WORLD_PX
	]);
}

function square(x: number, y: number, sidePx: number): readonly LngLat[] {
	const half = sidePx / 2;
	return [
		at(x - half, y - half),
		at(x + half, y - half),
		at(x + half, y + half),
		at(x - half, y + half)
	];
}

/** Numbers from 0 to 1 that look like chance: mulberry32, by T. Ettinger. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** As a map file of a case is: the ground, on the land of the world map. */
export function topologyOf({ features, geometries }: Synthetic, land: MapTopology): MapTopology {
	// The world map is written in whole numbers; ours is added in the same way of writing.
	const { transform } = land;
	const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
	const [shiftX = 0, shiftY = 0] = transform?.translate ?? [];
	const arcs = geometries.map(({ coordinates }) => {
		let [lastX, lastY] = [0, 0];
		return (coordinates[0] ?? []).map(([lng = 0, lat = 0]): [number, number] => {
			const [x, y] = [(lng - shiftX) / scaleX, (lat - shiftY) / scaleY];
			const step: [number, number] = transform ? [x - lastX, y - lastY] : [x, y];
			[lastX, lastY] = [x, y];
			return step;
		});
	});
	const areas = features.map((feature, index) => ({
		type: 'Polygon' as const,
		id: feature.ground,
		arcs: [[land.arcs.length + index]]
	}));
	return {
		...land,
		arcs: [...land.arcs, ...arcs],
		objects: { ...land.objects, areas: { type: 'GeometryCollection', geometries: areas } }
	};
}

/** The ground of some features with their days, as maps without a scene want it. */
export function datedCollection(
	{ geometries }: Pick<Synthetic, 'geometries'>,
	features: readonly GroundFeature[],
	properties: (feature: GroundFeature) => Readonly<Record<string, string | number | boolean>>
): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: features.map((feature): Feature => ({
			type: 'Feature',
			id: feature.id,
			geometry: geometries[feature.id - 1] as Polygon,
			properties: properties(feature)
		}))
	};
}
