import type { Side } from './authority';

/** What a file of a lesson says of itself, so that no other file is taken for one. */
export const OWN_FORMAT = 'dual-power-atlas-lesson';
/** The form of the file that is written; files of a later one are not read. */
export const OWN_VERSION = 1;

/** How much there is room for: in a field, and in a file. */
export const ROOM = {
	title: 120,
	line: 300,
	text: 4000,
	minutes: 120,
	steps: 40,
	questions: 12,
	fileBytes: 1_000_000
} as const;

/** A voice as a teacher writes it: empty where nobody speaks. */
export type OwnVoice = { readonly who: string; readonly says: string };
export type OwnVoices = Readonly<Record<Side, OwnVoice>>;

export type OwnQuestion = {
	readonly id: string;
	readonly asks: string;
	/** Rows of the matrix and areas of the step's case, by id. */
	readonly levers: readonly string[];
	readonly ground: readonly string[];
	readonly relation: boolean;
	/** `1917-07-17`; empty for the day that the step shows. */
	readonly day: string;
	readonly reveals: string;
};

export type OwnStep = {
	readonly id: string;
	readonly title: string;
	readonly minutes: number;
	/** A link into a case, as the page of the case has it in its address. */
	readonly view: string;
	readonly voices: OwnVoices;
	readonly text: string;
	readonly task: string;
	readonly questions: readonly OwnQuestion[];
};

/** A lesson that a teacher makes, finished or not. Its words are those of a lesson of the atlas; nearly all may be empty. */
export type OwnLesson = {
	readonly title: string;
	/** The one question that the lesson answers. */
	readonly question: string;
	readonly summary: string;
	readonly objectives: readonly string[];
	readonly prior: string;
	/** Terms of the glossary to give out beforehand. */
	readonly words: readonly string[];
	readonly steps: readonly OwnStep[];
	readonly exit: string;
	readonly extension: string;
	/** What is told to the class before it begins. */
	readonly care: { readonly students: string };
	readonly notes: readonly string[];
};

const SILENT: OwnVoice = { who: '', says: '' };

export const EMPTY_LESSON: OwnLesson = {
	title: '',
	question: '',
	summary: '',
	objectives: [],
	prior: '',
	words: [],
	steps: [],
	exit: '',
	extension: '',
	care: { students: '' },
	notes: []
};

export function emptyStep(id: string, view: string): OwnStep {
	const voices = { a: SILENT, b: SILENT, other: SILENT };
	return { id, title: '', minutes: 5, view, voices, text: '', task: '', questions: [] };
}

export function emptyQuestion(id: string): OwnQuestion {
	return { id, asks: '', levers: [], ground: [], relation: false, day: '', reveals: '' };
}

/** Whether there is nothing in a lesson that could be lost. */
export function isUntouched(own: OwnLesson): boolean {
	return formatOwnLesson(own) === formatOwnLesson(EMPTY_LESSON);
}

/** Every text that a class reads. */
export function textsOfOwn(own: OwnLesson): readonly string[] {
	return own.steps.flatMap((step) => [
		step.text,
		step.task,
		...Object.values(step.voices).map(({ says }) => says),
		...step.questions.flatMap(({ asks, reveals }) => [asks, reveals])
	]);
}

/**
 * A lesson as a file: JSON with its keys in one order, tabs, and a line break at its end; what is empty is left out. The
 * same lesson is always the same text, byte for byte.
 */
export function formatOwnLesson(own: OwnLesson): string {
	const file = {
		format: OWN_FORMAT,
		version: OWN_VERSION,
		title: own.title,
		...filled('question', own.question),
		...filled('summary', own.summary),
		...filled('objectives', own.objectives),
		...filled('prior', own.prior),
		...filled('words', own.words),
		steps: own.steps.map(fileStep),
		...filled('exit', own.exit),
		...filled('extension', own.extension),
		...(own.care.students ? { care: { students: own.care.students } } : {}),
		...filled('notes', own.notes)
	};
	return `${JSON.stringify(file, undefined, '\t')}\n`;
}

function fileStep(step: OwnStep) {
	const { a, b, other } = step.voices;
	const spoken = Object.entries({ a, b, other }).filter(([, { who, says }]) => who || says);
	const voices = Object.fromEntries(spoken.map(([side, { who, says }]) => [side, { who, says }]));
	return {
		id: step.id,
		title: step.title,
		minutes: step.minutes,
		view: step.view,
		...(spoken.length > 0 ? { voices: { imagined: true, ...voices } } : {}),
		...filled('text', step.text),
		...filled('task', step.task),
		...filled('questions', step.questions.map(fileQuestion))
	};
}

function fileQuestion(question: OwnQuestion) {
	return {
		id: question.id,
		asks: question.asks,
		...filled('levers', question.levers),
		...filled('ground', question.ground),
		...(question.relation ? { relation: true } : {}),
		...filled('day', question.day),
		...filled('reveals', question.reveals)
	};
}

function filled<T extends string | readonly unknown[]>(key: string, value: T) {
	return value.length > 0 ? { [key]: value } : {};
}
