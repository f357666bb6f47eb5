import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import { cardPicture } from '../card-picture.server';
import { cardNames, cardSvg } from '../cards.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => cardNames().map((card) => ({ card }));

/** How many pictures this build has drawn, and how long it took. */
const drawn = { count: 0, ms: 0 };

export const GET: RequestHandler = async ({ params }) => {
	const began = performance.now();
	const svg = cardSvg(params.card);
	if (!svg) error(404, `No picture is called “${params.card}”`);
	const png = await cardPicture(svg);
	drawn.count += 1;
	drawn.ms += performance.now() - began;
	if (building && drawn.count === cardNames().length) {
		console.log(`${drawn.count} preview pictures in ${(drawn.ms / 1000).toFixed(1)} s`);
	}
	return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
};
