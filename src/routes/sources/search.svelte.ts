import { afterNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { formatSearch, hasWords, parseSearch, searchWords } from '$lib/domain/search';

/** How long the hand must rest before the address is written. */
const REST_MS = 300;

/** What a reader looks for, and in which style sources are cited. */
export class SearchState {
	wanted = $state('');
	style = $state(parseSearch('').style);
	readonly #words = $derived(searchWords(this.wanted));

	get isEmpty() {
		return this.#words.length === 0;
	}

	finds(text: string): boolean {
		return hasWords(text, this.#words);
	}
}

/** A search that is read from the address on arrival and written to it when the hand rests. Call while a page is set up. */
export function followSearch(): SearchState {
	const search = new SearchState();
	let hasRead = $state(false);

	afterNavigate(() => {
		Object.assign(search, parseSearch(location.search));
		hasRead = true;
	});

	$effect(() => {
		const { wanted, style } = search;
		if (!hasRead) return;
		const timer = setTimeout(() => {
			const query = formatSearch({ wanted, style }, location.search);
			if (query === location.search) return;
			// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page's own address
			replaceState(`${location.pathname}${query}${location.hash}`, page.state);
		}, REST_MS);
		return () => clearTimeout(timer);
	});

	return search;
}
