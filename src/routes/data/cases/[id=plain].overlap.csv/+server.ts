import { error } from '@sveltejs/kit';
import { formatOverlap } from '$lib/catalogue/overlap.server';
import { casePage, catalogue } from '$lib/catalogue/pages.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const GET: RequestHandler = ({ params }) => {
	const page = casePage(params.id);
	if (!page) error(404, `No case is called “${params.id}”`);
	return new Response(formatOverlap(page.case, page.overlap.authored), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
