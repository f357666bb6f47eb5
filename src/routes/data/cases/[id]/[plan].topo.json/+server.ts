import { error, json } from '@sveltejs/kit';
import { planEntries, planOf } from '$lib/catalogue/pages.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = planEntries;

export const GET: RequestHandler = ({ params }) => {
	const plan = planOf(params.id, params.plan);
	if (!plan) error(404, `No plan of “${params.id}” is called “${params.plan}”`);
	return json(plan.topology);
};
