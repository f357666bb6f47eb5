/**
 * `npm run data`: checks everything in `src/data`, prints tables of what is there, or every problem and exit code 1.
 * With `--quiet` only problems are printed; a folder may be named as another data folder to check.
 */
import { resolve } from 'node:path';
import type { Case } from '$lib/domain/case';
import {
	minutesOf,
	shorterSteps,
	textsOfLesson,
	verifiedRows,
	type Lesson
} from '$lib/domain/lesson';
import { formatProblem } from '$lib/domain/result';
import { CONSULTED, type Attestation } from '$lib/domain/source';
import { ASPECTS } from '$lib/domain/statement';
import { balanceOf } from './balance';
import type { CaseFile } from './case-file.server';
import { readCatalogue } from './catalogue.server';
import { levelOf, median, readingLevels } from './reading-level';
import { tableText, type Row } from './report-table';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const quiet = process.argv.includes('--quiet');
const folder = words[0] ?? 'src/data';
const catalogue = readCatalogue(resolve(folder), folder);

if (catalogue.problems.length > 0) {
	for (const problem of catalogue.problems) console.error(formatProblem(problem));
	console.error(`\n${catalogue.problems.length} problems in ${folder}`);
	process.exitCode = 1;
} else if (!quiet) {
	printReport(catalogue.cases);
	if (catalogue.lessons.length > 0) {
		console.log('\nLessons: what is in them, and how hard their texts are (as above)\n');
		console.log(tableText(catalogue.lessons.map(lessonRow)));
	}
	console.log(`\n${catalogue.sources.length} sources, no problem found in ${folder}`);
}

function printReport(files: readonly CaseFile[]) {
	const cases = files.map((file) => file.case);
	console.log(tableText(withTotal(cases.map(rowOf))));
	console.log('\nEntered, and listed by the research\n');
	console.log(tableText(files.flatMap(tallyRow)));
	console.log('\nTold of each side, and the larger over the smaller\n');
	console.log(tableText(cases.map(balanceRow)));
	console.log(
		'\nHow hard the texts are: school years (Flesch-Kincaid), words of the longest sentence\n'
	);
	console.log(tableText(cases.map(readingRow)));
}

function withTotal(rows: readonly Row[]): readonly Row[] {
	const total = Object.keys(rows[0] ?? {}).map((column) => [
		column,
		column === 'case' ? 'all' : rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
	]);
	return [...rows, Object.fromEntries(total) as Row];
}

function rowOf(of: Case): Row {
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

function tallyRow({ case: of, tally }: CaseFile): readonly Row[] {
	if (!tally) return [];
	const counts = Object.entries(tally).map(([what, { entered, listed }]) => [
		what,
		`${entered} : ${listed}`
	]);
	return [{ case: of.id, ...(Object.fromEntries(counts) as Row) }];
}

function balanceRow(of: Case): Row {
	const { a, b } = balanceOf(of);
	const ratio = (one: number, other: number) =>
		(Math.max(one, other) / Math.max(1, Math.min(one, other))).toFixed(1);
	const cells = (['statements', 'events', 'words'] as const).flatMap((what) => [
		[what, `${a[what]} : ${b[what]}`],
		[`${what} ratio`, ratio(a[what], b[what])]
	]);
	return { case: of.id, ...(Object.fromEntries(cells) as Row) };
}

function readingRow(of: Case): Row {
	const levels = readingLevels(of);
	const [hardest] = levels;
	const longest = levels.toSorted((one, other) => other.longest - one.longest)[0];
	return {
		case: of.id,
		texts: levels.length,
		median: median(levels.map(({ grade }) => grade)).toFixed(1),
		hardest: hardest?.grade.toFixed(1) ?? '',
		'which one': hardest?.of ?? '',
		'longest, median': median(levels.map((level) => level.longest)),
		longest: longest?.longest ?? '',
		'which one is longest': longest?.of ?? ''
	};
}

function lessonRow(lesson: Lesson): Row {
	const { steps } = lesson;
	const levels = textsOfLesson(lesson).filter(Boolean).map(levelOf);
	return {
		lesson: lesson.id,
		steps: steps.length,
		minutes: minutesOf(steps),
		shorter: minutesOf(shorterSteps(lesson)),
		questions: steps.flatMap((step) => step.questions).length,
		voices: steps.flatMap((step) => step.voices).length,
		sources: lesson.sources.length,
		courses: verifiedRows(lesson).length,
		median: median(levels.map(({ grade }) => grade)).toFixed(1),
		longest: Math.max(...levels.map((level) => level.longest))
	};
}
