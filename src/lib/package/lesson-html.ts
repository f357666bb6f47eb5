import { citationText, noteNumbers, type Note } from '$lib/domain/citation';
import { isAnnounced, minutesOf, type LessonStep, type Voice } from '$lib/domain/lesson';
import type { AskedRow, Question } from '$lib/domain/question';
import { CONSULTED_WORDS, type Attestation } from '$lib/domain/source';
import { bullets, element, paragraph, type Content, type Markup } from './markup';
import { mapsOf, notesOf, notesOfStep, whereAndWhen, type PackagedLesson } from './packaged-lesson';

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
export const isOfWeb = (href: string | undefined) => /^https?:/.test(href ?? '');
export const link = (href: string | undefined, text: string) =>
	isOfWeb(href) ? element('a', { href, target: '_blank', rel: 'noopener' }, text) : text;

/** What a class is told before a lesson that asks for much care; empty for others. */
export function careHtml({ lesson: { care } }: PackagedLesson): Content {
	return isAnnounced(care) && care.students
		? element('div', { class: 'note' }, paragraph(b('Before you begin.'), ` ${care.students}`))
		: '';
}

/** Words to know beforehand, with what they mean. */
export function wordsHtml(words: PackagedLesson['words']): Markup {
	return bullets(words.map(({ term, definition }) => [b(term), `: ${definition}`]));
}

/** What a lesson asks, and what comes before its first step. */
export function startHtml(of: PackagedLesson): readonly Content[] {
	const { title, question, concept, steps } = of.lesson;
	const address = of.addresses.lesson;
	return [
		element('h1', {}, title),
		paragraph(b(question)),
		small(`${concept ? `${concept}. ` : ''}${minutesOf(steps)} minutes.`),
		careHtml(of),
		of.words.length > 0 ? [paragraph(b('Words')), wordsHtml(of.words)] : '',
		address ? small('With a map that moves: ', link(address, address)) : ''
	];
}

/** A step: where and when, what is told or said, the task, the questions, the sources by number. */
export function stepHtml(of: PackagedLesson, step: LessonStep): readonly Content[] {
	const number = of.lesson.steps.indexOf(step) + 1;
	return [
		element('h1', {}, `${number} ${step.title}`),
		small(
			`${step.minutes} minutes. ${dateOf(of, step)}. `,
			link(of.addresses.maps[step.id], 'See it on the map')
		),
		mapsOf(of, step).map(({ path, title, says }) =>
			element(
				'figure',
				{},
				element('img', { src: `../${path}`, alt: `${title}. ${says}` }),
				element('figcaption', { class: 'small' }, `${title}. ${says}`)
			)
		),
		step.text ? paragraph(step.text) : '',
		step.voices.map(voiceHtml),
		element('div', { class: 'task' }, paragraph(b('Task.'), ` ${step.task}`)),
		step.questions.map((question) => questionHtml(of, question)),
		element('h2', {}, 'Sources of this step'),
		sourceList(notesOfStep(of, step, false))
	];
}

function dateOf(of: PackagedLesson, { link: shown, day, beside }: LessonStep): string {
	const also = beside ? `; beside it ${whereAndWhen(of, beside.case, beside.day)}` : '';
	return `${whereAndWhen(of, shown.case, day)}${also}`;
}

function voiceHtml({ side, who, says }: Voice): Markup {
	return element(
		'section',
		{ class: `voice ${side}` },
		element('h2', {}, who),
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

function questionHtml(of: PackagedLesson, question: Question): readonly Content[] {
	const rows = of.asked[question.id] ?? [];
	const hint = optionsHint(rows);
	return [
		element('h2', {}, question.asks),
		hint ? small(hint) : '',
		bullets(
			rows.map(({ label, options }) => [
				`${label}: `,
				options.map((option) => option.label).join(' / ')
			])
		)
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
	return [
		rows.map((row) => [
			paragraph(`${row.label}: `, b(row.words), row.certain ? '.' : ', perhaps.'),
			reasonsHtml(of, row)
		]),
		paragraph(revealsOf(of, question))
	];
}

/** Why the answer of a row is what it is, with the numbers of its sources. */
export function reasonsHtml(of: PackagedLesson, { because }: AskedRow): Markup {
	return bullets(
		because.map(({ by, says, attestations }) => `${by}: ${says}${numbersOf(of, attestations)}`)
	);
}

/** What an answer shows, with the numbers of its sources. */
export function revealsOf(of: PackagedLesson, question: Question): string {
	return `${question.reveals}${numbersOf(of, question.attestations)}`;
}

function numbersOf(of: PackagedLesson, attestations: readonly Attestation[]): string {
	const found = noteNumbers(notesOf(of), attestations);
	return found.length > 0 ? ` (${found.join(', ')})` : '';
}

/** How deep the title of a part is. */
type Heading = 'h1' | 'h2';

/** The sentence to finish on the way out. */
export function exitHtml({ lesson }: PackagedLesson, heading: Heading): readonly Content[] {
	return [
		element(heading, {}, 'Exit ticket'),
		paragraph(b(lesson.question)),
		lesson.exit ? paragraph(`Finish: “${lesson.exit}”`) : ''
	];
}

/** Every source of the lesson by its number, and what its texts are. */
export function sourcesHtml(of: PackagedLesson, heading: Heading): readonly Content[] {
	return [
		element(heading, {}, 'Sources'),
		sourceList(notesOf(of)),
		small(
			'The voices are imagined. They were written for class from claims in the sources, and nobody said these words. ',
			'Answers are the compilers’ reading of the sources. Dual Power Atlas, CC BY 4.0.'
		)
	];
}

export function sourceList(notes: readonly Note[]): Markup {
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
