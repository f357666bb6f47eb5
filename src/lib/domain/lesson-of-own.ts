import { isoDate } from './calendar';
import type { Case } from './case';
import { caseLinkProblem, followCaseLink, type CasesFrame, type ReadLink } from './case-link';
import { clampDay } from './day';
import type { Lesson, LessonId, LessonStep, LessonStepId } from './lesson';
import type { OwnLesson, OwnQuestion, OwnStep } from './own-lesson';
import {
	aboutOf,
	askedRows,
	unansweredWords,
	type About,
	type AskedRow,
	type Question,
	type QuestionId
} from './question';
import type { Attestation } from './source';
import type { TermId } from './term';
import { dayOfEdtf } from './view';
import { firstTwo, voicesOf } from './voice';

/** The id of every lesson that a teacher made: it has no page of its own, but `/lessons/own/`. */
export const OWN_ID = 'own' as LessonId;

/** What of a lesson the atlas cannot show, and where it is written. */
export type OwnProblem = {
	readonly step: string;
	readonly question?: string;
	readonly message: string;
};

/** A question of a teacher with what the data answer. */
export type AnsweredQuestion = {
	/** Undefined where there is nothing to ask, or nothing that is answered. */
	readonly question: Question | undefined;
	readonly rows: readonly AskedRow[];
	readonly problems: readonly string[];
};

/**
 * A teacher's lesson as the player plays it. What cannot be shown is left out and told in the problems; what is not
 * written yet has a few usual words.
 *
 * @returns no lesson where no step of it can be shown
 */
export function lessonOfOwn(
	own: OwnLesson,
	frame: CasesFrame
): { readonly lesson: Lesson | undefined; readonly problems: readonly OwnProblem[] } {
	const read = own.steps.map((step, index) => readStep(step, index, frame));
	const problems = read.flatMap((step) => step.problems);
	const [first, ...more] = read.flatMap(({ step }) => step ?? []);
	if (!first) return { lesson: undefined, problems };
	const { students } = own.care;
	const lesson: Lesson = {
		id: OWN_ID,
		title: own.title.trim() || 'A lesson without a title',
		question: own.question,
		concept: '',
		summary: own.summary,
		ages: [14, 18],
		level: '',
		topics: [],
		objectives: written(own.objectives),
		prior: own.prior,
		words: own.words as readonly string[] as readonly TermId[],
		steps: [first, ...more],
		shorter: { leaveOut: [], how: '' },
		exit: own.exit.trim() || 'My answer today is …, because …',
		extension: own.extension,
		sourceWork: { task: '', attestations: [] },
		misconceptions: [],
		// Who writes a word of warning wants the class to have it.
		care: students.trim()
			? { level: 'high', teacher: '', students }
			: { level: 'low', teacher: '' },
		notes: written(own.notes),
		curriculum: [],
		sources: []
	};
	return { lesson, problems };
}

function readStep(
	step: OwnStep,
	index: number,
	frame: CasesFrame
): { readonly step: LessonStep | undefined; readonly problems: readonly OwnProblem[] } {
	const wrong = caseLinkProblem(step.view, frame);
	const told = wrong ? [{ step: step.id, message: `“${step.view}” ${wrong}` }] : [];
	const shown = followCaseLink(step.view, frame.cases);
	if (!shown) return { step: undefined, problems: told };
	const answered = step.questions.map((question) => ({
		id: question.id,
		...answerQuestion(question, shown)
	}));
	const problems = answered.flatMap(({ id, problems: messages }) =>
		messages.map((message) => ({ step: step.id, question: id, message }))
	);
	const spoken = Object.fromEntries(
		Object.entries(step.voices).filter(([, voice]) => voice.says.trim() !== '')
	);
	return {
		problems: [...told, ...problems],
		step: {
			id: step.id as LessonStepId,
			title: step.title.trim() || `Step ${index + 1}`,
			minutes: step.minutes,
			link: shown.link,
			day: clampDay(shown.day, shown.of.first, shown.of.last),
			voices: voicesOf(spoken).map((voice) => ({ ...voice, who: voice.who.trim() || 'A voice' })),
			text: step.text,
			plain: firstTwo(step.text),
			task: step.task,
			questions: answered.flatMap(({ question }) => question ?? []),
			attestations: behind(answered.flatMap(({ rows }) => rows))
		}
	};
}

/** A question as it is asked, of the case and on the day that its step shows unless it names another. */
export function answerQuestion(
	{ id, asks, reveals, day: written, ...names }: OwnQuestion,
	{ link, of, day: shown }: ReadLink
): AnsweredQuestion {
	const all = aboutOf(names);
	const day = written === '' ? clampDay(shown, of.first, of.last) : dayOfEdtf(written);
	if (all.length === 0) {
		return none('asks about nothing: choose levers, ground or how the two sides stand');
	}
	if (day === undefined || day < of.first || day > of.last) {
		return none(`“${written}” is no day of ${of.id}, ${isoDate(of.first)} to ${isoDate(of.last)}`);
	}
	const part = link.view.part ? { part: link.view.part } : {};
	const found = askedRows(of, { about: all, day, ...part });
	const problems = all.filter((_, index) => !found[index]).map((it) => why(of, it, day));
	const [first, ...more] = all.filter((_, index) => found[index]);
	const rows = found.filter((row): row is AskedRow => row !== undefined);
	if (!first) return { question: undefined, rows, problems };
	const question: Question = {
		id: id as QuestionId,
		case: of.id,
		...part,
		day,
		asks: asks.trim() || 'What do the sources say of this day?',
		about: [first, ...more],
		reveals,
		attestations: []
	};
	return { question, rows, problems };
}

const none = (problem: string): AnsweredQuestion => ({
	question: undefined,
	rows: [],
	problems: [problem]
});

const why = (of: Case, about: About, day: Question['day']) => unansweredWords(of, about, day);

/** What the answers of a step rest on: each source once. */
function behind(rows: readonly AskedRow[]): readonly Attestation[] {
	const said = rows.flatMap((row) => row.because.flatMap((reason) => reason.attestations));
	return [...new Map(said.map((attestation) => [attestation.source, attestation])).values()];
}

const written = (lines: readonly string[]) =>
	lines.map((line) => line.trim()).filter((line) => line !== '');
