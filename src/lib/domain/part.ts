import type { AuthorityId } from './authority';
import type { Case, Phase, PhaseId, Place } from './case';
import { addDays, type Day } from './day';
import { relationWords, type Relation } from './relation';
import type { Span } from './span';
import { ofAspect, statementsOn, type AreaId, type PlaceId, type Statement } from './statement';

export type PartId = string & { readonly __brand: 'PartId' };

/** One city of a case of several, with its own authorities and its own clock. */
export type Part = {
	readonly id: PartId;
	readonly name: string;
	/** The place that stands for the city as a whole. */
	readonly place: PlaceId;
	/** Its land. */
	readonly areas: readonly AreaId[];
	/** Who rules, or claims to, there and nowhere else. */
	readonly authorities: readonly AuthorityId[];
};

/** How a part stands on a day. */
export type PartState = {
	readonly part: Part;
	readonly relation: Relation | undefined;
	/** Sides that have an official, a house or ground there. */
	readonly sides: { readonly a: boolean; readonly b: boolean };
	/** Sides that have an official or a house there: more than a name. */
	readonly officials: { readonly a: boolean; readonly b: boolean };
	readonly words: string;
};

/** The parts of a case on a day, in the order of the case. */
export function partsOn(of: Case, day: Day): readonly PartState[] {
	const standingNow = statementsOn(of.statements, day).map(({ statement }) => statement);
	return of.parts.map((part) => {
		const own = standingNow.filter((statement) => part.authorities.includes(statement.by));
		const relation = ofAspect(own, 'relation')[0]?.kind;
		const has = (side: 'a' | 'b', aspects: readonly Statement['aspect'][]) =>
			own.some(
				(statement) =>
					aspects.includes(statement.aspect) &&
					(statement.aspect !== 'ground' || statement.hold !== 'claims') &&
					of.authorities.some(({ id, side: its }) => id === statement.by && its === side)
			);
		const sides = {
			a: has('a', ['seat', 'office', 'ground']),
			b: has('b', ['seat', 'office', 'ground'])
		};
		const officials = { a: has('a', ['seat', 'office']), b: has('b', ['seat', 'office']) };
		const holders = ofAspect(standingNow, 'ground').flatMap((statement) =>
			part.areas.includes(statement.area) && statement.hold !== 'claims' ? [statement.by] : []
		);
		const other = of.authorities.find(
			({ id, side }) => side === 'other' && holders.includes(id)
		)?.short;
		return { part, relation, sides, officials, words: wordsOf(of, relation, sides, other) };
	});
}

function wordsOf(
	of: Case,
	relation: Relation | undefined,
	sides: PartState['sides'],
	other: string | undefined
): string {
	if (relation) return relationWords(relation);
	if (other) return other;
	const { a, b } = of.sides;
	if (sides.a && sides.b) return 'both, relation not told';
	if (sides.a) return `${a.short} alone`;
	if (sides.b) return `${b.short} alone`;
	return 'not told';
}

/**
 * The case narrowed to one of its parts: its authorities, seats, ground, events and disputes, with a clock of its own made of
 * how the two stood to one another. Levers are told of all parts together and stay. The case itself for no part, or one that there is not.
 */
export function narrowTo(of: Case, id: string | undefined): Case {
	const part = of.parts.find((candidate) => candidate.id === id);
	if (!part) return of;
	const elsewhere = new Set(
		of.parts.flatMap((other) => (other === part ? [] : [...other.authorities]))
	);
	const isOwn = (authority: AuthorityId) => part.authorities.includes(authority);
	const statements = of.statements.filter((statement) => {
		if (isOwn(statement.by)) return true;
		if (elsewhere.has(statement.by)) return false;
		if (statement.aspect === 'ground') return part.areas.includes(statement.area);
		return statement.aspect === 'lever';
	});
	const events = of.events.filter(
		(event) => event.authorities.some(isOwn) || event.places.includes(part.place)
	);
	const kept = new Set<string>([
		...part.authorities,
		...part.areas,
		...events.map((event) => event.id),
		...statements.flatMap(({ id, aspect }) => (aspect === 'lever' ? [] : [id]))
	]);
	return {
		...of,
		name: part.name,
		title: `${part.name}: ${of.name}`,
		sides: { a: campOf(of, part, 'a'), b: campOf(of, part, 'b') },
		phases: phasesOf(of, part),
		plans: of.plans.filter((plan) => plan.city === part.place),
		statements,
		events,
		lines: of.lines.filter((line) => [line.by, ...line.between].some((by) => by && isOwn(by))),
		disputes: of.disputes.filter((dispute) => dispute.about.some((about) => kept.has(about)))
	};
}

/** The place of a part, where the map goes. */
export function placeOfPart(of: Case, id: string | undefined): Place | undefined {
	const part = of.parts.find((candidate) => candidate.id === id);
	return part && of.places.find((place) => place.id === part.place);
}

/** Who stands for a side in a part, each for as long as it existed. */
function campOf(of: Case, part: Part, side: 'a' | 'b') {
	const front = of.authorities
		.filter((authority) => authority.side === side && part.authorities.includes(authority.id))
		.map(({ id, span }) => ({ authorities: [id], span }));
	return { ...of.sides[side], front };
}

/** The clock of a part: one phase for each relation of its authorities; years of which no source tells are left open. */
function phasesOf(of: Case, part: Part): readonly Phase[] {
	const relations = ofAspect(of.statements, 'relation')
		.filter((statement) => part.authorities.includes(statement.by))
		.toSorted((one, other) => one.span.latestStart - other.span.latestStart);
	return relations.map(({ id, kind, span, when, note, attestations }, index) => {
		const words = relationWords(kind);
		return {
			id: id as string as PhaseId,
			name: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
			relation: kind,
			span: endingBefore(span, relations[index + 1]?.span),
			when,
			about: note ?? '',
			attestations
		};
	});
}

/** A span that ends where another begins for certain. */
function endingBefore(span: Span, next: Span | undefined): Span {
	if (!next || span.latestEnd < next.latestStart) return span;
	const last = addDays(next.latestStart, -1);
	const before = (day: Day) => (day < last ? day : last);
	return {
		...span,
		earliestEnd: before(span.earliestEnd),
		latestEnd: before(span.latestEnd)
	};
}
