import { SIDES, type AuthorityId } from './authority';
import { sideOf, type Case } from './case';
import { addDays, asDay, type Day } from './day';
import type { SourceId } from './source';
import type { Span } from './span';

/** How much evidence a case has for a stretch of days. */
export type EvidenceBin = {
	readonly from: Day;
	readonly to: Day;
	/** The sources that speak of each side in it, through statements that stand and events that happen. */
	readonly a: readonly SourceId[];
	readonly b: readonly SourceId[];
	/** How many events begin in it. */
	readonly events: number;
};

/** A case cut into stretches of equal length, with the sources that speak of each side in each. */
export function evidenceOf(of: Case, count: number): readonly EvidenceBin[] {
	const said = [
		...of.statements.map((item) => ({ span: item.span, by: [item.by], of: item.attestations })),
		...of.events.map((item) => ({ span: item.span, by: item.authorities, of: item.attestations }))
	].map((item) => ({
		span: item.span,
		sides: sidesOf(of, item.by),
		// Who only denies something is no evidence that a side did it.
		sources: item.of.filter(({ says }) => says !== 'disputes').map(({ source }) => source)
	}));
	const edge = (index: number) =>
		asDay(Math.round(of.first + ((of.last + 1 - of.first) * index) / count));
	return Array.from({ length: count }, (_, index) => {
		const [from, to] = [edge(index), addDays(edge(index + 1), -1)];
		const speaking = (side: 'a' | 'b') => [
			...new Set(
				said.flatMap((item) =>
					item.sides.has(side) && touches(item.span, from, to) ? item.sources : []
				)
			)
		];
		const events = of.events.filter(
			({ span }) => span.earliestStart >= from && span.earliestStart <= to
		).length;
		return { from, to, a: speaking('a'), b: speaking('b'), events };
	});
}

function sidesOf(of: Case, ids: readonly AuthorityId[]) {
	const own = ids.map((id) => sideOf(of.authorities, id));
	return new Set(SIDES.filter((side) => own.includes(side)));
}

const touches = (span: Span, from: Day, to: Day) =>
	span.earliestStart <= to && span.latestEnd >= from;
