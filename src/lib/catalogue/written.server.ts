/**
 * What stands in a file, whatever else is wrong with it: so that a mistake in one place is not told again in every
 * other place that refers to it.
 */

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a group of fields; undefined if it is none or has no such field. */
export function writtenField(value: unknown, name: string): unknown {
	return isFields(value) ? value[name] : undefined;
}

/** The ids of the things in a list. */
export function writtenIds(list: unknown): ReadonlySet<string> {
	if (!Array.isArray(list)) return new Set();
	return new Set(
		list
			.map((item) => writtenField(item, 'id'))
			.filter((id): id is string => typeof id === 'string')
	);
}

/** The ids of all sources that attestations name, anywhere in a value. */
export function citedSources(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(citedSources);
	if (!isFields(value)) return [];
	const attested = Array.isArray(value.attested) ? value.attested : [];
	const own = attested
		.map((attestation) => writtenField(attestation, 'source'))
		.filter((source): source is string => typeof source === 'string');
	return [...own, ...Object.values(value).flatMap(citedSources)];
}

/** ` (is “tauride” meant?)` for an id that is nearly one of some others; else nothing. */
export function perhapsMeant(id: string, known: Iterable<string>): string {
	const most = Math.max(1, Math.floor(id.length / 4));
	const near = [...known]
		.map((other) => ({ other, distance: editDistance(id, other) }))
		.filter(({ distance }) => distance <= most)
		.sort((one, other) => one.distance - other.distance)[0];
	return near ? ` (is “${near.other}” meant?)` : '';
}

/** The number of letters to change, add or take away to make one text of another (Levenshtein). */
function editDistance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [index, letter] of [...one].entries()) {
		const next = [index + 1];
		for (const [at, candidate] of [...other].entries()) {
			const change = (row[at] ?? 0) + (letter === candidate ? 0 : 1);
			next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
