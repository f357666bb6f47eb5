import type { Case, CaseId } from './case';
import { phaseOn } from './case';
import { clockOf } from './comparison';
import { addDays, asDay, type Day } from './day';
import { eventDay } from './event';
import { LEVER_NAMES, type LeverMark } from './lever';
import { markStretches } from './matrix';
import { overlapBounds, type Overlap, type SharesFrom } from './overlap';
import type { Relation } from './relation';
import { isOpen } from './span';
import { ofAspect } from './statement';

/** What cases are compared by, from their first to their last day of two powers. */
export type Traits = {
	readonly id: CaseId;
	readonly name: string;
	readonly sides: { readonly a: string; readonly b: string };
	readonly from: Day;
	/** The last day; of what has not ended, the last day shown. */
	readonly to: Day;
	readonly isOpen: boolean;
	/** Both ends included. */
	readonly days: number;
	readonly began: string;
	readonly ended: string;
	/** How the sides stood to one another, one stretch after the other without a gap. */
	readonly relations: readonly RelationStretch[];
	/** Who had the army, in shares of the days that add up to 1; of several armies each counts alike. */
	readonly army: Readonly<Partial<Record<LeverMark['kind'], number>>>;
	/** The rows that the sides shared on some day, those shared for longest first. */
	readonly shared: readonly { readonly label: string; readonly share: number }[];
	readonly thirdPowers: readonly string[];
	/** Who recognised each side, without saying the same twice. */
	readonly recognisedBy: { readonly a: readonly string[]; readonly b: readonly string[] };
	/** The day with the most ground under two or more authorities; absent where no ground is measured. */
	readonly overlap: OverlapPeak | undefined;
};

export type RelationStretch = {
	readonly relation: Relation | undefined;
	readonly from: Day;
	readonly to: Day;
};

/** Ground held by two or more authorities on the first day on which there was most of it. */
export type OverlapPeak = {
	readonly on: Day;
	readonly leastKm2: number;
	readonly mostKm2: number;
	readonly wholeKm2: number;
	/** Whether an edge that a hand drew is part of the figure. */
	readonly about: boolean;
};

/** The traits of a case. */
export function traitsOf(of: Case, overlap: Overlap): Traits {
	const { onset: from, end: to } = clockOf(of);
	const days = to - from + 1;
	/** The share of the case's days that lie in some stretches. */
	const shareOf = (stretches: readonly { readonly from: Day; readonly to: Day }[]) =>
		stretches.reduce((sum, stretch) => sum + daysIn(stretch, from, to), 0) / days;
	const rows = of.levers.map((row) => ({ row, stretches: markStretches(of, row) }));
	const armies = rows.filter(({ row }) => row.lever === 'army');
	const army: Partial<Record<LeverMark['kind'], number>> = {};
	for (const { stretches } of armies) {
		for (const stretch of stretches) {
			const share = shareOf([stretch]) / armies.length;
			if (share > 0) army[stretch.mark.kind] = (army[stretch.mark.kind] ?? 0) + share;
		}
	}
	return {
		id: of.id,
		name: of.name,
		sides: { a: of.sides.a.short, b: of.sides.b.short },
		from,
		to,
		isOpen: isOpen(of.span),
		days,
		began: beginningOf(of),
		ended: of.ended,
		relations: relationsOf(of, from, to),
		army,
		shared: rows
			.map(({ row, stretches }) => ({
				label: row.lever === 'own' ? row.label : LEVER_NAMES[row.lever],
				share: shareOf(stretches.filter(({ mark }) => mark.kind === 'shared'))
			}))
			.filter(({ share }) => share > 0)
			.sort((one, other) => other.share - one.share)
			.filter(({ label }, index, all) => all.findIndex((row) => row.label === label) === index),
		thirdPowers: of.authorities.flatMap(({ side, short }) => (side === 'other' ? short : [])),
		recognisedBy: { a: recognitionOf(of, 'a'), b: recognitionOf(of, 'b') },
		overlap: peakOf(overlap, from, to)
	};
}

/** The days of a stretch that lie in another, both ends included. */
function daysIn(stretch: { readonly from: Day; readonly to: Day }, from: Day, to: Day): number {
	return Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from) + 1);
}

/** What happened when it began: its key event then, else any, else the name of the phase. */
function beginningOf(of: Case): string {
	const { earliestStart, latestStart } = of.span;
	const then = of.events.filter((event) => {
		const day = eventDay(event);
		return day >= earliestStart && day <= latestStart;
	});
	const event = then.find(({ key }) => key) ?? then[0];
	return event?.title ?? phaseOn(of.phases, latestStart)?.name ?? '';
}

function relationsOf(of: Case, from: Day, to: Day): readonly RelationStretch[] {
	const turns = of.phases.flatMap(({ span }) => [
		span.earliestStart,
		span.latestStart,
		span.earliestEnd + 1,
		span.latestEnd + 1
	]);
	const starts = [...new Set([from, ...turns])].filter((day) => day >= from && day <= to);
	starts.sort((one, other) => one - other);
	const stretches: RelationStretch[] = [];
	starts.forEach((start, index) => {
		const next = starts[index + 1];
		const end = next === undefined ? to : addDays(asDay(next), -1);
		const relation = phaseOn(of.phases, asDay(start))?.relation;
		const before = stretches.at(-1);
		if (before && before.relation === relation) {
			stretches[stretches.length - 1] = { ...before, to: end };
		} else stretches.push({ relation, from: asDay(start), to: end });
	});
	return stretches;
}

function recognitionOf(of: Case, side: 'a' | 'b'): readonly string[] {
	const own = new Set(of.authorities.flatMap((one) => (one.side === side ? one.id : [])));
	const said = ofAspect(of.statements, 'recognition').filter(({ by }) => own.has(by));
	return [...new Set(said.map((statement) => statement.from))];
}

function peakOf(of: Overlap, from: Day, to: Day): OverlapPeak | undefined {
	if (of.wholeKm2 === 0) return undefined;
	const started = of.held.filter((shares, index) => {
		const next = of.held[index + 1];
		return shares.from <= to && (next === undefined || next.from > from);
	});
	let peak: SharesFrom | undefined;
	for (const shares of started) {
		if (!peak || more(shares, peak)) peak = shares;
	}
	if (!peak) return undefined;
	const [leastKm2, mostKm2] = overlapBounds(peak);
	return {
		on: asDay(Math.max(peak.from, from)),
		leastKm2,
		mostKm2,
		wholeKm2: of.wholeKm2,
		about: peak.about === true
	};
}

/** Whether more ground may be under two or more authorities, or more of it certainly is. */
function more(one: SharesFrom, other: SharesFrom): boolean {
	const [[least, most], [otherLeast, otherMost]] = [overlapBounds(one), overlapBounds(other)];
	return most > otherMost || (most === otherMost && least > otherLeast);
}
