import { citationText, noteNumbers, type Note } from '$lib/domain/citation';
import { isAnnounced, minutesOf, type LessonStep, type Voice } from '$lib/domain/lesson';
import type { AskedRow, Question } from '$lib/domain/question';
import { CONSULTED_WORDS, type Attestation } from '$lib/domain/source';
import { bullets, element, paragraph, type Content, type Markup } from './markup';
import {
	mapPath,
	notesOf,
	notesOfStep,
	whereAndWhen,
	type PackagedLesson
} from './packaged-lesson';

/** Plain pages: courses keep little of a style, so nothing that is told is told by it alone. */
export const PAGE_STYLE = `
body { max-width: 44rem; margin: 1.5rem auto; padding: 0 1rem; font: 1.0625rem/1.5 Georgia, serif; color: #1d1b18; background: #fff; }
h1, h2, h3, h4 { line-height: 1.2; }
.small, .kind { font: 0.9rem/1.4 sans-serif; color: #55504a; }
.voice { margin: 1rem 0; padding: 0.1rem 1rem; border-left: 4px solid #55504a; }
.voice.b { border-left-style: double; }
.voice.other { border-left-style: dotted; }
.note, .task { padding: 0.1rem 1rem; border: 1px solid #55504a; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; }
button { min-height: 2.75rem; padding: 0 1rem; font: inherit; }
`;

const b = (text: string) => element('b', {}, text);
const small = (...content: Content[]) => element('p', { class: 'small' }, ...content);
/** Whether an address can be followed; a lesson from elsewhere could name what should not be. */
const isOfWeb = (href: string | undefined) => /^https?:/.test(href ?? '');
const link = (href: string | undefined, text: string) =>
	isOfWeb(href) ? element('a', { href, target: '_blank', rel: 'noopener' }, text) : text;

/** How the parts of a lesson are set. */
export type Setting = {
	/** How deep the title of a part is. */
	readonly heading: 'h1' | 'h2';
	/** Where the package begins, as its pages see it: `../`. */
	readonly root: string;
	/** Whether answers wait under the questions; else they come elsewhere. */
	readonly answers: boolean;
};

/** What a class reads before the first step. */
export function startHtml({ lesson, words, addresses }: PackagedLesson, { heading }: Setting) {
	const { title, question, concept, care, steps } = lesson;
	const isTold = isAnnounced(care) && care.students;
	return [
		element(heading, {}, title),
		paragraph(b(question)),
		small(`${concept}. ${minutesOf(steps)} minutes.`),
		isTold
			? element('div', { class: 'note' }, paragraph(b('Before you begin.'), ` ${isTold}`))
			: '',
		words.length > 0
			? [
					paragraph(b('Words')),
					bullets(words.map(({ term, definition }) => [b(term), `: ${definition}`]))
				]
			: '',
		small('With a map that moves: ', link(addresses.lesson, addresses.lesson))
	];
}

/** A step: where and when, what is told or said, the task, the questions, the sources by number. */
export function stepHtml(of: PackagedLesson, step: LessonStep, set: Setting): readonly Content[] {
	const number = of.lesson.steps.indexOf(step) + 1;
	const map = of.maps[step.id];
	const under = set.heading === 'h1' ? 'h2' : 'h3';
	return [
		element(set.heading, {}, `${number} ${step.title}`),
		small(
			`${step.minutes} minutes. ${dateOf(of, step)}. `,
			link(of.addresses.maps[step.id], 'See it on the map')
		),
		map
			? element(
					'figure',
					{},
					element('img', { src: `${set.root}${mapPath(step)}`, alt: map.says }),
					element('figcaption', { class: 'small' }, map.says)
				)
			: '',
		step.text ? paragraph(step.text) : '',
		step.voices.map((voice) => voiceHtml(voice, under)),
		element('div', { class: 'task' }, paragraph(b('Task.'), ` ${step.task}`)),
		step.questions.map((question) => questionHtml(of, question, under, set.answers)),
		element(under, {}, 'Sources of this step'),
		sourceList(notesOfStep(of, step, set.answers))
	];
}

