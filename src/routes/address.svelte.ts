import { afterNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import {
	formatCamera,
	formatView,
	parseCamera,
	parseView,
	type Camera
} from '$lib/domain/view';
import type { ViewState } from '$lib/state/view.svelte';
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

/** Reads the view from the address on arrival and writes it back when the hand rests. Call while a page is set up. */
export function followAddress(view: ViewState): Address {
	const theme = currentTheme();
	let camera = $state.raw<Camera>();
	let notices = $state.raw<readonly string[]>([]);
	let hasRead = $state(false);
	let themeOfAddress: 'light' | 'dark' | undefined;

	afterNavigate(() => {
		const read = parseView(location.search);
		view.take(read.view);
		notices = noticesOf(read.notices, read.view, view);
		camera = parseCamera(location.hash);
		themeOfAddress = read.view.theme;
		if (read.view.theme) theme.wear(read.view.theme);
		hasRead = true;
	});

	$effect(() => {
		const query = formatView({
			...view.view,
			...(themeOfAddress ? { theme: themeOfAddress } : {})
		});
		const hash = formatCamera(camera);
		if (!hasRead) return;
		const timer = setTimeout(() => {
			const { search, hash: oldHash, pathname } = location;
			const keptHash = hash || (parseCamera(oldHash) ? '' : oldHash);
			if (search !== query || keptHash !== oldHash) {
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

/** What of a view this case cannot follow, beside what could not be read at all. */
function noticesOf(
	notices: readonly string[],
	wanted: ReturnType<typeof parseView>['view'],
	view: ViewState
): readonly string[] {
	const more: string[] = [];
	if (wanted.day !== undefined && wanted.day !== view.day) {
		more.push('That day lies outside this case: the nearest day is shown.');
	}
	if (wanted.reading && !view.reading) {
		more.push(`“${wanted.reading}” is no reading of this case: it is left out.`);
	}
	return [...notices, ...more];
}
