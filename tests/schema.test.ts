import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { authoredCaseSchema } from '$lib/catalogue/case-schema.server';
import { lessonSchema } from '$lib/catalogue/authored-lesson';
import { authoredLessonSchema } from '$lib/catalogue/lesson-schema.server';
import { ownLessonSchema } from '$lib/catalogue/own-lesson-file';
import { EMPTY_LESSON, emptyStep, formatOwnLesson } from '$lib/domain/own-lesson';
import { addQuestion, changeQuestion } from '$lib/domain/own-lesson-edits';

const folder = resolve('src/data/cases');
const schema = authoredCaseSchema();
const isCase = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
	schema as object
);

type Item = Record<string, unknown>;
type Authored = {
	'case.yaml': Item & { phases: Item[] };
	'statements.yaml': Item[];
	'events.yaml': Item[];
	'places.geojson': { type: string; features: { properties: Item }[] };
	'sources.json': (Item & { custom: Item })[];
};

/** The folder of a case as its files are parsed: every scalar of YAML is text. */
function authored(id: string): Authored {
	const read = (file: string) => readFileSync(join(folder, id, file), 'utf8');
	const files = ['case.yaml', 'statements.yaml', 'events.yaml', 'places.geojson', 'sources.json'];
	return Object.fromEntries(
		files.map((file) => [
			file,
			file.endsWith('.yaml') ? parse(read(file), { schema: 'failsafe' }) : JSON.parse(read(file))
		])
	) as Authored;
}

function complaints(value: unknown): readonly string[] {
	isCase(value);
	return (isCase.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

test('the schema says which draft it is and has a definition of everything that is authored', () => {
	expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
	expect(Object.keys(schema.$defs ?? {})).toEqual([
		'case',
		'statement',
		'event',
		'place',
		'source'
	]);
});

test('every case of the atlas is right by the published schema', () => {
	const ids = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'case.yaml')));
	expect(ids.length).toBeGreaterThan(0);
	for (const id of ids) expect([id, complaints(authored(id))]).toEqual([id, []]);
});

describe('the schema refuses', () => {
	test.each<[string, (of: Authored) => void]>([
		['a hold that is none', (of) => (ground(of).hold = 'owns')],
		['a statement without attestations', (of) => delete ground(of).attested],
		['a statement with an empty list of attestations', (of) => (ground(of).attested = [])],
		[
			'a statement that is neither dated nor of a phase',
			(of) => {
				delete ground(of).when;
				delete ground(of).during;
			}
		],
		['a lever without a reason', (of) => delete lever(of).why],
		['an aspect that is none', (of) => (ground(of).aspect = 'soil')],
		['a field that is none', (of) => (of['events.yaml'][0]!.colour = 'red')],
		['a phase without a date', (of) => delete of['case.yaml'].phases[0]!.when],
		['an event without a title', (of) => delete of['events.yaml'][0]!.title],
		[
			'a place without a certainty',
			(of) => delete of['places.geojson'].features[0]!.properties.certainty
		],
		['a source of grade D', (of) => (of['sources.json'][0]!.custom.grade = 'D')]
	])('%s', (_what, spoil) => {
		const of = authored('libya');
		spoil(of);
		expect(complaints(of)).not.toEqual([]);
	});
});

const ground = (of: Authored) => byAspect(of, 'ground');
const lever = (of: Authored) => byAspect(of, 'lever');
function byAspect(of: Authored, aspect: string): Item {
	return of['statements.yaml'].find((statement) => statement.aspect === aspect)!;
}

describe('the schema of a lesson that a teacher makes', () => {
	const isLesson = new Ajv({ allErrors: true, strict: false }).compile(
		authoredLessonSchema() as object
	);
	const step = { ...emptyStep('step-1', '/cases/libya/'), title: 'One', task: 'Look.' };
	const voices = { ...step.voices, a: { who: 'A minister', says: 'We govern.' } };
	const { own } = addQuestion({ ...EMPTY_LESSON, steps: [{ ...step, voices }] }, 'step-1');
	const asking = changeQuestion(own, 'question-1', { levers: ['army'], day: '2019-06-01' });
	const file = () => JSON.parse(formatOwnLesson(asking)) as Item & { steps: Item[] };

	test('takes what the builder writes, full or empty', () => {
		expect(isLesson(file())).toBe(true);
		expect(isLesson(JSON.parse(formatOwnLesson(EMPTY_LESSON)))).toBe(true);
	});

	test('asks for no more of a file than what reads it', () => {
		expect(isLesson({ format: 'dual-power-atlas-lesson', version: 1, steps: [] })).toBe(true);
	});

	test.each<[string, (of: ReturnType<typeof file>) => void]>([
		['another format', (of) => (of.format = 'lesson')],
		['a later version', (of) => (of.version = 2)],
		['a field that is none', (of) => (of.colour = 'red')],
		['a step without a view', (of) => delete of.steps[0]!.view],
		['a step of no minutes', (of) => (of.steps[0]!.minutes = 0)],
		[
			'a voice that does not say that it is imagined',
			(of) => delete (of.steps[0]!.voices as Item).imagined
		],
		['a title that is too long', (of) => (of.title = 'x'.repeat(121))]
	])('refuses %s', (_what, spoil) => {
		const of = file();
		spoil(of);
		expect(isLesson(of)).toBe(false);
	});

	test('has names that the lessons of the atlas have, but for what says that it is one', () => {
		const names = Object.keys(ownLessonSchema.entries).filter(
			(name) => name !== 'format' && name !== 'version'
		);
		expect(Object.keys(lessonSchema.entries)).toEqual(expect.arrayContaining(names));
	});
});
