import type { Case, Phase, PhaseId } from './case';
import type { Grip } from './lever';
import type { Relation } from './relation';
import { adoptedSpan } from './account';
import type { Attestations, SourceId } from './source';
import type { Span } from './span';
import type { Hold, Statement, StatementId } from './statement';

export type ReadingId = string & { readonly __brand: 'ReadingId' };

/** What a reading changes in one statement or phase. */
export type Change = {
	/** The id of a statement, a phase, or of the case itself. */
	readonly of: string;
	readonly drop: boolean;
	readonly name?: string;
	/** Of a phase or of a statement about a relation; `none`, of a phase alone, takes the relation away. */
	readonly relation?: Relation | 'none';
	readonly hold?: Hold;
	readonly grip?: Grip;
	/** Why a lever is read so. */
	readonly why?: string;
	readonly span?: Span;
	/** Of a phase: statements that are dated by it keep the days that they have as entered. */
	readonly stay?: boolean;
};

/** A named interpretation by historians. */
export type Reading = {
	readonly id: ReadingId;
	readonly name: string;
	readonly about: string;
	/** Empty: this is what the case is entered as, under its name. */
	readonly changes: readonly Change[];
	readonly attestations: Attestations;
};

/** The reading that the case is entered as, where it has a name. */
export function enteredReading(of: Case): Reading | undefined {
	return of.readings.find((reading) => reading.changes.length === 0);
}

/** The readings that change something: those that a reader may choose besides the case as entered. */
export function otherReadings(of: Case): readonly Reading[] {
	return of.readings.filter((reading) => reading.changes.length > 0);
}

/** The id of the reading that takes over the date of one source for one statement. */
export function sourceReadingId(statement: StatementId, source: SourceId): ReadingId {
	return `source:${statement}:${source}` as ReadingId;
}

/**
 * The reading of an id that changes something: one that the case names, or `source:<statement>:<source>`, the date of one
 * source for one statement. Undefined if there is no such reading.
 */
export function readingOf(of: Case, id: string | undefined): Reading | undefined {
	const named = otherReadings(of).find((reading) => reading.id === id);
	if (named || !id?.startsWith('source:')) return named;
	const [, statementId, sourceId] = id.split(':');
	const statement = of.statements.find((candidate) => candidate.id === statementId);
	const said = statement?.attestations.find(
		(attestation) => attestation.source === sourceId && attestation.says === 'dates-differently'
	);
	const span = statement && said && adoptedSpan(statement.span, said);
	if (!span) return undefined;
	const source = of.sources.find((candidate) => candidate.id === said.source);
	const by = source ? source.author || source.title : said.source;
	return {
		id: id as ReadingId,
		name: `One date by ${by}`,
		about: `One statement has the date that this source gives, ${said.when}. Nothing else is changed.`,
		changes: [{ of: statement.id, drop: false, span }],
		attestations: [said]
	};
}

/** The case as a reading has it; the case itself if no reading of that name exists, or one that changes nothing. */
export function withReading(of: Case, id: string | undefined): Case {
	const reading = readingOf(of, id);
	if (!reading) return of;
	const changes = new Map(reading.changes.map((change) => [change.of, change]));
	const keep = (item: { readonly id: string }) => !changes.get(item.id)?.drop;
	const phases = of.phases.filter(keep).map((phase) => changedPhase(phase, changes.get(phase.id)));
	const follow = followed(of.phases, phases, (phase) => changes.get(phase.id)?.stay ?? false);
	return {
		...of,
		span: changes.get(of.id)?.span ?? of.span,
		phases,
		statements: of.statements
			.filter(keep)
			.map((statement) => changedStatement(statement, changes.get(statement.id), follow))
	};
}

export type ReadingChanges = { readonly changed: Set<string>; readonly dropped: Set<string> };

/** How much a reading changed, in words: `5 parts of the case differ, 2 are left out`. */
export function readingWords({ changed, dropped }: ReadingChanges): string {
	const differ =
		changed.size === 1 ? '1 part of the case differs' : `${changed.size} parts of the case differ`;
	const out = `${dropped.size} ${dropped.size === 1 ? 'is' : 'are'} left out`;
	if (changed.size === 0) {
		return dropped.size === 0 ? 'the length of the case differs' : `of its parts ${out}`;
	}
	return dropped.size === 0 ? differ : `${differ}, ${out}`;
}

/** What a reading changed: ids of what is there and not as entered, and of what it leaves out. */
export function changesOf(entered: Case, read: Case): ReadingChanges {
	const before = [...entered.phases, ...entered.statements];
	const after = new Map<string, Phase | Statement>(
		[...read.phases, ...read.statements].map((item) => [item.id, item])
	);
	const changed = before.filter((item) => after.has(item.id) && after.get(item.id) !== item);
	const dropped = before.filter((item) => !after.has(item.id));
	const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id));
	return { changed: ids(changed), dropped: ids(dropped) };
}

function changedPhase(phase: Phase, change: Change | undefined): Phase {
	if (!change) return phase;
	const { relation: entered, ...rest } = phase;
	const relation = change.relation ?? entered;
	return {
		...rest,
		name: change.name ?? phase.name,
		span: change.span ?? phase.span,
		...(relation && relation !== 'none' ? { relation } : {})
	};
}

type Follow = (phases: NonNullable<Statement['during']>) => Span | undefined;

/** The new span of statements that last as long as phases do; undefined where none of these has moved, or one is gone. */
function followed(
	before: readonly Phase[],
	after: readonly Phase[],
	stays: (phase: Phase) => boolean
): Follow {
	const old = new Map<PhaseId, Span>(before.map((phase) => [phase.id, phase.span]));
	const now = new Map<PhaseId, Span | undefined>(
		after.map((phase) => [phase.id, stays(phase) ? old.get(phase.id) : phase.span])
	);
	return ([from, to]) => {
		const [first, last] = [now.get(from), now.get(to)];
		if (!first || !last) return undefined;
		if (first === old.get(from) && last === old.get(to)) return undefined;
		return {
			earliestStart: first.earliestStart,
			latestStart: first.latestStart,
			earliestEnd: last.earliestEnd,
			latestEnd: last.latestEnd
		};
	};
}

/** A statement without its source's words for the date, which are of another date now. */
function unwritten(statement: Statement): Statement {
	const { written, calendar, ...rest } = statement;
	return written || calendar ? (rest as Statement) : statement;
}

function changedStatement(
	statement: Statement,
	change: Change | undefined,
	follow: Follow
): Statement {
	const span = change?.span ?? (statement.during && follow(statement.during));
	const dated: Statement = span ? { ...unwritten(statement), span } : statement;
	if (!change) return dated;
	const reasoned: Statement = change.why ? { ...dated, why: change.why } : dated;
	if (reasoned.aspect === 'ground' && change.hold) return { ...reasoned, hold: change.hold };
	if (reasoned.aspect === 'lever' && change.grip) return { ...reasoned, grip: change.grip };
	if (reasoned.aspect === 'relation' && change.relation && change.relation !== 'none') {
		return { ...reasoned, kind: change.relation };
	}
	return reasoned;
}
