import { catalogue } from '$lib/catalogue/pages.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	cases: catalogue().cases.map(({ case: of }) => ({
		id: of.id,
		name: of.name,
		title: of.title,
		questions: of.questions
	}))
});
