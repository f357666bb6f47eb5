import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { Authority, AuthorityId, NativeName } from '$lib/domain/authority';
import { dayOfIso } from '$lib/domain/calendar';
import type {
	Area,
	Camp,
	Case,
	CaseId,
	Dispute,
	Line,
	LineId,
	Phase,
	PhaseId
} from '$lib/domain/case';
import { addDays, asDay, type Day } from '$lib/domain/day';
import type { Event, EventId } from '$lib/domain/event';
import { LEVERS } from '$lib/domain/lever';
import type { Change, Reading, ReadingId } from '$lib/domain/reading';
import type { Attestations } from '$lib/domain/source';
import { exactSpan, isOpen, type Span } from '$lib/domain/span';
import type {
	AreaId,
	LeverRowId,
	PersonId,
	PlaceId,
	Statement,
	StatementId
} from '$lib/domain/statement';
import {
	caseSchema,
	eventSchema,
	statementSchema,
	type AuthoredAttestation,
	type AuthoredCase,
	type AuthoredNative
} from './authored';
import {
	check,
	readAuthored,
	type AuthoredFile,
	type Path,
	type Problems
} from './authored-file.server';
import { spanOfEdtf } from './edtf-span.server';
import { readPlaces, type DrawnPlaces } from './places-file.server';
import { readSources, sourceOf, type SourceEntry } from './source-file.server';

/** A case with what it is drawn from and the CSL items that it cites. */
export type CaseFile = {
	readonly case: Case;
	readonly units: Topology | undefined;
	readonly drawn: DrawnPlaces;
	readonly sources: readonly SourceEntry[];
};

/** What is read while a case is read: its problems, and what has been named so far. */
class CaseReader {
	readonly cited = new Set<string>();
	readonly phases = new Map<string, { readonly span: Span; readonly when: string }>();
	readonly problems: Problems;
	readonly sources: ReadonlyMap<string, SourceEntry>;
	readonly today: Day;

	constructor(problems: Problems, sources: ReadonlyMap<string, SourceEntry>, today: Day) {
		this.problems = problems;
		this.sources = sources;
		this.today = today;
	}

	span(text: string, file: AuthoredFile, path: Path): Span | undefined {
		const span = spanOfEdtf(text);
		if (typeof span !== 'string') return span;
		this.problems.add(file, path, span);
		return undefined;
	}

	/** The span of something with `when` or `during`; reports what is missing. */
	spanOf(
		item: { readonly when?: string | undefined; readonly during?: string | undefined },
		file: AuthoredFile,
		path: Path
	): { span: Span; when: string } | undefined {
		if (item.when !== undefined) {
			const span = this.span(item.when, file, [...path, 'when']);
			return span && { span, when: item.when };
		}
		if (item.during === undefined) {
			this.problems.add(file, [...path, 'when'], 'is missing');
			return undefined;
		}
		const [from = '', to = from] = item.during.split('/');
		const [first, last] = [this.phases.get(from), this.phases.get(to)];
		if (!first || !last) {
			const unknown = first ? to : from;
			this.problems.add(file, [...path, 'during'], `“${unknown}” is no phase of this case`);
			return undefined;
		}
		const span = {
			earliestStart: first.span.earliestStart,
			latestStart: first.span.latestStart,
			earliestEnd: last.span.earliestEnd,
			latestEnd: last.span.latestEnd
		};
		const start = first.when.split('/')[0] ?? '';
		return { span, when: `${start}/${last.when.split('/')[1] ?? last.when}` };
	}

	attestations(list: readonly AuthoredAttestation[], file: AuthoredFile, path: Path): Attestations {
		list.forEach((attestation, index) => {
			this.cited.add(attestation.source);
			const at = [...path, 'attested', index];
			if (!this.sources.has(attestation.source)) {
				this.problems.add(file, [...at, 'source'], `“${attestation.source}” is no source`);
			}
			if (attestation.when !== undefined) this.span(attestation.when, file, [...at, 'when']);
		});
		return list.map(({ source, says, consulted, note, when }) => ({
			source,
			says,
			consulted,
			...(note === undefined ? {} : { note }),
			...(when === undefined ? {} : { when })
		})) as unknown as Attestations;
	}

	/** Reports an id that names nothing, and ids given twice. */
	known(ids: ReadonlySet<string>, id: string, what: string, file: AuthoredFile, path: Path) {
		if (!ids.has(id)) this.problems.add(file, path, `“${id}” is no ${what} of this case`);
	}

