import { preloadData } from '$app/navigation';
import { resolve } from '$app/paths';
import type { CasePage } from '$lib/catalogue/pages.server';

/** The page data of cases by id; what is not here yet is loaded as its own page would be, once. */
export function casePages(here: readonly CasePage[]) {
	const known = new Map<string, Promise<CasePage | undefined>>(
		here.map((page) => [page.case.id, Promise.resolve(page)])
	);
	async function load(id: string): Promise<CasePage | undefined> {
		const result = await preloadData(`${resolve('/cases/[id]', { id })}/`);
		return result.type === 'loaded' && result.status === 200
			? (result.data as CasePage)
			: undefined;
	}
	return (id: string): Promise<CasePage | undefined> => {
		const found = known.get(id) ?? load(id);
		known.set(id, found);
		// What did not come may come when it is asked for again.
		void found.then((page) => page ?? known.delete(id));
		return found;
	};
}
