import { catalogue, glossaryEntries } from '$lib/catalogue/pages.server';
import { sourceOf } from '$lib/catalogue/source-file.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { cases, sources, terms } = catalogue();
	const cited = new Set(terms.flatMap((term) => term.attestations.map((said) => said.source)));
	return {
		entries: glossaryEntries(),
		attested: terms.map(({ id, attestations }) => ({ id, attestations })),
		cases: cases.map(({ case: of }) => ({ id: of.id, name: of.name })),
		sources: sources.map((entry) => sourceOf(entry.csl)).filter((source) => cited.has(source.id))
	};
};
