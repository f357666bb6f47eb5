import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { caseSchema, eventSchema, placeSchema, sourceSchema, statementSchema } from './authored';

/** A JSON Schema as plain data. */
export type JsonSchema = ReturnType<typeof toJsonSchema>;

const DEFINITIONS = {
	case: caseSchema,
	statement: statementSchema,
	event: eventSchema,
	place: placeSchema,
	source: sourceSchema
};

const OPTIONS: ConversionConfig = {
	target: 'draft-07',
	// What is written is the input: texts are trimmed and turned into numbers only afterwards.
	typeMode: 'input',
	errorMode: 'ignore',
	overrideSchema: ({ valibotSchema, jsonSchema }) =>
		'entries' in valibotSchema ? withRequired(jsonSchema) : undefined
};

const point = v.looseObject({
	type: v.literal('Feature'),
	id: v.string(),
	properties: placeSchema,
	geometry: v.looseObject({ type: v.literal('Point') })
});
const drawing = v.looseObject({
	type: v.literal('Feature'),
	id: v.string(),
	properties: v.nullable(v.looseObject({})),
	geometry: v.looseObject({ type: v.picklist(['Polygon', 'MultiPolygon', 'LineString']) })
});
const folder = v.strictObject({
	'case.yaml': caseSchema,
	'statements.yaml': v.array(statementSchema),
	'events.yaml': v.array(eventSchema),
	'places.geojson': v.looseObject({
		type: v.literal('FeatureCollection'),
		features: v.array(v.union([point, drawing]))
	}),
	'sources.json': v.array(sourceSchema)
});

/**
 * The JSON Schema (draft-07) of a case as historians write it: an object whose members are the files of the case's
 * folder. Each kind of thing in them has its own definition, so that an editor can check one file alone.
 *
 * YAML is read with the `failsafe` schema: every scalar is text, dates, numbers and truths too. What a schema cannot
 * say (that ids name something, that dates are dates, that phases follow one another) is checked by `npm run data`.
 */
export function authoredCaseSchema(): JsonSchema {
	const { $schema, ...root } = toJsonSchema(folder, { ...OPTIONS, definitions: DEFINITIONS });
	return {
		...($schema ? { $schema } : {}),
		title: 'A case of Dual Power Atlas, as authored',
		description:
			'The files of one folder of src/data/cases as members of one object. In YAML files every scalar is text (failsafe schema).',
		...root,
		$defs: toJsonSchemaDefs(DEFINITIONS, OPTIONS) as NonNullable<JsonSchema['$defs']>
	};
}

/**
 * Some fields have a default only so that the reader of a case can say in its own words what is missing.
 * For a schema they are simply required: attestations, the reason of a lever, the date of whatever is dated.
 */
function withRequired(object: JsonSchema): JsonSchema {
	const { properties = {}, required = [] } = object;
	const isDated = 'written' in properties;
	const isLever = 'grip' in properties && 'lever' in properties;
	const isAttestation = 'says' in properties;
	const missing = [
		...('attested' in properties ? ['attested'] : []),
		...(isLever ? ['why'] : []),
		...(isDated && !isAttestation && !('during' in properties) ? ['when'] : [])
	];
	return {
		...object,
		required: [...new Set([...required, ...missing])],
		...('during' in properties ? { anyOf: [{ required: ['when'] }, { required: ['during'] }] } : {})
	};
}
