import { error } from '@sveltejs/kit';
import { iconPicture, ICONS } from '../icons.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(ICONS).map((icon) => ({ icon }));

export const GET: RequestHandler = async ({ params }) => {
	const png = await iconPicture(params.icon);
	if (!png) error(404, `No icon is called “${params.icon}”`);
	return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
};
