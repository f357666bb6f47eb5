import { resolve } from 'node:path';
import { isoDate } from '$lib/domain/calendar';
import type { CaseCitations } from '$lib/domain/view-citation';
import { bibtexOf, citationsOf, risOf } from './bibliography.server';
import { dayOfBuild } from './catalogue.server';
import { dataVersion } from './data-version.server';
import { catalogue } from './pages.server';

/** Every source of a case in every form in which a reader may copy it; undefined if there is no such case. */
export function caseCitations(id: string): CaseCitations | undefined {
	const file = catalogue().cases.find((candidate) => candidate.case.id === id);
	if (!file) return undefined;
	const citations = citationsOf(file.sources.map(({ csl }) => csl));
	return {
		version: dataVersion(resolve('src/data'), id),
		built: isoDate(dayOfBuild()),
		sources: Object.fromEntries(
			file.sources.map(({ csl }) => [
				csl.id,
				{ ...citations.get(csl.id)!, bibtex: bibtexOf([csl]), ris: risOf([csl]), csl }
			])
		)
	};
}