	unique(items: readonly { readonly id: string }[], file: AuthoredFile, path: Path): Set<string> {
		const ids = new Set<string>();
		items.forEach((item, index) => {
			if (ids.has(item.id)) {
				this.problems.add(file, [...path, index, 'id'], `“${item.id}” is there twice`);
			}
			ids.add(item.id);
		});
		return ids;
	}
}

/**
 * Reads and checks the folder of one case.
 *
 * @param folder where the case lies
 * @param name how its files are named in problems, `src/data/cases/libya`
 * @param shared the sources of several cases; those cited are added to `cited`
 * @param today the day on which what is still open stops on the slider
 * @returns the case, or undefined if it is too broken to go on; problems are in `problems`
 */
export function readCase(
	folder: string,
	name: string,
	shared: ReadonlyMap<string, SourceEntry>,
	cited: Set<string>,
	today: Day,
	problems: Problems
): CaseFile | undefined {
	const open = (file: string) => readAuthored(join(folder, file), `${name}/${file}`, problems);
	const caseFile = open('case.yaml');
	const statementsFile = open('statements.yaml');
	const eventsFile = open('events.yaml');
	const placesFile = open('places.geojson');
	const sourcesFile = open('sources.json');
	const unitsFile = existsSync(join(folder, 'areas.topo.json'))
		? open('areas.topo.json')
		: undefined;

	const own = readSources(sourcesFile, problems);
	for (const [id, entry] of own) {
		if (shared.has(id)) problems.add(entry.file, entry.path, `“${id}” is a shared source already`);
	}
	const reader = new CaseReader(problems, new Map([...shared, ...own]), today);
	const authored =
		caseFile.value === undefined
			? undefined
			: check(caseSchema, caseFile.value, caseFile, [], problems);
	const drawn = readPlaces(placesFile, authored?.box, problems);
	const units = unitsFile?.value as Topology | undefined;
	if (!authored) return undefined;
	if (!folder.endsWith(authored.id)) {
		problems.add(caseFile, ['id'], `“${authored.id}” is not the name of the folder`);
	}

	const phases = readPhases(reader, authored, caseFile);
	const frame = readFrame(reader, authored, caseFile);
	const authorities = readAuthorities(reader, authored, caseFile);
	const authorityIds = reader.unique(authored.authorities, caseFile, ['authorities']);
	const rowIds = readLeverRows(reader, authored, caseFile);
	const areas = readAreas(reader, authored, caseFile, drawn, units);
	const ids = {
		authority: authorityIds,
		row: rowIds,
		place: new Set<string>(drawn.places.map((place) => place.id)),
		area: new Set<string>(areas.map((area) => area.id)),
		person: reader.unique(authored.people, caseFile, ['people'])
	};
	const statements = readStatements(reader, authored, statementsFile, ids);
	const events = readEvents(reader, authored, eventsFile, ids);
	const lines = readLines(reader, authored, caseFile, drawn, ids.authority, events);
	const sides = {
		a: readCamp(reader, authored, 'a', caseFile, ids.authority),
		b: readCamp(reader, authored, 'b', caseFile, ids.authority)
	};
	const all = new Set<string>([
		authored.id,
		...[...statements, ...events, ...phases, ...authorities].map((item) => item.id)
	]);
	const readings = readReadings(reader, authored, caseFile, all);
	const disputes = readDisputes(reader, authored, caseFile, all);

	for (const id of reader.cited) cited.add(id);
	for (const [id, entry] of own) {
		if (!reader.cited.has(id))
			problems.add(entry.file, [...entry.path, 'id'], `“${id}” is cited nowhere`);
	}
	const sources = [...reader.sources.values()].filter((entry) => reader.cited.has(entry.csl.id));
	return {
		case: {
			id: authored.id as CaseId,
			code: authored.code,
			name: authored.name,
			title: authored.title,
			native: nativeNames(authored.native)[0]!,
			place: authored.place,
			sentence: authored.sentence,
			summary: authored.summary,
			calendar: authored.calendar,
			step: authored.step,
			...frame,
			when: authored.when,
			lens: authored.lens,
			scale: authored.scale,
			...(authored.plan ? { plan: authored.plan } : {}),
			box: authored.box,
			view: authored.view,
			point: authored.point,
			...(authored.inset ? { inset: authored.inset } : {}),
			ended: authored.ended,
			sides,
			authorities,
			people: authored.people.map((person) => ({
				id: person.id as PersonId,
				name: person.name,
				...(person.native ? { native: nativeNames(person.native)[0]! } : {})
			})),
			levers: authored.levers.map((row) => ({ ...row, id: row.id as LeverRowId })),
			places: drawn.places,
			areas,
			lines,
			phases,
			statements,
			events,
			readings,
			disputes,
			questions: authored.questions,
			gaps: authored.gaps,
			sources: sources.map((entry) => sourceOf(entry.csl))
		},
		units,
		drawn,
		sources
	};
}

