/** A lesson that a teacher makes, as a file: its schema, and what reads it in the browser. */
import * as v from 'valibot';
import { dayOfIso } from '$lib/domain/calendar';
import { splitCaseLink } from '$lib/domain/case-link';
import { OWN_FORMAT, OWN_VERSION, ROOM, type OwnLesson } from '$lib/domain/own-lesson';
import { id } from './authored';
import { jsonSlip } from './json-slip';
import { formatPath, isUnknownField, plainIssues, type Path } from './plain-issues';

/** A text that may be empty: a lesson is kept while it is made. */
const room = (most: number) =>
	v.pipe(
		v.string(),
		v.maxLength(most, (issue) => `has ${issue.input.length} characters: there is room for ${most}`)
	);
const text = v.optional(room(ROOM.text), '');
const line = v.optional(room(ROOM.line), '');
const lines = v.optional(
	v.array(
		v.pipe(
			room(ROOM.line),
			v.check((value) => !/[\r\n]/.test(value), 'goes over several lines: make each one its own')
		)
	),
	[]
);
const ids = v.optional(v.array(id), []);
const few = <T extends v.GenericSchema>(item: T, most: number, what: string) =>
	v.pipe(
		v.array(item),
		v.maxLength(most, (issue) => `has ${issue.input.length}: there is room for ${most} ${what}`)
	);

const SILENT = { who: '', says: '' };
const voice = v.optional(v.strictObject({ who: line, says: text }), SILENT);
const voices = v.pipe(
	v.optional(
		v.strictObject({
			imagined: v.literal(true, 'is no quotation: say so with "imagined": true'),
			a: voice,
			b: voice,
			other: voice
		}),
		{ imagined: true, a: SILENT, b: SILENT, other: SILENT }
	),
	v.transform(({ a, b, other }) => ({ a, b, other }))
);

const question = v.strictObject({
	id,
	asks: line,
	levers: ids,
	ground: ids,
	relation: v.optional(v.boolean(), false),
	day: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(value) => value === '' || dayOfIso(value) !== undefined,
				(issue) => `“${issue.input}” is no day: write it as 1917-07-17`
			)
		),
		''
	),
	reveals: text
});

const step = v.strictObject({
	id,
	title: v.optional(room(ROOM.title), ''),
	minutes: v.pipe(
		v.number(),
		v.integer('is no whole number of minutes'),
		v.minValue(1, 'is less than a minute'),
		v.maxValue(ROOM.minutes, `is more than ${ROOM.minutes} minutes`)
	),
	view: v.pipe(
		room(ROOM.line),
		v.check(
			(value) => splitCaseLink(value).id !== '',
			(issue) => `“${issue.input}” leads to no case: write it as /cases/libya/?date=2014-09-01`
		)
	),
	voices,
	text,
	task: text,
	questions: v.optional(few(question, ROOM.questions, 'questions'), [])
});

/**
 * The shape of the file. Its fields have the names that they have in `lesson.yaml`, and numbers and truths are those of
 * JSON. A field that is left out is empty.
 */
export const ownLessonSchema = v.strictObject({
	format: v.literal(OWN_FORMAT, `says of no lesson that it is one: write “${OWN_FORMAT}”`),
	version: v.literal(OWN_VERSION, `is none that there is: write ${OWN_VERSION}`),
	title: v.optional(room(ROOM.title), ''),
	question: line,
	summary: text,
	objectives: lines,
	prior: text,
	words: ids,
	steps: few(step, ROOM.steps, 'steps'),
	exit: text,
	extension: text,
	care: v.optional(v.strictObject({ students: text }), { students: '' }),
	notes: lines
});

/** One thing wrong in a file, and where: `steps[2].minutes`. The path is empty where it is the whole file. */
export type FileProblem = { readonly path: string; readonly message: string };

