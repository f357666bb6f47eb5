import { resolve } from 'node:path';
import { error } from '@sveltejs/kit';
import { dataVersion } from '$lib/catalogue/data-version.server';
import { casePage, catalogue, termsOfCase } from '$lib/catalogue/pages.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const load: PageServerLoad = ({ params }) => {
	const data = casePage(params.id);
	if (!data) error(404, `No case is called “${params.id}”`);
	const version = dataVersion(resolve('src/data'), params.id);
	return { ...data, version, terms: termsOfCase(data.case) };
};
