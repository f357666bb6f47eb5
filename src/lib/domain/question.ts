import type { AuthorityId, Side } from './authority';
import { isoDate } from './calendar';
import { phaseOn, sideOf, type Case, type CaseId } from './case';
import type { Day } from './day';
import { leverMark, leverWords, strongestGrip, type Grip, type LeverMark } from './lever';
import { matrixOn } from './matrix';
import { narrowTo } from './part';
import { perhapsMeant } from './perhaps-meant';
import { RELATIONS, relationWords, type Relation } from './relation';
import type { Attestation } from './source';
import {
	ofAspect,
	statementsOn,
	type AreaId,
	type Hold,
	type LeverRowId,
	type StatementOf
} from './statement';

export type QuestionId = string & { readonly __brand: 'QuestionId' };

/** Who has something, as a student may answer: in the order of the wire from side a to side b. */
export const HOLDERS = ['a', 'both', 'contested', 'neither', 'b'] as const;
export type Holder = (typeof HOLDERS)[number];
export type Answer = Holder | Relation;

/** What is asked about: a lever, a piece of ground, or how the two sides stand to one another. */
export type About =
	| { readonly kind: 'lever'; readonly id: LeverRowId }
	| { readonly kind: 'ground'; readonly id: AreaId }
	| { readonly kind: 'relation' };

/** A question whose right answer is what the statements of a case say of a day. */
export type Question = {
	readonly id: QuestionId;
	readonly case: CaseId;
	/** The city to which a case of several is narrowed. */
	readonly part?: string;
	readonly day: Day;
	readonly asks: string;
	readonly about: readonly [About, ...About[]];
	/** What the answer shows: written for the answers of `reveals.of`, which a check holds against the data. */
	readonly reveals: string;
	readonly attestations: readonly Attestation[];
};

/** One thing that a question asks about, with what the data answer. */
export type AskedRow = {
	readonly key: string;
	readonly label: string;
	readonly options: readonly { readonly answer: Answer; readonly label: string }[];
	readonly answer: Answer;
	/** The answer in one or two words, as the matrix has it. */
	readonly words: string;
	/** The mark on the wire, for a lever or ground. */
	readonly mark?: LeverMark;
	/** Whether it is certain on the day. */
	readonly certain: boolean;
	/** Third powers that have a part in it. */
	readonly others: readonly string[];
	/** What the atlas says of it and who attests it, side a first. */
	readonly because: readonly Reason[];
};

export type Reason = {
	readonly by: string;
	readonly side: Side;
	readonly says: string;
	readonly attestations: readonly Attestation[];
};

/** The things that a question asks about, answered; undefined for one of which no source tells, or that the case has not. */
export function askedRows(
	of: Case,
	question: Pick<Question, 'day' | 'part'> & { readonly about: readonly About[] }
): readonly (AskedRow | undefined)[] {
	const narrowed = narrowTo(of, question.part);
	return question.about.map((about) => askedRow(narrowed, about, question.day));
}

/** What a question asks about, as it is written: levers first, then ground, then how the two sides stand. */
export function aboutOf(written: {
	readonly levers: readonly string[];
	readonly ground: readonly string[];
	readonly relation?: unknown;
}): readonly About[] {
	return [
		...written.levers.map((id): About => ({ kind: 'lever', id: id as LeverRowId })),
		...written.ground.map((id): About => ({ kind: 'ground', id: id as AreaId })),
		...(written.relation ? [{ kind: 'relation' } as const] : [])
	];
}

/** Why the data of a case do not answer something that is asked about. */
export function unansweredWords(of: Case, about: About, day: Day): string {
	const on = isoDate(day);
	if (about.kind === 'relation') {
		return `has no answer: ${of.id} has no relation of two sides on ${on}`;
	}
	const isLever = about.kind === 'lever';
	const known = (isLever ? of.levers : of.areas).map(({ id }): string => id);
	return known.includes(about.id)
		? `has no answer: no source tells of “${about.id}” in ${of.id} on ${on}`
		: `“${about.id}” is no ${isLever ? 'lever' : 'area'} of ${of.id}${perhapsMeant(about.id, known)}`;
}

function askedRow(of: Case, about: About, day: Day): AskedRow | undefined {
	switch (about.kind) {
		case 'lever':
			return leverAsked(of, about.id, day);
		case 'ground':
			return groundAsked(of, about.id, day);
		case 'relation':
			return relationAsked(of, day);
		default:
			return about satisfies never;
	}
}

function leverAsked(of: Case, id: LeverRowId, day: Day): AskedRow | undefined {
	const row = matrixOn(of, day).find((candidate) => candidate.row.id === id);
	const answer = row && holderOf(row.mark);
	if (!row || !answer) return undefined;
	const { mark, certain, others } = row;
	return {
		key: `lever-${id}`,
		label: row.row.label,
		options: holderOptions(of),
		answer,
		words: heldWords(of, mark, others),
		mark,
		certain,
		others,
		because: row.statements.map(({ statement }) => reason(of, statement, statement.why ?? ''))
	};
}

