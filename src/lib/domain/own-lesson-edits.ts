/** What a teacher does to a lesson: each edit takes one and gives another. What there is not, is left as it is. */
import {
	emptyQuestion,
	emptyStep,
	ROOM,
	type OwnLesson,
	type OwnQuestion,
	type OwnStep
} from './own-lesson';

export type LessonFields = Omit<OwnLesson, 'steps'>;
export type StepFields = Omit<OwnStep, 'id' | 'questions'>;
export type QuestionFields = Omit<OwnQuestion, 'id'>;

export function changeLesson(own: OwnLesson, fields: Partial<LessonFields>): OwnLesson {
	return { ...own, ...fields };
}

/**
 * Puts a step after another.
 *
 * @param after its id; at the end without one
 * @returns the lesson with the new step's id; the lesson as it was and no id where there is no room for more
 */
export function addStep(
	own: OwnLesson,
	view: string,
	after?: string
): { readonly own: OwnLesson; readonly id: string | undefined } {
	return putStep(own, emptyStep(freeId('step', stepIds(own)), view), after);
}

/** Puts a step after itself once more, with ids of its own. */
export function duplicateStep(own: OwnLesson, id: string) {
	const step = own.steps.find((candidate) => candidate.id === id);
	if (!step) return { own, id: undefined };
	const taken = [...questionIds(own)];
	const questions = step.questions.map((question) => {
		const copy = { ...question, id: freeId('question', taken) };
		taken.push(copy.id);
		return copy;
	});
	return putStep(own, { ...step, id: freeId('step', stepIds(own)), questions }, id);
}

function putStep(own: OwnLesson, step: OwnStep, after: string | undefined) {
	if (own.steps.length >= ROOM.steps) return { own, id: undefined };
	const index = own.steps.findIndex((candidate) => candidate.id === after);
	const at = index < 0 ? own.steps.length : index + 1;
	return { own: { ...own, steps: own.steps.toSpliced(at, 0, step) }, id: step.id };
}

export function changeStep(own: OwnLesson, id: string, fields: Partial<StepFields>): OwnLesson {
	return withStep(own, id, (step) => ({ ...step, ...fields }));
}

export function removeStep(own: OwnLesson, id: string): OwnLesson {
	return { ...own, steps: own.steps.filter((step) => step.id !== id) };
}

/** Moves a step by so many places, at most to the first or last. */
export function moveStep(own: OwnLesson, id: string, by: number): OwnLesson {
	return { ...own, steps: moved(own.steps, id, by) };
}

/** Puts a question at the end of a step. */
export function addQuestion(
	own: OwnLesson,
	step: string
): { readonly own: OwnLesson; readonly id: string | undefined } {
	const of = own.steps.find((candidate) => candidate.id === step);
	if (!of || of.questions.length >= ROOM.questions) return { own, id: undefined };
	const question = emptyQuestion(freeId('question', questionIds(own)));
	const questions = [...of.questions, question];
	return { own: withStep(own, step, (it) => ({ ...it, questions })), id: question.id };
}

export function changeQuestion(
	own: OwnLesson,
	id: string,
	fields: Partial<QuestionFields>
): OwnLesson {
	return withQuestions(own, (questions) =>
		questions.map((question) => (question.id === id ? { ...question, ...fields } : question))
	);
}

export function removeQuestion(own: OwnLesson, id: string): OwnLesson {
	return withQuestions(own, (questions) => questions.filter((question) => question.id !== id));
}

/** Moves a question by so many places within its step. */
export function moveQuestion(own: OwnLesson, id: string, by: number): OwnLesson {
	return withQuestions(own, (questions) => moved(questions, id, by));
}

function withStep(own: OwnLesson, id: string, change: (step: OwnStep) => OwnStep): OwnLesson {
	return { ...own, steps: own.steps.map((step) => (step.id === id ? change(step) : step)) };
}

function withQuestions(
	own: OwnLesson,
	change: (questions: readonly OwnQuestion[]) => readonly OwnQuestion[]
): OwnLesson {
	return {
		...own,
		steps: own.steps.map((step) => ({ ...step, questions: change(step.questions) }))
	};
}

function moved<T extends { readonly id: string }>(items: readonly T[], id: string, by: number) {
	const index = items.findIndex((item) => item.id === id);
	const item = items[index];
	if (!item) return items;
	const at = Math.min(items.length - 1, Math.max(0, index + by));
	return items.toSpliced(index, 1).toSpliced(at, 0, item);
}

const stepIds = (own: OwnLesson) => own.steps.map(({ id }) => id);
const questionIds = (own: OwnLesson) =>
	own.steps.flatMap((step) => step.questions.map(({ id }) => id));

/** `step-3`, where the highest number so far is 2. */
function freeId(kind: string, taken: readonly string[]): string {
	const numbers = taken.map((id) => Number(new RegExp(`^${kind}-(\\d{1,6})$`).exec(id)?.[1] ?? 0));
	return `${kind}-${Math.max(0, ...numbers) + 1}`;
}
