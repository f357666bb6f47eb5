import { sideOf, type Case } from './case';
import type { AuthorityId } from './authority';
import { formatCsv } from './csv';
import type { Event } from './event';
import type { Attestation } from './source';
import type { PlaceId, Statement } from './statement';
import { statementTitle } from './statement-words';
import { isoSpan } from './iso-span';

/** The columns of a case's table. They are public: their names and order stay. */
export const COLUMNS = [
	'case',
	'kind',
	'id',
	'aspect',
	'authority',
	'side',
	'object',
	'value',
	'title',
	'when',
	'start_earliest',
	'start_latest',
	'end_earliest',
	'end_latest',
	'calendar',
	'written',
	'place',
	'lng',
	'lat',
	'sources'
] as const;

/** One row: a statement or an event. What does not apply is empty; several ids are parted by `;`. */
export type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The statements of a case in the order of its file, then its events in order of time. */
export function tableOfCase(of: Case): readonly Row[] {
	return [
		...of.statements.map((statement) => statementRow(of, statement)),
		...of.events.map((event) => eventRow(of, event))
	];
}

/** Rows as CSV with a header. */
export function formatTable(rows: readonly Row[]): string {
	return formatCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}

function statementRow(of: Case, statement: Statement): Row {
	return {
		case: of.id,
		kind: 'statement',
		id: statement.id,
		aspect: statement.aspect,
		authority: statement.by,
		side: sideOf(of.authorities, statement.by),
		...objectOf(statement),
		title: statementTitle(of, statement),
		...dates(statement),
		...position(of, statement.aspect === 'seat' ? [statement.place] : []),
		sources: sources(statement.attestations)
	};
}

function eventRow(of: Case, event: Event): Row {
	return {
		case: of.id,
		kind: 'event',
		id: event.id,
		aspect: '',
		authority: event.authorities.join(';'),
		side: sides(of, event.authorities),
		object: '',
		value: event.mark ?? '',
		title: event.title,
		...dates(event),
		...position(of, event.places),
		sources: sources(event.attestations)
	};
}

/** What a statement says its authority had: the id of the thing (for recognition its words), and how it had it. */
function objectOf(statement: Statement): { readonly object: string; readonly value: string } {
	switch (statement.aspect) {
		case 'seat':
			return { object: statement.place, value: '' };
		case 'office':
			return { object: statement.person, value: statement.role };
		case 'ground':
			return { object: statement.area, value: statement.hold };
		case 'lever':
			return { object: statement.lever, value: statement.grip };
		case 'relation':
			return { object: statement.with, value: statement.kind };
		case 'recognition':
			return { object: statement.from, value: '' };
		default:
			return statement satisfies never;
	}
}

function dates(
	item: Pick<Statement, 'span' | 'when' | 'calendar'> & { readonly written?: string }
) {
	return {
		when: item.when,
		...isoSpan(item),
		calendar: item.calendar,
		written: item.written ?? ''
	};
}

/** The places, and where the first of them lies. */
function position(of: Case, places: readonly PlaceId[]) {
	const first = of.places.find((place) => place.id === places[0]);
	return {
		place: places.join(';'),
		lng: first ? String(first.lngLat[0]) : '',
		lat: first ? String(first.lngLat[1]) : ''
	};
}

function sides(of: Case, authorities: readonly AuthorityId[]): string {
	return [...new Set(authorities.map((id) => sideOf(of.authorities, id)))].sort().join(';');
}

function sources(attestations: readonly Attestation[]): string {
	return [...new Set(attestations.map((attestation) => attestation.source))].join(';');
}
