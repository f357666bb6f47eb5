import { json } from '@sveltejs/kit';
import { authoredLessonSchema } from '$lib/catalogue/lesson-schema.server';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(authoredLessonSchema());
