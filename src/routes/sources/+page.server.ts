import { catalogue } from '$lib/catalogue/pages.server';
import { sourceOf } from '$lib/catalogue/source-file.server';
import type { Source } from '$lib/domain/source';
import type { PageServerLoad } from './$types';

/** A source of the bibliography; `language` is a name, and `lang` its code. */
export type Item = Source & { readonly languageName: string };

/** The sources of one case, or those that belong to none. */
export type Group = {
	readonly id: string;
	readonly name: string;
	readonly items: readonly Item[];
};

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

export const load: PageServerLoad = () => {
	const { cases, sources } = catalogue();
	const shared = sources.filter((entry) => !entry.file.name.includes('/cases/'));
	const sharedIds = new Set(shared.map((entry) => entry.csl.id));
	const groups: readonly Group[] = [
		{
			id: 'shared',
			name: 'Founding texts, and sources of the idea',
			items: listed(shared.map((entry) => sourceOf(entry.csl)))
		},
		...cases.map(({ case: of }) => ({
			id: of.id,
			name: of.name,
			items: listed(of.sources.filter((source) => !sharedIds.has(source.id)))
		}))
	];
	return { groups };
};

/** By author, or by title where no author is known. */
function listed(sources: readonly Source[]): readonly Item[] {
	const key = (source: Source) => source.author || source.title.replace(/^(A|An|The) /, '');
	return [...sources]
		.sort((one, other) => key(one).localeCompare(key(other), 'en'))
		.map((source) => ({
			...source,
			languageName: source.language ? (languages.of(source.language) ?? source.language) : ''
		}));
}
