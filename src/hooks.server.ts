import type { Handle } from '@sveltejs/kit';
import { headOfCase } from '$lib/catalogue/case-head.server';
import { headOfLesson } from '$lib/catalogue/lesson-head.server';
import { previewTags } from './routes/preview-tags';
import { previewedOf } from './routes/previewed.server';
import { siteAddress } from './routes/site-address';

const HEADS: Readonly<Record<string, (id: string) => string>> = {
	'/cases/[id]': headOfCase,
	'/lessons/[id]': headOfLesson
};

/** Writes into the head of a page what only machines read: no script of the page needs it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			const { id } = event.params;
			const route = event.route.id;
			if (route === null || !html.includes('</head>')) return html;
			const site = siteAddress(event.url);
			const tags = previewTags(html, previewedOf(route, id), event.url.href, site);
			const more = id === undefined ? '' : (HEADS[route]?.(id) ?? '');
			// What others look for first stands first: some read no more than the beginning of a page.
			return html
				.replace('<title>', () => `${tags}<title>`)
				.replace('</head>', () => `${more}</head>`);
		}
	});
