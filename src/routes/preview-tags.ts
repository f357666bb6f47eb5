import { CARD_HEIGHT_PX, CARD_WIDTH_PX } from './cards/card-size';
import { answerAddress, cardAddress } from './oembed/answer';
import { escaped, type EmbedPath } from './teach/snippet';

/** What a page gives of itself to who shows a preview of it, or embeds it. */
export type Previewed = {
	/** The name of its preview picture, and what is on it. */
	readonly card: string;
	readonly alt: string;
	/** Where it lies if it can be embedded. */
	readonly embeds?: EmbedPath;
	/** Whether it is a frame already: nobody is shown a preview of one. */
	readonly isFrame?: boolean;
};

const NAME = 'Dual Power Atlas';

/**
 * The tags by which other sites find out what a page shows and how it is embedded: oEmbed, Open Graph, Twitter cards.
 *
 * @param html the page as it is prerendered: title and description are its own
 * @param address its full address
 * @param site that of the site, with a slash at its end
 */
export function previewTags(
	html: string,
	{ card, alt, embeds, isFrame }: Previewed,
	address: string,
	site: string
): string {
	const title = textOf(/<title>([^<]*)<\/title>/.exec(html)?.[1]).replace(` · ${NAME}`, '');
	const about = textOf(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]);
	const link = embeds ? discoveryLink(embeds, title, site) : '';
	if (isFrame) return link;
	const tags: readonly (readonly [kind: 'property' | 'name', name: string, content: string])[] = [
		['property', 'og:type', 'website'],
		['property', 'og:site_name', NAME],
		['property', 'og:title', title],
		['property', 'og:description', about],
		['property', 'og:url', address],
		['property', 'og:image', cardAddress(card, site)],
		['property', 'og:image:type', 'image/png'],
		['property', 'og:image:width', String(CARD_WIDTH_PX)],
		['property', 'og:image:height', String(CARD_HEIGHT_PX)],
		['property', 'og:image:alt', alt],
		['name', 'twitter:card', 'summary_large_image']
	];
	const metas = tags.map(
		([kind, name, content]) => `<meta ${kind}="${name}" content="${escaped(content)}">`
	);
	return link + metas.join('');
}

/** The link by which others find the oEmbed answer of a page. */
function discoveryLink(path: EmbedPath, title: string, site: string): string {
	const answer = answerAddress(path, site);
	return `<link rel="alternate" type="application/json+oembed" href="${answer}" title="${escaped(title)}">`;
}

/** A text as it is read, of one that stands in HTML. */
function textOf(html = ''): string {
	return html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}
