import { formatDualDate } from '$lib/domain/calendar';
import type { Case, CaseId } from '$lib/domain/case';
import { noteNumbers, numberNotes, type Note } from '$lib/domain/citation';
import type { Day } from '$lib/domain/day';
import type { CaseLink, Lesson, LessonStep } from '$lib/domain/lesson';
import type { Asked } from '$lib/domain/lesson-answers';
import type { AskedRow } from '$lib/domain/question';
import type { Attestation, Source } from '$lib/domain/source';
import { formatCamera } from '$lib/domain/view';
import { nameOf } from './markup';

/** The files of a package by their path in it: what is zipped. */
export type PackageFiles = Readonly<Record<string, string>>;

/** A drawn map of a step, and what it shows in words. */
export type StepMap = { readonly svg: string; readonly says: string };

/** Where a lesson is on the web, in full addresses. */
export type LessonAddresses = {
	readonly lesson: string;
	/** Made to stand in a frame. */
	readonly embed: string;
	/** By the id of the step. */
	readonly steps: Readonly<Record<string, string>>;
	/** The case that a step shows, as it shows it; by the id of the step. */
	readonly maps: Readonly<Record<string, string>>;
};

/** What a package of a lesson is made from. A page of a lesson has all but the last two. */
export type PackagedLesson = {
	readonly lesson: Lesson;
	/** Every question, answered from the data. */
	readonly asked: Asked;
	/** The sources of the lesson, and those behind its answers. */
	readonly sources: readonly Source[];
	readonly cases: readonly Pick<Case, 'id' | 'name' | 'calendar'>[];
	/** Words to give out beforehand, with what they mean. */
	readonly words: readonly { readonly term: string; readonly definition: string }[];
	readonly addresses: LessonAddresses;
	/** By the id of the step; a step without one is told in words alone. */
	readonly maps: Readonly<Record<string, StepMap>>;
};

/**
 * Where a lesson of the atlas is on the web.
 *
 * @param site the full address of the site, with a slash at its end
 */
export function lessonAddresses(
	site: string,
	{ id, steps }: Pick<Lesson, 'id' | 'steps'>
): LessonAddresses {
	const lesson = `${site}lessons/${id}/`;
	const mapOf = ({ case: of, query, camera }: CaseLink) =>
		`${site}cases/${of}/${query}${formatCamera(camera)}`;
	return {
		lesson,
		embed: `${site}embed/lessons/${id}/`,
		steps: Object.fromEntries(
			steps.map((step) => [step.id, `${lesson}?${new URLSearchParams({ step: step.id })}`])
		),
		maps: Object.fromEntries(steps.map((step) => [step.id, mapOf(step.link)]))
	};
}

/** Where and when something is: `Petrograd, 21 April / 4 May 1917`. */
export function whereAndWhen({ cases }: Pick<PackagedLesson, 'cases'>, id: CaseId, day: Day) {
	const of = cases.find((candidate) => candidate.id === id);
	return `${of?.name ?? id}, ${formatDualDate(day, of?.calendar ?? 'gregorian')}`;
}

/** Where the map of a step lies in a package. */
export function mapPath({ id }: Pick<LessonStep, 'id'>): string {
	return `maps/${nameOf('map', id)}.svg`;
}

/** The answered rows of every question of a step. */
export function rowsOf(of: PackagedLesson, step: LessonStep): readonly AskedRow[] {
	return step.questions.flatMap(({ id }) => of.asked[id] ?? []);
}

/** Every source of a lesson, numbered once: those of the steps first, then what only the answers rest on. */
export function notesOf(of: PackagedLesson): readonly Note[] {
	const { steps, sourceWork } = of.lesson;
	return numberNotes(
		[
			...steps.flatMap((step) => step.attestations),
			...steps.flatMap((step) => behindAnswers(of, step)),
			...sourceWork.attestations
		],
		of.sources
	);
}

/** The notes of a step, with their numbers in the lesson; with its answers, also those that they rest on. */
export function notesOfStep(
	of: PackagedLesson,
	step: LessonStep,
	withAnswers: boolean
): readonly Note[] {
	const all = notesOf(of);
	const said = [...step.attestations, ...(withAnswers ? behindAnswers(of, step) : [])];
	return numberNotes(said, of.sources)
		.map((note) => ({ ...note, number: noteNumbers(all, note.attestations)[0] ?? note.number }))
		.sort((one, other) => one.number - other.number);
}

function behindAnswers(of: PackagedLesson, step: LessonStep): readonly Attestation[] {
	return [
		...step.questions.flatMap((question) => question.attestations),
		...rowsOf(of, step).flatMap((row) => row.because.flatMap((reason) => reason.attestations))
	];
}
