import { isoDate } from '$lib/domain/calendar';
import type { Phase } from '$lib/domain/case';
import { addDays, type Day } from '$lib/domain/day';
import type { Change, Reading, ReadingId } from '$lib/domain/reading';
import { isOpen } from '$lib/domain/span';
import type { Statement } from '$lib/domain/statement';
import type { AuthoredReading } from './authored';
import type { AuthoredFile } from './authored-file.server';
import type { Path } from './plain-issues';
import type { CaseReader } from './case-reader.server';

/** What of a case a reading may change. */
type Read = {
	readonly id: string;
	readonly first: Day;
	readonly last: Day;
	readonly phases: readonly Phase[];
	readonly statements: readonly Statement[];
};

type AuthoredChange = AuthoredReading['changes'][number];
type Field = Exclude<keyof AuthoredChange, 'of'>;

/** Reads the readings of a case, and reports what they change that they cannot, and phases that they tear apart. */
export function readReadings(
	reader: CaseReader,
	authored: readonly AuthoredReading[],
	read: Read,
	file: AuthoredFile
): readonly Reading[] {
	reader.unique(authored, file, ['readings']);
	const entered = authored.filter((reading) => reading.changes.length === 0);
	if (entered.length > 1) {
		const message = `“${entered[1]?.id}” changes nothing, as “${entered[0]?.id}” does: one name is enough for the case as entered`;
		reader.problems.add(file, ['readings', authored.indexOf(entered[1]!), 'changes'], message);
	}
	return authored.map((reading, index) => {
		const path = ['readings', index];
		const changes = reading.changes.map((change, at) =>
			readChange(reader, change, read, file, [...path, 'changes', at])
		);
		checkPhases(reader, changes, read, file, [...path, 'changes']);
		return {
			id: reading.id as ReadingId,
			name: reading.name,
			about: reading.about,
			changes,
			attestations: reader.attestations(reading.attested, file, path)
		};
	});
}

function readChange(
	reader: CaseReader,
	change: AuthoredChange,
	read: Read,
	file: AuthoredFile,
	path: Path
): Change {
	if (change.of !== read.id) reader.knownAtAll(change.of, file, [...path, 'of']);
	const phase = read.phases.some((candidate) => candidate.id === change.of);
	const statement = read.statements.find((candidate) => candidate.id === change.of);
	const kind = phase ? 'phase' : change.of === read.id ? 'case' : statement?.aspect;
	const other = reader.ids.event?.has(change.of) || reader.ids.authority?.has(change.of);
	if (!kind && other) {
		const message = `“${change.of}” is an event or an authority: a reading changes statements, phases and the case`;
		reader.problems.add(file, [...path, 'of'], message);
	}
	for (const field of Object.keys(change).filter((key) => key !== 'of') as Field[]) {
		if (kind && !ALLOWED[field].includes(kind)) {
			const message = `of a ${kind === 'phase' || kind === 'case' ? kind : `statement about ${kind}`} a reading cannot change its ${field}`;
			reader.problems.add(file, [...path, field], message);
		}
	}
	if (kind === 'relation' && change.relation === 'none') {
		reader.problems.add(
			file,
			[...path, 'relation'],
			'only a phase can be without one: drop the statement'
		);
	}
	if (change.grip && !change.why) {
		reader.problems.add(file, path, 'has no reason: say in “why” why the lever is read so');
	}
	const span = change.when ? reader.span(change.when, file, [...path, 'when']) : undefined;
	const { name, relation, hold, grip, why } = change;
	return {
		of: change.of,
		drop: change.drop ?? false,
		...(name ? { name } : {}),
		...(relation ? { relation } : {}),
		...(hold ? { hold } : {}),
		...(grip ? { grip } : {}),
		...(why ? { why } : {}),
		...(span ? { span } : {}),
		...(change.statements === 'stay' ? { stay: true } : {})
	};
}

const STATEMENTS = ['seat', 'office', 'ground', 'lever', 'relation', 'recognition'] as const;
/** Of what a reading may change what. */
const ALLOWED: Readonly<Record<Field, readonly string[]>> = {
	drop: ['phase', ...STATEMENTS],
	name: ['phase'],
	relation: ['phase', 'relation'],
	hold: ['ground'],
	grip: ['lever'],
	why: STATEMENTS,
	when: ['phase', 'case', ...STATEMENTS],
	statements: ['phase']
};

/** A reading too leaves no gap between phases, and no day to two of them. */
function checkPhases(
	reader: CaseReader,
	changes: readonly Change[],
	read: Read,
	file: AuthoredFile,
	path: Path
) {
	const of = new Map(changes.map((change) => [change.of, change]));
	const phases = read.phases
		.filter((phase) => !of.get(phase.id)?.drop)
		.map((phase) => ({ id: phase.id, span: of.get(phase.id)?.span ?? phase.span }));
	phases.slice(1).forEach(({ id, span }, index) => {
		const before = phases[index];
		if (!before) return;
		if (span.earliestStart > addDays(before.span.latestEnd, 1)) {
			const end = isoDate(before.span.latestEnd);
			const message = `leave a gap between phase “${before.id}”, which then ends on ${end}, and “${id}”`;
			reader.problems.add(file, path, message);
		}
		if (span.latestStart <= before.span.earliestEnd) {
			const until = isOpen(before.span) ? 'never' : `only on ${isoDate(before.span.earliestEnd)}`;
			const message = `let phase “${id}” begin before phase “${before.id}” ends, which it does ${until}`;
			reader.problems.add(file, path, message);
		}
	});
}
