import { json } from '@sveltejs/kit';
import { catalogue } from '$lib/catalogue/pages.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** CSL-JSON: a plain array of items, as reference managers and citation processors read it. */
export const GET: RequestHandler = () => json(catalogue().sources.map((entry) => entry.csl));
