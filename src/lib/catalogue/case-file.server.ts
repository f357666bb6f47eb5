import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { Case, CaseId } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { LeverRowId, PersonId } from '$lib/domain/statement';
import { readAreas } from './case-areas.server';
import { caseSchema } from './authored';
import { check, readAuthored, type AuthoredFile, type Problems } from './authored-file.server';
import { checkLeverRows, readAuthorities, readCamp, readParts } from './case-camps.server';
import { CaseReader } from './case-reader.server';
import { checkCase } from './checks/case-checks.server';
import { readEvents } from './events-file.server';
import { readDisputes, readFrame, readPhases } from './case-frame.server';
import { bordersOf, checkBanks } from './front-borders.server';
import { readLines } from './case-lines.server';
import { nativeNames } from './native-names';
import { readPlans, type PlanFile } from './plan-file.server';
import { readPlaces, type DrawnPlaces } from './places-file.server';
import { readReadings } from './readings-file.server';
import { checkResearch, type Tally } from './research-file.server';
import { readSources, sourceOf, type SourceEntry } from './source-file.server';
import { readStatements } from './statements-file.server';
import { citedSources, writtenField, writtenIds } from './written.server';

/** A case with what it is drawn from and the CSL items that it cites. */
export type CaseFile = {
	readonly case: Case;
	readonly units: Topology | undefined;
	readonly drawn: DrawnPlaces;
	readonly plans: readonly PlanFile[];
	readonly sources: readonly SourceEntry[];
	/** What is entered of what its research lists, where there is such a list. */
	readonly tally?: Tally;
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
	const openIfThere = (file: string) => (existsSync(join(folder, file)) ? open(file) : undefined);
	const unitsFile = openIfThere('areas.topo.json');
	const researchFile = openIfThere('research.json');

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
		region: authored.region,
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
		...(authored.today ? { today: authored.today } : {}),
		parts: readParts(reader, authored, caseFile),
		plans: plans.map(({ plan }) => plan),
		ended: authored.ended,
		outcomes: authored.outcome,
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
	const whole = { ...read, borders: bordersOf(read, units) };
	const files = {
		case: caseFile,
		statements: statementsFile,
		events: eventsFile,
		places: placesFile
	};
	checkCase({ of: whole, files, problems }, plans);
	const tally = researchFile && checkResearch(researchFile, whole, own.size, problems);
	return { case: whole, units, drawn, plans, sources, ...(tally ? { tally } : {}) };
}

/** What a source that is of no use is told. */
export const uncited = (id: string) => `“${id}” is cited nowhere: cite it or take it out`;
