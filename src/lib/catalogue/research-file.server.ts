import * as v from 'valibot';
import type { Case } from '$lib/domain/case';
import { ofAspect } from '$lib/domain/statement';
import { check, type AuthoredFile, type Problems } from './authored-file.server';

/** What is counted of a case, in the order of the report. */
export const COUNTED = ['authorities', 'events', 'places', 'ground', 'sources'] as const;
export type Counted = (typeof COUNTED)[number];
/** How many there are in the case, and how many the research lists. */
export type Tally = Readonly<
	Record<Counted, { readonly entered: number; readonly listed: number }>
>;

const count = v.pipe(v.number(), v.integer());
const date = v.union([
	v.string(),
	/** The date of the research, and the one that is entered instead, with the reason. */
	v.strictObject({ date: v.string(), entered: v.string(), why: v.pipe(v.string(), v.nonEmpty()) })
]);
const schema = v.strictObject({
	counts: v.strictObject({ authorities: count, places: count, ground: count, sources: count }),
	events: v.record(v.string(), date)
});

/**
 * Compares a case with what its research lists; reports events that are missing or have another date, and kinds of
 * things of which fewer are entered.
 *
 * @param ownSources how many sources are the case's own
 * @returns undefined if the list is broken
 */
export function checkResearch(
	file: AuthoredFile,
	of: Case,
	ownSources: number,
	problems: Problems
): Tally | undefined {
	const research =
		file.value === undefined ? undefined : check(schema, file.value, file, [], problems);
	if (!research) return undefined;
	const events = new Map(of.events.map((event) => [event.id as string, event.when]));
	for (const [id, listed] of Object.entries(research.events)) {
		const expected = typeof listed === 'string' ? listed : listed.entered;
		const when = events.get(id);
		if (when === expected) continue;
		const message =
			when === undefined
				? `“${id}” is not entered`
				: `“${id}” is entered as ${when}, not ${expected}`;
		problems.add(file, ['events', id], message);
	}
	const pair = (entered: number, listed: number) => ({ entered, listed });
	const { counts } = research;
	const tally: Tally = {
		authorities: pair(of.authorities.length, counts.authorities),
		events: pair(of.events.length, Object.keys(research.events).length),
		places: pair(of.places.length, counts.places),
		ground: pair(ofAspect(of.statements, 'ground').length, counts.ground),
		sources: pair(ownSources, counts.sources)
	};
	for (const [what, { entered, listed }] of Object.entries(tally)) {
		if (what === 'events' || entered >= listed) continue;
		const message = `the research lists ${listed}, and ${entered} are entered`;
		problems.add(file, ['counts', what], message);
	}
	return tally;
}
