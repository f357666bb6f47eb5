import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { CITATION_STYLES } from '$lib/domain/citation';
import { frozen } from '$lib/domain/example-case';
import type { AuthoredSource } from './authored';
import { bibtexOf, citationsOf, risOf } from './bibliography.server';
import { readCatalogue } from './catalogue.server';

const items = readCatalogue(resolve('src/data')).sources.map((entry) => entry.csl);

/** A source as it is written, with what no test here asks about left as it is. */
function source(id: string, fields: Partial<AuthoredSource> = {}): AuthoredSource {
	return {
		id,
		type: 'book',
		title: 'A People’s Tragedy',
		author: [{ family: 'Figes', given: 'Orlando' }],
		publisher: 'Jonathan Cape',
		issued: { 'date-parts': [[1996]] },
		language: 'en',
		custom: { grade: 'A', consulted: 'excerpt', supports: 'talks', reliability: 'Scholarly.' },
		...fields
	};
}
/** A source without one of its fields. */
const without = (field: keyof AuthoredSource, from: AuthoredSource) =>
	Object.fromEntries(Object.entries(from).filter(([key]) => key !== field)) as AuthoredSource;

describe('a citation in full', () => {
	const citationOf = (item: AuthoredSource) => citationsOf(frozen([item])).get(item.id);

	test('is written in each style', () => {
		expect(citationOf(source('one'))).toEqual({
			apa: 'Figes, O. (1996). <i>A People’s Tragedy</i>. Jonathan Cape.',
			chicago: 'Figes, Orlando. 1996. <i>A People’s Tragedy</i>. Jonathan Cape.',
			mla: 'Figes, Orlando. <i>A People’s Tragedy</i>. Jonathan Cape, 1996.'
		});
	});

	test('stands by itself, whatever stands beside it', () => {
		const items = [source('one'), source('two'), source('three', { title: 'Interpreting' })];
		const alone = items.map((item) => citationOf(item));
		expect([...citationsOf(items).values()]).toEqual(alone);
	});

	test('says where no date is known', () => {
		const undated = citationOf(without('issued', source('one')));
		expect(undated?.apa).toContain('(n.d.)');
		expect(undated?.chicago).toContain('n.d.');
	});

	test('links to an address, and takes no mark of HTML from a text', () => {
		const cited = citationOf(source('one', { title: 'A < B & C', URL: 'https://example.org/a' }));
		for (const style of CITATION_STYLES) {
			expect(cited?.[style]).toContain('href="https://example.org/a"');
			expect(cited?.[style]).toContain('A &#60; B &#38; C');
		}
	});
});

describe.each([
	['BibTeX', bibtexOf],
	['RIS', risOf]
])('%s read back', (_, write) => {
	const readBack = (given: readonly AuthoredSource[]) => {
		const { data } = new Cite(write(frozen(given)), { generateGraph: false });
		return data.map((item) => ({
			id: item['citation-key'] ?? item.id,
			title: item.title,
			// RIS calls the author of a newspaper its reporter.
			names: namesIn(item.author ?? item.reporter),
			year: yearIn(item.issued),
			url: addressIn(item.URL)
		}));
	};
	const wanted = (item: AuthoredSource) => ({
		id: item.id,
		title: item.title,
		names: namesIn(item.author),
		year: yearIn(item.issued),
		url: addressIn(item.URL)
	});

	test('has every source of the atlas again, with its author, title and year', () => {
		expect(items.length).toBeGreaterThan(800);
		expect(readBack(items)).toEqual(items.map(wanted));
	});

	test.each([
		[
			'diacritics',
			source('a', {
				title: 'Año crítico: Çeşme, Đorđe, Šćepan',
				author: [{ family: 'Miéville', given: 'China' }]
			})
		],
		[
			'Cyrillic',
			source('b', {
				title: 'О двоевластии',
				author: [{ family: 'Ленин', given: 'В. И.' }],
				language: 'ru'
			})
		],
		[
			'Arabic',
			source('c', {
				title: 'ازدواجية السلطة في اليمن',
				author: [{ family: 'الصلاحي', given: 'فؤاد' }],
				language: 'ar'
			})
		],
		[
			'a corporate author',
			source('d', { author: [{ literal: 'Organization for Security and Co-operation in Europe' }] })
		],
		[
			'a corporate author with “and” in its name',
			source('e', { author: [{ literal: 'Ministry of Roads and Bridges' }] })
		],
		[
			'several authors',
			source('f', {
				author: [
					{ family: 'Browder', given: 'R.' },
					{ family: 'Kerensky', given: 'A.' }
				]
			})
		],
		[
			'a family name of several words',
			source('g', { author: [{ family: 'Fernández de Velasco', given: 'Pedro' }] })
		],
		['no author', without('author', source('h'))],
		['no date', without('issued', source('i'))],
		[
			'a day',
			source('j', { type: 'article-newspaper', issued: { 'date-parts': [[1917, 4, 22]] } })
		],
		[
			'marks that TeX takes for orders',
			source('k', { title: '100% of #1 & the $ of a_b', URL: 'https://example.org/a_b%20c?d=e&f' })
		],
		['a title longer than a line', source('l', { title: 'A very long title '.repeat(12).trim() })]
	])('keeps %s', (_name, item) => {
		expect(readBack([item])).toEqual([wanted(item)]);
	});
});

/** `Figes, Orlando`; where a program has only texts, those. */
function namesIn(people: unknown): readonly string[] {
	type Person = string | Readonly<Record<string, string>>;
	const list = [(people ?? []) as Person | readonly Person[]].flat();
	return list.map((person) => {
		if (typeof person === 'string') return person;
		const family = [person['non-dropping-particle'], person.family].filter(Boolean).join(' ');
		return person.literal ?? [family, person.given].filter(Boolean).join(', ');
	});
}

function yearIn(issued: unknown): number | undefined {
	return (issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.[0];
}

/** An address as all programs write it; citation-js encodes `%2F` a second time where it reads BibTeX. */
function addressIn(url: unknown): string | undefined {
	return typeof url === 'string' ? new URL(url).href.replaceAll('%25', '%') : undefined;
}
