import type { Case } from '$lib/domain/case';
import {
	casesOf,
	minutesOf,
	shorterSteps,
	verifiedRows,
	type CurriculumRow,
	type Lesson,
	type Topic
} from '$lib/domain/lesson';
import { lessonPageWith, type LessonPageWith, type LessonTerm } from '$lib/domain/lesson-page';
import { casePage, catalogue, type CasePage } from './pages.server';

/** What the page of a lesson is made from. */
export type LessonPage = LessonPageWith<CasePage>;

/** The data of a lesson's page, or undefined if there is no such lesson. */
export function lessonPage(id: string): LessonPage | undefined {
	const lesson = catalogue().lessons.find((candidate) => candidate.id === id);
	const first = lesson && casePage(lesson.steps[0].link.case);
	return lesson && first && lessonPageWith(lesson, caseOf, catalogue().terms, first);
}

/** The glossary, as the lessons need it that are made in the browser. */
export function lessonTerms(): readonly LessonTerm[] {
	return catalogue().terms.map(({ id, term, native, definition, forms, cases, see }) => ({
		...{ id, term, native, definition, forms, cases, see }
	}));
}

function caseOf(id: string): Case | undefined {
	return catalogue().cases.find((file) => file.case.id === id)?.case;
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
