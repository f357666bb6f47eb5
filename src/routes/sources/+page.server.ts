import { sourceGroups } from '$lib/catalogue/source-pages.server';
import { citationText } from '$lib/domain/citation';
import type { PageServerLoad } from './$types';

/** A line each: all that there is about a source stands on the page of its case. */
export const load: PageServerLoad = () => ({
	groups: sourceGroups().map(({ id, name, items }) => ({
		id,
		name,
		items: items.map((source) => ({
			id: source.id,
			citation: citationText(source),
			grade: source.grade,
			language: source.languageName,
			supports: source.supports
		}))
	}))
});
