import { json } from '@sveltejs/kit';
import { COMPARE_CARD } from '../../cards/cards.server';
import { siteAddress } from '../../site-address';
import { oEmbedAnswer } from '../answer';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ url }) => {
	const embeddable = {
		path: 'compare',
		title: 'Dual powers compared',
		card: COMPARE_CARD
	} as const;
	return json(oEmbedAnswer(embeddable, siteAddress(url)));
};
