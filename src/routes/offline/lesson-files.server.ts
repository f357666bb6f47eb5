import { existsSync, readFileSync, statSync } from 'node:fs';
import { version } from '$app/environment';
import { resolve } from '$app/paths';
import { catalogue } from '$lib/catalogue/pages.server';
import { casesOf, type Lesson } from '$lib/domain/lesson';
import type { LessonFile, LessonFiles } from '$lib/offline/lesson-files';

/** Where the scripts lie while the pages of the site are made. */
const CLIENT = '.svelte-kit/output/client';

/** What Vite writes down of a file of the build. */
type Built = {
	readonly file: string;
	readonly name?: string;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	readonly css?: readonly string[];
	readonly assets?: readonly string[];
};

/**
 * Everything that a lesson needs without a network, with the bytes it takes.
 *
 * @param fetch answers for every address of the site
 */
export async function lessonFiles(
	lesson: Lesson,
	fetch: typeof globalThis.fetch
): Promise<LessonFiles> {
	const cases = catalogue()
		.cases.map((file) => file.case)
		.filter((of) => casesOf(lesson).includes(of.id));
	const own = `/lessons/${lesson.id}/`;
	const data = cases.map((of) => `/cases/${of.id}/__data.json`);
	const maps = cases.flatMap((of) => [
		`/data/cases/${of.id}.topo.json`,
		...of.plans.map(({ id }) => `/data/cases/${of.id}/${id}.topo.json`)
	]);
	const drawings = cases.flatMap((of) =>
		of.plans.map(({ id }) => `/data/cases/${of.id}/${id}.drawing.json`)
	);
	const pages = [own, `${own}__data.json`, ...data, ...drawings, '/data/glossary.json'];
	const read = (path: string) => textOf(path, fetch);
	const weigh = async (path: string, part: LessonFile['part']): Promise<LessonFile> => ({
		path,
		bytes: Buffer.byteLength(await read(path)),
		part
	});
	const [ownPage, casePage] = [await read(own), await read(`/cases/${lesson.steps[0].link.case}/`)];
	return {
		lesson: lesson.id,
		title: lesson.title,
		version,
		files: [
			...(await Promise.all(pages.map((path) => weigh(path, 'page')))),
			...(await Promise.all(maps.map((path) => weigh(path, 'map')))),
			...builtFiles(namedIn(ownPage), namedIn(casePage))
		]
	};
}

const texts = new Map<string, Promise<string>>();

function textOf(path: string, fetch: typeof globalThis.fetch): Promise<string> {
	const load = async () => {
		const response = await fetch(resolve('/') + path.slice(1));
		if (!response.ok) throw new Error(`${path} answered ${response.status}`);
		return response.text();
	};
	const text = texts.get(path) ?? load();
	texts.set(path, text);
	return text;
}

const namedIn = (html: string) => new Set(html.match(/_app\/immutable\/[\w./-]+\.\w+/g));

/**
 * The files of the build behind a lesson: those of its own page and what that may load later; and those of the page
 * of a case, since the data of a case come with them.
 */
function builtFiles(own: ReadonlySet<string>, ofCase: ReadonlySet<string>): readonly LessonFile[] {
	const list = `${CLIENT}/.vite/manifest.json`;
	// While one works on the site nothing is built.
	if (!existsSync(list)) return [];
	const built = JSON.parse(readFileSync(list, 'utf8')) as Readonly<Record<string, Built>>;
	const found = new Map<string, LessonFile['part']>();
	const add = (file: string, part: LessonFile['part']) => {
		if (!found.has(file)) found.set(file, file.endsWith('.woff2') ? 'font' : part);
	};
	const follow = (key: string, part: LessonFile['part']) => {
		const of = built[key];
		if (!of || found.has(of.file)) return;
		const isMap = part === 'map' || of.name === 'controller';
		add(of.file, isMap ? 'map' : part);
		for (const file of [...(of.css ?? []), ...(of.assets ?? [])]) add(file, isMap ? 'map' : part);
		for (const next of of.imports ?? []) follow(next, isMap ? 'map' : part);
		// The start of the site can load any of its pages.
		if (of.name === 'entry/app') return;
		for (const next of of.dynamicImports ?? []) follow(next, isMap ? 'map' : part);
	};
	for (const file of ofCase) add(file, 'page');
	const keys = Object.keys(built).filter((key) => own.has(built[key]?.file ?? ''));
	for (const key of keys) found.delete(built[key]!.file);
	for (const key of keys) follow(key, 'page');
	for (const file of own) add(file, 'page');
	return [...found].map(([file, part]) => ({
		path: `/${file}`,
		bytes: statSync(`${CLIENT}/${file}`).size,
		part
	}));
}
