import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { SANS, SANS_MORE, SERIF, SERIF_MORE } from './card-letters';

/** A cut of a published variable font, at one weight. */
type Cut = {
	readonly font: 'source-serif-4' | 'source-sans-3' | 'noto-naskh-arabic';
	readonly subset: string;
	readonly style?: 'italic';
	readonly weight: number;
	/** The optical size in points, of those that have one. */
	readonly size?: number;
	/** Another family name, as long as its own. */
	readonly family?: readonly [own: string, other: string];
};

/**
 * What the cards are set in. The program that draws them knows no variable fonts, and takes a letter that a font lacks
 * from the first of these that has it: so names in Russian come in the slanted serif.
 */
const CUTS: readonly Cut[] = [
	{ font: 'source-sans-3', subset: 'latin', weight: 400 },
	{ font: 'source-sans-3', subset: 'latin', weight: 600 },
	{ font: 'source-serif-4', subset: 'latin', weight: 400 },
	{ font: 'source-serif-4', subset: 'latin', style: 'italic', weight: 400 },
	{ font: 'source-serif-4', subset: 'latin', weight: 500, size: 38 },
	{ font: 'source-sans-3', subset: 'latin-ext', weight: 400, family: [SANS, SANS_MORE] },
	{
		font: 'source-serif-4',
		subset: 'latin-ext',
		style: 'italic',
		weight: 400,
		family: [SERIF, SERIF_MORE]
	},
	{ font: 'source-serif-4', subset: 'cyrillic', style: 'italic', weight: 400 },
	{ font: 'source-serif-4', subset: 'cyrillic-ext', style: 'italic', weight: 400 },
	{ font: 'noto-naskh-arabic', subset: 'arabic', weight: 400 }
];

let cut: Promise<readonly Uint8Array[]> | undefined;

/** The fonts of the cards as TrueType, cut once. */
export function cardFonts(): Promise<readonly Uint8Array[]> {
	cut ??= Promise.all(CUTS.map((one) => cutFont(one)));
	return cut;
}

async function cutFont({ font, subset, style, weight, size, family }: Cut): Promise<Uint8Array> {
	const axes = size === undefined ? 'wght' : 'opsz';
	const file = `${font}-${subset}-${axes}-${style ?? 'normal'}.woff2`;
	const published = readFileSync(resolve('node_modules/@fontsource-variable', font, 'files', file));
	const cut = await subsetFont(published, undefined, {
		targetFormat: 'truetype',
		keepAllGlyphs: true,
		noHinting: true,
		variationAxes: { wght: weight, ...(size === undefined ? {} : { opsz: size }) }
	});
	if (family) rename(cut, ...family);
	return cut;
}

/** Writes another family name over that of a font. */
function rename(font: Buffer, own: string, other: string) {
	const [from, to] = [own, other].map((name) => Buffer.from(name, 'utf16le').swap16());
	if (!from || to?.length !== from.length) throw new Error(`“${other}” is not as long as “${own}”`);
	for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at + 1)) to.copy(font, at);
}
