import * as v from 'valibot';
import type { Source, SourceId } from '$lib/domain/source';
import { check, type AuthoredFile, type Path, type Problems } from './authored-file.server';
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
		entries.set(csl.id, { csl, file, path: [index] });
	});
	return entries;
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
		supports: csl.custom.supports,
		reliability: csl.custom.reliability
	};
}
