/**
 * The sources in full, by citation-js while the site is built: written out in each style, and as BibTeX and RIS. What a
 * note shows in a line is `citation.ts`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { CITATION_STYLES, type Citations, type CitationStyle } from '$lib/domain/citation';
import type { AuthoredSource } from './authored';

/** The styles that citation-js does not bring, as the CSL project publishes them. */
const STYLE_FILES: Partial<Record<CitationStyle, string>> = {
	chicago: 'chicago-author-date.csl',
	mla: 'modern-language-association.csl'
};
/** What tells a citation from its neighbours in a list: `1996b`, dashes in place of a name. One that is copied has none. */
const TELLING_APART = / (disambiguate-[a-z-]+|subsequent-author-substitute)="[^"]*"/g;

const { styles } = plugins.config.get('@csl');
for (const style of CITATION_STYLES) {
	const file = STYLE_FILES[style];
	const written = file
		? readFileSync(resolve('src/lib/catalogue/citation-styles', file), 'utf8')
		: styles.get(style);
	styles.add(style, written.replace(TELLING_APART, ''));
}
// Keys are our ids as they are, texts keep their letters: every BibTeX of today reads UTF-8.
Object.assign(plugins.config.get('@bibtex').format, {
	useIdAsLabel: true,
	checkLabel: false,
	asciiOnly: false
});

const read = (items: readonly AuthoredSource[]) => new Cite([...items], { generateGraph: false });

/** Every source as each style has it, by id. Each citation stands by itself, so that it can be copied. */
export function citationsOf(items: readonly AuthoredSource[]): ReadonlyMap<string, Citations> {
	const bibliography = read(items);
	const inStyle = (style: CitationStyle) => {
		const options = { style, format: 'html', asEntryArray: true, nosort: true, hyperlinks: true };
		return new Map(bibliography.format('bibliography', options));
	};
	const [apa, chicago, mla] = [inStyle('apa'), inStyle('chicago'), inStyle('mla')];
	const inLine = (entries: ReadonlyMap<string, string>, id: string) =>
		withoutBlock(entries.get(id) ?? '');
	return new Map(
		items.map(({ id }) => [
			id,
			{ apa: inLine(apa, id), chicago: inLine(chicago, id), mla: inLine(mla, id) }
		])
	);
}

/** What stands in an entry, without the block around it; links lead outside. */
function withoutBlock(entry: string): string {
	return entry
		.replace(/<\/?div[^>]*>/g, '')
		.replaceAll('<a href=', '<a rel="noopener external" href=')
		.trim();
}

/** A character that TeX takes for an order, in a text; an address is read as it is. */
const TEX_ORDERS = /[&%$#_]/g;

/** BibTeX, in the fields of BibLaTeX, which has a day, a language and an encyclopedia; the year stands by itself too. */
export function bibtexOf(items: readonly AuthoredSource[]): string {
	const written = read(items.map(escaped)).format('biblatex');
	return written.replace(/^\tdate = \{(-?\d+)[^}]*\},$/gm, '$&\n\tyear = {$1},');
}

function escaped(item: AuthoredSource): AuthoredSource {
	const isText = (key: string) => !['id', 'type', 'URL', 'DOI', 'custom'].includes(key);
	const mend = (value: unknown): unknown => {
		if (typeof value === 'string') return value.replace(TEX_ORDERS, '\\$&');
		if (Array.isArray(value)) return value.map(mend);
		return typeof value === 'object' && value !== null ? mendAll(value) : value;
	};
	const mendAll = (fields: object) =>
		Object.fromEntries(
			Object.entries(fields).map(([key, value]) => [key, isText(key) ? mend(value) : value])
		);
	return mendAll(item) as AuthoredSource;
}

/** RIS, a tag a line: citation-js cuts ids short and breaks long lines in the middle of a word, which few programs mend. */
export function risOf(items: readonly AuthoredSource[]): string {
	return items.map((item) => record(item)).join('\n');
}

function record(item: AuthoredSource): string {
	// RIS calls the author of a newspaper a reporter, whom CSL does not know, and gives it a year alone: those of a
	// magazine are written instead, which other programs read.
	const isNews = item.type === 'article-newspaper';
	const like: AuthoredSource = isNews ? { ...item, type: 'article-magazine' } : item;
	const [tags = {}] = read([like]).format('ris', { format: 'object' });
	const mended = { ...tags, TY: isNews ? 'NEWS' : tags.TY, ID: item.id };
	const lines = Object.entries(mended).flatMap(([tag, value]) =>
		[value].flat().map((one) => `${tag}  - ${one}`)
	);
	const [type = ''] = lines.filter((line) => line.startsWith('TY'));
	return [type, ...lines.filter((line) => line !== type), 'ER  - ', ''].join('\r\n');
}
