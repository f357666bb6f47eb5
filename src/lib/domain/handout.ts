/** What is printed of a lesson for a class: which step, which days, which levers, and what is left empty to be filled in. */
import { phaseOn, type Case } from './case';
import { sharedMatrix } from './comparison';
import type { Attestation, SourceId } from './source';
import { addDays, type Day } from './day';
import type { Lesson, LessonStep } from './lesson';
import { LEVER_NAMES } from './lever';
import { matrixOn, sameMark, type MatrixRow } from './matrix';
import type { About, Question } from './question';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

/** The paper that an address asks for; A4 where it asks for none that there is. */
export function paperOfQuery(query: string): Paper {
	const wanted = new URLSearchParams(query).get('paper');
	return PAPERS.find((paper) => paper === wanted) ?? 'a4';
}

/** The query of an address with another paper in it; A4 is not said. */
export function withPaper(query: string, paper: Paper): string {
	const parameters = new URLSearchParams(query);
	parameters.delete('paper');
	if (paper !== 'a4') parameters.set('paper', paper);
	const text = parameters.toString();
	return text ? `?${text}` : '';
}

const asksLevers = (question: Question) => question.about.filter(({ kind }) => kind === 'lever');

/**
 * The step that tells most on paper. First come steps whose two sides speak and that ask about levers, since a sheet
 * has the voices to weigh and the table to fill in; then any with voices and a question, with a question, with voices.
 * Of steps alike in this one that shows a single case comes first, then the one that asks about more levers, then the
 * earlier one.
 */
export function tellingStep({ steps }: Pick<Lesson, 'steps'>): LessonStep {
	const worth = (step: LessonStep) => {
		const levers = step.questions
			.filter((question) => question.case === step.link.case)
			.reduce((sum, question) => sum + asksLevers(question).length, 0);
		const has = (yes: boolean) => (yes ? 1 : 0);
		const speaks = step.voices.length > 0;
		const asks = step.questions.length > 0;
		return [
			has(speaks && levers > 0),
			has(speaks && asks),
			has(asks),
			has(speaks),
			has(!step.beside),
			levers
		];
	};
	return steps.reduce((best, step) => (compare(worth(step), worth(best)) > 0 ? step : best));
}

