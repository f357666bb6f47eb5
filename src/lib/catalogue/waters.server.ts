import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import * as v from 'valibot';
import { asDay, type Day } from '$lib/domain/day';
import { exactSpan, FOREVER, type Span } from '$lib/domain/span';
import { boundsOf } from '$lib/geo/bounds';
import { daysWithin } from '$lib/geo/dated-base';
import { featureId } from '$lib/geo/feature-id';
import { spanOfEdtf } from './edtf-span.server';

/** What is there on every day of the atlas. */
export const ALWAYS = exactSpan(asDay(0), FOREVER);

/** `always`, or the EDTF interval in which something was there. */
export const existence = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }): Span => {
		if (dataset.value === 'always') return ALWAYS;
		const span = spanOfEdtf(dataset.value);
		if (typeof span !== 'string') return span;
		addIssue({ message: span });
		return NEVER;
	})
);

const position = v.tuple([v.number(), v.number()]);
const schema = v.array(
	v.union([
		v.strictObject({
			name: v.string(),
			/** The middle of the box round a lake of lakes.topo.json. */
			at: position,
			when: existence,
			note: v.optional(v.string())
		}),
		v.strictObject({
			name: v.string(),
			/** Water drawn for the atlas: one ring. */
			shape: v.array(position),
			when: existence,
			note: v.optional(v.string())
		})
	])
);

/** Every standing water of the maps, with the days on which it was there. */
export const waters = () =>
	v.parse(schema, JSON.parse(readFileSync(resolve('src/data/ground/waters.json'), 'utf8')));

/**
 * The lakes that stood on any day from `first` to `last`, those that did not stand all that time with their days.
 *
 * @throws where a lake is in no row of waters.json, or in two
 */
export function lakesOn(lakes: readonly Feature[], first: Day, last: Day): readonly Feature[] {
	const rows = waters();
	const drawn = rows.flatMap((row) =>
		'shape' in row ? dated(row.name, { type: 'Polygon', coordinates: [row.shape] }, row.when) : []
	);
	const known = lakes.flatMap((lake) => {
		const [west, south, east, north] = boundsOf(lake.geometry);
		const [lng, lat] = [(west + east) / 2, (south + north) / 2];
		const own = rows.filter(
			(row) => 'at' in row && Math.abs(row.at[0] - lng) < 0.06 && Math.abs(row.at[1] - lat) < 0.06
		);
		if (own.length !== 1) {
			const where = `${lng.toFixed(2)}, ${lat.toFixed(2)}`;
			throw new Error(`waters.json has ${own.length} rows for the lake round ${where}`);
		}
		return dated(own[0]!.name, lake.geometry, own[0]!.when);
	});
	return [...known, ...drawn];

	function dated(name: string, geometry: Geometry, span: Span): Feature[] {
		const days = daysWithin(span, first, last);
		return days ? [datedFeature(`water/${name}`, geometry, days)] : [];
	}
}

/** A feature of the base; what is not always there has an id, by which the live map switches it. */
export function datedFeature(
	name: string,
	geometry: Geometry,
	days: { readonly first?: Day; readonly last?: Day }
): Feature {
	const id = Object.keys(days).length > 0 ? { id: featureId(name) } : {};
	return { type: 'Feature', ...id, properties: { ...days }, geometry };
}
