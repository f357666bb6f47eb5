/** A small case, made up for tests: inputs are frozen all the way down. */
import type { Authority, AuthorityId, Side } from './authority';
import { dayOfIso } from './calendar';
import type { Area, Case, CaseId, LeverRow, Phase, PhaseId, Place } from './case';
import type { Day } from './day';
import type { Event, EventId } from './event';
import type { Grip } from './lever';
import type { Relation } from './relation';
import type { Attestations, SourceId } from './source';
import { exactSpan, type Span } from './span';
import type {
	AreaId,
	Hold,
	LeverRowId,
	PersonId,
	PlaceId,
	Statement,
	StatementId,
	StatementOf
} from './statement';

/** The day of an ISO date that is known to be right. */
export function isoDay(text: string): Day {
	const day = dayOfIso(text);
	if (day === undefined) throw new Error(`“${text}” is no date`);
	return day;
}

/** The exact span between two ISO dates, or of one day. */
export function isoSpan(from: string, to = from): Span {
	return exactSpan(isoDay(from), isoDay(to));
}

/** The same value, frozen with everything in it. */
export function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
}

export const ATTESTED: Attestations = [
	{ source: 'xx-book' as SourceId, says: 'supports', consulted: 'excerpt' }
];

export const FROM = isoDay('1917-03-01');
export const TO = isoDay('1917-11-30');

/** An authority with the id of its name in lower case. */
export function authority(name: string, side: Side): Authority {
	return {
		id: name.toLowerCase() as AuthorityId,
		side,
		name,
		short: name,
		native: [],
		kind: 'council',
		claim: '',
		about: '',
		span: exactSpan(FROM, TO),
		attestations: ATTESTED
	};
}

function statementBase(id: string, by: string, span: Span) {
	return {
		id: id as StatementId,
		by: by as AuthorityId,
		span,
		when: '1917',
		calendar: 'gregorian' as const,
		interpretation: false,
		attestations: ATTESTED
	};
}

export function seat(id: string, by: string, place: string, span: Span): StatementOf<'seat'> {
	return { ...statementBase(id, by, span), aspect: 'seat', place: place as PlaceId };
}

export function office(
	id: string,
	by: string,
	person: string,
	span: Span,
	head = true
): StatementOf<'office'> {
	const base = statementBase(id, by, span);
	return { ...base, aspect: 'office', person: person as PersonId, role: 'chair', head };
}

export function ground(
	id: string,
	by: string,
	area: string,
	hold: Hold,
	span: Span,
	part = false
): StatementOf<'ground'> {
	return { ...statementBase(id, by, span), aspect: 'ground', area: area as AreaId, hold, part };
}

export function grip(
	id: string,
	by: string,
	lever: string,
	held: Grip,
	span: Span
): StatementOf<'lever'> {
	const base = statementBase(id, by, span);
	return { ...base, aspect: 'lever', lever: lever as LeverRowId, grip: held, interpretation: true };
}

/** How two authorities stood to one another. */
export function relation(
	id: string,
	by: string,
	other: string,
	kind: Relation,
	span: Span
): StatementOf<'relation'> {
	return {
		...statementBase(id, by, span),
		aspect: 'relation',
		with: other as AuthorityId,
		kind
	};
}

export function place(id: string, lngLat: readonly [number, number], kind = 'palace'): Place {
	return {
		id: id as PlaceId,
		name: id,
		kind,
		lngLat,
		certainty: 'certain',
		outside: false
	};
}

export function area(id: string, units: readonly string[] = []): Area {
	return { id: id as AreaId, name: id, units, soft: false, certainty: 'certain' };
}

export function event(id: string, span: Span, changes: Partial<Event> = {}): Event {
	return {
		id: id as EventId,
		duration: 'day',
		span,
		when: '1917',
		calendar: 'gregorian',
		title: id,
		text: '',
		effect: '',
		key: false,
		places: [],
		authorities: [],
		attestations: ATTESTED,
		...changes
	};
}

export function phase(id: string, span: Span): Phase {
	return {
		id: id as PhaseId,
		name: id,
		relation: 'rivalry',
		span,
		when: '1917',
		about: '',
		attestations: ATTESTED
	};
}

const ROWS: readonly LeverRow[] = [
	{ id: 'garrison' as LeverRowId, lever: 'army', label: 'Garrison' },
	{ id: 'police' as LeverRowId, lever: 'police', label: 'Police' }
];

/** A case of two councils and a third power, from March to November 1917, with nothing said of it yet. */
export function exampleCase(changes: Partial<Case> = {}): Case {
	const statements: readonly Statement[] = [];
	return frozen({
		id: 'example' as CaseId,
		code: 'xx',
		name: 'Example',
		title: 'Example',
		native: { text: 'Example', lang: 'en' },
		place: 'Nowhere',
		sentence: 'Two councils.',
		summary: 'Two councils.',
		calendar: 'gregorian',
		step: 'day',
		span: exactSpan(FROM, TO),
		when: '1917-03-01/1917-11-30',
		first: FROM,
		last: TO,
		heart: isoDay('1917-07-17'),
		lens: 'both',
		scale: 'city',
		box: [29, 59, 31, 61],
		view: [29, 59, 31, 61],
		point: [30, 60],
		parts: [],
		plans: [],
		ended: 'It ended.',
		outcomes: ['one-side'],
		region: 'northern-europe',
		sides: {
			a: { name: 'Whites', short: 'Whites', front: [] },
			b: { name: 'Reds', short: 'Reds', front: [] }
		},
		authorities: [authority('White', 'a'), authority('Red', 'b'), authority('Green', 'other')],
		people: [],
		levers: ROWS,
		places: [],
		areas: [],
		lines: [],
		borders: [],
		phases: [phase('p1', exactSpan(FROM, TO))],
		statements,
		events: [],
		readings: [],
		disputes: [],
		questions: [],
		gaps: [],
		sources: [],
		...changes
	});
}
