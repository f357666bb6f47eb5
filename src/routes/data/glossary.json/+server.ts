import { json } from '@sveltejs/kit';
import { glossaryEntries } from '$lib/catalogue/pages.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The glossary: a plain array, in alphabetical order. */
export const GET: RequestHandler = () => json(glossaryEntries());
