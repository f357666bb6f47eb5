import type { Case } from './case';
import { focusOf } from './citing';
import type { Day } from './day';
import { phaseOn } from './case';
import { statementsOn, type OnDay, type Statement } from './statement';
import { statementTitle, statementWords } from './statement-words';
import type { Focus } from './view';

export const CHANGE_GROUPS = ['levers', 'seats', 'offices', 'ground', 'relations'] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** Something that is not on one day as it was on another. */
export type StatementChange = {
	/** Unique in the list. */
	readonly key: string;
	readonly kind: 'began' | 'ended' | 'changed';
	/** `Provisional Government: sits at Winter Palace; before: sits at Mariinsky Palace` */
	readonly words: string;
	readonly focus: Focus;
};

/** The first day of the phase before that of a day; the first of the case where there is none. */
export function dayBefore(of: Case, day: Day): Day {
	const now = phaseOn(of.phases, day);
	const starts = of.phases.map((phase) => phase.span.latestStart);
	const start = now?.span.latestStart ?? day;
	const before = starts.filter((candidate) => candidate < start).sort((a, b) => b - a)[0];
	return before === undefined || before < of.first ? of.first : before;
}

/**
 * What began, ended or changed between two days, group by group. Where an authority stops doing one thing with a lever,
 * an area or another authority and does another, it is one change; so is a move from seat to seat, and a change of how
 * sure something is.
 */
export function whatChanged(
	of: Case,
	from: Day,
	to: Day
): Readonly<Record<ChangeGroup, readonly StatementChange[]>> {
	const groups: Record<ChangeGroup, StatementChange[]> = {
		levers: [],
		seats: [],
		offices: [],
		ground: [],
		relations: []
	};
	const before = bySubject(statementsOn(of.statements, from));
	const after = bySubject(statementsOn(of.statements, to));
	for (const key of new Set([...before.keys(), ...after.keys()])) {
		const [was, is] = [before.get(key) ?? [], after.get(key) ?? []];
		const [first] = [...is, ...was];
		const change = first && changeOf(of, was, is);
		if (!change) continue;
		const focus = focusOf(first.statement);
		groups[groupOf(first.statement)].push({ key, focus, ...change });
	}
	return groups;
}

type Standing = readonly OnDay<Statement>[];

function changeOf(
	of: Case,
	was: Standing,
	is: Standing
): Pick<StatementChange, 'kind' | 'words'> | undefined {
	const saying = (items: Standing) => items.map((item) => sureWords(of, item)).join(' and ');
	const [oldWords, newWords] = [saying(was), saying(is)];
	if (oldWords === newWords) return undefined;
	const [old] = was;
	const [now] = is;
	if (!now) return { kind: 'ended', words: old ? statementTitle(of, old.statement) : '' };
	const by = of.authorities.find((authority) => authority.id === now.statement.by)?.name ?? '';
	if (!old) return { kind: 'began', words: `${by}: ${newWords}` };
	return { kind: 'changed', words: `${by}: ${newWords}; before: ${oldWords}` };
}

function sureWords(of: Case, { statement, standing }: OnDay<Statement>): string {
	return `${standing === 'possible' ? 'perhaps ' : ''}${statementWords(of, statement)}`;
}

/** Statements that say of one authority what it does with one thing, by who and what that is. */
function bySubject(items: Standing): ReadonlyMap<string, Standing> {
	const subjects = new Map<string, OnDay<Statement>[]>();
	for (const item of items) {
		const key = [item.statement.by, item.statement.aspect, thingOf(item.statement)].join(' ');
		subjects.set(key, [...(subjects.get(key) ?? []), item]);
	}
	return subjects;
}

function thingOf(statement: Statement): string {
	switch (statement.aspect) {
		case 'seat':
			return '';
		case 'office':
			return statement.role;
		case 'ground':
			return statement.area;
		case 'lever':
			return statement.lever;
		case 'relation':
			return statement.with;
		case 'recognition':
			return statement.from;
		default:
			return statement satisfies never;
	}
}

function groupOf({ aspect }: Statement): ChangeGroup {
	switch (aspect) {
		case 'lever':
			return 'levers';
		case 'seat':
			return 'seats';
		case 'office':
			return 'offices';
		case 'ground':
			return 'ground';
		case 'relation':
		case 'recognition':
			return 'relations';
		default:
			return aspect satisfies never;
	}
}
