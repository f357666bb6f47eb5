import { isoDate } from '$lib/domain/calendar';
import type { Case } from '$lib/domain/case';
import type { ReadLink } from '$lib/domain/case-link';
import {
	aboutOf,
	askedRows,
	unansweredWords,
	type AskedRow,
	type Question,
	type QuestionId
} from '$lib/domain/question';
import { dayOfEdtf } from '$lib/domain/view';
import type { Path } from './plain-issues';
import type { AuthoredQuestion } from './authored-lesson';
import { attestationOf } from './authored-words';
import { readLink, type LessonReader } from './lesson-link.server';

/**
 * Reads a question and computes its answers. One that the data do not answer, or answer otherwise than what is revealed
 * was written for, is a problem.
 *
 * @param shown what the map of its step shows; undefined where that leads nowhere
 */
export function readQuestion(
	authored: AuthoredQuestion,
	shown: ReadLink | undefined,
	path: Path,
	reader: LessonReader
): Question | undefined {
	const { file, problems } = reader;
	const { view } = authored;
	const at = view === undefined ? shown : readLink(view, [...path, 'view'], reader);
	const [first, ...more] = aboutOf(authored);
	if (!first) problems.add(file, path, 'asks about nothing: name levers, ground or relation');
	if (!at || !first) return undefined;
	const { of, link } = at;
	const day = authored.day === undefined ? at.day : dayOfEdtf(authored.day);
	if (day === undefined || day < of.first || day > of.last) {
		const days = `${isoDate(of.first)} to ${isoDate(of.last)}`;
		problems.add(file, [...path, 'day'], `“${authored.day}” is no day of ${of.id}, ${days}`);
		return undefined;
	}
	const question: Question = {
		id: authored.id as QuestionId,
		case: of.id,
		...(link.view.part ? { part: link.view.part } : {}),
		day,
		asks: authored.asks,
		about: [first, ...more],
		reveals: authored.reveals,
		attestations: authored.attested.map(attestationOf)
	};
	return checkAnswers(authored, question, of, path, reader) ? question : undefined;
}

/** Holds the answers that the data give against those that the text was written for; whether there is one for each. */
function checkAnswers(
	authored: AuthoredQuestion,
	question: Question,
	of: Case,
	path: Path,
	{ file, problems }: LessonReader
): boolean {
	const rows = askedRows(of, question);
	question.about.forEach((about, index) => {
		if (rows[index]) return;
		const key = { lever: 'levers', ground: 'ground', relation: 'relation' }[about.kind];
		const at = about.kind === 'ground' ? index - authored.levers.length : index;
		const to = about.kind === 'relation' ? [key] : [key, at];
		problems.add(file, [...path, ...to], unansweredWords(of, about, question.day));
	});
	const found = rows.filter((row): row is AskedRow => row !== undefined);
	if (found.length < rows.length) return false;
	const given = found.map(({ answer }): string => answer).join(', ');
	if (given !== authored.answers.join(', ')) {
		const message = `is “${authored.answers.join(', ')}”, the data answer “${given}”: mend one, and what is revealed`;
		problems.add(file, [...path, 'answers'], message);
	}
	return true;
}
