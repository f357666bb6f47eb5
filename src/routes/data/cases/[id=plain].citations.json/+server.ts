import { error, json } from '@sveltejs/kit';
import { caseCitations } from '$lib/catalogue/case-citations.server';
import { catalogue } from '$lib/catalogue/pages.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	catalogue().cases.map((file) => ({ id: file.case.id }));

/** The sources of a case in every form that a reader may copy: APA, Chicago, MLA, BibTeX, RIS, CSL-JSON. */
export const GET: RequestHandler = ({ params }) => {
	const citations = caseCitations(params.id);
	if (!citations) error(404, `No case is called “${params.id}”`);
	return json(citations);
};
