import { error, json } from '@sveltejs/kit';
import { catalogue } from '$lib/catalogue/pages.server';
import { lessonFiles } from '../../../offline/lesson-files.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => catalogue().lessons.map(({ id }) => ({ id }));

/** What is to be kept of a lesson to have it without a network. */
export const GET: RequestHandler = async ({ params, fetch }) => {
	const lesson = catalogue().lessons.find(({ id }) => id === params.id);
	if (!lesson) error(404, `No lesson is called “${params.id}”`);
	return json(await lessonFiles(lesson, fetch));
};
