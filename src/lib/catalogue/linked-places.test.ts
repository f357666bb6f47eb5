import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { dayOfIso } from '$lib/domain/calendar';
import { readCatalogue, type Catalogue } from './catalogue.server';
import { caseTopology } from './ground.server';
import { linkedPlacesOfAtlas, linkedPlacesOfCase, type LinkedPlaces } from './linked-places.server';
import { signedArea } from '$lib/geo/right-hand';
import { VOCABULARY } from './vocabulary.server';

/*
 * What files of Linked Places Format 1.2.2 and RFC 7946 must be, written from the format's README, from the draft of
 * its version 2 (positions of two numbers, dates of one shape, years as text, no line breaks) and from the RFC.
 */
const line = v.pipe(v.string(), v.regex(/^.+$/, 'is empty or has a line break'));
const iri = v.pipe(v.string(), v.regex(/^\w+:\S+$/));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/));
const certainty = v.picklist(['certain', 'less-certain', 'uncertain']);
const isoDay = v.pipe(
	v.string(),
	v.check((text) => dayOfIso(text) !== undefined, 'is no day')
);
const moment = v.union([
	v.strictObject({ in: isoDay }),
	v.strictObject({ earliest: isoDay, latest: v.optional(isoDay) }),
	v.strictObject({ latest: isoDay })
]);
const when = v.strictObject({
	timespans: v.pipe(
		v.array(v.strictObject({ start: moment, end: v.optional(moment) })),
		v.minLength(1)
	),
	periods: v.optional(v.array(v.strictObject({ name: line }))),
	label: line,
	certainty
});
const citation = v.looseObject({
	'@id': iri,
	label: line,
	year: v.optional(v.pipe(v.string(), v.regex(/^-?\d+$/)))
});
const citations = v.pipe(v.array(citation), v.minLength(1));

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.strictTuple([lng, lat]);
const path = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(
	v.array(position),
	v.minLength(4),
	v.check((points) => String(points[0]) === String(points.at(-1)), 'is a ring that is not closed')
);
const polygon = v.pipe(
	v.array(ring),
	v.minLength(1),
	v.check(
		(rings) => rings.every((own, index) => signedArea(own) > 0 === (index === 0)),
		'breaks the right-hand rule'
	)
);
const geometry = v.nullable(
	v.variant('type', [
		v.strictObject({ type: v.literal('Point'), coordinates: position, certainty }),
		v.strictObject({ type: v.literal('LineString'), coordinates: path, certainty }),
		v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(path), certainty }),
		v.strictObject({ type: v.literal('Polygon'), coordinates: polygon, certainty }),
		v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon), certainty })
	])
);

const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const scalar = v.union([line, v.number(), v.boolean()]);
const properties = v.objectWithRest(
	{
		title: line,
		ccodes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.minLength(1))),
		fclasses: v.pipe(v.array(v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T'])), v.minLength(1)),
		id: integer,
		kind: v.picklist(['case', 'area', 'line', 'place']),
		key: line,
		case: line
	},
	scalar
);
const feature = v.strictObject({
	'@id': iri,
	type: v.literal('Feature'),
	id: integer,
	properties,
	when,
	names: v.pipe(
		v.array(v.strictObject({ toponym: line, lang: language, citations: v.optional(citations) })),
		v.minLength(1),
		v.check((names) => names.some((name) => name.citations), 'has no name with a citation')
	),
	types: v.pipe(v.array(v.strictObject({ identifier: iri, label: line })), v.minLength(1)),
	geometry,
	relations: v.optional(
		v.array(
			v.looseObject({
				relationType: iri,
				relationTo: iri,
				label: line,
				when,
				certainty,
				citations
			})
		)
	),
	descriptions: v.optional(v.array(v.strictObject({ value: line, lang: language })))
});
const collection = v.strictObject({
	type: v.literal('FeatureCollection'),
	'@context': v.tuple([v.pipe(v.string(), v.url()), v.record(v.string(), v.nullable(v.string()))]),
	features: v.pipe(v.array(feature), v.minLength(1))
});

