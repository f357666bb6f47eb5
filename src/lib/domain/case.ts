import type { Authority, AuthorityId, NativeName, Side } from './authority';
import type { Calendar } from './calendar';
import type { Day } from './day';
import type { Event, EventId } from './event';
import type { Lever } from './lever';
import type { Part } from './part';
import type { Reading } from './reading';
import type { Relation } from './relation';
import type { Attestations, Source } from './source';
import type { SourceDate } from './source-date';
import { standing, type Span } from './span';
import type { AreaId, LeverRowId, PersonId, PlaceId, Statement } from './statement';
import type { Lens } from './view';

export type CaseId = string & { readonly __brand: 'CaseId' };
export type PhaseId = string & { readonly __brand: 'PhaseId' };
export type LineId = string & { readonly __brand: 'LineId' };

/** `[longitude, latitude]` in WGS 84 degrees. */
export type LngLat = readonly [number, number];
/** `[west, south, east, north]` in WGS 84 degrees. */
export type Box = readonly [number, number, number, number];

export const STEPS = ['day', 'month', 'year'] as const;
/** What one step of the slider is. */
export type Step = (typeof STEPS)[number];

/** The parts of the world, as the United Nations divide it for statistics (M49): a list that takes no side. */
export const REGIONS = [
	...(['northern-africa', 'western-africa', 'middle-africa', 'eastern-africa'] as const),
	...(['southern-africa', 'northern-america', 'central-america', 'caribbean'] as const),
	...(['south-america', 'northern-europe', 'western-europe', 'southern-europe'] as const),
	...(['eastern-europe', 'western-asia', 'central-asia', 'southern-asia'] as const),
	...(['eastern-asia', 'south-eastern-asia', 'australia-and-new-zealand'] as const),
	...(['melanesia', 'micronesia', 'polynesia'] as const)
] as const;
export type Region = (typeof REGIONS)[number];

export const OUTCOMES = ['one-side', 'joined', 'third-power', 'open'] as const;
/** How a case ended: one side held all, the two were joined, a third power took over; or it has not. */
export type Outcome = (typeof OUTCOMES)[number];

export const CERTAINTIES = ['certain', 'approximate', 'contested'] as const;
export type PositionCertainty = (typeof CERTAINTIES)[number];

export type Person = {
	readonly id: PersonId;
	readonly name: string;
	readonly native?: NativeName;
};

export type Place = {
	readonly id: PlaceId;
	readonly name: string;
	/** Its name today, where that differs. */
	readonly now?: string;
	readonly native?: NativeName;
	readonly kind: string;
	readonly lngLat: LngLat;
	readonly certainty: PositionCertainty;
	/** How far off the position may be. */
	readonly errorM?: number;
	readonly note?: string;
	/** Whether it lies outside the case's box. */
	readonly outside: boolean;
};

/** A piece of ground: units of today by code, or ground drawn for the case. */
export type Area = {
	readonly id: AreaId;
	readonly name: string;
	readonly native?: NativeName;
	/** Codes of the units that it is made of; empty for drawn ground. */
	readonly units: readonly string[];
	readonly soft: boolean;
	readonly certainty: PositionCertainty;
	readonly note?: string;
	readonly label?: LngLat;
};

export const BRIDGE_STATES = ['open', 'raised'] as const;
/** Whether one can cross a bridge. */
export type BridgeState = (typeof BRIDGE_STATES)[number];

export type Line = SourceDate & {
	readonly id: LineId;
	readonly kind: 'front' | 'route' | 'boundary' | 'bridge';
	readonly name: string;
	/** The authorities on its two sides, for a front. */
	readonly between: readonly AuthorityId[];
	/** Who moved, for a route; who holds it, for a bridge. */
	readonly by?: AuthorityId;
	/** For a bridge: which one of the plan, the place that it is in the case, and whether one can cross it. */
	readonly bridge?: {
		readonly id: string;
		readonly state: BridgeState;
		readonly place?: PlaceId;
	};
	readonly span: Span;
	readonly when: string;
	readonly soft: boolean;
	readonly events: readonly EventId[];
	/** The places of a route in the order in which it reaches them. */
	readonly stops?: readonly Stop[];
	/** The borders between units that a front is drawn instead of, by their ids. */
	readonly replaces?: readonly string[];
	readonly note?: string;
	readonly attestations: Attestations;
};

/** The codes of two neighbouring units. */
export type UnitBorder = readonly [left: string, right: string];

/** The id of the border of two units, as a front's `replaces` names it: `LY-SR~LY-MI`. */
export function borderId([left, right]: UnitBorder): string {
	return `${left}~${right}`;
}

/** A place that a route reaches. */
export type Stop = {
	readonly place: PlaceId;
	/** As it stands in its disc on the map and in the text. */
	readonly number: number;
	/** How much of the way lies behind it, from 0 to 1. */
	readonly share: number;
	/** When it is reached; absent where no source tells. */
	readonly span?: Span;
	readonly when?: string;
	/** What happened there. */
	readonly event?: EventId;
};

