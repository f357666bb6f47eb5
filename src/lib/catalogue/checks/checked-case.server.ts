import type { Case } from '$lib/domain/case';
import type { AuthoredFile, Problems } from '../authored-file.server';
import type { Path } from '../plain-issues';

/** A case that has been read, and its files, so that what is wrong in it is told where it is written. */
export type Checked = {
	readonly of: Case;
	readonly files: Readonly<Record<'case' | 'statements' | 'events' | 'places', AuthoredFile>>;
	readonly problems: Problems;
};

/** The path to what has an id in a list of a file; to the list itself if nothing there has it. */
export function pathOfId(
	list: readonly { readonly id: string }[],
	id: string,
	to: Path = []
): Path {
	const index = list.findIndex((item) => item?.id === id);
	return index < 0 ? to : [...to, index];
}

/** The things of a file that is a list, as written. */
export function writtenList(file: AuthoredFile): readonly { readonly id: string }[] {
	return Array.isArray(file.value) ? file.value : [];
}
