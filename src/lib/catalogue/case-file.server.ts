import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { Authority, AuthorityId, NativeName } from '$lib/domain/authority';
import { dayOfIso, isoDate } from '$lib/domain/calendar';
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
	type AuthoredCase,
	type AuthoredNative
} from './authored';
import { check, readAuthored, type AuthoredFile, type Problems } from './authored-file.server';
import { CaseReader, sourceDate, type IdKind } from './case-reader.server';
import { planOf } from './plan.server';
import { bordersOf, checkBanks, readReplaced } from './front-borders.server';
import { readStops } from './line-stops.server';
import { readPlans, type PlanFile } from './plan-file.server';
import { readPlaces, type DrawnPlaces } from './places-file.server';
import { readReadings } from './readings-file.server';
import { readSources, sourceOf, type SourceEntry } from './source-file.server';
import { citedSources, writtenField, writtenIds } from './written.server';

/** A case with what it is drawn from and the CSL items that it cites. */
export type CaseFile = {
	readonly case: Case;
	readonly units: Topology | undefined;
	readonly drawn: DrawnPlaces;
	readonly plans: readonly PlanFile[];
	readonly sources: readonly SourceEntry[];
};

/** The sources of several cases. */
export type SharedSources = {
	readonly entries: ReadonlyMap<string, SourceEntry>;
	/** Their ids, also of those that are wrong in some way; undefined if the file cannot be read. */
	readonly ids: ReadonlySet<string> | undefined;
};

/**
 * Reads and checks the folder of one case.
 *
 * @param folder where the case lies
 * @param name how its files are named in problems, `src/data/cases/libya`
 * @param shared the sources of several cases; those cited are added to `cited`, all of them if that cannot be known
 * @param today the day on which what is still open stops on the slider
 * @returns the case, or undefined if it is too broken to go on; problems are in `problems`
 */
export function readCase(
	folder: string,
	name: string,
	shared: SharedSources,
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
		if (shared.entries.has(id)) {
			problems.add(entry.file, [...entry.path, 'id'], `“${id}” is a shared source already`);
		}
	}
	const authored =
		caseFile.value === undefined
			? undefined
			: check(caseSchema, caseFile.value, caseFile, [], problems);
	const box = v.safeParse(caseSchema.entries.box, writtenField(caseFile.value, 'box'));
	const drawn = readPlaces(placesFile, box.success ? box.output : undefined, problems);
	const units = unitsFile?.value as Topology | undefined;
	const inCase = (field: string) =>
		caseFile.value === undefined ? undefined : writtenIds(writtenField(caseFile.value, field));
	const inFile = (file: AuthoredFile, list = file.value) =>
		file.value === undefined ? undefined : writtenIds(list);
	const features = inFile(placesFile, writtenField(placesFile.value, 'features'));
	const isDrawn = (id: string) => drawn.polygons.has(id) || drawn.lines.has(id);
	const ownSources = inFile(sourcesFile);
	const reader = new CaseReader(
		problems,
		{
			authority: inCase('authorities'),
			person: inCase('people'),
			'lever row': inCase('levers'),
			area: inCase('areas'),
			phase: inCase('phases'),
			place: features && new Set([...features].filter((id) => !isDrawn(id))),
			statement: inFile(statementsFile),
			event: inFile(eventsFile),
			source: shared.ids && ownSources && new Set([...shared.ids, ...ownSources])
		},
		today
	);

	const citing = [caseFile, statementsFile, eventsFile];
	const citedHere = new Set(citing.flatMap((file) => citedSources(file.value)));
	for (const id of citedHere) cited.add(id);
	if (citing.some((file) => file.value === undefined)) {
		// Nobody knows what a file cites that cannot be read.
		for (const id of shared.entries.keys()) cited.add(id);
	} else {
		for (const [id, entry] of own) {
			if (!citedHere.has(id)) problems.add(entry.file, [...entry.path, 'id'], uncited(id));
		}
	}

	if (!authored) {
		// The other files are checked all the same, so that everything that is wrong is told at once.
		const outline = { calendar: 'gregorian', code: undefined } as const;
		readStatements(reader, outline, statementsFile);
		readEvents(reader, outline, eventsFile);
		return undefined;
	}
	if (basename(folder) !== authored.id) {
		const message = `“${authored.id}” is not the name of its folder, “${basename(folder)}”`;
		problems.add(caseFile, ['id'], message);
	}
	const phases = readPhases(reader, authored, caseFile);
	const frame = readFrame(reader, authored, caseFile);
	const authorities = readAuthorities(reader, authored, caseFile);
	reader.unique(authored.authorities, caseFile, ['authorities']);
	reader.unique(authored.people, caseFile, ['people']);
	checkLeverRows(reader, authored, caseFile);
	const areas = readAreas(reader, authored, caseFile, drawn, units);
	const ground = {
		folder: join(folder, '../../ground/plans'),
		name: join(name, '../../ground/plans')
	};
	const plans = readPlans(reader, authored, caseFile, ground.folder, ground.name);
	const statements = readStatements(reader, authored, statementsFile);
	const events = readEvents(reader, authored, eventsFile);
	const lines = readLines(reader, authored, caseFile, drawn, events, units);
	const outline = authored.outline && reader.span(authored.outline, caseFile, ['outline']);
	const sides = {
		a: readCamp(reader, authored, 'a', caseFile),
		b: readCamp(reader, authored, 'b', caseFile)
	};
	const base = { id: authored.id, first: frame.first, last: frame.last, phases, statements };
	const readings = readReadings(reader, authored.readings, base, caseFile);
	const disputes = readDisputes(reader, authored, caseFile);
	const entries = new Map([...shared.entries, ...own]);
	const sources = [...entries.values()].filter((entry) => citedHere.has(entry.csl.id));
	const read = {
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
		...(outline ? { outline } : {}),
		plans: plans.map(({ plan }) => plan),
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
	};
	checkBanks(reader, read, caseFile, drawn.lines, units);
	return { case: { ...read, borders: bordersOf(read, units) }, units, drawn, plans, sources };
}

