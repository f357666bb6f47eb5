import { error } from '@sveltejs/kit';
import { ideaPage } from '$lib/catalogue/pages.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const essay = ideaPage();
	if (!essay) error(404, 'Nothing is written about the idea');
	return { essay };
};
