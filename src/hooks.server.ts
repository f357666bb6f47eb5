import type { Handle } from '@sveltejs/kit';
import { headOfCase } from '$lib/catalogue/case-head.server';

/** Writes into the head of a case's page what only machines read: no script of the page needs it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			const { id } = event.params;
			const isCase = event.route.id === '/cases/[id]' && id !== undefined;
			return isCase ? html.replace('</head>', () => `${headOfCase(id)}</head>`) : html;
		}
	});
