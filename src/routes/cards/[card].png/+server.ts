import { error } from '@sveltejs/kit';
import { cardPicture } from '../card-picture.server';
import { cardNames, cardSvg } from '../cards.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => cardNames().map((card) => ({ card }));

export const GET: RequestHandler = async ({ params }) => {
	const svg = cardSvg(params.card);
	if (!svg) error(404, `No picture is called “${params.card}”`);
	return new Response((await cardPicture(svg)) as BodyInit, {
		headers: { 'content-type': 'image/png' }
	});
};
