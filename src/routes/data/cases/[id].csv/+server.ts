import { error } from '@sveltejs/kit';
import { catalogue } from '$lib/catalogue/pages.server';
import { formatTable, tableOfCase } from '$lib/domain/case-table';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const GET: RequestHandler = ({ params }) => {
	const file = catalogue().cases.find((candidate) => candidate.case.id === params.id);
	if (!file) error(404, `No case is called “${params.id}”`);
	return new Response(formatTable(tableOfCase(file.case)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
