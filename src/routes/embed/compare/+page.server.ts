import { casePage, summaries } from '$lib/catalogue/pages.server';
import { DEFAULT_PAIR } from '$lib/state/comparison.svelte';
import type { PageServerLoad } from './$types';

/** The usual pair is in the HTML; other cases are loaded when the address asks for them. */
export const load: PageServerLoad = () => ({
	pages: DEFAULT_PAIR.flatMap((id) => casePage(id) ?? []),
	cases: summaries().map(({ id, name }) => ({ id, name }))
});
