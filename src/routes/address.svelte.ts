import { afterNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Calendar } from '$lib/domain/calendar';
import {
	formatCamera,
	formatView,
	parseCamera,
	parseView,
	type Camera,
	type View
} from '$lib/domain/view';
import { currentTheme } from '$lib/state/theme.svelte';

/** How long the hand must rest before the address is written. */
const REST_MS = 300;

/** The address of a page and the view on it, kept in step. */
export type Address = {
	readonly camera: Camera | undefined;
	readonly notices: readonly string[];
	/** Takes over where the reader has moved the map; `undefined` is the whole map. */
	move(camera: Camera | undefined): void;
};

/** A state that an address can set and that an address can be written from. */
type Addressed = {
	readonly view: View;
	readonly take: (view: View) => void;
	/** The calendars in which it can show days, where the reader may choose. */
	readonly calendars?: readonly Calendar[];
	/** Whether there is a reading of an id, also one that an address leaves out. */
	readonly isReading?: (id: string) => boolean;
	/** Parameters that belong to this page alone, and what takes them over and tells what in them is wrong. */
	readonly more?: string;
	readonly takeMore?: (query: string) => readonly string[];
};

/**
 * Reads the view from the address on arrival and writes it back when the hand rests. Call while a page is set up.
 *
 * @param write whether the address follows the view; in a frame it stays as it was given
 */
export function followAddress(
	state: Addressed,
	{ write }: { readonly write: boolean } = { write: true }
): Address {
	const theme = currentTheme();
	let camera = $state.raw<Camera>();
	let notices = $state.raw<readonly string[]>([]);
	let hasRead = $state(false);
	let themeOfAddress: 'light' | 'dark' | undefined;

	afterNavigate(() => {
		const read = parseView(location.search);
		state.take(read.view);
		const wanted = { ...read.view };
		if (wanted.reading && state.isReading?.(wanted.reading)) delete wanted.reading;
		const more = state.takeMore?.(location.search) ?? [];
		notices = [...noticesOf(read.notices, wanted, state), ...more];
		camera = parseCamera(location.hash);
		themeOfAddress = read.view.theme;
		if (read.view.theme) theme.wear(read.view.theme);
		hasRead = true;
	});

	$effect(() => {
		const view = formatView({
			...state.view,
			...(themeOfAddress ? { theme: themeOfAddress } : {})
		});
		const query = state.more ? `${view}${view ? '&' : '?'}${state.more}` : view;
		const hash = formatCamera(camera);
		if (!hasRead || !write) return;
		const timer = setTimeout(() => {
			const { search, hash: oldHash, pathname } = location;
			const keptHash = hash || (parseCamera(oldHash) ? '' : oldHash);
			if (search !== query || keptHash !== oldHash) {
				hush();
				// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page's own address
				replaceState(`${pathname}${query}${keptHash}`, page.state);
			}
		}, REST_MS);
		return () => clearTimeout(timer);
	});

	return {
		get camera() {
			return camera;
		},
		get notices() {
			return notices;
		},
		move(to) {
			camera = to;
		}
	};
}

/** SvelteKit reads the title of the page out whenever an address is new; here it is the page that one is on already. */
function hush() {
	const announcer = document.getElementById('svelte-announcer');
	announcer?.setAttribute('aria-live', 'off');
	setTimeout(() => announcer?.setAttribute('aria-live', 'assertive'), 1000);
}

/** What of a view this page cannot follow, beside what could not be read at all. */
function noticesOf(
	notices: readonly string[],
	wanted: View,
	{ view: taken, calendars = [] }: Addressed
): readonly string[] {
	const more: string[] = [];
	if (wanted.day !== undefined && taken.day !== undefined && wanted.day !== taken.day) {
		more.push('That day lies outside what is shown here: the nearest day is shown.');
	}
	if (wanted.calendar && !calendars.includes(wanted.calendar)) {
		more.push(`No days are counted in “${wanted.calendar}” here: it is left out.`);
	}
	if (wanted.reading && !taken.reading) {
		more.push(`“${wanted.reading}” is no reading of this case: it is left out.`);
	}
	if (wanted.part && !taken.part) {
		more.push(`“${wanted.part}” is no city of this case: all are shown.`);
	}
	if (wanted.plan && !taken.plan) {
		more.push(`“${wanted.plan}” is no plan of this page: the map is shown.`);
	}
	if (wanted.focus && !taken.focus) {
		more.push(`“${wanted.focus.kind}:${wanted.focus.id}” is nothing in this case: it is left out.`);
	}
	return [...notices, ...more];
}
