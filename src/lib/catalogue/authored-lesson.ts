/** A lesson as teachers write it, as a schema: the shape of `lessons/<id>/lesson.yaml`. */
import * as v from 'valibot';
import { CARES, TOPICS } from '$lib/domain/lesson';
import { CONSULTED } from '$lib/domain/source';
import { id, oneOf, shortText, text, titleText } from './authored';

const count = (what: string) =>
	v.pipe(
		v.string(),
		v.regex(/^[1-9]\d*$/, (issue) => `“${issue.input}” is no number of ${what}`),
		v.transform(Number)
	);

const word = v.strictObject({
	source: text,
	says: v.optional(oneOf(['supports', 'disputes'], 'word of a source'), 'supports'),
	consulted: oneOf(CONSULTED, 'way of consulting'),
	note: v.optional(text)
});
const attested = v.pipe(
	v.optional(v.array(word), []),
	v.minLength(1, 'has no attestation: name at least one source')
);

const list = (fewest: number) =>
	v.pipe(
		v.array(text),
		v.minLength(fewest, (issue) => `has ${issue.input.length}: write ${fewest} or more`)
	);

const voice = v.strictObject({ who: shortText(60), says: text });

const question = v.strictObject({
	id,
	asks: text,
	/** Rows of the matrix, areas of the case, how the two sides stand: what is to be predicted. */
	levers: v.optional(v.array(id), []),
	ground: v.optional(v.array(id), []),
	relation: v.optional(v.literal('true', 'is true or is not there'), undefined),
	/** Another day than that of the step. */
	day: v.optional(text),
	/** Another case than that of the step: a link into it. */
	view: v.optional(text),
	/** The answers for which `reveals` was written. */
	answers: v.array(text),
	reveals: text,
	attested: v.optional(v.array(word), [])
});

const step = v.strictObject({
	id,
	title: titleText,
	minutes: count('minutes'),
	/** A link into a case, as the page of the case has it in its address. */
	view: text,
	beside: v.optional(text),
	voices: v.optional(
		v.strictObject({
			imagined: v.pipe(
				v.optional(v.string(), ''),
				v.check((value) => value === 'true', 'is no quotation: say so with “imagined: true”')
			),
			a: v.optional(voice),
			b: v.optional(voice),
			other: v.optional(voice)
		})
	),
	text: v.optional(text),
	task: text,
	questions: v.optional(v.array(question), []),
	attested
});

export const lessonSchema = v.strictObject({
	id,
	title: titleText,
	question: shortText(140),
	concept: shortText(80),
	summary: shortText(200),
	ages: v.pipe(
		v.string(),
		v.regex(/^\d{2}-\d{2}$/, (issue) => `“${issue.input}” is no range of ages: write 14-18`),
		v.transform((ages): readonly [number, number] => {
			const [from = 0, to = 0] = ages.split('-').map(Number);
			return [from, to];
		})
	),
	level: shortText(120),
	topics: v.pipe(v.array(oneOf(TOPICS, 'topic')), v.minLength(1, 'has none: write 1 or more')),
	objectives: list(2),
	prior: text,
	words: v.optional(v.array(id), []),
	steps: v.array(step),
	shorter: v.strictObject({ 'leave-out': v.optional(v.array(id), []), how: text }),
	exit: text,
	extension: text,
	'source-work': v.strictObject({ task: text, attested }),
	misconceptions: v.array(v.strictObject({ says: text, but: text })),
	care: v.strictObject({
		level: oneOf(CARES, 'level of care'),
		teacher: text,
		students: v.optional(text)
	}),
	notes: list(1),
	curriculum: v.array(
		v.strictObject({
			course: shortText(90),
			place: shortText(40),
			asks: shortText(240),
			verified: oneOf(['true', 'false'], 'answer: true or false'),
			seen: v.optional(text),
			by: v.optional(shortText(60)),
			checked: v.pipe(v.string(), v.regex(/^\d{4}$/, 'is no year'))
		})
	)
});

export type AuthoredLesson = v.InferOutput<typeof lessonSchema>;
export type AuthoredStep = AuthoredLesson['steps'][number];
export type AuthoredQuestion = AuthoredStep['questions'][number];
