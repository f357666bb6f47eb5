/**
 * What historians write, as schemas: the shape of every file in `src/data`. Everything in YAML is text until here.
 * `/data/schema/case.schema.json` is made from these.
 */
import * as v from 'valibot';
import { SIDES } from '$lib/domain/authority';
import { CALENDARS } from '$lib/domain/calendar';
import { BRIDGE_STATES, CERTAINTIES, OUTCOMES, REGIONS, STEPS } from '$lib/domain/case';
import { EVENT_MARKS } from '$lib/domain/event';
import { GRIPS, LEVERS } from '$lib/domain/lever';
import { RELATIONS } from '$lib/domain/relation';
import { CONSULTED, GRADES, SAYS } from '$lib/domain/source';
import { ASPECTS, HOLDS } from '$lib/domain/statement';
import { LENSES } from '$lib/domain/view';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
/** A text that may be left out or empty. */
const optionalText = v.optional(v.pipe(v.string(), v.trim()), '');
export const shortText = (most: number) =>
	v.pipe(
		text,
		v.maxLength(most, (issue) => `has ${issue.input.length} characters: there is room for ${most}`)
	);
export const titleText = shortText(70);
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, (issue) => `“${issue.input}” is no id in kebab-case`)
);
const flag = v.pipe(
	v.picklist(['true', 'false'], (issue) => `“${issue.input}” is neither true nor false`),
	v.transform((value) => value === 'true')
);
const degrees = v.pipe(
	v.string(),
	v.regex(/^-?\d+(\.\d+)?$/, (issue) => `“${issue.input}” is no number of degrees`),
	v.transform(Number)
);
const metres = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d*$/, (issue) => `“${issue.input}” is no number of metres`),
	v.transform(Number)
);
const lngLat = v.tuple([degrees, degrees]);
const box = v.tuple([degrees, degrees, degrees, degrees]);
export const oneOf = <const T extends readonly string[]>(list: T, what: string) =>
	v.picklist(list, (issue) => `“${issue.input}” is no ${what}: one of ${list.join(', ')}`);

const dated = {
	when: v.optional(text),
	calendar: v.optional(oneOf(CALENDARS, 'calendar')),
	written: v.optional(text)
};

const attestation = v.strictObject({
	source: text,
	says: v.optional(oneOf(SAYS, 'word of a source'), 'supports'),
	consulted: oneOf(CONSULTED, 'way of consulting'),
	note: v.optional(text),
	...dated
});
const attested = v.pipe(
	v.optional(v.array(attestation), []),
	v.minLength(1, 'has no attestation: name at least one source')
);

const nativeName = v.strictObject({ text, lang: text, latin: v.optional(text) });
/** One name or, where a place has two languages, a list of them. */
export const nativeNames = v.union([nativeName, v.array(nativeName)]);

const camp = v.strictObject({
	name: text,
	short: shortText(14),
	front: v.array(v.strictObject({ authorities: v.array(id), ...dated }))
});

const change = v.strictObject({
	of: id,
	drop: v.optional(flag),
	name: v.optional(text),
	relation: v.optional(oneOf([...RELATIONS, 'none'], 'relation')),
	hold: v.optional(oneOf(HOLDS, 'hold')),
	grip: v.optional(oneOf(GRIPS, 'grip')),
	why: v.optional(text),
	when: v.optional(text),
	/** Whether statements dated by a phase keep their days where the phase is moved. */
	statements: v.optional(oneOf(['follow', 'stay'], 'way of dating'))
});

