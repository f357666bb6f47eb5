/** What of a request decides what becomes of it. */
export type Asked = {
	/** In full. */
	readonly url: string;
	readonly method: string;
	readonly mode: string;
	readonly cache: string;
};

/**
 * - `pass`: the browser does it, as if there were no worker
 * - `file`: its name changes with its content, so that a copy is as good as what the network has
 * - `page`: a page that the reader goes to, the newest there is
 * - `data`: what a page asks for, the newest there is
 */
export type Way = 'pass' | 'file' | 'page' | 'data';

/** What a frame, or a machine, asks for is never kept; the worker must not answer for itself. */
const PASSED = /^\/(embed|oembed|cards|service-worker\.js|_app\/(?!immutable\/))/;

/**
 * What becomes of a request.
 *
 * @param site where the site is: its origin and folder, without a slash at the end
 */
export function wayOf({ url, method, mode, cache }: Asked, site: string): Way {
	const path = pathOf(url, site);
	// What asks past every store is on its way into one.
	if (path === undefined || method !== 'GET' || cache === 'no-store' || PASSED.test(path)) {
		return 'pass';
	}
	if (path.startsWith('/_app/immutable/')) return 'file';
	if (mode !== 'navigate') return 'data';
	// A file that is opened in the window is not a page.
	return isFile(path) ? 'pass' : 'page';
}

/** Whether an address is that of a page for frames. */
export const isEmbed = (url: string, site: string) =>
	pathOf(url, site)?.startsWith('/embed/') ?? false;

/** The address under which a thing is kept: pages and files are the same whatever is asked of them. */
export function keyOf(url: string): string {
	const { origin, pathname } = new URL(url);
	return `${origin}${isFile(pathname) || pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

/** The files of the build that a page, or its style sheet, names: their addresses in full. */
export function filesNamedIn(text: string, site: string): readonly string[] {
	const names = text.match(/_app\/immutable\/[\w./-]+\.\w+/g) ?? [];
	return [...new Set(names)].map((name) => `${site}/${name}`);
}

/** The way to a thing inside the site, without what is asked of it; undefined outside. */
function pathOf(url: string, site: string): string | undefined {
	const { origin, pathname } = new URL(url);
	const whole = `${origin}${pathname}`;
	return whole.startsWith(`${site}/`) ? whole.slice(site.length) : undefined;
}

const isFile = (pathname: string) => /\.[^/]*$/.test(pathname);
