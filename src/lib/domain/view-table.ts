import { isoDate } from './calendar';
import { COLUMNS, tableOfCase } from './case-table';
import { citationText } from './citation';
import { formatCsv } from './csv';
import { groundSeen, seatsSeen } from './seen';
import { GROUND_CREDIT, LICENCE_URL } from './sheet';
import { statementsOn } from './statement';
import type { FiledView } from './view-file';

/** The columns of the table of a view: the day, how sure, who in words, those of a case's table, and what a file must tell. */
export const VIEW_COLUMNS = [
	'date',
	'standing',
	'authority_name',
	...COLUMNS,
	'citations',
	'interpretation',
	'data_version',
	'view',
	'licence',
	'attribution'
] as const;

/**
 * The statements that stand on the day of a view as CSV with a header: of ground and seats those that are seen through
 * its lens.
 */
export function viewTable({ of, day, lens, url, version }: FiledView): string {
	const seen = new Set(
		[...groundSeen(of, lens, day), ...seatsSeen(of, lens, day)].map(({ statement }) => statement.id)
	);
	const standing = statementsOn(of.statements, day).filter(
		({ statement: { aspect, id } }) => (aspect !== 'ground' && aspect !== 'seat') || seen.has(id)
	);
	const rows = tableOfCase({
		...of,
		statements: standing.map(({ statement }) => statement),
		events: []
	});
	const sources = new Map<string, string>(
		of.sources.map((source) => [source.id, citationText(source)])
	);
	const lines = standing.map(({ statement, standing: stands }, index) => {
		const row = rows[index];
		const cited = [...new Set(statement.attestations.map(({ source }) => source))];
		return [
			isoDate(day),
			stands,
			of.authorities.find((authority) => authority.id === statement.by)?.name ?? statement.by,
			...COLUMNS.map((column) => row?.[column] ?? ''),
			cited.map((id) => sources.get(id) ?? id).join('; '),
			statement.interpretation ? 'compilers' : 'sources',
			version,
			url,
			LICENCE_URL,
			`Dual Power Atlas. ${GROUND_CREDIT}`
		];
	});
	return formatCsv([VIEW_COLUMNS, ...lines]);
}
