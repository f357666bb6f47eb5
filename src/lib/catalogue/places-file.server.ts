import type { LineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import type { Box, LngLat, Place } from '$lib/domain/case';
import type { PlaceId } from '$lib/domain/statement';
import { placeSchema } from './authored';
import { check, type AuthoredFile, type Problems } from './authored-file.server';

/** What is drawn in a case's `places.geojson`: points with names, ground and lines. */
export type DrawnPlaces = {
	readonly places: readonly Place[];
	readonly polygons: ReadonlyMap<
		string,
		{ readonly geometry: Polygon | MultiPolygon; readonly clip: boolean }
	>;
	readonly lines: ReadonlyMap<string, LineString>;
};

const position = v.tuple([v.number(), v.number()]);
const ring = v.pipe(v.array(position), v.minLength(4, 'is a ring of fewer than four positions'));
const geometry = v.variant('type', [
	v.strictObject({ type: v.literal('Point'), coordinates: position }),
	v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
	v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
	v.strictObject({
		type: v.literal('LineString'),
		coordinates: v.pipe(v.array(position), v.minLength(2, 'has fewer than two positions'))
	})
]);
const featureSchema = v.looseObject({
	type: v.literal('Feature'),
	id: v.string(),
	properties: v.nullable(v.record(v.string(), v.unknown())),
	geometry
});

/** Reads points, ground and lines; positions outside `box` are reported unless they say so. */
export function readPlaces(
	file: AuthoredFile,
	box: Box | undefined,
	problems: Problems
): DrawnPlaces {
	const places: Place[] = [];
	const polygons = new Map<string, { geometry: Polygon | MultiPolygon; clip: boolean }>();
	const lines = new Map<string, LineString>();
	const seen = new Set<string>();
	const collection = check(
		v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) }),
		file.value ?? { type: 'FeatureCollection', features: [] },
		file,
		[],
		problems
	);
	collection?.features.forEach((item, index) => {
		const feature = check(featureSchema, item, file, ['features', index], problems);
		if (!feature) return;
		if (seen.has(feature.id)) {
			problems.add(file, ['features', index, 'id'], `“${feature.id}” is there twice`);
		}
		seen.add(feature.id);
		const properties = feature.properties ?? {};
		const drawn = feature.geometry;
		if (drawn.type === 'Polygon' || drawn.type === 'MultiPolygon') {
			polygons.set(feature.id, { geometry: drawn, clip: properties.clip === 'land' });
		} else if (drawn.type === 'LineString') {
			lines.set(feature.id, drawn);
		} else {
			const about = check(
				placeSchema,
				properties,
				file,
				['features', index, 'properties'],
				problems
			);
			if (!about) return;
			if (box && !about.outside && !isInside(drawn.coordinates, box)) {
				problems.add(
					file,
					['features', index, 'geometry', 'coordinates'],
					outsideWords(drawn.coordinates, box)
				);
			}
			places.push({
				id: feature.id as PlaceId,
				name: about.name,
				...(about.now ? { now: about.now } : {}),
				...(about.native
					? {
							native: {
								text: about.native,
								lang: about.lang ?? 'und',
								...(about.latin ? { latin: about.latin } : {})
							}
						}
					: {}),
				kind: about.kind,
				lngLat: drawn.coordinates,
				certainty: about.certainty,
				...(about.error === undefined ? {} : { errorM: about.error }),
				...(about.note ? { note: about.note } : {}),
				outside: about.outside
			});
		}
	});
	return { places, polygons, lines };
}

function outsideWords([lng, lat]: LngLat, box: Box): string {
	const mend = isInside([lat, lng], box)
		? 'longitude comes first'
		: 'mend it, or say "outside": true';
	return `[${lng}, ${lat}] lies outside the case's box [${box.join(', ')}]: ${mend}`;
}

function isInside([lng, lat]: LngLat, [west, south, east, north]: Box): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north;
}
