import { json } from '@sveltejs/kit';
import { worldMap } from '$lib/catalogue/pages.server';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(worldMap().topology);