type Ids = Readonly<Record<'authority' | 'row' | 'place' | 'area' | 'person', ReadonlySet<string>>>;

function nativeNames(authored: AuthoredNative | undefined): readonly NativeName[] {
	if (authored === undefined) return [];
	const list = Array.isArray(authored) ? authored : [authored];
	return list.map(({ text, lang, latin }) => ({ text, lang, ...(latin ? { latin } : {}) }));
}

/** The span of the case, the days of the slider and the heart day. */
function readFrame(reader: CaseReader, authored: AuthoredCase, file: AuthoredFile) {
	const span = reader.span(authored.when, file, ['when']) ?? exactSpan(asDay(0), asDay(1));
	const shown = authored.shown ? reader.span(authored.shown, file, ['shown']) : span;
	const first = (shown ?? span).earliestStart;
	const last = isOpen(shown ?? span) ? reader.today : (shown ?? span).latestEnd;
	const heart = dayOfIso(authored.heart);
	if (heart === undefined) {
		reader.problems.add(file, ['heart'], `“${authored.heart}” is no day`);
	} else if (heart < first || heart > last) {
		reader.problems.add(file, ['heart'], `“${authored.heart}” lies outside the case`);
	}
	return { span, first, last, heart: heart ?? first };
}

function readPhases(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Phase[] {
	reader.unique(authored.phases, file, ['phases']);
	const phases: Phase[] = [];
	authored.phases.forEach((phase, index) => {
		const path = ['phases', index];
		const dated = reader.spanOf(phase, file, path);
		const attestations = reader.attestations(phase.attested, file, path);
		if (!dated) return;
		const before = phases.at(-1);
		if (before && dated.span.earliestStart > addDays(before.span.latestEnd, 1)) {
			reader.problems.add(file, [...path, 'when'], `leaves a gap after phase “${before.id}”`);
		}
		if (before && dated.span.latestStart <= before.span.earliestEnd) {
			reader.problems.add(file, [...path, 'when'], `overlaps phase “${before.id}”`);
		}
		reader.phases.set(phase.id, dated);
		phases.push({
			id: phase.id as PhaseId,
			name: phase.name,
			...(phase.relation ? { relation: phase.relation } : {}),
			...dated,
			about: phase.about,
			attestations
		});
	});
	return phases;
}

function readAuthorities(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Authority[] {
	const authorities: Authority[] = [];
	authored.authorities.forEach((authority, index) => {
		const path = ['authorities', index];
		const dated = reader.spanOf(authority, file, path);
		const attestations = reader.attestations(authority.attested, file, path);
		if (!dated) return;
		authorities.push({
			id: authority.id as AuthorityId,
			side: authority.side,
			name: authority.name,
			short: authority.short,
			native: nativeNames(authority.native),
			kind: authority.kind,
			claim: authority.claim ?? '',
			about: authority.about ?? '',
			span: dated.span,
			attestations
		});
	});
	return authorities;
}

/** The rows of the matrix: in the fixed order, with every lever of the list. */
function readLeverRows(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): ReadonlySet<string> {
	let reached = 0;
	authored.levers.forEach((row, index) => {
		if (row.lever === 'own') return;
		const position = LEVERS.indexOf(row.lever);
		if (position < reached) {
			reader.problems.add(
				file,
				['levers', index, 'lever'],
				`“${row.lever}” comes after “${LEVERS[reached]}”: keep the order of the list`
			);
		}
		reached = Math.max(reached, position);
	});
	for (const lever of LEVERS) {
		if (!authored.levers.some((row) => row.lever === lever)) {
			reader.problems.add(file, ['levers'], `has no row for “${lever}”`);
		}
	}
	return reader.unique(authored.levers, file, ['levers']);
}

function readAreas(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	drawn: DrawnPlaces,
	units: Topology | undefined
): readonly Area[] {
	const object = units?.objects.units;
	const codes =
		object?.type === 'GeometryCollection'
			? object.geometries.map((geometry) => String(geometry.id))
			: [];
	reader.unique(authored.areas, file, ['areas']);
	return authored.areas.map((area, index) => {
		const path = ['areas', index];
		const own = area.units === 'all' ? codes : (area.units ?? []);
		own.forEach((code) => {
			if (!codes.includes(code)) {
				reader.problems.add(file, [...path, 'units'], `“${code}” is no unit of areas.topo.json`);
			}
		});
		if (own.length === 0 && !drawn.polygons.has(area.id)) {
			reader.problems.add(file, path, `“${area.id}” has no ground: neither units nor a drawing`);
		}
		return {
			id: area.id as AreaId,
			name: area.name,
			...(area.native ? { native: nativeNames(area.native)[0]! } : {}),
			units: own,
			soft: area.edge === 'soft',
			certainty: area.certainty,
			...(area.note ? { note: area.note } : {}),
			...(area.label ? { label: area.label } : {})
		};
	});
}

function readStatements(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	ids: Ids
): readonly Statement[] {
	const list = check(v.array(v.unknown()), file.value ?? [], file, [], reader.problems) ?? [];
	const statements: Statement[] = [];
	const seen = new Set<string>();
	list.forEach((item, index) => {
		const statement = check(statementSchema, item, file, [index], reader.problems);
		if (!statement) return;
		if (seen.has(statement.id)) {
			reader.problems.add(file, [index, 'id'], `“${statement.id}” is there twice`);
		}
		seen.add(statement.id);
		const attestations = reader.attestations(statement.attested, file, [index]);
		const dated = reader.spanOf(statement, file, [index]);
		const known = (set: ReadonlySet<string>, id: string, what: string, key: string) =>
			reader.known(set, id, what, file, [index, key]);
		known(ids.authority, statement.by, 'authority', 'by');
		switch (statement.aspect) {
			case 'seat':
				known(ids.place, statement.place, 'place', 'place');
				break;
			case 'office':
				known(ids.person, statement.person, 'person', 'person');
				break;
			case 'ground':
				known(ids.area, statement.area, 'area', 'area');
				break;
			case 'lever':
				known(ids.row, statement.lever, 'lever row', 'lever');
				break;
			case 'relation':
				known(ids.authority, statement.with, 'authority', 'with');
				break;
			case 'recognition':
				break;
			default:
				statement satisfies never;
		}
		if (!dated) return;
		const base = {
			id: statement.id as StatementId,
			by: statement.by as AuthorityId,
			...dated,
			calendar: statement.calendar ?? authored.calendar,
			...(statement.written ? { written: statement.written } : {}),
			interpretation: statement.interpretation ?? statement.aspect === 'lever',
			...(statement.note ? { note: statement.note } : {}),
			...(statement.why ? { why: statement.why } : {}),
			attestations
		};
		statements.push(objectOf(statement, base));
	});
	return statements;
}

type StatementBase = Omit<Extract<Statement, { aspect: 'recognition' }>, 'aspect' | 'from'>;

function objectOf(authored: v.InferOutput<typeof statementSchema>, base: StatementBase): Statement {
	switch (authored.aspect) {
		case 'seat':
			return { ...base, aspect: 'seat', place: authored.place as PlaceId };
		case 'office': {
			const { role, head } = authored;
			return { ...base, aspect: 'office', person: authored.person as PersonId, role, head };
		}
		case 'ground': {
			const part = authored.extent === 'part';
			return {
				...base,
				aspect: 'ground',
				area: authored.area as AreaId,
				hold: authored.hold,
				part
			};
		}
		case 'lever':
			return { ...base, aspect: 'lever', lever: authored.lever as LeverRowId, grip: authored.grip };
		case 'relation': {
			const other = authored.with as AuthorityId;
			return { ...base, aspect: 'relation', with: other, kind: authored.kind };
		}
		case 'recognition':
			return { ...base, aspect: 'recognition', from: authored.from };
		default:
			return authored satisfies never;
	}
}

function readEvents(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	ids: Ids
): readonly Event[] {
	const list = check(v.array(v.unknown()), file.value ?? [], file, [], reader.problems) ?? [];
	const events: Event[] = [];
	const seen = new Set<string>();
	list.forEach((item, index) => {
		const event = check(eventSchema, item, file, [index], reader.problems);
		if (!event) return;
		if (seen.has(event.id))
			reader.problems.add(file, [index, 'id'], `“${event.id}” is there twice`);
		seen.add(event.id);
		if (!event.id.startsWith(`${authored.code}-`)) {
			reader.problems.add(
				file,
				[index, 'id'],
				`“${event.id}” does not begin with “${authored.code}-”`
			);
		}
		event.places.forEach((id, at) =>
			reader.known(ids.place, id, 'place', file, [index, 'places', at])
		);
		event.authorities.forEach((id, at) =>
			reader.known(ids.authority, id, 'authority', file, [index, 'authorities', at])
		);
		const attestations = reader.attestations(event.attested, file, [index]);
		const dated = reader.spanOf(event, file, [index]);
		if (!dated) return;
		const { earliestStart, latestStart, latestEnd } = dated.span;
		const isInterval = dated.when.includes('/');
		const oneDay = earliestStart === latestEnd;
		const vague = event.window || (!isInterval && earliestStart !== latestStart);
		events.push({
			id: event.id as EventId,
			duration: oneDay ? 'day' : vague ? 'window' : 'span',
			...dated,
			calendar: event.calendar ?? authored.calendar,
			...(event.written ? { written: event.written } : {}),
			...(event.clock ? { clock: event.clock } : {}),
			title: event.title,
			text: event.text,
			effect: event.effect,
			key: event.key,
			...(event.mark ? { mark: event.mark } : {}),
			places: event.places as PlaceId[],
			authorities: event.authorities as AuthorityId[],
			attestations
		});
	});
	return events.sort((one, other) => one.span.earliestStart - other.span.earliestStart);
}

function readLines(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	drawn: DrawnPlaces,
	authorities: ReadonlySet<string>,
	events: readonly Event[]
): readonly Line[] {
	const eventIds = new Set<string>(events.map((event) => event.id));
	const lines: Line[] = [];
	reader.unique(authored.lines, file, ['lines']);
	authored.lines.forEach((line, index) => {
		const path = ['lines', index];
		if (!drawn.lines.has(line.id)) {
			reader.problems.add(file, [...path, 'id'], `“${line.id}” is not drawn in places.geojson`);
		}
		line.between.forEach((id, at) =>
			reader.known(authorities, id, 'authority', file, [...path, 'between', at])
		);
		if (line.by) reader.known(authorities, line.by, 'authority', file, [...path, 'by']);
		line.events.forEach((id, at) =>
			reader.known(eventIds, id, 'event', file, [...path, 'events', at])
		);
		const attestations = reader.attestations(line.attested, file, path);
		const dated = reader.spanOf(line, file, path);
		if (!dated) return;
		lines.push({
			id: line.id as LineId,
			kind: line.kind,
			name: line.name,
			between: line.between as AuthorityId[],
			...(line.by ? { by: line.by as AuthorityId } : {}),
			...dated,
			soft: line.edge === 'soft',
			events: line.events as EventId[],
			...(line.note ? { note: line.note } : {}),
			attestations
		});
	});
	return lines;
}

function readCamp(
	reader: CaseReader,
	authored: AuthoredCase,
	side: 'a' | 'b',
	file: AuthoredFile,
	authorities: ReadonlySet<string>
): Camp {
	const camp = authored.sides[side];
	const front: { authorities: AuthorityId[]; span: Span }[] = [];
	camp.front.forEach((entry, index) => {
		const path = ['sides', side, 'front', index];
		entry.authorities.forEach((id, at) =>
			reader.known(authorities, id, 'authority', file, [...path, 'authorities', at])
		);
		const dated = reader.spanOf(entry, file, path);
		if (dated) front.push({ authorities: entry.authorities as AuthorityId[], span: dated.span });
	});
	return { name: camp.name, short: camp.short, front };
}

function readReadings(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	ids: ReadonlySet<string>
): readonly Reading[] {
	reader.unique(authored.readings, file, ['readings']);
	return authored.readings.map((reading, index) => {
		const path = ['readings', index];
		const changes: Change[] = reading.changes.map((change, at) => {
			const where = [...path, 'changes', at];
			if (!ids.has(change.of)) {
				reader.problems.add(file, [...where, 'of'], `“${change.of}” is nothing in this case`);
			}
			const span = change.when ? reader.span(change.when, file, [...where, 'when']) : undefined;
			return {
				of: change.of,
				drop: change.drop ?? false,
				...(change.name ? { name: change.name } : {}),
				...(change.relation ? { relation: change.relation } : {}),
				...(span ? { span } : {})
			};
		});
		return {
			id: reading.id as ReadingId,
			name: reading.name,
			about: reading.about,
			changes,
			attestations: reader.attestations(reading.attested, file, path)
		};
	});
}

function readDisputes(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	ids: ReadonlySet<string>
): readonly Dispute[] {
	reader.unique(authored.disputes, file, ['disputes']);
	return authored.disputes.map((dispute, index) => {
		const path = ['disputes', index];
		dispute.about.forEach((id, at) => {
			if (!ids.has(id)) {
				reader.problems.add(file, [...path, 'about', at], `“${id}” is nothing in this case`);
			}
		});
		return {
			id: dispute.id,
			question: dispute.question,
			about: dispute.about,
			positions: dispute.positions.map((position, at) => ({
				says: position.says,
				attestations: reader.attestations(position.attested, file, [...path, 'positions', at])
			}))
		};
	});
}
