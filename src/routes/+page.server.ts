import { summaries, WORLD_WINDOW, worldMap } from '$lib/catalogue/pages.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	cases: summaries(),
	drawing: worldMap().drawing,
	window: WORLD_WINDOW
});
