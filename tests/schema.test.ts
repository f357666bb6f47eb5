import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { authoredCaseSchema } from '$lib/catalogue/case-schema.server';

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
