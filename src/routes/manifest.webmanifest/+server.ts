import { valueOfToken } from '../cards/token-words.server';
import { ICONS } from '../icons/icons.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a device needs to know to have the atlas among its own programs. Addresses are told from this file on. */
export const GET: RequestHandler = () => {
	const manifest = {
		name: 'Dual Power Atlas',
		short_name: 'Dual Power',
		description:
			'Places that two authorities governed at once: who claimed, who really held, what was shared and fought over, day by day.',
		lang: 'en',
		start_url: './',
		scope: './',
		display: 'minimal-ui',
		background_color: valueOfToken('paper'),
		theme_color: valueOfToken('paper'),
		icons: Object.entries(ICONS).map(([name, { sizePx, purpose }]) => ({
			src: `./icons/${name}.png`,
			sizes: `${sizePx}x${sizePx}`,
			type: 'image/png',
			purpose
		}))
	};
	return new Response(JSON.stringify(manifest, undefined, '\t'), {
		headers: { 'content-type': 'application/manifest+json' }
	});
};
