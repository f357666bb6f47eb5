import * as v from 'valibot';
import { isDate } from '$lib/domain/calendar';
import type { Source, SourceId } from '$lib/domain/source';
import { check, type AuthoredFile, type Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { sourceSchema, type AuthoredSource } from './authored';

/** A source as authored (CSL-JSON), with where it stands. */
export type SourceEntry = {
	readonly csl: AuthoredSource;
	readonly file: AuthoredFile;
	readonly path: Path;
};

/** CSL types of works that stand for themselves; all others are parts of something. */
const WHOLE = new Set([
	'book',
	'map',
	'motion_picture',
	'thesis',
	'report',
	'legislation',
	'dataset'
]);

/** The sources of one file, by id. */
export function readSources(file: AuthoredFile, problems: Problems): Map<string, SourceEntry> {
	const entries = new Map<string, SourceEntry>();
	if (file.value === undefined) return entries;
	const list = check(v.array(v.unknown()), file.value, file, [], problems) ?? [];
	list.forEach((item, index) => {
		const csl = check(sourceSchema, item, file, [index], problems);
		if (!csl) return;
		if (entries.has(csl.id)) problems.add(file, [index, 'id'], `“${csl.id}” is there twice`);
		checkSource(csl, file, [index], problems);
		entries.set(csl.id, { csl, file, path: [index] });
	});
	return entries;
}

/** Parts that nobody finds without what they stand in. A journal may be missing: of some articles an abstract alone was seen. */
const PARTS = new Set(['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia']);

/** What no schema can say of a source. */
function checkSource(csl: AuthoredSource, file: AuthoredFile, path: Path, problems: Problems) {
	const { custom } = csl;
	if (custom.copy && csl.URL) {
		const message = 'was seen in an unofficial copy: cite the book and leave out the address';
		problems.add(file, [...path, 'URL'], message);
	}
	if (csl.URL && !/^https?:/.test(csl.URL)) {
		problems.add(file, [...path, 'URL'], `“${csl.URL}” is no address of the web`);
	}
	if (custom.copy && custom.consulted === 'unread') {
		problems.add(file, [...path, 'custom', 'copy'], 'names a copy of what nobody has read');
	}
	if (PARTS.has(csl.type) && !csl['container-title']) {
		problems.add(file, path, `is a part (${csl.type}) and has no container-title to stand in`);
	}
	for (const parts of csl.issued?.['date-parts'] ?? []) {
		const [year = NaN, month = 1, day = 1] = parts.map(Number);
		if (isDate({ year, month, day })) continue;
		problems.add(file, [...path, 'issued'], `“${parts.join('-')}” is no date`);
	}
}

/** A source as the pages show it. */
export function sourceOf(csl: AuthoredSource): Source {
	const people = csl.author ?? csl.editor ?? [];
	const names = people.map((person) => person.family ?? person.literal ?? '').filter(Boolean);
	const author = names.length > 2 ? `${names[0]} and others` : names.join(' and ');
	const year = csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.literal ?? csl.issued?.raw;
	return {
		id: csl.id as SourceId,
		author,
		title: csl.title,
		...(csl['container-title'] ? { container: csl['container-title'] } : {}),
		...(year !== undefined ? { year: String(year) } : {}),
		whole: WHOLE.has(csl.type),
		...(csl.URL ? { url: csl.URL } : {}),
		...(csl.language ? { language: csl.language } : {}),
		grade: csl.custom.grade,
		consulted: csl.custom.consulted,
		isCopy: csl.custom.copy !== undefined,
		supports: csl.custom.supports,
		reliability: csl.custom.reliability
	};
}
