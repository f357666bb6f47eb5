import type { Case } from '$lib/domain/case';
import {
	casesOf,
	minutesOf,
	shorterSteps,
	textsOfLesson,
	verifiedRows,
	type CurriculumRow,
	type Lesson,
	type Topic
} from '$lib/domain/lesson';
import type { Asked } from '$lib/domain/lesson-answers';
import { askedRows, type AskedRow } from '$lib/domain/question';
import type { Source } from '$lib/domain/source';
import { termsUsed, type TermEntry, type TermWords } from '$lib/domain/term';
import { casePage, catalogue, glossaryEntries, type CasePage } from './pages.server';

/** What the page of a lesson is made from. */
export type LessonPage = {
	readonly lesson: Lesson;
	/** Every question, answered from the data. */
	readonly asked: Asked;
	/** The sources of the lesson, and those behind its answers. */
	readonly sources: readonly Source[];
	/** Its cases by name, in the order in which they come up. */
	readonly cases: readonly Pick<Case, 'id' | 'name' | 'calendar' | 'sides'>[];
	/** Words to give out beforehand, with what they mean. */
	readonly words: readonly TermEntry[];
	readonly terms: readonly TermWords[];
	/** The case that its first step shows; others are loaded when their steps come. */
	readonly first: CasePage;
};

/** The data of a lesson's page, or undefined if there is no such lesson. */
export function lessonPage(id: string): LessonPage | undefined {
	const lesson = catalogue().lessons.find((candidate) => candidate.id === id);
	const first = lesson && casePage(lesson.steps[0].link.case);
	if (!lesson || !first) return undefined;
	const cases = casesOf(lesson).flatMap((of) => caseOf(of) ?? []);
	const asked = askedIn(lesson);
	const reasons = Object.values(asked).flatMap((rows) => rows.flatMap((row) => row.because));
	const named = new Set(
		reasons.flatMap(({ attestations }) => attestations.map(({ source }) => source))
	);
	const { terms } = catalogue();
	const own = terms.filter(
		(term) => term.cases.length === 0 || cases.some((of) => term.cases.includes(of.id))
	);
	const behind = cases.flatMap((of) => of.sources.filter((source) => named.has(source.id)));
	return {
		lesson: { ...lesson, curriculum: verifiedRows(lesson) },
		asked,
		sources: [
			...new Map([...lesson.sources, ...behind].map((source) => [source.id, source])).values()
		],
		cases: cases.map(({ id, name, calendar, sides }) => ({ id, name, calendar, sides })),
		words: glossaryEntries().filter((entry) =>
			(lesson.words as readonly string[]).includes(entry.id)
		),
		terms: termsUsed(own, textsOfLesson(lesson)),
		first
	};
}

function caseOf(id: string): Case | undefined {
	return catalogue().cases.find((file) => file.case.id === id)?.case;
}

/** Every question of a lesson with what the data answer. */
function askedIn(lesson: Lesson): Asked {
	const questions = lesson.steps.flatMap((step) => step.questions);
	return Object.fromEntries(
		questions.map((question) => {
			const of = caseOf(question.case);
			const rows = of ? askedRows(of, question) : [];
			return [question.id, rows.filter((row): row is AskedRow => row !== undefined)];
		})
	);
}

/** A lesson as lists and filters show it. */
export type LessonSummary = Pick<
	Lesson,
	'id' | 'title' | 'question' | 'concept' | 'summary' | 'ages' | 'level' | 'topics' | 'care'
> & {
	readonly minutes: number;
	/** Of its shorter form. */
	readonly shorter: number;
	readonly cases: readonly { readonly id: string; readonly name: string }[];
	readonly courses: readonly CurriculumRow[];
};

/** Every lesson in a few words, from the youngest class to the oldest. */
export function lessonSummaries(): readonly LessonSummary[] {
	return catalogue()
		.lessons.map((lesson) => {
			const { id, title, question, concept, summary, ages, level, topics, care, steps } = lesson;
			return {
				...{ id, title, question, concept, summary, ages, level, topics, care },
				minutes: minutesOf(steps),
				shorter: minutesOf(shorterSteps(lesson)),
				cases: casesOf(lesson).flatMap((of) => {
					const found = caseOf(of);
					return found ? [{ id: found.id, name: found.name }] : [];
				}),
				courses: verifiedRows(lesson)
			};
		})
		.sort((one, other) => one.ages[0] - other.ages[0] || one.ages[1] - other.ages[1]);
}

/** The topics that some lesson is about. */
export function topicsOf(lessons: readonly LessonSummary[]): readonly Topic[] {
	return [...new Set(lessons.flatMap(({ topics }) => topics))];
}