export const caseSchema = v.strictObject({
	id,
	code: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not two letters')),
	name: text,
	title: titleText,
	native: nativeNames,
	place: text,
	region: oneOf(REGIONS, 'region'),
	sentence: text,
	summary: text,
	calendar: oneOf(CALENDARS, 'calendar'),
	step: oneOf(STEPS, 'step'),
	when: text,
	shown: v.optional(text),
	heart: text,
	lens: v.optional(oneOf(LENSES, 'lens'), 'both'),
	scale: oneOf(['city', 'region', 'country'], 'scale'),
	plan: v.optional(id),
	box,
	view: box,
	point: lngLat,
	/** A crowded part of the map, drawn larger in a corner. */
	inset: v.optional(v.strictObject({ name: text, box })),
	/** When the outer line of its units was a border or boundary of the day; without it the line is not drawn. */
	outline: v.optional(text),
	/** The cities of a case of several, each with its own authorities and its own clock. */
	parts: v.optional(
		v.array(
			v.strictObject({
				id,
				name: text,
				place: id,
				areas: v.optional(v.array(id), []),
				authorities: v.array(id)
			})
		),
		[]
	),
	/** Whose first-level units the reader can lay over the map with today's borders. */
	today: v.optional(oneOf(['italy', 'russia', 'spain'], 'country')),
	/** Schematic plans of single cities, each drawn in `ground/plans/<id>.geojson`. */
	plans: v.optional(
		v.array(
			v.strictObject({
				id,
				name: text,
				native: v.optional(nativeName),
				view: box,
				error: metres,
				note: text,
				city: id,
				ground: v.optional(id),
				areas: v.optional(v.array(id), [])
			})
		),
		[]
	),
	ended: text,
	/** How it ended, to find cases by. */
	outcome: v.pipe(v.array(oneOf(OUTCOMES, 'outcome')), v.minLength(1, 'names no outcome')),
	sides: v.strictObject({ a: camp, b: camp }),
	authorities: v.array(
		v.strictObject({
			id,
			side: oneOf(SIDES, 'side'),
			name: text,
			short: text,
			native: v.optional(nativeNames),
			kind: text,
			claim: v.optional(text),
			about: v.optional(text),
			...dated,
			attested
		})
	),
	people: v.optional(
		v.array(v.strictObject({ id, name: text, native: v.optional(nativeNames) })),
		[]
	),
	levers: v.array(
		v.strictObject({
			id,
			lever: oneOf([...LEVERS, 'own'], 'lever'),
			label: shortText(28)
		})
	),
	areas: v.optional(
		v.array(
			v.strictObject({
				id,
				name: text,
				native: v.optional(nativeNames),
				units: v.optional(v.union([v.literal('all'), v.array(text)])),
				edge: v.optional(oneOf(['sharp', 'soft'], 'edge'), 'sharp'),
				certainty: v.optional(oneOf(CERTAINTIES, 'certainty'), 'certain'),
				note: v.optional(text),
				label: v.optional(lngLat)
			})
		),
		[]
	),
	lines: v.optional(
		v.array(
			v.strictObject({
				id,
				kind: oneOf(['front', 'route', 'boundary', 'bridge'], 'kind of line'),
				name: text,
				between: v.optional(v.array(id), []),
				by: v.optional(id),
				/** For a bridge of the plan. */
				bridge: v.optional(id),
				place: v.optional(id),
				state: v.optional(oneOf(BRIDGE_STATES, 'state of a bridge')),
				edge: v.optional(oneOf(['sharp', 'soft'], 'edge'), 'sharp'),
				events: v.optional(v.array(id), []),
				continues: v.optional(id),
				stops: v.optional(
					v.array(v.strictObject({ place: id, when: v.optional(text), event: v.optional(id) })),
					[]
				),
				replaces: v.optional(v.array(v.pipe(v.array(text), v.length(2, 'is not two units'))), []),
				note: v.optional(text),
				...dated,
				attested
			})
		),
		[]
	),
	phases: v.pipe(
		v.array(
			v.strictObject({
				id,
				name: text,
				relation: v.optional(oneOf(RELATIONS, 'relation')),
				about: text,
				...dated,
				attested
			})
		),
		v.minLength(1, 'has no phase')
	),
	readings: v.optional(
		v.array(v.strictObject({ id, name: text, about: text, changes: v.array(change), attested })),
		[]
	),
	disputes: v.pipe(
		v.array(
			v.strictObject({
				id,
				question: text,
				about: v.optional(v.array(id), []),
				positions: v.pipe(
					v.array(v.strictObject({ says: text, attested })),
					v.minLength(2, 'has fewer than two positions')
				)
			})
		),
		v.minLength(2, 'has fewer than two: say what sources of the case disagree on')
	),
	questions: v.pipe(
		v.array(text),
		v.minLength(4, (issue) => `has ${issue.input.length}: a class needs four or more`)
	),
	gaps: v.optional(v.array(text), [])
});

const statementBase = {
	id,
	by: id,
	during: v.optional(text),
	...dated,
	interpretation: v.optional(flag),
	note: v.optional(text),
	why: v.optional(text),
	attested
};

