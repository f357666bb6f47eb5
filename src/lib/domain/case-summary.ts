import type { Calendar } from './calendar';
import { OUTCOMES, REGIONS, type Case, type CaseId, type Phase, type PhaseId } from './case';
import { addDays, asDay, type Day } from './day';
import { LEVERS, type Lever } from './lever';
import type { Relation } from './relation';
import { FOREVER, type Span } from './span';

/** A phase without what is said of it and who says so. */
export type PhaseSummary = Pick<Phase, 'id' | 'name' | 'relation' | 'span'>;

/** A case in a few words, for the world map and its timeline. */
export type CaseSummary = Pick<
	Case,
	| 'id'
	| 'name'
	| 'native'
	| 'calendar'
	| 'point'
	| 'region'
	| 'outcomes'
	| 'span'
	| 'first'
	| 'last'
	| 'heart'
> & {
	/** Those that were shared, divided or contested on some day, in the order of the list. */
	readonly levers: readonly Lever[];
	readonly events: number;
	readonly phases: readonly PhaseSummary[];
};

/** A case as one row: days are counted from its first one, those of a phase from the end of the one before. */
type Row = readonly [
	id: string,
	name: string,
	native: string,
	lang: string,
	calendar: Calendar,
	lng: number,
	lat: number,
	first: number,
	last: number,
	heart: number,
	events: number,
	region: number,
	outcomes: number,
	levers: number,
	span: PackedSpan,
	...phases: readonly (readonly [id: string, name: string, relation: string, ...PackedSpan])[]
];
/** From a day to the earliest start, and from there on from one day of the span to the next; 'open' has -1 for its end. */
type PackedSpan = readonly [number, number, number, number];

/**
 * Cases as one short text, a fifth of what they are when written out: the page of the world has all of them, and they are
 * all that makes it grow.
 */
export function packSummaries(cases: readonly CaseSummary[]): string {
	return JSON.stringify(
		cases.map((of): Row => {
			let from = of.first;
			const phases = of.phases.map((phase) => {
				const packed = packSpan(phase.span, from);
				if (phase.span.earliestEnd < FOREVER) from = phase.span.earliestEnd;
				return [phase.id, phase.name, phase.relation ?? '', ...packed] as const;
			});
			return [
				of.id,
				of.name,
				of.native.text,
				of.native.lang,
				of.calendar,
				...of.point,
				of.first,
				of.last - of.first,
				of.heart - of.first,
				of.events,
				REGIONS.indexOf(of.region),
				packSet(of.outcomes, OUTCOMES),
				packSet(of.levers, LEVERS),
				packSpan(of.span, of.first),
				...phases
			];
		})
	);
}

/** The inverse of `packSummaries`. */
export function unpackSummaries(packed: string): readonly CaseSummary[] {
	return (JSON.parse(packed) as readonly Row[]).map((row) => {
		const [id, name, text, lang, calendar, lng, lat, start, length, heart, ...more] = row;
		const [events, region, outcomes, levers, span, ...rest] = more;
		const first = asDay(start);
		let from = first;
		const phases = rest.map(([phaseId, phaseName, relation, ...days]): PhaseSummary => {
			const spanOfPhase = unpackSpan(days, from);
			if (spanOfPhase.earliestEnd < FOREVER) from = spanOfPhase.earliestEnd;
			return {
				id: phaseId as PhaseId,
				name: phaseName,
				...(relation ? { relation: relation as Relation } : {}),
				span: spanOfPhase
			};
		});
		return {
			id: id as CaseId,
			name,
			native: { text, lang },
			calendar,
			point: [lng, lat],
			first,
			last: addDays(first, length),
			heart: addDays(first, heart),
			events,
			region: REGIONS[region] ?? REGIONS[0],
			outcomes: unpackSet(outcomes, OUTCOMES),
			levers: unpackSet(levers, LEVERS),
			span: unpackSpan(span, first),
			phases
		};
	});
}

/** Some things of a list as one number, a bit each. */
function packSet(some: readonly string[], list: readonly string[]): number {
	return list.reduce((bits, item, index) => bits + (some.includes(item) ? 2 ** index : 0), 0);
}

function unpackSet<T extends string>(bits: number, list: readonly T[]): readonly T[] {
	return list.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
}

function packSpan(span: Span, from: Day): PackedSpan {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = span;
	const isOpen = earliestEnd >= FOREVER;
	return [
		earliestStart - from,
		latestStart - earliestStart,
		isOpen ? -1 : earliestEnd - earliestStart,
		latestEnd >= FOREVER ? -1 : latestEnd - earliestEnd
	];
}

function unpackSpan([start, fuzzyStart, length, fuzzyEnd]: PackedSpan, from: Day): Span {
	const earliestStart = addDays(from, start);
	const earliestEnd = length < 0 ? FOREVER : addDays(earliestStart, length);
	return {
		earliestStart,
		latestStart: addDays(earliestStart, fuzzyStart),
		earliestEnd,
		latestEnd: fuzzyEnd < 0 ? FOREVER : addDays(earliestEnd, fuzzyEnd)
	};
}
