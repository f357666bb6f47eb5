import type { Case, Phase } from './case';
import type { Relation } from './relation';
import type { Attestations } from './source';
import type { Span } from './span';
import type { Statement } from './statement';

export type ReadingId = string & { readonly __brand: 'ReadingId' };

/** What a reading changes in one statement or phase. */
export type Change = {
	/** The id of a statement, a phase, or of the case itself. */
	readonly of: string;
	readonly drop: boolean;
	readonly name?: string;
	readonly relation?: Relation;
	readonly span?: Span;
};

/** A named interpretation by historians. */
export type Reading = {
	readonly id: ReadingId;
	readonly name: string;
	readonly about: string;
	readonly changes: readonly Change[];
	readonly attestations: Attestations;
};

/** The case as a reading has it; the case itself if no reading of that name exists. */
export function withReading(of: Case, id: ReadingId | undefined): Case {
	const reading = of.readings.find((candidate) => candidate.id === id);
	if (!reading) return of;
	const changes = new Map(reading.changes.map((change) => [change.of, change]));
	const keep = (item: { readonly id: string }) => !changes.get(item.id)?.drop;
	return {
		...of,
		span: changes.get(of.id)?.span ?? of.span,
		phases: of.phases.filter(keep).map((phase) => changedPhase(phase, changes.get(phase.id))),
		statements: of.statements
			.filter(keep)
			.map((statement) => changedStatement(statement, changes.get(statement.id)))
	};
}

function changedPhase(phase: Phase, change: Change | undefined): Phase {
	if (!change) return phase;
	return {
		...phase,
		name: change.name ?? phase.name,
		span: change.span ?? phase.span,
		...(change.relation ? { relation: change.relation } : {})
	};
}

function changedStatement(statement: Statement, change: Change | undefined): Statement {
	return change?.span ? { ...statement, span: change.span } : statement;
}
