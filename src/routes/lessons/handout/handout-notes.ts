import { noteNumbers, numberNotes, type Note } from '$lib/domain/citation';
import { eventsToTell } from '$lib/domain/event';
import { sourcesForAll, type HandoutRow } from '$lib/domain/handout';
import type { LessonStep } from '$lib/domain/lesson';
import { linesSeen, seatsSeen } from '$lib/domain/seen';
import type { Attestation, Source, SourceId } from '$lib/domain/source';
import { standing } from '$lib/domain/span';
import type { PrintedView } from './printed-view';

/** The sources of a sheet in one numbered list, and the numbers of what rests on them. */
export type HandoutNotes = {
	readonly notes: readonly Note[];
	/** Of voices, text and task; none in a lesson that names no sources. */
	readonly step: readonly number[];
	readonly map: readonly number[];
	readonly levers: readonly number[];
	/** How many more sources there are behind map and table than are listed. */
	readonly more: number;
};

/**
 * Numbers what a sheet rests on: the step first, then its maps, then the marks in its table. Of map and table each
 * thing has a source at least; what is kept back has none.
 */
export function handoutNotes(
	step: LessonStep,
	views: readonly PrintedView[],
	rows: readonly HandoutRow[],
	named: readonly Source[]
): HandoutNotes {
	const map = views.flatMap(thingsOnMap);
	const levers = rows.flatMap(({ cells }) =>
		cells.flatMap((cell) =>
			cell && cell !== 'kept' ? cell.statements.map(({ statement }) => statement.attestations) : []
		)
	);
	const own = step.attestations.map(({ source }) => source);
	const listed = new Set<SourceId>(sourcesForAll([...map, ...levers], own));
	const sources = [...named, ...views.flatMap(({ of }) => of.sources)];
	const isListed = ({ source }: Attestation) => listed.has(source);
	const said = [...step.attestations, ...map.flat(), ...levers.flat()];
	const notes = numberNotes(said.filter(isListed), sources);
	return {
		notes,
		step: noteNumbers(notes, step.attestations),
		map: noteNumbers(notes, map.flat()),
		levers: noteNumbers(notes, levers.flat()),
		more: new Set(said.map(({ source }) => source)).size - notes.length
	};
}

/** What attests each thing that a printed map shows: events, seats, ground and lines. */
function thingsOnMap(view: PrintedView): readonly (readonly Attestation[])[] {
	const { of, lens, day, features, marks, plan } = view;
	const ground = new Set(
		features.ground
			.filter(({ span }) => standing(span, day) !== 'out')
			.flatMap(({ statements }) => statements)
	);
	/** Of a city plan only what has a mark on it. */
	const isMarked = (place: string) => !plan || marks.some(({ key }) => key.endsWith(`:${place}`));
	return [
		...eventsToTell(of.events, day),
		...seatsSeen(of, lens, day).flatMap(({ statement }) =>
			isMarked(statement.place) ? [statement] : []
		),
		...of.statements.filter(({ id }) => ground.has(id)),
		...linesSeen(of, lens, day).filter(({ id }) => features.lines.some(({ line }) => line === id))
	].map(({ attestations }) => attestations);
}

/** `sources 1–3, 5`, `source 1`: numbers in rising order, three and more in a row as a range. */
export function sourcesWords(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && number === run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	const words = runs
		.map(([first, last]) =>
			last - first > 1 ? `${first}–${last}` : first === last ? `${first}` : `${first}, ${last}`
		)
		.join(', ');
	return `${numbers.length === 1 ? 'source' : 'sources'} ${words}`;
}
