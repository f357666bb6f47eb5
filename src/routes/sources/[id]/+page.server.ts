import { error } from '@sveltejs/kit';
import { fullSources, sourceGroups } from '$lib/catalogue/source-pages.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => sourceGroups().map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
	const data = fullSources(params.id);
	if (!data) error(404, `No case is called “${params.id}”`);
	const names = Object.fromEntries(sourceGroups().map(({ id, name }) => [id, name]));
	return { id: params.id, ...data, names };
};
