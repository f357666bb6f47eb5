import { error } from '@sveltejs/kit';
import { casePage, catalogue, termsOfCase } from '$lib/catalogue/pages.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const load: PageServerLoad = ({ params }) => {
	const data = casePage(params.id);
	if (!data) error(404, `No case is called “${params.id}”`);
	return { ...data, terms: termsOfCase(data.case) };
};
