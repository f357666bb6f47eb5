import { json } from '@sveltejs/kit';
import { linkedPlacesOfAtlas } from '$lib/catalogue/linked-places.server';
import { catalogue } from '$lib/catalogue/pages.server';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	json(linkedPlacesOfAtlas(catalogue().cases.map((file) => file.case)), {
		headers: { 'content-type': 'application/geo+json' }
	});
