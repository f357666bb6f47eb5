import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Box } from '$lib/domain/case';
import type { GroundName } from '$lib/geo/drawing';

const schema = v.array(
	v.strictObject({
		name: v.string(),
		kind: v.picklist(['sea', 'river', 'land']),
		at: v.tuple([v.number(), v.number()]),
		turn: v.optional(v.number(), 0),
		/** Years between which the name is right; absent: always, for our purposes. */
		from: v.optional(v.number()),
		to: v.optional(v.number()),
		/** The widest view, in degrees of longitude, in which it is shown, and the narrowest. */
		widest: v.optional(v.number()),
		narrowest: v.optional(v.number())
	})
);

/** The names of waters and lands in a view, as of a year. */
export function namesIn([west, south, east, north]: Box, year: number): readonly GroundName[] {
	const all = v.parse(
		schema,
		JSON.parse(readFileSync(resolve('src/data/ground/names.json'), 'utf8'))
	);
	const width = east - west;
	return all
		.filter(
			(item) =>
				(item.from === undefined || year >= item.from) &&
				(item.to === undefined || year <= item.to) &&
				(item.widest === undefined || width <= item.widest) &&
				(item.narrowest === undefined || width >= item.narrowest) &&
				item.at[0] > west &&
				item.at[0] < east &&
				item.at[1] > south &&
				item.at[1] < north
		)
		.map(({ name, kind, at, turn }) => ({ name, kind, lngLat: at, turn }));
}
