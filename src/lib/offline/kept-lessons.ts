import { isWhole } from './freshest';
import { bytesOf, listOf, type LessonFile, type LessonFiles } from './lesson-files';
import type { Stores } from './stores';

/** How many files are on their way at once. */
const LANES = 4;

/** The lessons that the reader keeps on this device. Every method fails where the browser refuses storage. */
export class KeptLessons {
	readonly #site: string;
	readonly #store: string;

	/** @param site where the site is: its origin and folder, without a slash at the end */
	constructor(site: string, stores: Stores) {
		this.#site = site;
		this.#store = stores.kept;
	}

	/** The lists of what is kept whole, by title. */
	async all(): Promise<readonly LessonFiles[]> {
		const store = await caches.open(this.#store);
		const lists = (await store.keys()).filter(({ url }) => /\/data\/lessons\/[^/]+$/.test(url));
		const read = lists.map(async (of) => (await (await store.match(of))?.json()) as LessonFiles);
		return (await Promise.all(read)).sort((one, other) =>
			one.title.localeCompare(other.title, 'en')
		);
	}

	/** What of a lesson is not here yet. */
	async missing({ files }: LessonFiles): Promise<readonly LessonFile[]> {
		const store = await caches.open(this.#store);
		const here = new Set((await store.keys()).map(({ url }) => url));
		return files.filter(({ path }) => !here.has(this.#site + path));
	}

	/** @throws where the list does not come */
	async listOf(lesson: string): Promise<LessonFiles> {
		const response = await fetch(this.#site + listOf(lesson), { cache: 'no-store' });
		if (!response.ok) throw new Error(`The list of its files answered ${response.status}`);
		return (await response.json()) as LessonFiles;
	}

	/**
	 * Keeps a lesson. Its pages and data take the place of those kept before when everything has come, so that a
	 * lesson is always of one edition.
	 *
	 * @param onprogress the bytes that are here so far
	 * @throws where a file does not come, or `signal` calls it off; nothing of it is left then
	 */
	async keep(list: LessonFiles, signal?: AbortSignal, onprogress?: (bytes: number) => void) {
		await this.#alone(() => this.#keep(list, signal, onprogress));
	}

	async #keep(list: LessonFiles, signal?: AbortSignal, onprogress?: (bytes: number) => void) {
		const store = await caches.open(this.#store);
		const pages: (readonly [url: string, response: Response])[] = [];
		const waiting = [...list.files];
		let bytes = 0;
		const lane = async () => {
			for (let file = waiting.shift(); file; file = waiting.shift()) {
				signal?.throwIfAborted();
				const url = this.#site + file.path;
				const isFile = file.path.startsWith('/_app/');
				const response =
					(isFile ? await caches.match(url, { ignoreVary: true }) : undefined) ??
					(await fetch(url, { cache: 'no-store', ...(signal && { signal }) }));
				if (!isWhole(response)) throw new Error(`${file.path} answered ${response.status}`);
				if (isFile) await store.put(url, response);
				else pages.push([url, await inMemory(response)]);
				bytes += file.bytes;
				onprogress?.(bytes);
			}
		};
		try {
			// All have ended before anything is swept up.
			const ends = await Promise.allSettled(
				Array.from({ length: LANES }, () =>
					lane().catch((error: unknown) => {
						waiting.length = 0;
						throw error;
					})
				)
			);
			const failed = ends.find((end) => end.status === 'rejected');
			if (failed) throw failed.reason;
			for (const [url, response] of pages) await store.put(url, response);
			const json = { headers: { 'content-type': 'application/json' } };
			await store.put(this.#site + listOf(list.lesson), new Response(JSON.stringify(list), json));
		} finally {
			await this.#sweep();
		}
	}

	async remove(lesson: string) {
		await this.#alone(async () => {
			const store = await caches.open(this.#store);
			await store.delete(this.#site + listOf(lesson));
			await this.#sweep();
		});
	}

	async removeAll() {
		await this.#alone(() => caches.delete(this.#store));
	}

	/** Brings what was kept of another edition to that of this page; what does not come stays as it was. */
	async refresh(version: string) {
		for (const { lesson, version: of } of await this.all()) {
			if (of === version) continue;
			try {
				const list = await this.listOf(lesson);
				if (list.version !== of) await this.keep(list);
			} catch {
				// Without a network, or in the midst of a change of editions: the next page tries again.
			}
		}
	}

	/** Does one thing at a time, in all windows: sweeping up after one would take from another. */
	#alone(work: () => Promise<unknown>) {
		return navigator.locks.request(this.#store, work);
	}

	/** Drops what no kept lesson needs. */
	async #sweep() {
		const lists = await this.all();
		const needed = new Set(
			lists.flatMap(({ lesson, files }) =>
				[listOf(lesson), ...files.map(({ path }) => path)].map((path) => this.#site + path)
			)
		);
		const store = await caches.open(this.#store);
		for (const request of await store.keys()) {
			if (!needed.has(request.url)) await store.delete(request);
		}
	}
}

/** What lessons take together: what several of them need is counted once. */
export function bytesTogether(lists: readonly LessonFiles[]): number {
	const files = lists.flatMap((list) => list.files);
	return bytesOf([...new Map(files.map((file) => [file.path, file])).values()]);
}

/** An answer that needs no network to be read. */
async function inMemory(response: Response): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	return new Response(await response.blob(), { headers: { 'content-type': type } });
}
