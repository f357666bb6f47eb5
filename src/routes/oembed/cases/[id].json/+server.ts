import { error, json } from '@sveltejs/kit';
import { catalogue } from '$lib/catalogue/pages.server';
import { siteAddress } from '../../../site-address';
import { oEmbedAnswer } from '../../answer';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

export const GET: RequestHandler = ({ params: { id }, url }) => {
	const of = catalogue().cases.find((file) => file.case.id === id)?.case;
	if (!of) error(404, `No case is called “${id}”`);
	const embeddable = { path: `cases/${of.id}`, title: of.title, card: of.id } as const;
	return json(oEmbedAnswer(embeddable, siteAddress(url)));
};
