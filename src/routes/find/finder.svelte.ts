import { dateHits } from '$lib/domain/date-hits';
import { KIND_NAMES } from '$lib/domain/findable';
import { ask, openSearchFile, type SearchFile, type SearchIndex } from '$lib/find/search-index';

/** A thing that was found. */
export type Hit = {
	readonly name: string;
	readonly native?: { readonly text: string; readonly lang: string };
	readonly note: string;
	/** From the root of the site, without a slash before it. */
	readonly address: string;
};

/** What was found of one kind. */
export type HitGroup = {
	readonly id: string;
	readonly title: string;
	readonly hits: readonly Hit[];
	/** How many there are, of which these are the best. */
	readonly total: number;
};

/** Looks for things in the published index, which it loads first. */
export class Finder {
	readonly #file: string;
	#index = $state.raw<SearchIndex>();
	#status = $state<'loading' | 'ready' | 'failed'>('loading');

	/** @param file the address of the index */
	constructor(file: string) {
		this.#file = file;
	}

	get status() {
		return this.#status;
	}

	/** Once more, too, where it failed. */
	async load() {
		this.#status = 'loading';
		try {
			const answer = await fetch(this.#file);
			this.#index = openSearchFile((await answer.json()) as SearchFile);
			this.#status = 'ready';
		} catch {
			this.#status = 'failed';
		}
	}

	/**
	 * What is found for some words, days first if they are a date.
	 *
	 * @param most how many of each kind are given
	 * @param here the id of the case that is open
	 */
	find(wanted: string, most?: number, here?: string): readonly HitGroup[] {
		const index = this.#index;
		if (!index || wanted.trim() === '') return [];
		const days = dateHits(wanted, index.cases, here);
		const groups = ask(index, wanted, most).map(({ kind, entries, total }): HitGroup => ({
			id: kind,
			title: KIND_NAMES[kind],
			hits: entries,
			total
		}));
		return days.length > 0
			? [{ id: 'day', title: 'Go to that day', hits: days, total: days.length }, ...groups]
			: groups;
	}
}

/** How many there are in some groups. */
export function countOf(groups: readonly HitGroup[]): number {
	return groups.reduce((sum, { total }) => sum + total, 0);
}
