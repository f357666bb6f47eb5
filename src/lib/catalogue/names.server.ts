import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Box } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { GroundName } from '$lib/geo/drawing';
import { existence } from './waters.server';

const schema = v.array(
	v.strictObject({
		name: v.string(),
		kind: v.picklist(['sea', 'river', 'land']),
		at: v.tuple([v.number(), v.number()]),
		turn: v.optional(v.number(), 0),
		/** When the name was right: an EDTF interval, or `always`, for our purposes. */
		when: v.optional(existence, 'always'),
		/** The widest view, in degrees of longitude, in which it is shown, and the narrowest. */
		widest: v.optional(v.number()),
		narrowest: v.optional(v.number())
	})
);

/** The names of waters and lands in a view that were right on any day from `first` to `last`. */
export function namesIn(
	[west, south, east, north]: Box,
	first: Day,
	last: Day
): readonly GroundName[] {
	const all = v.parse(
		schema,
		JSON.parse(readFileSync(resolve('src/data/ground/names.json'), 'utf8'))
	);
	const width = east - west;
	return all
		.filter(
			(item) =>
				item.when.latestStart <= last &&
				item.when.earliestEnd >= first &&
				(item.widest === undefined || width <= item.widest) &&
				(item.narrowest === undefined || width >= item.narrowest) &&
				item.at[0] > west &&
				item.at[0] < east &&
				item.at[1] > south &&
				item.at[1] < north
		)
		.map(({ name, kind, at, turn, when }) => ({ name, kind, lngLat: at, turn, span: when }));
}
