import { filesNamedIn, keyOf, wayOf } from './strategy';
import type { LessonFiles } from './lesson-files';
import type { Stores } from './stores';

/** A page that was opened on this device. */
export type OpenedPage = { readonly url: string; readonly title: string };

/** What was opened on this device, in the edition that the page is of. Every method fails where the browser refuses storage. */
export class Opened {
	readonly #site: string;
	readonly #stores: Stores;
	readonly #version: string;

	/** @param site where the site is: its origin and folder, without a slash at the end */
	constructor(site: string, stores: Stores, version: string) {
		this.#site = site;
		this.#stores = stores;
		this.#version = version;
	}

	/** Keeps a page that was reached from another, without being loaded itself. */
	keepPage(url: string) {
		return this.#keep([keyOf(url)]);
	}

	/** Keeps what the page loaded before there was a worker to do it, and what it still loads so. */
	keepLoaded(): PerformanceObserver {
		const observer = new PerformanceObserver((list) => {
			const entries = list.getEntries() as PerformanceResourceTiming[];
			const past = entries.filter(({ workerStart }) => workerStart === 0).map(({ name }) => name);
			const kept = past.filter((url) => {
				const asked = { url, method: 'GET', mode: 'cors', cache: 'default' };
				return URL.canParse(url) && wayOf(asked, this.#site) !== 'pass';
			});
			void this.#keep(kept.map(keyOf));
		});
		observer.observe({ type: 'resource', buffered: true });
		return observer;
	}

	/** Keeps all of a lesson that has been opened, but what it may show besides. */
	keepLesson({ files }: LessonFiles) {
		const page = files.filter(({ part }) => part === 'page');
		return this.#keep(page.map(({ path }) => this.#site + path));
	}

	/** The pages, the last one first; one that has been opened in two editions is one. */
	async all(): Promise<readonly OpenedPage[]> {
		const titles = new Map<string, string>();
		for (const name of (await this.#names()).reverse()) {
			const store = await caches.open(name);
			for (const request of [...(await store.keys())].reverse()) {
				const { url } = request;
				if (!url.endsWith('/') || url.endsWith('/offline/') || titles.has(url)) continue;
				const html = (await (await store.match(request))?.text()) ?? '';
				const [, title = ''] = /<title>([\s\S]*?)<\/title>/.exec(html) ?? [];
				titles.set(url, inPlainLetters(title.replace(/ · Dual Power Atlas$/, '')));
			}
		}
		return [...titles].map(([url, title]) => ({ url, title }));
	}

	/** Drops every page and its data; what all pages need stays, also what this very page is made of. */
	async removeAll() {
		const own = this.#stores.edition(this.#version);
		for (const name of await this.#names()) {
			if (name !== own) await caches.delete(name);
		}
		const store = await caches.open(own);
		const shell = await store.match(`${this.#site}/offline/`);
		const needed = new Set(filesNamedIn((await shell?.text()) ?? '', this.#site));
		for (const request of await store.keys()) {
			const { url } = request;
			if (!url.endsWith('/offline/') && !needed.has(url)) await store.delete(request);
		}
	}

	async #names() {
		return (await caches.keys()).filter((name) => this.#stores.isEdition(name));
	}

	async #keep(urls: readonly string[]) {
		const store = await caches.open(this.#stores.edition(this.#version));
		for (const url of new Set(urls)) {
			if (await store.match(url, { ignoreVary: true })) continue;
			// What does not come now comes when it is opened again.
			await store.add(url).catch(() => {});
		}
	}
}

const LETTERS: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'"
};
const inPlainLetters = (html: string) =>
	html.replace(/&(amp|lt|gt|quot|#39);/g, (written) => LETTERS[written] ?? written);
