import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bytesTogether, KeptLessons } from './kept-lessons';
import { listOf, sizeInWords, type LessonFiles } from './lesson-files';
import { storesOf } from './stores';

const SITE = 'https://school.example/atlas';
const stores = storesOf('/atlas');

/** An answer of the site itself; one that is made by hand is of another type. */
function ofSite(response: Response) {
	Object.defineProperty(response, 'type', { value: 'basic' });
	return response;
}

/** Stores as a browser has them: what this room uses of them. */
class FakeCaches {
	readonly all = new Map<string, Map<string, Response>>();
	async open(name: string) {
		const store = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, store);
		const urlOf = (asked: string | Request) => (typeof asked === 'string' ? asked : asked.url);
		return {
			keys: async () => [...store.keys()].map((url) => new Request(url)),
			match: async (asked: string | Request) => store.get(urlOf(asked))?.clone(),
			put: async (url: string, response: Response) => void store.set(url, response),
			delete: async (asked: string | Request) => store.delete(urlOf(asked))
		};
	}
	async match(url: string) {
		for (const store of this.all.values())
			if (store.has(url)) return ofSite(store.get(url)!.clone());
		return undefined;
	}
	async delete(name: string) {
		return this.all.delete(name);
	}
}

const SHARED = { path: '/_app/immutable/map.js', bytes: 500, part: 'map' } as const;
const lesson = (id: string, version = '1'): LessonFiles => ({
	lesson: id,
	title: id.toUpperCase(),
	version,
	files: [{ path: `/lessons/${id}/`, bytes: 100, part: 'page' }, SHARED]
});

let caches: FakeCaches;
let served: Map<string, string>;
let asked: string[];
const kept = new KeptLessons(SITE, stores);
const pathsKept = () =>
	[...(caches.all.get(stores.kept)?.keys() ?? [])].map((url) => url.slice(SITE.length)).sort();
const textKept = async (path: string) =>
	caches.all
		.get(stores.kept)
		?.get(SITE + path)
		?.clone()
		.text();

beforeEach(() => {
	caches = new FakeCaches();
	asked = [];
	served = new Map([
		['/lessons/a/', 'a'],
		['/lessons/b/', 'b'],
		[SHARED.path, 'map']
	]);
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('navigator', {
		locks: { request: (_: string, work: () => Promise<unknown>) => work() }
	});
	vi.stubGlobal('fetch', async (url: string, options?: { signal?: AbortSignal }) => {
		options?.signal?.throwIfAborted();
		const path = url.slice(SITE.length);
		asked.push(path);
		const text = served.get(path);
		return ofSite(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
	});
});

describe('a lesson', () => {
	test('is kept with all its files, tells how far it is, and stands in the list', async () => {
		const progress: number[] = [];
		await kept.keep(lesson('a'), undefined, (bytes) => progress.push(bytes));
		expect(pathsKept()).toEqual([SHARED.path, listOf('a'), '/lessons/a/'].sort());
		expect(progress.at(-1)).toBe(600);
		expect(await kept.all()).toEqual([lesson('a')]);
		expect(await kept.missing(lesson('b'))).toEqual([lesson('b').files[0]]);
	});

	test('takes what is here already from here', async () => {
		await kept.keep(lesson('a'));
		asked = [];
		await kept.keep(lesson('b'));
		expect(asked).toEqual(['/lessons/b/']);
		expect(bytesTogether(await kept.all())).toBe(700);
	});

	test('leaves what others need when it goes, and nothing when the last goes', async () => {
		await kept.keep(lesson('a'));
		await kept.keep(lesson('b'));
		await kept.remove('a');
		expect(pathsKept()).toEqual([SHARED.path, listOf('b'), '/lessons/b/'].sort());
		await kept.remove('b');
		expect(pathsKept()).toEqual([]);
	});

	test('of which a file does not come is not kept at all', async () => {
		served.delete(SHARED.path);
		await expect(kept.keep(lesson('a'))).rejects.toThrow('/_app/immutable/map.js answered 404');
		expect(pathsKept()).toEqual([]);
	});

	test('that is called off is not kept at all', async () => {
		const calling = new AbortController();
		calling.abort();
		await expect(kept.keep(lesson('a'), calling.signal)).rejects.toThrow();
		expect(pathsKept()).toEqual([]);
	});
});

describe('a change of editions', () => {
	const newer: LessonFiles = {
		...lesson('a', '2'),
		files: [lesson('a').files[0]!, { path: '/_app/immutable/map-2.js', bytes: 5, part: 'map' }]
	};
	beforeEach(async () => {
		await kept.keep(lesson('a'));
		served.set('/lessons/a/', 'a of the second edition');
		served.set(listOf('a'), JSON.stringify(newer));
	});

	test('brings what was kept to the new one, and drops what only the old one needed', async () => {
		served.set('/_app/immutable/map-2.js', 'map');
		await kept.refresh('2');
		expect(await textKept('/lessons/a/')).toBe('a of the second edition');
		expect(pathsKept()).toEqual(['/_app/immutable/map-2.js', listOf('a'), '/lessons/a/'].sort());
	});

	test('leaves it whole as it was where the new one does not come whole', async () => {
		await kept.refresh('2');
		expect(await textKept('/lessons/a/')).toBe('a');
		expect(pathsKept()).toContain(SHARED.path);
		expect(await kept.all()).toEqual([lesson('a')]);
	});

	test('asks for nothing where all is of this edition', async () => {
		asked = [];
		await kept.refresh('1');
		expect(asked).toEqual([]);
	});
});

test('a size is told in kilobytes below a million bytes, and never as less than it is', () => {
	expect(sizeInWords(379_001)).toBe('380 kB');
	expect(sizeInWords(1_000_000)).toBe('1.0 MB');
	expect(sizeInWords(4_213_122)).toBe('4.2 MB');
});
