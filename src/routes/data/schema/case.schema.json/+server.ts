import { json } from '@sveltejs/kit';
import { authoredCaseSchema } from '$lib/catalogue/case-schema.server';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(authoredCaseSchema());
