import { catalogue } from '$lib/catalogue/pages.server';
import { PREFIX, PREFIX_IRI, VOCABULARY } from '$lib/catalogue/vocabulary.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { cases, sources } = catalogue();
	return {
		cases: cases.map(({ case: of }) => ({
			id: of.id,
			name: of.name,
			title: of.title,
			statements: of.statements.length,
			events: of.events.length,
			places: of.places.length,
			plans: of.plans.map(({ id, name }) => ({ id, name }))
		})),
		sources: sources.length,
		prefix: PREFIX,
		prefixIri: PREFIX_IRI,
		vocabulary: VOCABULARY
	};
};
