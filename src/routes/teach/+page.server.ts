import { catalogue } from '$lib/catalogue/pages.server';
import { framedCases, framedLessons } from './framed-cases.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	framed: framedCases(),
	framedLessons: framedLessons(),
	hosts: catalogue().hosts.map(({ id, name, summary }) => ({ id, name, summary })),
	cases: catalogue().cases.map(({ case: of }) => ({
		id: of.id,
		name: of.name,
		questions: of.questions
	}))
});
