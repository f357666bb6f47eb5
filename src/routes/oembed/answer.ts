import { CARD_HEIGHT_PX, CARD_WIDTH_PX } from '../cards/card-size';
import {
	addressesOf,
	frameSnippet,
	USUAL_PARTS,
	type Embed,
	type EmbedPath
} from '../teach/snippet';

/** What a page is called and shows where it is embedded by its address alone. */
export type Embeddable = Pick<Embed, 'path' | 'title'> & {
	/** The name of its preview picture. */
	readonly card: string;
};

/** The size of what is embedded: a file cannot follow `maxwidth`, so it is one that fits most columns. */
const SIZE = { widthPx: 600, heightPx: 450 } as const;
const WEEK_S = 7 * 24 * 60 * 60;

/** The atlas's answer to who wants to embed a page of it: oEmbed 1.0, a `rich` one. */
export function oEmbedAnswer({ path, title, card }: Embeddable, site: string) {
	const embed: Embed = { path, view: {}, parts: USUAL_PARTS, title, ...SIZE };
	return {
		version: '1.0',
		type: 'rich',
		title: `${title}, Dual Power Atlas`,
		author_name: 'Dual Power Atlas',
		author_url: addressesOf(embed, site).page,
		provider_name: 'Dual Power Atlas',
		provider_url: site,
		cache_age: WEEK_S,
		html: frameSnippet(embed, site),
		width: SIZE.widthPx,
		height: SIZE.heightPx,
		thumbnail_url: cardAddress(card, site),
		thumbnail_width: CARD_WIDTH_PX,
		thumbnail_height: CARD_HEIGHT_PX
	} as const;
}

/** Where a preview picture lies. */
export function cardAddress(card: string, site: string): string {
	return `${site}cards/${card}.png`;
}

/** Where the answer for a page lies: beside `cases/libya/` stands `oembed/cases/libya.json`. */
export function answerAddress(path: EmbedPath, site: string): string {
	return `${site}oembed/${path}.json`;
}