/** What is wrong with a file, as a reader of the published text sees it. */
function problemsOf(file: LinkedPlaces): readonly string[] {
	const result = v.safeParse(collection, JSON.parse(JSON.stringify(file)));
	return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

let catalogue: Catalogue;
let files: readonly LinkedPlaces[];
beforeAll(() => {
	catalogue = readCatalogue(resolve('src/data'));
	files = catalogue.cases.map((file) => linkedPlacesOfCase(file, caseTopology(file)));
}, 60_000);

describe('the file of a case', () => {
	test('is Linked Places Format and RFC 7946, for every case', () => {
		for (const file of files) expect(problemsOf(file)).toEqual([]);
	});

	test('has one feature for the case and one for each area, line and place', () => {
		files.forEach((file, index) => {
			const of = catalogue.cases[index]!.case;
			const kinds = file.features.map(({ properties: { kind } }) => kind);
			const count = (kind: string) => kinds.filter((candidate) => candidate === kind).length;
			expect([count('case'), count('area'), count('line'), count('place')]).toEqual([
				1,
				of.areas.length,
				of.lines.length,
				of.places.length
			]);
		});
	});

	test('tells every statement once, of a kind that the vocabulary explains', () => {
		const terms = new Set<string>(VOCABULARY.map((entry) => entry.term));
		files.forEach((file, index) => {
			const of = catalogue.cases[index]!.case;
			const relations = file.features.flatMap((item) => item.relations ?? []);
			const told = relations.flatMap((relation) => relation['@id'] ?? []);
			expect(told.sort()).toEqual(
				of.statements.map((statement) => `dpa:${of.id}/statement/${statement.id}`).sort()
			);
			for (const { relationType } of relations) expect(terms).toContain(relationType);
		});
	});

	test('gives ground to every area and a way to every line', () => {
		for (const file of files) {
			const bare = file.features.filter((item) => item.geometry === null);
			expect(bare.map((item) => item['@id'])).toEqual([]);
		}
	});

	test('leaves out the end of what has not ended', () => {
		const libya = files.find((file) => file.features[0]?.properties.case === 'libya');
		const [own] = libya?.features ?? [];
		expect(own?.when.timespans[0]).not.toHaveProperty('end');
		expect(own?.properties).not.toHaveProperty('end_latest');
	});

	test('keeps what a source says beside the claim that it disputes', () => {
		files.forEach((file, index) => {
			const of = catalogue.cases[index]!.case;
			const disputed = of.statements.filter(({ attestations }) =>
				attestations.some(({ says }) => says === 'disputes')
			);
			for (const { id } of disputed) {
				const found = file.features
					.flatMap((item) => item.relations ?? [])
					.find((relation) => relation['@id']?.endsWith(`/statement/${id}`));
				expect(found?.citations.map(({ says }) => says)).toContain('disputes');
				expect(found?.certainty).not.toBe('certain');
			}
		});
	});
});

test('no two features of the atlas have the same number or identifier', () => {
	const features = files.flatMap((file) => file.features);
	expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
	expect(new Set(features.map((item) => item['@id'])).size).toBe(features.length);
});

test('the file of all cases has one valid point each, with the number that it has in its own file', () => {
	const atlas = linkedPlacesOfAtlas(catalogue.cases.map((file) => file.case));
	expect(problemsOf(atlas)).toEqual([]);
	expect(atlas.features.map(({ id }) => id)).toEqual(files.map((file) => file.features[0]?.id));
	for (const item of atlas.features) {
		expect(item.geometry?.type).toBe('Point');
		expect(item.when.periods?.length).toBeGreaterThan(0);
		expect(item.properties.geojson).toBe(`cases/${item.properties.case}.geojson`);
	}
});

describe('the checker of this test', () => {
	const [good] = [() => structuredClone(files[0]!) as unknown as Record<string, unknown>];
	test.each<[string, (file: { features: Record<string, unknown>[] }) => void]>([
		['a feature without names', (file) => delete file.features[0]?.names],
		[
			'a day that no calendar has',
			(file) => {
				file.features[0]!.when = {
					timespans: [{ start: { in: '1917-02-30' } }],
					label: 'x',
					certainty: 'certain'
				};
			}
		],
		[
			'a position off the earth',
			(file) => {
				file.features[0]!.geometry = { type: 'Point', coordinates: [30, 91], certainty: 'certain' };
			}
		],
		[
			'a ring that runs clockwise',
			(file) => {
				const coordinates = [
					[
						[0, 0],
						[0, 1],
						[1, 1],
						[0, 0]
					]
				];
				file.features[0]!.geometry = { type: 'Polygon', coordinates, certainty: 'certain' };
			}
		],
		[
			'a number as id of another kind',
			(file) => {
				file.features[0]!.id = 'petrograd';
			}
		]
	])('refuses %s', (_what, spoil) => {
		const file = good();
		spoil(file as { features: Record<string, unknown>[] });
		expect(problemsOf(file as unknown as LinkedPlaces)).not.toEqual([]);
	});
});