function dateOf(of: PackagedLesson, { link: shown, day, beside }: LessonStep): string {
	const also = beside ? `; beside it ${whereAndWhen(of, beside.case, beside.day)}` : '';
	return `${whereAndWhen(of, shown.case, day)}${also}`;
}

function voiceHtml({ side, who, says }: Voice, heading: string): Markup {
	return element(
		'section',
		{ class: `voice ${side}` },
		element(heading, {}, who),
		element('p', { class: 'kind' }, 'imagined voice'),
		paragraph(says)
	);
}

/** What the answers that are not plain names mean; empty for questions that have none of them. */
export function optionsHint(rows: readonly AskedRow[]): string {
	return rows.some((row) => row.mark !== undefined)
		? 'Both: shared, or each its own part. Fought over: both act, and their orders collide. Neither: nobody, or a third power.'
		: '';
}

function questionHtml(
	of: PackagedLesson,
	question: Question,
	heading: string,
	withAnswers: boolean
): readonly Content[] {
	const rows = of.asked[question.id] ?? [];
	const hint = optionsHint(rows);
	return [
		element(heading, {}, question.asks),
		hint ? small(hint) : '',
		bullets(
			rows.map(({ label, options }) => [
				`${label}: `,
				options.map((option) => option.label).join(' / ')
			])
		),
		withAnswers
			? element(
					'details',
					{},
					element('summary', {}, 'Answer: choose first, then open'),
					answerHtml(of, question, rows)
				)
			: ''
	];
}

/** Told where an answer stands on another page than its sources. */
export const NUMBERS = 'Numbers are those of the page “Sources”.';

/** What the data answer for some rows of a question, why, and what that shows. */
export function answerHtml(
	of: PackagedLesson,
	question: Question,
	rows: readonly AskedRow[]
): readonly Content[] {
	const notes = notesOf(of);
	const numbers = (attestations: Question['attestations']) => {
		const found = noteNumbers(notes, attestations);
		return found.length > 0 ? ` (${found.join(', ')})` : '';
	};
	return [
		rows.map(({ label, words, certain, because }) => [
			paragraph(`${label}: `, b(words), certain ? '.' : ', perhaps.'),
			bullets(because.map(({ by, says, attestations }) => `${by}: ${says}${numbers(attestations)}`))
		]),
		paragraph(`${question.reveals}${numbers(question.attestations)}`)
	];
}

/** The sentence to finish on the way out. */
export function exitHtml({ lesson }: PackagedLesson, { heading }: Setting): readonly Content[] {
	return [
		element(heading, {}, 'Exit ticket'),
		paragraph(b(lesson.question)),
		paragraph(`Finish: “${lesson.exit}”`)
	];
}

/** Every source of the lesson by its number, and what its texts are. */
export function sourcesHtml(of: PackagedLesson, { heading }: Setting): readonly Content[] {
	return [
		element(heading, {}, 'Sources'),
		sourceList(notesOf(of)),
		small(
			'The voices are imagined. They were written for class from claims in the sources, and nobody said these words. ',
			'Answers are the compilers’ reading of the sources. Dual Power Atlas, CC BY 4.0.'
		)
	];
}

function sourceList(notes: readonly Note[]): Markup {
	return element(
		'ol',
		{},
		notes.map(({ number, source, attestations }) =>
			element(
				'li',
				{ value: String(number) },
				`${citationText(source)}. `,
				isOfWeb(source.url) ? [link(source.url, 'link'), '. '] : '',
				element(
					'small',
					{},
					[CONSULTED_WORDS[attestations[0]?.consulted ?? 'unread'], ...remarks(attestations)].join(
						'; '
					)
				)
			)
		)
	);
}

/** What is remarked on a source where it is named, each once. */
function remarks(attestations: readonly Attestation[]): readonly string[] {
	return [...new Set(attestations.flatMap(({ note }) => note ?? []))];
}
