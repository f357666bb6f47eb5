import * as v from 'valibot';
import type { Case } from '$lib/domain/case';
import { termFinder, type Term, type TermId } from '$lib/domain/term';
import { nativeNames } from './native-names';
import { attestationOf, termSchema } from './authored-words';
import { check, type AuthoredFile, type Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { perhapsMeant } from '$lib/domain/perhaps-meant';
import { writtenIds } from './written.server';

/** What a glossary refers to, and the texts that may use its terms. */
export type GlossaryFrame = {
	/** The cases that could be read, by id. */
	readonly cases: ReadonlyMap<string, Case>;
	/** The ids of all cases, also of those that are too broken to read. */
	readonly caseIds: ReadonlySet<string>;
	/** The ids of all sources; undefined where they cannot be known. */
	readonly sourceIds: ReadonlySet<string> | undefined;
	/** Texts that belong to no case. */
	readonly texts: readonly string[];
};

/** The texts of a case in which terms are marked: its summary, phases, events, and the reasons given for levers. */
export function textsOfCase(of: Case): readonly string[] {
	return [
		of.summary,
		...of.phases.map((phase) => phase.about),
		...of.events.map((event) => event.text),
		...of.statements.flatMap((statement) => statement.why ?? [])
	];
}

/** Reads and checks the glossary; what is wrong goes to `problems`. In alphabetical order. */
export function readGlossary(
	file: AuthoredFile,
	frame: GlossaryFrame,
	problems: Problems
): readonly Term[] {
	if (file.value === undefined) return [];
	const list = check(v.array(v.unknown()), file.value, file, [], problems) ?? [];
	const ids = writtenIds(list);
	const seen = new Set<string>();
	const terms: Term[] = [];
	list.forEach((item, index) => {
		const path = [index];
		const authored = check(termSchema, item, file, path, problems);
		if (!authored) return;
		if (seen.has(authored.id)) {
			problems.add(file, [index, 'id'], `“${authored.id}” is there twice`);
		}
		seen.add(authored.id);
		checkIds('term', authored.see, ids, file, [index, 'see'], problems);
		checkIds('case', authored.cases, frame.caseIds, file, [index, 'cases'], problems);
		authored.attested.forEach(({ source }, at) => {
			const where = [index, 'attested', at, 'source'];
			checkIds('source', source, frame.sourceIds, file, where, problems);
		});
		const term: Term = {
			id: authored.id as TermId,
			term: authored.term,
			native: nativeNames(authored.native),
			definition: authored.definition,
			forms: [authored.term, ...authored.forms],
			cases: authored.cases,
			see: authored.see as readonly string[] as readonly TermId[],
			attestations: authored.attested.map(attestationOf)
		};
		checkForms(term, terms, file, path, problems);
		checkUse(term, frame, file, path, problems);
		terms.push(term);
	});
	return terms.toSorted((one, other) => one.term.localeCompare(other.term, 'en'));
}

/** Reports ids that name nothing. */
function checkIds(
	kind: string,
	ids: string | readonly string[],
	known: ReadonlySet<string> | undefined,
	file: AuthoredFile,
	path: Path,
	problems: Problems
) {
	const list = typeof ids === 'string' ? [ids] : ids;
	list.forEach((id, index) => {
		if (!known || known.has(id)) return;
		const at = typeof ids === 'string' ? path : [...path, index];
		problems.add(file, at, `“${id}” is no ${kind}${perhapsMeant(id, known)}`);
	});
}

/** A word cannot stand for two terms in the texts of one case. */
function checkForms(
	term: Term,
	before: readonly Term[],
	file: AuthoredFile,
	path: Path,
	problems: Problems
) {
	const meets = (other: Term) =>
		term.cases.length === 0 ||
		other.cases.length === 0 ||
		term.cases.some((id) => other.cases.includes(id));
	term.forms.forEach((form, index) => {
		const isForm = (candidate: string) => candidate.toLowerCase() === form.toLowerCase();
		const at = index === 0 ? [...path, 'term'] : [...path, 'forms', index - 1];
		const own = term.forms.slice(0, index).some(isForm);
		const other = before.find((candidate) => meets(candidate) && candidate.forms.some(isForm));
		if (own) problems.add(file, at, `“${form}” is there twice`);
		else if (other) problems.add(file, at, `“${form}” stands for “${other.id}” already`);
	});
}

/** A term that no text uses, or that a case it names does not use, explains nothing. */
function checkUse(
	term: Term,
	frame: GlossaryFrame,
	file: AuthoredFile,
	path: Path,
	problems: Problems
) {
	const find = termFinder([[term.id, ...term.forms]]);
	const isUsedIn = (texts: readonly string[]) =>
		find(texts).some((pieces) => pieces.some((piece) => piece.term));
	const isUsedBy = (id: string) => {
		const of = frame.cases.get(id);
		return of !== undefined && isUsedIn(textsOfCase(of));
	};
	term.cases.forEach((id, index) => {
		if (frame.cases.has(id) && !isUsedBy(id)) {
			const message = `no text of ${id} uses “${term.term}”: take the case out, or give the forms that it uses`;
			problems.add(file, [...path, 'cases', index], message);
		}
	});
	if (frame.cases.size < frame.caseIds.size || term.cases.length > 0) return;
	if (!isUsedIn(frame.texts) && ![...frame.cases.keys()].some(isUsedBy)) {
		const message = `no text uses “${term.term}”: give the forms that texts use, or take it out`;
		problems.add(file, [...path, 'term'], message);
	}
}
