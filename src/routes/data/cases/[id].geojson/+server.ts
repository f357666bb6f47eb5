import { error, json } from '@sveltejs/kit';
import { linkedPlacesOfCase } from '$lib/catalogue/linked-places.server';
import { catalogue, topologyOf } from '$lib/catalogue/pages.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const GET: RequestHandler = ({ params }) => {
	const file = catalogue().cases.find((candidate) => candidate.case.id === params.id);
	const topology = topologyOf(params.id);
	if (!file || !topology) error(404, `No case is called “${params.id}”`);
	return json(linkedPlacesOfCase(file, topology), {
		headers: { 'content-type': 'application/geo+json' }
	});
};
