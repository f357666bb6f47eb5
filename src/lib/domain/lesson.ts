import type { Side } from './authority';
import type { CaseId } from './case';
import type { Day } from './day';
import type { Question } from './question';
import type { Attestation, Source } from './source';
import type { TermId } from './term';
import type { Camera, View } from './view';

export type LessonId = string & { readonly __brand: 'LessonId' };
export type LessonStepId = string & { readonly __brand: 'LessonStepId' };

/** What lessons are about, for those who look for one. */
export const TOPICS = [
	'revolution',
	'cities-and-regions',
	'law-and-legitimacy',
	'money-and-services',
	'soldiers-and-police',
	'schools-and-clinics',
	'historians',
	'concepts'
] as const;
export type Topic = (typeof TOPICS)[number];

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
	revolution: 'Revolution',
	'cities-and-regions': 'Cities and regions',
	'law-and-legitimacy': 'Law and legitimacy',
	'money-and-services': 'Money and services',
	'soldiers-and-police': 'Soldiers and police',
	'schools-and-clinics': 'Schools and clinics',
	historians: 'What historians argue about',
	concepts: 'Words and concepts'
};

export const CARES = ['low', 'medium', 'high', 'very-high'] as const;
/** How much care a lesson asks for: from `high` on, its class is told before it begins. */
export type Care = (typeof CARES)[number];

export const LONGEST_MINUTES = 55;
export const SHORTER_MINUTES = 45;

/** What somebody of a side might have said. It is written for class and is no quotation, and is marked so wherever it stands. */
export type Voice = {
	readonly side: Side;
	/** Who speaks: `Provisional Government`. */
	readonly who: string;
	readonly says: string;
	/** Its first two sentences, which stand for themselves. */
	readonly plain: string;
};

/** A link into a case: what the map of a step shows. */
export type CaseLink = {
	readonly case: CaseId;
	/** As an address of the case says it, with its `?`; empty for the case as it opens. */
	readonly query: string;
	readonly view: View;
	readonly camera?: Camera;
};

export type LessonStep = {
	readonly id: LessonStepId;
	readonly title: string;
	readonly minutes: number;
	readonly link: CaseLink;
	/** The day that is shown. */
	readonly day: Day;
	/** Another case at the same clock, where two are compared. */
	readonly beside?: CaseLink & { readonly day: Day };
	/** Side a first, a third power last; none where the step is told. */
	readonly voices: readonly Voice[];
	/** What is told in the atlas's own voice; empty where voices tell it. */
	readonly text: string;
	/** Its first two sentences. */
	readonly plain: string;
	readonly task: string;
	readonly questions: readonly Question[];
	readonly attestations: readonly Attestation[];
};

/** What of a course a lesson serves. Only what was seen in the course's own words, or in a copy of them, is shown. */
export type CurriculumRow = {
	readonly course: string;
	readonly place: string;
	readonly asks: string;
	/** Whether its words were seen; where is said by `seen`. */
	readonly isVerified: boolean;
	readonly seen?: string;
	/** Where only a school's, teacher's or study site's account of the course was seen. */
	readonly by?: string;
	readonly checked: string;
};

export type Lesson = {
	readonly id: LessonId;
	/** As short as a head of a page. */
	readonly title: string;
	/** The one question that the lesson answers. */
	readonly question: string;
	/** The second-order concept: `evidence; change and continuity`. */
	readonly concept: string;
	readonly summary: string;
	readonly ages: readonly [from: number, to: number];
	readonly level: string;
	readonly topics: readonly Topic[];
	readonly objectives: readonly string[];
	readonly prior: string;
	/** Terms of the glossary to give out beforehand. */
	readonly words: readonly TermId[];
	readonly steps: readonly [LessonStep, ...LessonStep[]];
	/** How it fits 45 minutes: what is left out, and what else is done. */
	readonly shorter: { readonly leaveOut: readonly LessonStepId[]; readonly how: string };
	/** The sentence that students finish on their way out. */
	readonly exit: string;
	readonly extension: string;
	readonly sourceWork: { readonly task: string; readonly attestations: readonly Attestation[] };
	readonly misconceptions: readonly { readonly says: string; readonly but: string }[];
	readonly care: {
		readonly level: Care;
		readonly teacher: string;
		/** Told to the class before a lesson that asks for much care. */
		readonly students?: string;
	};
	readonly notes: readonly string[];
	readonly curriculum: readonly CurriculumRow[];
	/** Every source that it names, in the order of the first mention. */
	readonly sources: readonly Source[];
};

/** How long a lesson takes, or some steps of one. */
export function minutesOf(steps: readonly Pick<LessonStep, 'minutes'>[]): number {
	return steps.reduce((sum, step) => sum + step.minutes, 0);
}

/** The steps of the shorter form of a lesson. */
export function shorterSteps({ steps, shorter }: Pick<Lesson, 'steps' | 'shorter'>) {
	return steps.filter((step) => !shorter.leaveOut.includes(step.id));
}

/** The cases of a lesson, in the order in which its steps come to them. */
export function casesOf({ steps }: Pick<Lesson, 'steps'>): readonly CaseId[] {
	return [
		...new Set(steps.flatMap(({ link, beside }) => [link.case, ...(beside ? [beside.case] : [])]))
	];
}

/** Whether a class is told what is to come before the lesson begins. */
export function isAnnounced(care: Lesson['care']): boolean {
	return care.level === 'high' || care.level === 'very-high';
}

/** Every text of a lesson that a student reads, for the words of the glossary. */
export function textsOfLesson(lesson: Lesson): readonly string[] {
	return lesson.steps.flatMap((step) => [
		...step.voices.map((voice) => voice.says),
		step.text,
		step.task,
		...step.questions.flatMap((question) => [question.asks, question.reveals])
	]);
}

/** The curriculum rows that may be shown. */
export function verifiedRows(lesson: Pick<Lesson, 'curriculum'>): readonly CurriculumRow[] {
	return lesson.curriculum.filter((row) => row.isVerified);
}

/** The step that an address names; undefined where it names none. */
export function stepOfQuery(query: string): string | undefined {
	return new URLSearchParams(query).get('step') ?? undefined;
}

/** The query of an address with another step in it; all else in it stays. */
export function withStep(query: string, step: string): string {
	const parameters = new URLSearchParams(query);
	parameters.set('step', step);
	return `?${parameters}`;
}