export const statementSchema = v.variant(
	'aspect',
	[
		v.strictObject({ ...statementBase, aspect: v.literal('seat'), place: id }),
		v.strictObject({
			...statementBase,
			aspect: v.literal('office'),
			person: id,
			role: text,
			head: v.optional(flag, 'false')
		}),
		v.strictObject({
			...statementBase,
			aspect: v.literal('ground'),
			area: id,
			hold: oneOf(HOLDS, 'hold'),
			extent: v.optional(oneOf(['whole', 'part'], 'extent'), 'whole')
		}),
		v.strictObject({
			...statementBase,
			aspect: v.literal('lever'),
			lever: id,
			grip: oneOf(GRIPS, 'grip'),
			why: v.pipe(
				v.optional(v.string(), ''),
				v.trim(),
				v.nonEmpty('has no reason: say why the lever is read so')
			)
		}),
		v.strictObject({
			...statementBase,
			aspect: v.literal('relation'),
			with: id,
			kind: oneOf(RELATIONS, 'relation')
		}),
		v.strictObject({ ...statementBase, aspect: v.literal('recognition'), from: text })
	],
	(issue) => `“${String(issue.input)}” is no aspect: one of ${ASPECTS.join(', ')}`
);

export const eventSchema = v.strictObject({
	id,
	...dated,
	clock: v.optional(text),
	window: v.optional(flag, 'false'),
	title: titleText,
	text,
	effect: optionalText,
	key: v.optional(flag, 'false'),
	mark: v.optional(oneOf(EVENT_MARKS, 'mark')),
	places: v.optional(v.array(id), []),
	authorities: v.optional(v.array(id), []),
	attested
});

/** `properties` of a point in places.geojson: JSON, so numbers and truths are themselves. */
export const placeSchema = v.strictObject({
	name: text,
	now: v.optional(text),
	native: v.optional(text),
	lang: v.optional(text),
	latin: v.optional(text),
	kind: text,
	certainty: oneOf(CERTAINTIES, 'certainty'),
	error: v.optional(v.number()),
	note: v.optional(text),
	outside: v.optional(v.boolean(), false)
});

const cslName = v.pipe(
	v.looseObject({
		family: v.optional(text),
		given: v.optional(v.string()),
		literal: v.optional(text)
	}),
	v.check(({ family, literal }) => Boolean(family ?? literal), 'has neither family nor literal')
);
const cslDate = v.looseObject({
	'date-parts': v.optional(v.array(v.array(v.union([v.number(), v.string()])))),
	literal: v.optional(text),
	raw: v.optional(text)
});

/** The types of CSL 1.0.2 for what can be cited. */
const CSL_TYPES = [
	...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book'],
	...['broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document', 'entry'],
	...['entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing'],
	...['interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture'],
	...['musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical'],
	...['personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review'],
	...['review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage']
] as const;

/**
 * A source, CSL-JSON. Author, date, publisher and container may be missing, since many a text was seen without them and
 * nothing is made up; what it is in, how far to trust it and what it is cited for can always be said.
 */
export const sourceSchema = v.looseObject({
	id,
	type: v.picklist(CSL_TYPES, (issue) => `“${issue.input}” is no type of CSL: “book”, say`),
	title: text,
	author: v.optional(v.array(cslName)),
	editor: v.optional(v.array(cslName)),
	issued: v.optional(cslDate),
	URL: v.optional(
		v.pipe(
			v.string(),
			v.url((issue) => `“${issue.input}” is no address`)
		)
	),
	DOI: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^10\.\d{4,}\/\S+$/, (issue) => `“${issue.input}” is no DOI: it begins with 10.`)
		)
	),
	'container-title': v.optional(text),
	publisher: v.optional(text),
	language: text,
	custom: v.strictObject({
		grade: oneOf(GRADES, 'grade'),
		consulted: oneOf(CONSULTED, 'way of consulting'),
		/** Where a book in copyright was seen in a copy that nobody had a right to make. */
		copy: v.optional(oneOf(['unofficial'], 'kind of copy')),
		supports: text,
		reliability: text
	})
});

export type AuthoredReading = v.InferOutput<typeof caseSchema>['readings'][number];
export type AuthoredCase = v.InferOutput<typeof caseSchema>;
export type AuthoredStatement = v.InferOutput<typeof statementSchema>;
export type AuthoredEvent = v.InferOutput<typeof eventSchema>;
export type AuthoredSource = v.InferOutput<typeof sourceSchema>;
export type AuthoredAttestation = v.InferOutput<typeof attestation>;
export type AuthoredNative = v.InferOutput<typeof nativeNames>;
