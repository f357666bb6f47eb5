import { LICENCE_URL, type SheetWords } from '$lib/domain/sheet';
import type { LegendEntry } from '$lib/geo/legend';

/** The sheet in words, for whoever cannot see it. */
export function descriptionOf(words: SheetWords | undefined, key: readonly LegendEntry[]): string {
	if (!words) return '';
	const { title, dates, subtitle, a, b } = words;
	return [
		`${title}. ${dates.map(({ text, below }) => `${text} (${below})`).join(', ')}.`,
		`${subtitle}.`,
		`${a.name} ${a.where}; ${b.name} ${b.where}.`,
		key.length > 0 ? `On the map: ${key.map(({ words: one }) => one).join('; ')}.` : ''
	].join(' ');
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a vector editor shows as the document's properties. */
export function metadata(title: string, url: string, words: SheetWords | undefined): string {
	const tag = (name: string, text: string) => `<dc:${name}>${escaped(text)}</dc:${name}>`;
	const agent = (name: string, text: string) =>
		`<dc:${name}><cc:Agent>${tag('title', text)}</cc:Agent></dc:${name}>`;
	return [
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
		' xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
		'<cc:Work rdf:about="">',
		tag('format', 'image/svg+xml'),
		'<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>',
		tag('title', title),
		tag('date', words?.dates.map(({ text, below }) => `${text} (${below})`).join(', ') ?? ''),
		agent('creator', 'Dual Power Atlas'),
		agent('rights', words?.credit.join(' ') ?? ''),
		tag('source', url),
		tag('language', 'en'),
		tag('description', words?.sources.join('; ') ?? ''),
		`<cc:license rdf:resource="${LICENCE_URL}"/>`,
		'</cc:Work></rdf:RDF></metadata>'
	].join('');
}