/** What a hold on ground is on the wire of a lever. */
const GRIP_OF_HOLD: Readonly<Record<Hold, Grip>> = {
	administers: 'effective',
	controls: 'effective',
	contests: 'contested',
	claims: 'nominal',
	present: 'none'
};

const HOLD_SAYS: Readonly<Record<Hold, string>> = {
	administers: 'administers it',
	controls: 'holds it by force',
	contests: 'fights for it',
	claims: 'claims it',
	present: 'is present there'
};

function groundAsked(of: Case, id: AreaId, day: Day): AskedRow | undefined {
	const area = of.areas.find((candidate) => candidate.id === id);
	if (!area) return undefined;
	const covers = new Set<AreaId>(
		of.areas
			.filter(
				({ id: other, units }) =>
					other === id ||
					(area.units.length > 0 && area.units.every((unit) => units.includes(unit)))
			)
			.map((candidate) => candidate.id)
	);
	const standing = statementsOn(ofAspect(of.statements, 'ground'), day).filter(({ statement }) =>
		covers.has(statement.area)
	);
	const bySide = (side: Side) =>
		standing.filter(({ statement }) => sideOf(of.authorities, statement.by) === side);
	const grip = (side: Side) =>
		strongestGrip(bySide(side).map(({ statement }) => GRIP_OF_HOLD[statement.hold]));
	const third = bySide('other').filter(
		({ statement }) => statement.hold !== 'claims' && statement.hold !== 'present'
	);
	const mark = leverMark(grip('a'), grip('b'), third.length > 0);
	const answer = holderOf(mark);
	if (!answer) return undefined;
	const others = third.map(({ statement }) => shortOf(of, statement.by));
	return {
		key: `ground-${id}`,
		label: area.name,
		options: holderOptions(of),
		answer,
		words: heldWords(of, mark, others),
		mark,
		certain: standing.every((item) => item.standing === 'certain'),
		others,
		because: [...bySide('a'), ...bySide('b'), ...bySide('other')].map(({ statement }) =>
			reason(of, statement, groundSays(statement))
		)
	};
}

function groundSays({ hold, part, note }: StatementOf<'ground'>): string {
	const says = `${part ? 'In part of it: ' : ''}${HOLD_SAYS[hold]}.`;
	return `${says.charAt(0).toUpperCase()}${says.slice(1)}${note ? ` ${note}` : ''}`;
}

function relationAsked(of: Case, day: Day): AskedRow | undefined {
	const phase = phaseOn(of.phases, day);
	if (!phase?.relation) return undefined;
	const known = new Set(of.phases.map(({ relation }) => relation));
	const name = (relation: Relation) => {
		const words = relationWords(relation);
		return words.charAt(0).toUpperCase() + words.slice(1);
	};
	return {
		key: 'relation',
		label: `${of.sides.a.short} and ${of.sides.b.short}`,
		options: RELATIONS.filter((relation) => known.has(relation)).map((relation) => ({
			answer: relation,
			label: name(relation)
		})),
		answer: phase.relation,
		words: name(phase.relation),
		certain: true,
		others: [],
		because: [
			{ by: phase.name, side: 'other', says: phase.about, attestations: phase.attestations }
		]
	};
}

/** The answer that a mark is; undefined where no source tells. */
export function holderOf(mark: LeverMark): Holder | undefined {
	switch (mark.kind) {
		case 'a-holds':
			return 'a';
		case 'b-holds':
			return 'b';
		case 'divided':
		case 'shared':
			return 'both';
		case 'contested':
			return 'contested';
		case 'neither':
		case 'third':
			return 'neither';
		case 'unknown':
			return undefined;
		default:
			return mark satisfies never;
	}
}

function holderOptions(of: Case): AskedRow['options'] {
	const words: Readonly<Record<Holder, string>> = {
		a: of.sides.a.short,
		both: 'Both',
		contested: 'Fought over',
		neither: 'Neither',
		b: of.sides.b.short
	};
	return HOLDERS.map((answer) => ({ answer, label: words[answer] }));
}

/** `Soviet; Government in title only`, `shared, with Central bank`. */
function heldWords(of: Case, mark: LeverMark, others: readonly string[]): string {
	const [a, b] = [of.sides.a.short, of.sides.b.short];
	if (mark.kind === 'third') return others.join(', ');
	const title =
		(mark.kind === 'a-holds' || mark.kind === 'b-holds') && mark.otherHasTitle
			? `; ${mark.kind === 'a-holds' ? b : a} in title only`
			: '';
	const words = mark.kind === 'divided' ? 'divided, each its own part' : leverWords(mark, a, b);
	const third = mark.kind === 'neither' && others.length > 0 ? `${others.join(', ')}; ` : '';
	const and = others.length > 0 && !third ? `, with ${others.join(', ')}` : '';
	return `${third}${words}${title}${and}`;
}

function shortOf(of: Case, id: AuthorityId): string {
	return of.authorities.find((authority) => authority.id === id)?.short ?? '';
}

function reason(
	of: Case,
	statement: { readonly by: AuthorityId; readonly attestations: readonly Attestation[] },
	says: string
): Reason {
	return {
		by: shortOf(of, statement.by),
		side: sideOf(of.authorities, statement.by),
		says,
		attestations: statement.attestations
	};
}
