import { error, json } from '@sveltejs/kit';
import { catalogue } from '$lib/catalogue/pages.server';
import { lessonCard } from '../../../cards/cards.server';
import { siteAddress } from '../../../site-address';
import { oEmbedAnswer } from '../../answer';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => catalogue().lessons.map(({ id }) => ({ id }));

export const GET: RequestHandler = ({ params: { id }, url }) => {
	const lesson = catalogue().lessons.find((candidate) => candidate.id === id);
	if (!lesson) error(404, `No lesson is called “${id}”`);
	const { title } = lesson;
	const embeddable = { path: `lessons/${lesson.id}`, title, card: lessonCard(lesson) } as const;
	return json(oEmbedAnswer(embeddable, siteAddress(url)));
};
