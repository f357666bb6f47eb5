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
