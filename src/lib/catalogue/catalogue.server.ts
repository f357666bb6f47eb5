import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '$lib/domain/calendar';
import type { Day } from '$lib/domain/day';
import type { Essay } from '$lib/domain/essay';
import type { Lesson } from '$lib/domain/lesson';
import type { Host } from '$lib/domain/host';
import type { Problem } from '$lib/domain/result';
import type { Suggestion } from '$lib/domain/suggestion';
import type { Term } from '$lib/domain/term';
import { Problems, readAuthored } from './authored-file.server';
import { readCase, uncited, type CaseFile } from './case-file.server';
import { readComparisons } from './comparisons-file.server';
import { readGlossary } from './glossary-file.server';
import { readHosts } from './hosts-file.server';
import { readIdea, textsOfEssay } from './idea-file.server';
import { readLesson } from './lesson-file.server';
import { readSources, type SourceEntry } from './source-file.server';
import { citedSources, writtenIds } from './written.server';

/** Everything that historians have written, checked. */
export type Catalogue = {
	/** In the order of time: by first day. */
	readonly cases: readonly CaseFile[];
	readonly sources: readonly SourceEntry[];
	/** In alphabetical order. */
	readonly terms: readonly Term[];
	/** What dual power is; undefined where the folder tells nothing of it. */
	readonly idea: Essay | undefined;
	/** Comparisons that are worth making, in the order of their file. */
	readonly suggestions: readonly Suggestion[];
	/** In alphabetical order of their ids. */
	readonly lessons: readonly Lesson[];
	/** Where a map can stand, in the order of their file. */
	readonly hosts: readonly Host[];
	readonly problems: readonly Problem[];
};

/** The day on which the slider stops for what is still open: the day of the build. */
export function dayOfBuild(): Day {
	const now = new Date();
	return dayOf({ year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() });
}

/**
 * Reads a data folder and checks all of it.
 *
 * @param folder the folder with `sources.json` and `cases/`, and with `lessons/`, `idea.yaml`, `glossary.yaml`,
 * `comparisons.yaml` and `hosts.yaml` if there are any
 * @param name how its files are named in problems
 * @returns the catalogue with every problem found, by file and line; a case with a broken case.yaml is left out
 */
export function readCatalogue(folder: string, name = 'src/data', today = dayOfBuild()): Catalogue {
	const problems = new Problems();
	const sharedFile = readAuthored(join(folder, 'sources.json'), `${name}/sources.json`, problems);
	const shared = readSources(sharedFile, problems);
	const sharedIds = sharedFile.value === undefined ? undefined : writtenIds(sharedFile.value);
	const cited = new Set<string>();
	const casesFolder = join(folder, 'cases');
	const ids = foldersIn(casesFolder);
	const cases: CaseFile[] = [];
	const owners = new Map<string, string>();
	for (const id of ids) {
		const file = readCase(
			join(casesFolder, id),
			`${name}/cases/${id}`,
			{ entries: shared, ids: sharedIds },
			cited,
			today,
			problems
		);
		if (!file) continue;
		cases.push(file);
		for (const entry of file.sources) {
			if (shared.has(entry.csl.id)) continue;
			const owner = owners.get(entry.csl.id);
			if (owner) {
				const message = `“${entry.csl.id}” is a source of ${owner} already: move it to the shared file`;
				problems.add(entry.file, [...entry.path, 'id'], message);
			}
			owners.set(entry.csl.id, id);
		}
	}
	const sources = new Map<string, SourceEntry>(shared);
	for (const file of cases) for (const entry of file.sources) sources.set(entry.csl.id, entry);
	const frame = {
		cases: new Map(cases.map((file) => [file.case.id, file.case])),
		caseIds: new Set(ids),
		sources,
		// A case that cannot be read may have sources that nobody knows of.
		sourceIds: sharedIds && cases.length === ids.length ? new Set(sources.keys()) : undefined
	};
	/** A file besides the cases, which a folder need not have unless it `must`; what it cites is cited. */
	const open = (file: string, must = false) => {
		if (!must && !existsSync(join(folder, file))) return undefined;
		const read = readAuthored(join(folder, file), `${name}/${file}`, problems);
		const citing = read.value === undefined ? shared.keys() : citedSources(read.value);
		for (const id of citing) cited.add(id);
		return read;
	};
	const ideaFile = open('idea.yaml');
	const idea = ideaFile && readIdea(ideaFile, frame, problems);
	const glossaryFile = open('glossary.yaml');
	const texts = idea ? textsOfEssay(idea) : [];
	const terms = glossaryFile ? readGlossary(glossaryFile, { ...frame, texts }, problems) : [];
	const comparisonsFile = open('comparisons.yaml');
	const suggestions = comparisonsFile ? readComparisons(comparisonsFile, frame, problems) : [];
	const lessons = foldersIn(join(folder, 'lessons')).flatMap((id) => {
		const file = open(`lessons/${id}/lesson.yaml`, true);
		return (file && readLesson(file, id, { ...frame, terms }, problems)) ?? [];
	});
	const hostsFile = open('hosts.yaml');
	const hosts = hostsFile ? readHosts(hostsFile, problems) : [];
	for (const [id, entry] of shared) {
		if (!cited.has(id)) problems.add(entry.file, [...entry.path, 'id'], uncited(id));
	}
	cases.sort((one, other) => one.case.first - other.case.first);
	const inOrder = problems.list.toSorted(
		(one, other) => one.file.localeCompare(other.file, 'en') || one.line - other.line
	);
	return {
		cases,
		sources: [...sources.values()],
		terms,
		idea,
		suggestions,
		lessons,
		hosts,
		problems: inOrder
	};
}

/** The names of the folders in a folder, in alphabetical order; none if there is no such folder. */
function foldersIn(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => statSync(join(folder, name)).isDirectory())
		.sort();
}
