import { lessonTerms } from '$lib/catalogue/lesson-pages.server';
import { catalogue } from '$lib/catalogue/pages.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	cases: catalogue()
		.cases.map(({ case: { id, name } }) => ({ id, name }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en')),
	terms: lessonTerms()
});
