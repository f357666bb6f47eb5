import type { Citations } from '$lib/domain/citation';
import { citingsBy, citingsOf, type Citing, type CitingKind } from '$lib/domain/citing';
import type { Source } from '$lib/domain/source';
import { spanWords } from '$lib/domain/span-words';
import { formatView } from '$lib/domain/view';
import { citationsOf } from './bibliography.server';
import { catalogue } from './pages.server';
import { sourceOf } from './source-file.server';

/** A source in a list, with the name of its language. */
export type ListedSource = Source & { readonly languageName: string };

/** The sources of one case, or the founding texts, which all share. */
export type SourceGroup = {
	readonly id: string;
	readonly name: string;
	readonly items: readonly ListedSource[];
};

/** Something that a source carries, as a link. */
export type Carried = {
	readonly kind: CitingKind;
	readonly case: string;
	readonly title: string;
	/** When, in words; empty for what has no time. */
	readonly when: string;
	/** The view that shows it, as the query of the case's address. */
	readonly query: string;
	/** Whether the source disputes it or gives another date. */
	readonly isAgainst: boolean;
};

/** A source with all that is known of it. */
export type FullSource = ListedSource & {
	readonly citations: Citations;
	readonly carries: readonly Carried[];
};

/** Under which address the sources of several cases stand. */
const SHARED = 'shared';
const languages = new Intl.DisplayNames(['en'], { type: 'language' });
let citations: ReadonlyMap<string, Citations> | undefined;

/** All sources: those of several cases first, then case by case, in order of time. */
export function sourceGroups(): readonly SourceGroup[] {
	const { cases, sources } = catalogue();
	const shared = sources.filter((entry) => !entry.file.name.includes('/cases/'));
	const sharedIds = new Set(shared.map((entry) => entry.csl.id));
	return [
		{
			id: SHARED,
			name: 'Founding texts, and sources of the idea',
			items: listed(shared.map((entry) => sourceOf(entry.csl)))
		},
		...cases.map(({ case: of }) => ({
			id: of.id,
			name: of.name,
			items: listed(of.sources.filter((source) => !sharedIds.has(source.id)))
		}))
	];
}

/** By author, or by title where no author is known. */
function listed(sources: readonly Source[]): readonly ListedSource[] {
	const key = (source: Source) => source.author || source.title.replace(/^(A|An|The) /, '');
	return [...sources]
		.sort((one, other) => key(one).localeCompare(key(other), 'en'))
		.map((source) => ({
			...source,
			languageName: source.language ? (languages.of(source.language) ?? source.language) : ''
		}));
}

/** The sources of a group in full, with everything that they carry; undefined if there is no such group. */
export function fullSources(
	id: string
): { readonly name: string; readonly items: readonly FullSource[] } | undefined {
	const group = sourceGroups().find((candidate) => candidate.id === id);
	if (!group) return undefined;
	const { cases, sources } = catalogue();
	// Once a build: written together, 800 sources take a few seconds.
	citations ??= citationsOf(sources.map((entry) => entry.csl));
	const cited = cases
		.filter((file) => id === SHARED || file.case.id === id)
		.map(({ case: of }) => ({ of, citings: citingsOf(of) }));
	const items = group.items.map((source) => ({
		...source,
		citations: citations!.get(source.id)!,
		carries: cited.flatMap(({ of, citings }) =>
			citingsBy(citings, source.id).map((citing) => ({
				kind: citing.kind,
				case: of.id,
				title: citing.title,
				when: citing.span ? spanWords(citing.span, of.calendar) : '',
				query: formatView(citing.view),
				isAgainst: isAgainst(citing, source)
			}))
		)
	}));
	return { name: group.name, items };
}

/** Of a question sources say different things: none of them is against it. */
function isAgainst(citing: Citing, source: Source): boolean {
	return (
		citing.kind !== 'dispute' &&
		citing.attestations.some((said) => said.source === source.id && said.says !== 'supports')
	);
}
