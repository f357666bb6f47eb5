/**
 * `npm run data`: checks everything in `src/data`, prints a table of what is there, or every problem and exit code 1.
 * With `--quiet` only problems are printed; a folder may be named as another data folder to check.
 */
import { resolve } from 'node:path';
import type { Case } from '$lib/domain/case';
import { formatProblem } from '$lib/domain/result';
import { CONSULTED, type Attestation } from '$lib/domain/source';
import { ASPECTS } from '$lib/domain/statement';
import { readCatalogue } from './catalogue.server';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const quiet = process.argv.includes('--quiet');
const folder = words[0] ?? 'src/data';
const catalogue = readCatalogue(resolve(folder), folder);

if (catalogue.problems.length > 0) {
	for (const problem of catalogue.problems) console.error(formatProblem(problem));
	console.error(`\n${catalogue.problems.length} problems in ${folder}`);
	process.exitCode = 1;
} else if (!quiet) {
	printTable(catalogue.cases.map((file) => file.case));
	console.log(`\n${catalogue.sources.length} sources, no problem found in ${folder}`);
}

function printTable(cases: readonly Case[]) {
	const rows = cases.map(rowOf);
	const columns = Object.keys(rows[0] ?? {});
	const total = Object.fromEntries(
		columns.map((column) => [
			column,
			column === 'case' ? 'all' : rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
		])
	);
	const all = [...rows, total];
	const widths = columns.map((column) =>
		Math.max(column.length, ...all.map((row) => String(row[column]).length))
	);
	const line = (cells: readonly (string | number)[]) =>
		cells
			.map((cell, index) =>
				index === 0
					? String(cell).padEnd(widths[index] ?? 0)
					: String(cell).padStart(widths[index] ?? 0)
			)
			.join('  ');
	console.log(line(columns));
	console.log(widths.map((width) => '-'.repeat(width)).join('  '));
	for (const row of all) console.log(line(columns.map((column) => row[column] ?? '')));
}

function rowOf(of: Case): Record<string, string | number> {
	const attestations = [...of.statements, ...of.events, ...of.phases, ...of.authorities].flatMap(
		(item): readonly Attestation[] => item.attestations
	);
	return {
		case: of.id,
		authorities: of.authorities.length,
		...Object.fromEntries(
			ASPECTS.map((aspect) => [
				aspect,
				of.statements.filter((statement) => statement.aspect === aspect).length
			])
		),
		events: of.events.length,
		places: of.places.length,
		disputes: of.disputes.length,
		sources: of.sources.length,
		...Object.fromEntries(
			CONSULTED.map((way) => [
				way,
				attestations.filter((attestation) => attestation.consulted === way).length
			])
		)
	};
}
