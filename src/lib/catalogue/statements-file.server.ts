import * as v from 'valibot';
import type { AuthorityId } from '$lib/domain/authority';
import type { PhaseId } from '$lib/domain/case';
import type {
	AreaId,
	LeverRowId,
	PersonId,
	PlaceId,
	Statement,
	StatementId
} from '$lib/domain/statement';
import { statementSchema, type AuthoredCase, type AuthoredStatement } from './authored';
import { check, type AuthoredFile } from './authored-file.server';
import type { CaseReader, IdKind } from './case-reader.server';

/** Reads what held when; reports ids that name nothing. */
export function readStatements(
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

function objectOf(authored: AuthoredStatement, base: StatementBase): Statement {
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
