/** XML or HTML that is right as it stands. Any other text is escaped on its way in. */
export type Markup = { readonly markup: string };
export type Content = string | Markup | readonly Content[];

type Attributes = Readonly<Record<string, string | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Characters that no XML 1.0 document can hold, not even by number: controls and halves of pairs. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as XML and HTML write it, within an element or an attribute in quotes. */
export function escaped(text: string): string {
	return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * One element.
 *
 * @param attributes those that are undefined are left out
 * @param content without any the element closes itself (`<br />`); with an empty text it does not (`<script></script>`)
 */
export function element(name: string, attributes: Attributes, ...content: Content[]): Markup {
	const written = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : ` ${key}="${escaped(value).replace(/[\t\n\r]/g, ' ')}"`
	);
	const tag = `${name}${written.join('')}`;
	if (content.length === 0) return { markup: `<${tag} />` };
	return { markup: `<${tag}>${markupOf(content)}</${name}>` };
}

export function markupOf(content: Content): string {
	if (typeof content === 'string') return escaped(content);
	if ('markup' in content) return content.markup;
	return content.map(markupOf).join('');
}

export function paragraph(...content: Content[]): Markup {
	return element('p', {}, ...content);
}

export function bullets(items: readonly Content[]): Markup {
	return element(
		'ul',
		{},
		items.map((item) => element('li', {}, item))
	);
}

/** The text of an XML file. */
export function xmlDocument(root: Markup): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/** The text of an HTML file in English that needs nothing else. */
export function htmlDocument(title: string, style: string, ...body: Content[]): string {
	const head = [
		element('meta', { charset: 'utf-8' }),
		element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
		element('title', {}, title),
		// What a style sheet needs besides letters is not escaped in HTML.
		{ markup: `<style>${style}</style>` }
	];
	const page = element(
		'html',
		{ lang: 'en' },
		element('head', {}, head),
		element('body', {}, body)
	);
	return `<!doctype html>\n${page.markup}\n`;
}

/**
 * A name for use in files and as an XML id: no two ids share one, and ids of small letters, digits and hyphens stay as
 * they are after the prefix.
 */
export function nameOf(prefix: string, ...ids: readonly string[]): string {
	const written = ids.map((id) =>
		id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`)
	);
	return [prefix, ...written].join('.');
}
