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
