import type { AuthoredFile, Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import {
	caseLinkProblem,
	followCaseLink,
	type CasesFrame,
	type ReadLink
} from '$lib/domain/case-link';
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

/** Reads a link into a case; undefined where it leads nowhere, or into a case that cannot be read. */
export function readLink(address: string, path: Path, reader: LessonReader): ReadLink | undefined {
	const wrong = caseLinkProblem(address, reader.frame);
	if (wrong) reader.problems.add(reader.file, path, `“${address}” ${wrong}`);
	return wrong ? undefined : followCaseLink(address, reader.frame.cases);
}
