import { summaries, WORLD_WINDOW, worldMap } from '$lib/catalogue/pages.server';
import { packSummaries } from '$lib/domain/case-summary';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	cases: packSummaries(summaries()),
	drawing: worldMap().drawing,
	window: WORLD_WINDOW
});
