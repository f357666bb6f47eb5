import type { Case } from './case';
import { casesOf, textsOfLesson, verifiedRows, type Lesson } from './lesson';
import type { Asked } from './lesson-answers';
import { askedRows, type AskedRow } from './question';
import type { Source } from './source';
import { termsUsed, type Term, type TermEntry, type TermWords } from './term';

/** What the page of a lesson is made from. */
export type LessonPageWith<First> = {
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
	readonly first: First;
};

/** A term as the pages of lessons need it: all but its sources. */
export type LessonTerm = Omit<Term, 'attestations'>;

/**
 * The page of a lesson.
 *
 * @param caseOf the cases of the lesson by id; questions on one that is not there stay without an answer
 * @param terms the glossary
 * @param first what the page of the first step's case is made from
 */
export function lessonPageWith<First>(
	lesson: Lesson,
	caseOf: (id: string) => Case | undefined,
	terms: readonly LessonTerm[],
	first: First
): LessonPageWith<First> {
	const cases = casesOf(lesson).flatMap((id) => caseOf(id) ?? []);
	const asked = askedIn(lesson, caseOf);
	const reasons = Object.values(asked).flatMap((rows) => rows.flatMap((row) => row.because));
	const named = new Set(
		reasons.flatMap(({ attestations }) => attestations.map(({ source }) => source))
	);
	const behind = cases.flatMap((of) => of.sources.filter((source) => named.has(source.id)));
	const own = terms.filter(
		(term) => term.cases.length === 0 || cases.some((of) => term.cases.includes(of.id))
	);
	return {
		lesson: { ...lesson, curriculum: verifiedRows(lesson) },
		asked,
		sources: [
			...new Map([...lesson.sources, ...behind].map((source) => [source.id, source])).values()
		],
		cases: cases.map(({ id, name, calendar, sides }) => ({ id, name, calendar, sides })),
		words: terms
			.filter((term) => lesson.words.includes(term.id))
			.map(({ id, term, native, definition, cases: of, see }) => ({
				id,
				term,
				native,
				definition,
				cases: of,
				see
			})),
		terms: termsUsed(own, textsOfLesson(lesson)),
		first
	};
}

/** Every question of a lesson with what the data answer. */
function askedIn(lesson: Lesson, caseOf: (id: string) => Case | undefined): Asked {
	const questions = lesson.steps.flatMap((step) => step.questions);
	return Object.fromEntries(
		questions.map((question) => {
			const of = caseOf(question.case);
			const rows = of ? askedRows(of, question) : [];
			return [question.id, rows.filter((row): row is AskedRow => row !== undefined)];
		})
	);
}
