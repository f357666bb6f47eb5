import { bibtexOf } from '$lib/catalogue/bibliography.server';
import { catalogue } from '$lib/catalogue/pages.server';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(bibtexOf(catalogue().sources.map((entry) => entry.csl)), {
		headers: { 'content-type': 'application/x-bibtex; charset=utf-8' }
	});
