import { json } from '@sveltejs/kit';
import { findable } from '$lib/catalogue/search-entries.server';
import { makeSearchFile } from '$lib/find/search-index';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Everything on the site that can be looked for, and the index of its words. */
export const GET: RequestHandler = () => json(makeSearchFile(findable()));
