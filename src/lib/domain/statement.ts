import type { AuthorityId } from './authority';
import type { Calendar } from './calendar';
import type { PhaseId } from './case';
import type { Day } from './day';
import type { Grip } from './lever';
import type { Relation } from './relation';
import type { Attestations } from './source';
import { standing, type Span, type Standing } from './span';

export type StatementId = string & { readonly __brand: 'StatementId' };
export type PlaceId = string & { readonly __brand: 'PlaceId' };
export type AreaId = string & { readonly __brand: 'AreaId' };
export type PersonId = string & { readonly __brand: 'PersonId' };
export type LeverRowId = string & { readonly __brand: 'LeverRowId' };

export const ASPECTS = ['seat', 'office', 'ground', 'lever', 'relation', 'recognition'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What an authority does with ground; `controls` means by force. */
export const HOLDS = ['administers', 'controls', 'claims', 'contests', 'present'] as const;
export type Hold = (typeof HOLDS)[number];

/** The atom of the atlas: an authority, what it had, from when to when, and who says so. */
export type Statement = {
	readonly id: StatementId;
	readonly by: AuthorityId;
	readonly span: Span;
	/** The date as authored, EDTF. */
	readonly when: string;
	/** The first and the last phase that it lasts through, where it is dated by them: it follows them in a reading. */
	readonly during?: readonly [PhaseId, PhaseId];
	readonly calendar: Calendar;
	/** The words of the source for the date. */
	readonly written?: string;
	/** Whether this is the compilers' reading and not a source's word. */
	readonly interpretation: boolean;
	readonly note?: string;
	readonly why?: string;
	readonly attestations: Attestations;
} & (
	| { readonly aspect: 'seat'; readonly place: PlaceId }
	| {
			readonly aspect: 'office';
			readonly person: PersonId;
			readonly role: string;
			readonly head: boolean;
	  }
	| {
			readonly aspect: 'ground';
			readonly area: AreaId;
			readonly hold: Hold;
			/** Whether it holds only a part of the area. */
			readonly part: boolean;
	  }
	| { readonly aspect: 'lever'; readonly lever: LeverRowId; readonly grip: Grip }
	| { readonly aspect: 'relation'; readonly with: AuthorityId; readonly kind: Relation }
	| { readonly aspect: 'recognition'; readonly from: string }
);

export type StatementOf<A extends Aspect> = Extract<Statement, { aspect: A }>;

/** A statement that stands on the day asked for. */
export type OnDay<T> = { readonly statement: T; readonly standing: Exclude<Standing, 'out'> };

/** What stands on a day: the certain and the possible statements, in the order of the list. */
export function statementsOn<T extends Statement>(
	statements: readonly T[],
	day: Day
): readonly OnDay<T>[] {
	const answer: OnDay<T>[] = [];
	for (const statement of statements) {
		const stands = standing(statement.span, day);
		if (stands !== 'out') answer.push({ statement, standing: stands });
	}
	return answer;
}

/** The statements of one aspect. */
export function ofAspect<A extends Aspect>(
	statements: readonly Statement[],
	aspect: A
): readonly StatementOf<A>[] {
	return statements.filter((statement): statement is StatementOf<A> => statement.aspect === aspect);
}
