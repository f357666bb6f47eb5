import { casePage, suggestionsPage, summaries } from '$lib/catalogue/pages.server';
import { DEFAULT_PAIR } from '$lib/state/comparison.svelte';
import type { PageServerLoad } from './$types';

/** The pair that the page opens with is in its HTML; other cases are loaded when they are asked for. */
export const load: PageServerLoad = () => ({
	pages: DEFAULT_PAIR.flatMap((id) => casePage(id) ?? []),
	cases: summaries().map(({ id, name }) => ({ id, name })),
	...suggestionsPage()
});