/** What a source that is of no use is told. */
export const uncited = (id: string) => `“${id}” is cited nowhere: cite it or take it out`;

function nativeNames(authored: AuthoredNative | undefined): readonly NativeName[] {
	if (authored === undefined) return [];
	const list = Array.isArray(authored) ? authored : [authored];
	return list.map(({ text, lang, latin }) => ({ text, lang, ...(latin ? { latin } : {}) }));
}

/** The span of the case, the days of the slider and the heart day. */
function readFrame(reader: CaseReader, authored: AuthoredCase, file: AuthoredFile) {
	const { problems } = reader;
	for (const key of ['box', 'view'] as const) {
		const [west, south, east, north] = authored[key];
		if (west < east && south < north) continue;
		problems.add(file, [key], 'is not in the order west, south, east, north');
	}
	const said = reader.span(authored.when, file, ['when']);
	const span = said ?? exactSpan(asDay(0), asDay(1));
	const shown = authored.shown ? reader.span(authored.shown, file, ['shown']) : said;
	const first = (shown ?? span).earliestStart;
	const last = isOpen(shown ?? span) ? reader.today : (shown ?? span).latestEnd;
	const heart = dayOfIso(authored.heart);
	if (heart === undefined) {
		problems.add(file, ['heart'], `“${authored.heart}” is no day: write it as 1917-07-17`);
	} else if (shown && (heart < first || heart > last)) {
		const days = `${isoDate(first)} to ${isoDate(last)}`;
		problems.add(file, ['heart'], `“${authored.heart}” lies outside the days shown, ${days}`);
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
			const message = `leaves a gap after phase “${before.id}”, which ends on ${isoDate(before.span.latestEnd)}`;
			reader.problems.add(file, [...path, 'when'], message);
		}
		if (before && dated.span.latestStart <= before.span.earliestEnd) {
			const message = `begins before phase “${before.id}” ends, on ${isoDate(before.span.earliestEnd)}`;
			reader.problems.add(file, [...path, 'when'], message);
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
			...sourceDate(authority),
			span: dated.span,
			attestations
		});
	});
	return authorities;
}

