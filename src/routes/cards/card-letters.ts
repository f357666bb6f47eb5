/** The fonts of the cards, by the names in their own files: a cut keeps that of its lightest weight. */
export const SERIF = 'Source Serif 4';
export const SANS = 'Source Sans 3 ExtraLight';
/** The files with the rarer letters of Latin, under names of their own. */
export const SERIF_MORE = 'Atlas SerifExt';
export const SANS_MORE = 'Atlas Sans LatinExtended';

const RARER = /[\u0100-\u024f\u02b0-\u02bf\u1e00-\u1eff]+/gu;

/**
 * A picture in which the rarer letters name the file that they are in: what draws it loses some of two such letters in one
 * text where it has to look for a font by itself.
 */
export function withRarerLetters(svg: string): string {
	return svg.replace(/(<text[^>]*>)([^<]+)/g, (_, tag: string, words: string) => {
		const family = tag.includes(SERIF) ? SERIF_MORE : SANS_MORE;
		return tag + words.replace(RARER, `<tspan style="font-family: ${family}">$&</tspan>`);
	});
}

/** A picture whose letters are as heavy as one of the cuts, which come in whole hundreds. */
export function withCutWeights(svg: string): string {
	return svg.replace(/font-weight: (\d+)/g, (_, weight: string) =>
		Number(weight) > 500 ? 'font-weight: 600' : 'font-weight: 400'
	);
}