/** A row of the matrix of levers. */
export type LeverRow = {
	readonly id: LeverRowId;
	readonly lever: Lever;
	readonly label: string;
};

/** A stretch of a case with one kind of relation between the sides. */
export type Phase = SourceDate & {
	readonly id: PhaseId;
	readonly name: string;
	/** Absent before there are two authorities, or after. */
	readonly relation?: Relation;
	readonly span: Span;
	readonly when: string;
	readonly about: string;
	readonly attestations: Attestations;
};

/** A question on which sources disagree. */
export type Dispute = {
	readonly id: string;
	readonly question: string;
	/** Ids of the statements, events, phases or authorities concerned. */
	readonly about: readonly string[];
	readonly positions: readonly { readonly says: string; readonly attestations: Attestations }[];
};

/** One of the two camps: its names, and which authorities stand for it on which days. */
export type Camp = {
	readonly name: string;
	readonly short: string;
	readonly front: readonly { readonly authorities: readonly AuthorityId[]; readonly span: Span }[];
};

export type PlanId = string & { readonly __brand: 'PlanId' };

/** A schematic plan of one city in a case whose own map is larger. */
export type Plan = {
	readonly id: PlanId;
	readonly name: string;
	readonly native?: NativeName;
	readonly view: Box;
	/** How far off what is drawn may be. */
	readonly errorM: number;
	/** What it is drawn from and what it leaves out. */
	readonly note: string;
	/** The place of the case that stands for the city as a whole. */
	readonly city: PlaceId;
	/** The area of the case whose holder is drawn on the city. */
	readonly ground?: AreaId;
	/** Areas of the case that are drawn as they are. */
	readonly areas: readonly AreaId[];
};

export type Case = {
	readonly id: CaseId;
	readonly code: string;
	readonly name: string;
	readonly title: string;
	readonly native: NativeName;
	readonly place: string;
	readonly region: Region;
	readonly sentence: string;
	readonly summary: string;
	readonly calendar: Calendar;
	readonly step: Step;
	readonly span: Span;
	/** As authored, EDTF. */
	readonly when: string;
	/** First and last day of the slider. */
	readonly first: Day;
	readonly last: Day;
	readonly heart: Day;
	readonly lens: Lens;
	readonly scale: 'city' | 'region' | 'country';
	readonly plan?: string;
	readonly box: Box;
	readonly view: Box;
	readonly point: LngLat;
	/** A crowded part of the map, drawn larger in a corner. */
	readonly inset?: { readonly name: string; readonly box: Box };
	/** Since when the outer line of its units is a border or boundary; absent where it never was, or not in the case. */
	readonly outline?: Span;
	/** The country whose units of today lie among today's borders, beside those of countries. */
	readonly today?: string;
	/** Its cities, each with authorities and a clock of its own; none for a case of one place. */
	readonly parts: readonly Part[];
	/** Plans of single cities, beside the map. */
	readonly plans: readonly Plan[];
	readonly ended: string;
	/** Several where it ended in several ways, as for cities of one case. */
	readonly outcomes: readonly Outcome[];
	readonly sides: { readonly a: Camp; readonly b: Camp };
	readonly authorities: readonly Authority[];
	readonly people: readonly Person[];
	readonly levers: readonly LeverRow[];
	readonly places: readonly Place[];
	readonly areas: readonly Area[];
	readonly lines: readonly Line[];
	/** Pairs of neighbouring units whose border is a front on some day; the first lies on the left of it. */
	readonly borders: readonly UnitBorder[];
	readonly phases: readonly Phase[];
	readonly statements: readonly Statement[];
	readonly events: readonly Event[];
	readonly readings: readonly Reading[];
	readonly disputes: readonly Dispute[];
	readonly questions: readonly string[];
	readonly gaps: readonly string[];
	/** Every source that the case cites, in the order of its file. */
	readonly sources: readonly Source[];
};

/** The phase of a day. Where ends are fuzzy the later phase wins from its latest start on. */
export function phaseOn<Some extends Pick<Phase, 'span'>>(
	phases: readonly Some[],
	day: Day
): Some | undefined {
	const certain = phases.findLast((phase) => standing(phase.span, day) === 'certain');
	return certain ?? phases.findLast((phase) => standing(phase.span, day) === 'possible');
}

/** The side of an authority of a case. */
export function sideOf(authorities: readonly Authority[], id: AuthorityId): Side {
	return authorities.find((authority) => authority.id === id)?.side ?? 'other';
}

/** The plan of a case that a position lies on. */
export function planAt(plans: readonly Plan[], [lng, lat]: LngLat): Plan | undefined {
	return plans.find(({ view: [west, south, east, north] }) => {
		return lng >= west && lng <= east && lat >= south && lat <= north;
	});
}

/** Whether two authorities stand against one another in a case on a day, or may. */
export function isUnderWay(of: Pick<Case, 'span'>, day: Day): boolean {
	return standing(of.span, day) !== 'out';
}
