import { error } from '@sveltejs/kit';
import { lessonPage } from '$lib/catalogue/lesson-pages.server';
import { catalogue } from '$lib/catalogue/pages.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => catalogue().lessons.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
	const data = lessonPage(params.id);
	if (!data) error(404, `No lesson is called “${params.id}”`);
	return data;
};
