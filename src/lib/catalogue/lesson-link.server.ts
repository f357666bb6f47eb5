import type { Case, CaseId } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { CaseLink } from '$lib/domain/lesson';
import { parseView } from '$lib/domain/view';
import type { AuthoredFile, Path, Problems } from './authored-file.server';
import { caseLinkProblem, splitCaseLink, type CasesFrame } from './case-link.server';
import type { SourceEntry } from './source-file.server';
import type { Term } from '$lib/domain/term';

/** What lessons refer to. */
export type LessonFrame = CasesFrame & {
	readonly sources: ReadonlyMap<string, SourceEntry>;
	/** The ids of all sources; undefined where they cannot be known. */
	readonly sourceIds: ReadonlySet<string> | undefined;
	readonly terms: readonly Term[];
};

/** A lesson while it is read. */
export type LessonReader = {
	readonly file: AuthoredFile;
	readonly frame: LessonFrame;
	readonly problems: Problems;
};

/** A link of a lesson, with the case and the day that it leads to. */
export type ReadLink = { readonly link: CaseLink; readonly of: Case; readonly day: Day };

/** Reads a link into a case; undefined where it leads nowhere, or into a case that cannot be read. */
export function readLink(address: string, path: Path, reader: LessonReader): ReadLink | undefined {
	const wrong = caseLinkProblem(address, reader.frame);
	if (wrong) reader.problems.add(reader.file, path, `“${address}” ${wrong}`);
	const { id, query, camera } = splitCaseLink(address);
	const of = reader.frame.cases.get(id);
	if (wrong || !of) return undefined;
	const { view } = parseView(query);
	const link = { case: id as CaseId, query, view, ...(camera ? { camera } : {}) };
	return { link, of, day: view.day ?? of.heart };
}
