import { error, json } from '@sveltejs/kit';
import { catalogue, topologyOf } from '$lib/catalogue/pages.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const GET: RequestHandler = ({ params }) => {
	const topology = topologyOf(params.id);
	if (!topology) error(404, `No case is called “${params.id}”`);
	return json(topology);
};
