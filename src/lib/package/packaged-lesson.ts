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

/** A drawn map: where and when, what it shows in words, and the SVG of a file that stands by itself. */
export type DrawnMap = { readonly title: string; readonly says: string; readonly svg: string };

/** The map of a step, with the same map on days before and after, where the file can move it. */
export type StepMap = DrawnMap & {
	/** In the order of time; the map of the step itself is among them. */
	readonly days?: readonly DrawnMap[];
};

/** Where a lesson is on the web, in full addresses. */
export type LessonAddresses = {
	/** Without one the lesson is a file of its teacher alone. */
	readonly lesson?: string;
	/** Made to stand in a frame. */
	readonly embed?: string;
	/** By the id of the step; empty where the lesson has no address. */
	readonly steps: Readonly<Record<string, string>>;
	/** The case that a step shows, as it shows it; by the id of the step. */
	readonly maps: Readonly<Record<string, string>>;
};

/** What a package of a lesson is made from. A page of a lesson has all but the addresses, maps and fonts. */
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
	/** The map of a step and of what stands beside it, by the id of the step; a step without one is told in words alone. */
	readonly maps: Readonly<Record<string, readonly StepMap[]>>;
	/** Rules of a style sheet with the fonts in them, for a page that stands by itself. */
	readonly fonts?: string;
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
	return {
		lesson,
		embed: `${site}embed/lessons/${id}/`,
		steps: Object.fromEntries(
			steps.map((step) => [step.id, `${lesson}?${new URLSearchParams({ step: step.id })}`])
		),
		maps: mapAddresses(site, steps)
	};
}

/**
 * Where the maps of a teacher's own lesson are on the web.
 *
 * @param lesson the link that holds it, where it is short enough for one
 */
export function ownAddresses(
	site: string,
	{ steps }: Pick<Lesson, 'steps'>,
	lesson?: string
): LessonAddresses {
	return { ...(lesson ? { lesson } : {}), steps: {}, maps: mapAddresses(site, steps) };
}

function mapAddresses(site: string, steps: Lesson['steps']): LessonAddresses['maps'] {
	const addressOf = ({ case: of, query, camera }: CaseLink) =>
		`${site}cases/${of}/${query}${formatCamera(camera)}`;
	return Object.fromEntries(steps.map((step) => [step.id, addressOf(step.link)]));
}

/** Where and when something is: `Petrograd, 21 April / 4 May 1917`. */
export function whereAndWhen({ cases }: Pick<PackagedLesson, 'cases'>, id: CaseId, day: Day) {
	const of = cases.find((candidate) => candidate.id === id);
	return `${of?.name ?? id}, ${formatDualDate(day, of?.calendar ?? 'gregorian')}`;
}

/** Where the maps of a step lie in a package: its own, and with a number what stands beside it. */
export function mapPath({ id }: Pick<LessonStep, 'id'>, at = 0): string {
	return `maps/${at === 0 ? nameOf('map', id) : nameOf('map', id, String(at))}.svg`;
}

/** The maps of a step with their places in a package. */
export function mapsOf(of: PackagedLesson, step: LessonStep) {
	return (of.maps[step.id] ?? []).map((map, at) => ({ ...map, path: mapPath(step, at) }));
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
