import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LineString, Point, Polygon } from 'geojson';
import * as v from 'valibot';
import type { Box, Plan, PlanId } from '$lib/domain/case';
import { asDay } from '$lib/domain/day';
import { exactSpan, FOREVER, type Span } from '$lib/domain/span';
import type { AreaId, PlaceId } from '$lib/domain/statement';
import { GROUND_KINDS } from '$lib/geo/drawing';
import type { AuthoredCase } from './authored';
import { check, readAuthored, type AuthoredFile } from './authored-file.server';
import type { Path } from './plain-issues';
import type { CaseReader } from './case-reader.server';

/** How each layer of a plan is drawn. */
const GEOMETRY_OF = {
	water: 'Polygon',
	built: 'Polygon',
	city: 'Polygon',
	river: 'LineString',
	mole: 'LineString',
	canal: 'LineString',
	street: 'LineString',
	wall: 'LineString',
	bridge: 'LineString',
	name: 'Point'
} as const;
const LAYERS = Object.keys(GEOMETRY_OF) as (keyof typeof GEOMETRY_OF)[];
/** Layers that are as wide as they say. */
const WIDE: readonly string[] = ['river', 'mole'];

const position = v.tuple([v.number(), v.number()]);
const featureSchema = v.strictObject({
	type: v.literal('Feature'),
	properties: v.strictObject({
		layer: v.picklist(LAYERS, (issue) => {
			return `“${issue.input}” is no layer of a plan: one of ${LAYERS.join(', ')}`;
		}),
		name: v.optional(v.string(), ''),
		kind: v.optional(v.picklist(GROUND_KINDS), 'site'),
		turn: v.optional(v.number(), 0),
		width: v.optional(v.number()),
		when: v.optional(v.string())
	}),
	geometry: v.variant('type', [
		v.strictObject({ type: v.literal('Point'), coordinates: position }),
		v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(v.array(position)) }),
		v.strictObject({ type: v.literal('LineString'), coordinates: v.array(position) })
	])
});

/** One thing drawn on a plan. */
export type PlanFeature = {
	readonly layer: keyof typeof GEOMETRY_OF;
	readonly geometry: Point | Polygon | LineString;
	readonly name: string;
	/** What a name is the name of. */
	readonly kind: (typeof GROUND_KINDS)[number];
	readonly turn: number;
	/** The width of a river or a mole in metres; 0 for all else. */
	readonly widthM: number;
	/** When it stood; without a date, always. */
	readonly span: Span;
	readonly when: string;
};

/** A plan and what is drawn on it. */
export type PlanFile = { readonly plan: Plan; readonly features: readonly PlanFeature[] };

/** Reads the plans of a case and what is drawn on each, `<folder>/<id>.geojson`. */
export function readPlans(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	folder: string,
	name: string
): readonly PlanFile[] {
	reader.unique(authored.plans, file, ['plans']);
	return authored.plans.map((plan, index) => {
		const path = ['plans', index];
		checkView(reader, plan.view, authored.box, file, [...path, 'view']);
		reader.known('place', plan.city, file, [...path, 'city']);
		if (plan.ground) reader.known('area', plan.ground, file, [...path, 'ground']);
		const units = authored.areas.find((area) => area.id === plan.ground)?.units ?? [];
		if (units === 'all' || units.length > 1) {
			const message = `“${plan.ground}” is made of several units: name the one that the city lies in`;
			reader.problems.add(file, [...path, 'ground'], message);
		}
		plan.areas.forEach((id, at) => reader.known('area', id, file, [...path, 'areas', at]));
		const { error, native, ground, ...rest } = plan;
		return {
			plan: {
				...rest,
				id: plan.id as PlanId,
				errorM: error,
				city: plan.city as PlaceId,
				areas: plan.areas as AreaId[],
				...(ground ? { ground: ground as AreaId } : {}),
				...(native
					? {
							native: {
								text: native.text,
								lang: native.lang,
								...(native.latin ? { latin: native.latin } : {})
							}
						}
					: {})
			},
			features: readGround(reader, plan.id, file, [...path, 'id'], folder, name)
		};
	});
}

function checkView(reader: CaseReader, view: Box, box: Box, file: AuthoredFile, path: Path) {
	const [west, south, east, north] = view;
	if (west >= east || south >= north) {
		reader.problems.add(file, path, 'is not in the order west, south, east, north');
	} else if (west < box[0] || south < box[1] || east > box[2] || north > box[3]) {
		reader.problems.add(file, path, `lies outside the case's box [${box.join(', ')}]`);
	}
}

function readGround(
	reader: CaseReader,
	id: string,
	caseFile: AuthoredFile,
	path: Path,
	folder: string,
	name: string
): readonly PlanFeature[] {
	const { problems } = reader;
	if (!existsSync(join(folder, `${id}.geojson`))) {
		problems.add(caseFile, path, `“${id}” is not drawn: ground/plans has no ${id}.geojson`);
		return [];
	}
	const file = readAuthored(join(folder, `${id}.geojson`), `${name}/${id}.geojson`, problems);
	if (file.value === undefined) return [];
	const collection = check(
		v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) }),
		file.value,
		file,
		[],
		problems
	);
	return (collection?.features ?? []).flatMap((item, index) => {
		const at = ['features', index];
		const feature = check(featureSchema, item, file, at, problems);
		if (!feature) return [];
		const { layer, width, when, ...about } = feature.properties;
		const inside = [...at, 'properties'];
		if (feature.geometry.type !== GEOMETRY_OF[layer]) {
			const message = `a ${layer} is a ${GEOMETRY_OF[layer]}, not a ${feature.geometry.type}`;
			problems.add(file, [...at, 'geometry', 'type'], message);
			return [];
		}
		if (WIDE.includes(layer) && width === undefined) {
			problems.add(file, [...inside, 'width'], 'is missing: say how many metres it is wide');
		}
		const span = when === undefined ? ALWAYS : reader.span(when, file, [...inside, 'when']);
		const { geometry } = feature;
		const rest = { widthM: width ?? 0, span: span ?? ALWAYS, when: when ?? '' };
		return [{ layer, geometry, ...about, ...rest }];
	});
}

const ALWAYS = exactSpan(asDay(0), FOREVER);
