import { describe, expect, test } from 'vitest';
import { isoDay } from './example-case';
import {
	citeAll,
	citeView,
	CITATION_FORMS,
	type CitedView,
	type FormsOfSource
} from './view-citation';

const view: CitedView = {
	title: 'Petrograd, 4 / 17 July 1917',
	url: 'https://example.org/cases/petrograd-1917/?lens=a',
	version: '0123456789',
	year: 2026,
	accessed: isoDay('2026-11-22')
};
const source: FormsOfSource = {
	apa: 'Figes, O. (1996). <i>A</i>.',
	chicago: 'Figes. 1996. <i>A</i>.',
	mla: 'Figes. <i>A</i>, 1996.',
	bibtex: '@book{figes,\n\ttitle = {A},\n}\n',
	ris: 'TY  - BOOK\r\nTI  - A\r\nER  - \r\n',
	csl: { id: 'figes', type: 'book' }
};
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

describe('a view is cited', () => {
	test.each(CITATION_FORMS)('as %s with its address, the day of access and the version', (form) => {
		const cited = citeView(form, view);
		expect(cited).toContain(view.url);
		expect(cited).toContain(view.version);
		expect(cited.replace(/\s+/g, '')).toMatch(
			/22November2026|November22,2026|2026-11-22|2026\/11\/22|\[2026,11,22\]/
		);
	});
});

describe('a view with its sources', () => {
	test('is in a style a numbered list, without the marks of HTML', () => {
		const text = citeAll('apa', view, [source, source], textOf);
		expect(text.split('\n').slice(2, 4)).toEqual([
			'1. Figes, O. (1996). A.',
			'2. Figes, O. (1996). A.'
		]);
	});

	test('is in BibTeX and RIS an entry each', () => {
		expect(citeAll('bibtex', view, [source], textOf).match(/^@/gm)).toHaveLength(2);
		expect(citeAll('ris', view, [source], textOf).match(/^ER {2}- ?$/gm)).toHaveLength(2);
	});

	test('is in CSL-JSON one array, the view first', () => {
		const items = JSON.parse(citeAll('csl', view, [source], textOf)) as { type: string }[];
		expect(items.map((item) => item.type)).toEqual(['webpage', 'book']);
	});
});
