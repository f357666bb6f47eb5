import type { Handle } from '@sveltejs/kit';
import { headOfCase } from '$lib/catalogue/case-head.server';
import { headOfLesson } from '$lib/catalogue/lesson-head.server';

const HEADS: Readonly<Record<string, (id: string) => string>> = {
	'/cases/[id]': headOfCase,
	'/lessons/[id]': headOfLesson
};

/** Writes into the head of a page of a case or a lesson what only machines read: no script of the page needs it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			const { id } = event.params;
			const head = HEADS[event.route.id ?? ''];
			return head && id !== undefined ? html.replace('</head>', () => `${head(id)}</head>`) : html;
		}
	});
