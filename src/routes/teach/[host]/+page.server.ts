import { error } from '@sveltejs/kit';
import { catalogue } from '$lib/catalogue/pages.server';
import { framedCases, framedLessons } from '../framed-cases.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => catalogue().hosts.map(({ id }) => ({ host: id }));

export const load: PageServerLoad = ({ params }) => {
	const { hosts } = catalogue();
	const host = hosts.find(({ id }) => id === params.host);
	if (!host) error(404, `We know nothing of a host called “${params.host}”`);
	return {
		framed: framedCases(),
		framedLessons: framedLessons(),
		host,
		others: hosts.filter((other) => other !== host).map(({ id, name }) => ({ id, name }))
	};
};