export type ReadOwnLesson =
	| { readonly ok: true; readonly own: OwnLesson }
	| { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads the text of a file: the inverse of `formatOwnLesson`. Everything that is wrong is told at once. */
export function readOwnLesson(written: string): ReadOwnLesson {
	let value: unknown;
	try {
		value = JSON.parse(written);
	} catch {
		return { ok: false, problems: [{ path: '', message: syntaxWords(written) }] };
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { ok: false, problems: [{ path: '', message: 'The file holds no lesson.' }] };
	}
	const later = laterVersion(value);
	if (later) return { ok: false, problems: [{ path: 'version', message: later }] };
	const problems: { readonly path: Path; readonly message: string }[] = [];
	let result = v.safeParse(ownLessonSchema, value);
	// The parser names only the first unknown field of each group: it is taken out, and the rest is read again.
	for (;;) {
		const unknown = (result.issues ?? []).filter(isUnknownField);
		if (unknown.length === 0) break;
		for (const issue of unknown) {
			const [found] = plainIssues(issue);
			if (!found) continue;
			problems.push(found);
			value = without(value, found.path);
		}
		result = v.safeParse(ownLessonSchema, value);
	}
	problems.push(...(result.issues ?? []).flatMap((issue) => plainIssues(issue)));
	problems.push(...repeatedIds(value));
	if (!result.success || problems.length > 0) {
		const told = problems.map(({ path, message }) => ({ path: formatPath(path), message }));
		return { ok: false, problems: told };
	}
	const { title, question: asked, summary, objectives, prior, words } = result.output;
	const { steps, exit, extension, care, notes } = result.output;
	const own = { title, question: asked, summary, objectives, prior, words, steps, exit, extension };
	return { ok: true, own: { ...own, care, notes } };
}

/** What is told of a file that only a later atlas can read; an empty text for any other. */
function laterVersion(value: object): string {
	const { format, version } = value as { format?: unknown; version?: unknown };
	const isLater = format === OWN_FORMAT && typeof version === 'number' && version > OWN_VERSION;
	return isLater
		? `is ${version}: the file comes from a later atlas. This page reads version ${OWN_VERSION}; load it anew, or open the file where it was made`
		: '';
}

/** Why a text is no JSON. */
function syntaxWords(written: string): string {
	if (written.trim() === '') return 'The file is empty.';
	const line = jsonSlip(written) ?? 1;
	return `Line ${line} is no JSON: check the quotation marks, commas and brackets there and in the line before.`;
}

/** A value without the field that a path leads to. */
function without(value: unknown, [key, ...rest]: Path): unknown {
	if (key === undefined || typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		return value.map((item: unknown, index) => (index === key ? without(item, rest) : item));
	}
	const entries = Object.entries(value).flatMap(([name, item]): [string, unknown][] =>
		name !== key ? [[name, item]] : rest.length > 0 ? [[name, without(item, rest)]] : []
	);
	return Object.fromEntries(entries);
}

/** Steps are told apart by their ids, and so are questions, in the whole of a lesson. */
function repeatedIds(value: unknown) {
	const problems: { readonly path: Path; readonly message: string }[] = [];
	const items = (of: unknown, name: string): readonly unknown[] => {
		const list = (of as Record<string, unknown> | null | undefined)?.[name];
		return Array.isArray(list) ? list : [];
	};
	const seen = { step: new Set<unknown>(), question: new Set<unknown>() };
	const look = (kind: keyof typeof seen, item: unknown, path: Path) => {
		const own = (item as { id?: unknown } | null | undefined)?.id;
		if (typeof own === 'string' && seen[kind].has(own)) {
			problems.push({
				path: [...path, 'id'],
				message: `“${own}” is the id of another ${kind} too`
			});
		}
		seen[kind].add(own);
	};
	items(value, 'steps').forEach((one, index) => {
		look('step', one, ['steps', index]);
		items(one, 'questions').forEach((asked, at) =>
			look('question', asked, ['steps', index, 'questions', at])
		);
	});
	return problems;
}