/** The rows of the matrix are in the fixed order, with every lever of the list. */
function checkLeverRows(reader: CaseReader, authored: AuthoredCase, file: AuthoredFile) {
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
			reader.problems.add(file, ['levers'], `has no row for “${lever}”: a case drops no lever`);
		}
	}
	reader.unique(authored.levers, file, ['levers']);
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
			reader.problems.add(
				file,
				path,
				`“${area.id}” has no ground: name units, or draw a polygon of that id in places.geojson`
			);
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
	authored: Pick<AuthoredCase, 'calendar'>,
	file: AuthoredFile
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
		const known = (kind: IdKind, id: string, key: string) =>
			reader.known(kind, id, file, [index, key]);
		known('authority', statement.by, 'by');
		switch (statement.aspect) {
			case 'seat':
				known('place', statement.place, 'place');
				break;
			case 'office':
				known('person', statement.person, 'person');
				break;
			case 'ground':
				known('area', statement.area, 'area');
				break;
			case 'lever':
				known('lever row', statement.lever, 'lever');
				break;
			case 'relation':
				known('authority', statement.with, 'with');
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
			...duringOf(statement),
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

/** The first and the last phase of a statement that is dated by phases. */
function duringOf({ during, when }: { during?: string | undefined; when?: string | undefined }) {
	if (during === undefined || when !== undefined) return {};
	const [from = '', to = from] = during.split('/');
	return { during: [from as PhaseId, to as PhaseId] as const };
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
	authored: { readonly calendar: AuthoredCase['calendar']; readonly code: string | undefined },
	file: AuthoredFile
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
		if (authored.code !== undefined && !event.id.startsWith(`${authored.code}-`)) {
			reader.problems.add(
				file,
				[index, 'id'],
				`“${event.id}” does not begin with “${authored.code}-”`
			);
		}
		event.places.forEach((id, at) => reader.known('place', id, file, [index, 'places', at]));
		event.authorities.forEach((id, at) =>
			reader.known('authority', id, file, [index, 'authorities', at])
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
	events: readonly Event[],
	units: Topology | undefined
): readonly Line[] {
	const lines: Line[] = [];
	reader.unique(authored.lines, file, ['lines']);
	authored.lines.forEach((line, index) => {
		const path = ['lines', index];
		const bridge = line.kind === 'bridge' ? readBridge(reader, authored, index, file) : undefined;
		if (line.kind !== 'bridge' && !drawn.lines.has(line.id)) {
			reader.problems.add(
				file,
				[...path, 'id'],
				`“${line.id}” is not drawn: places.geojson has no line of that id`
			);
		}
		line.between.forEach((id, at) => reader.known('authority', id, file, [...path, 'between', at]));
		if (line.by) reader.known('authority', line.by, file, [...path, 'by']);
		line.events.forEach((id, at) => reader.known('event', id, file, [...path, 'events', at]));
		const attestations = reader.attestations(line.attested, file, path);
		const dated = reader.spanOf(line, file, path);
		const continued = authored.lines.find((other) => other.id === line.continues);
		if (line.continues && !continued) {
			const message = `“${line.continues}” is no line of this case`;
			reader.problems.add(file, [...path, 'continues'], message);
		}
		const stops = readStops(reader, line, file, path, drawn, events, continued?.stops.length);
		const replaces = readReplaced(reader, line.replaces, file, [...path, 'replaces'], units);
		if (!dated) return;
		lines.push({
			id: line.id as LineId,
			kind: line.kind,
			name: line.name,
			between: line.between as AuthorityId[],
			...(line.by ? { by: line.by as AuthorityId } : {}),
			...(bridge ? { bridge } : {}),
			...dated,
			soft: line.edge === 'soft',
			events: line.events as EventId[],
			...(stops.length > 0 ? { stops } : {}),
			...(replaces.length > 0 ? { replaces } : {}),
			...(line.note ? { note: line.note } : {}),
			attestations
		});
	});
	return lines;
}

/** A bridge of the case's plan, who holds it and whether one can cross it. */
function readBridge(
	reader: CaseReader,
	authored: AuthoredCase,
	index: number,
	file: AuthoredFile
): Line['bridge'] {
	const path = ['lines', index];
	const { bridge: id, place, state, by } = authored.lines[index] ?? {};
	if (!by) reader.problems.add(file, path, 'says of a bridge, but not who holds it: by');
	if (!state)
		reader.problems.add(file, path, 'says of a bridge, but not its state: open or raised');
	if (!id) reader.problems.add(file, path, 'names no bridge of the plan: bridge');
	else if (!authored.plan || !planOf(authored.plan).bridges.has(id)) {
		reader.problems.add(file, [...path, 'bridge'], `the plan has no bridge “${id}”`);
	}
	if (place) reader.known('place', place, file, [...path, 'place']);
	if (!id || !state) return undefined;
	return { id, state, ...(place ? { place: place as PlaceId } : {}) };
}

function readCamp(
	reader: CaseReader,
	authored: AuthoredCase,
	side: 'a' | 'b',
	file: AuthoredFile
): Camp {
	const camp = authored.sides[side];
	const front: { authorities: AuthorityId[]; span: Span }[] = [];
	camp.front.forEach((entry, index) => {
		const path = ['sides', side, 'front', index];
		entry.authorities.forEach((id, at) =>
			reader.known('authority', id, file, [...path, 'authorities', at])
		);
		const dated = reader.spanOf(entry, file, path);
		if (dated) front.push({ authorities: entry.authorities as AuthorityId[], span: dated.span });
	});
	return { name: camp.name, short: camp.short, front };
}

function readDisputes(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Dispute[] {
	reader.unique(authored.disputes, file, ['disputes']);
	return authored.disputes.map((dispute, index) => {
		const path = ['disputes', index];
		dispute.about.forEach((id, at) => {
			if (id !== authored.id) reader.knownAtAll(id, file, [...path, 'about', at]);
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
