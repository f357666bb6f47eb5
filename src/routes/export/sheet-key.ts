import { phaseOn } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { differingAreas } from '$lib/domain/ground-words';
import { legendOf, type LegendEntry } from '$lib/geo/legend';
import type { Printed } from './sheets';

/** The key of what stands on a day. */
export function keyOn({ view: { of }, shown }: Printed, day: Day): readonly LegendEntry[] {
	const names = { a: of.sides.a.short, b: of.sides.b.short, other: 'third power' };
	const isWar = phaseOn(of.phases, day)?.relation === 'armed-conflict';
	return legendOf(shown.features, day, names, isWar);
}

/** The keys of several days as one: patterns first, then lines, as on one day. */
export function joined(keys: readonly (readonly LegendEntry[])[]): readonly LegendEntry[] {
	const entries = new Map(
		keys.flat().map((entry): [string, LegendEntry] => [`${entry.key}/${entry.words}`, entry])
	);
	const all = [...entries].map(([key, entry]) => ({ ...entry, key }));
	const patterns = all.filter((entry) => entry.line === undefined);
	return [
		...patterns.sort((one, other) => (one.key < other.key ? -1 : 1)),
		...all.filter((entry) => entry.line !== undefined)
	];
}

/** What stands after the key of a sheet; on each of a series only what holds for all of them. */
export function notesOn(
	printed: Printed,
	day: Day,
	key: readonly LegendEntry[],
	isSeries: boolean
) {
	return [...coarseness(printed), ...(isSeries ? [] : notesOfDay(printed, day, key))];
}

/** How far off a plan may be. */
function coarseness({ shown: { plan, isPlan } }: Printed): readonly string[] {
	if (plan) return [`Schematic plan, right to about ${plan.errorM} m`];
	return isPlan ? ['Drawn coarsely: banks and streets are right to 50 to 150 m'] : [];
}

/** Where sources differ, or that there is nothing. */
function notesOfDay(
	{ view: { of, lens }, shown }: Printed,
	day: Day,
	key: readonly LegendEntry[]
): readonly string[] {
	const differ = differingAreas(of, day);
	const empty =
		lens === 'undisputed'
			? 'No ground is undisputed on this day.'
			: 'No source places a border here on this day.';
	return [
		...(key.length === 0 && !shown.isLoading ? [empty] : []),
		...(differ.length > 0 ? [`≠ sources differ: ${differ.join(', ')}`] : [])
	];
}