function compare(one: readonly number[], other: readonly number[]): number {
	const at = one.findIndex((value, index) => value !== other[index]);
	return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/**
 * The days of the table of levers beside that of the step: the nearest earlier day that the lesson shows of the same
 * case, else the last day of the phase before; and the nearest later one, for which the class makes its forecast.
 * Either is absent where there is none, the earlier also where no source tells of any lever on it.
 */
export function daysAround(
	{ steps }: Pick<Lesson, 'steps'>,
	step: LessonStep,
	of: Case
): { readonly before: Day | undefined; readonly after: Day | undefined } {
	const days = steps
		.filter(({ link }) => link.case === step.link.case && link.view.part === step.link.view.part)
		.map(({ day }) => day)
		.toSorted((one, other) => one - other);
	const phase = phaseOn(of.phases, step.day);
	const eve = phase && addDays(phase.span.earliestStart, -1);
	const before =
		days.findLast((day) => day < step.day) ?? (eve && eve >= of.first ? eve : undefined);
	const isTold =
		before !== undefined && matrixOn(of, before).some(({ mark }) => mark.kind !== 'unknown');
	return {
		before: isTold ? before : undefined,
		after: days.find((day) => day > step.day)
	};
}

/** What a sheet keeps back, since the lesson asks for it: levers and ground by id, and how the two sides stand. */
export type KeptBack = {
	readonly levers: ReadonlySet<string>;
	readonly ground: ReadonlySet<string>;
	readonly relation: boolean;
};

/**
 * What the lesson asks about a case on a day.
 *
 * @param step whose own questions count whatever their day
 */
export function keptBack(
	{ steps }: Pick<Lesson, 'steps'>,
	of: Pick<Case, 'id'>,
	day: Day,
	step?: LessonStep
): KeptBack {
	const about = steps
		.flatMap((one) =>
			one.questions.filter((question) => one.id === step?.id || question.day === day)
		)
		.filter((question) => question.case === of.id)
		.flatMap((question): readonly About[] => question.about);
	const ids = (kind: 'lever' | 'ground') =>
		new Set<string>(about.flatMap((one) => (one.kind === kind ? [one.id] : [])));
	return {
		levers: ids('lever'),
		ground: ids('ground'),
		relation: about.some(({ kind }) => kind === 'relation')
	};
}

/** One given column of the table: a case on a day, and the levers that it keeps back. */
export type HandoutColumn = {
	readonly of: Case;
	readonly day: Day;
	readonly kept: ReadonlySet<string>;
};

/** A lever in every given column: its mark, `kept` where the class is to find it, undefined where a case has none such. */
export type HandoutRow = {
	readonly key: string;
	readonly label: string;
	readonly cells: readonly (MatrixRow | 'kept' | undefined)[];
};

/**
 * The rows of the table: those that are asked about, then those that differ between the columns, then the others, and
 * last what no source tells; so many of them, in the order of the matrix.
 */
export function handoutRows(
	columns: readonly HandoutColumn[],
	most: number
): readonly HandoutRow[] {
	const isOneCase = new Set(columns.map(({ of }) => of.id)).size === 1;
	const lines = sharedMatrix(columns.map(({ of, day }) => matrixOn(of, day)));
	const rows = lines.flatMap(({ key, lever, rows, leads }) => {
		const [first] = rows;
		// Of two cases each lever has one line, and what only one of them has, none.
		if (!isOneCase && (!leads || lever === 'own' || rows.includes(undefined))) return [];
		const cells = rows.map((row, index) =>
			row && columns[index]?.kept.has(row.row.id) ? ('kept' as const) : row
		);
		const label = isOneCase ? (first?.row.label ?? '') : LEVER_NAMES[lever];
		return [{ key, label, cells, rank: rankOf(cells) }];
	});
	const taken = new Set(rows.toSorted((one, other) => one.rank - other.rank).slice(0, most));
	return rows
		.filter((row) => taken.has(row))
		.map(({ key, label, cells }) => ({ key, label, cells }));
}

function rankOf(cells: HandoutRow['cells']): number {
	if (cells.includes('kept')) return 0;
	const marks = cells.flatMap((cell) => (cell && cell !== 'kept' ? [cell.mark] : []));
	const [first] = marks;
	if (marks.every(({ kind }) => kind === 'unknown')) return 3;
	return first && marks.some((mark) => !sameMark(mark, first)) ? 1 : 2;
}

/** The letters by which two sides are told apart in black print: their first ones, or A and B where these are one. */
export type Initials = { readonly a: string; readonly b: string };

export function initialsOf(a: string, b: string): Initials {
	const [one, other] = [a, b].map((name) => name.match(/\p{L}/u)?.[0].toUpperCase() ?? '');
	return one && other && one !== other ? { a: one, b: other } : { a: 'A', b: 'B' };
}

/**
 * As few sources as give each thing one at least, so that their list fits a sheet: those that most things still need
 * come first, of equals the one named first.
 *
 * @param things what supports each of them; one that nothing supports asks for none
 * @param given sources that are listed in any case
 */
export function sourcesForAll(
	things: readonly (readonly Attestation[])[],
	given: readonly SourceId[]
): readonly SourceId[] {
	const taken = new Set(given);
	const needs = things
		.map((said) => said.filter(({ says }) => says === 'supports').map(({ source }) => source))
		.filter((sources) => sources.length > 0);
	for (;;) {
		const open = needs.filter((sources) => !sources.some((source) => taken.has(source)));
		const uses = new Map<SourceId, number>();
		for (const source of open.flatMap((sources) => [...new Set(sources)])) {
			uses.set(source, (uses.get(source) ?? 0) + 1);
		}
		const [first, ...others] = uses;
		if (!first) return [...taken];
		taken.add(others.reduce((best, one) => (one[1] > best[1] ? one : best), first)[0]);
	}
}
