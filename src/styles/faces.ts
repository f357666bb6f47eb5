/** One font file of the site: a part of a published variable font. */
export type Face = {
	readonly family: string;
	readonly style: 'normal' | 'italic';
	/** File name without extension. */
	readonly file: string;
	/** The published font, in `@fontsource-variable`. */
	readonly source: string;
	/** First and last code point of each stretch of characters. */
	readonly characters: readonly (readonly [number, number])[];
	readonly axes: {
		readonly wght: number | { readonly min: number; readonly max: number };
		readonly opsz?: number;
	};
};

/** The letters and figures of English and the punctuation of its print: all that most pages need at first. */
const BASIC = [
	[0x20, 0x22],
	[0x25, 0x29],
	[0x2b, 0x3b],
	[0x3f, 0x3f],
	[0x41, 0x5a],
	[0x61, 0x7a],
	[0xa0, 0xa0],
	[0xb0, 0xb0],
	[0xb7, 0xb7],
	[0xd7, 0xd7],
	[0x2010, 0x2015],
	[0x2018, 0x2019],
	[0x201c, 0x201d],
	[0x2026, 0x2026],
	[0x2212, 0x2212]
] as const;
/** What else a keyboard has: brackets, signs of sums and of computers, which few texts need. */
const SIGNS = [
	[0x23, 0x24],
	[0x2a, 0x2a],
	[0x3c, 0x3e],
	[0x40, 0x40],
	[0x5b, 0x60],
	[0x7b, 0x7e]
] as const;
/** The letters with accents that names in Spanish, Italian and Albanian are written with. */
const ACCENTED = [
	[0xc1, 0xc1],
	[0xc7, 0xc7],
	[0xc9, 0xc9],
	[0xd1, 0xd1],
	[0xe0, 0xe1],
	[0xe7, 0xe9],
	[0xeb, 0xed],
	[0xf1, 0xf3],
	[0xf9, 0xfa],
	[0xfc, 0xfc]
] as const;
/** The rest of Latin-1. */
const WESTERN = [
	[0xa1, 0xaf],
	[0xb1, 0xb6],
	[0xb8, 0xc0],
	[0xc2, 0xc6],
	[0xc8, 0xc8],
	[0xca, 0xd0],
	[0xd2, 0xd6],
	[0xd8, 0xdf],
	[0xe2, 0xe6],
	[0xea, 0xea],
	[0xee, 0xf0],
	[0xf4, 0xf8],
	[0xfb, 0xfb],
	[0xfd, 0xff],
	[0x2022, 0x2022],
	[0x2032, 0x2033],
	[0x20ac, 0x20ac]
] as const;
/** Serbian in Latin letters. */
const SERBIAN = [
	[0x106, 0x107],
	[0x10c, 0x10d],
	[0x110, 0x111],
	[0x160, 0x161],
	[0x17d, 0x17e]
] as const;
/** Transliterations of Arabic and Russian, and other languages of Europe. */
const EXTENDED = [
	[0x100, 0x105],
	[0x108, 0x10b],
	[0x10e, 0x10f],
	[0x112, 0x15f],
	[0x162, 0x17c],
	[0x17f, 0x17f],
	[0x2b0, 0x2bf],
	[0x1e00, 0x1eff]
] as const;
/** Russian as it has been written since 1918. */
const CYRILLIC = [
	[0x401, 0x401],
	[0x410, 0x44f],
	[0x451, 0x451]
] as const;
/** What Ukrainian has besides, and Russian had before 1918. */
const CYRILLIC_WEST = [
	[0x404, 0x404],
	[0x406, 0x407],
	[0x454, 0x454],
	[0x456, 0x457]
] as const;
/** What Serbian has besides, and the rest of modern Cyrillic. */
const CYRILLIC_SOUTH = [
	[0x400, 0x400],
	[0x402, 0x403],
	[0x405, 0x405],
	[0x408, 0x40f],
	[0x450, 0x450],
	[0x452, 0x453],
	[0x455, 0x455],
	[0x458, 0x45f]
] as const;
/** Yat, fita, izhitsa and ghe with upturn. */
const CYRILLIC_OLD = [
	[0x460, 0x491],
	[0x2116, 0x2116]
] as const;
/** The letters and marks of Arabic itself, without those of other languages in its script. */
const ARABIC = [
	[0x60c, 0x60c],
	[0x61b, 0x61b],
	[0x61f, 0x61f],
	[0x621, 0x63a],
	[0x640, 0x652],
	[0x660, 0x66c],
	[0x670, 0x671]
] as const;

const TEXT = { min: 400, max: 650 } as const;

function latinAndCyrillic(
	family: string,
	font: 'source-serif-4' | 'source-sans-3',
	short: string
): readonly Face[] {
	const part = (
		style: Face['style'],
		set: string,
		subset: string,
		characters: Face['characters']
	): Face => ({
		family,
		style,
		file: `${short}-${set}${style === 'italic' ? '-italic' : ''}`,
		source: `${font}/files/${font}-${subset}-wght-${style}.woff2`,
		characters,
		axes: { wght: style === 'italic' ? 400 : TEXT }
	});
	return (['normal', 'italic'] as const).flatMap((style) => [
		part(style, 'basic', 'latin', BASIC),
		part(style, 'signs', 'latin', SIGNS),
		part(style, 'accented', 'latin', ACCENTED),
		part(style, 'western', 'latin', WESTERN),
		part(style, 'serbian', 'latin-ext', SERBIAN),
		part(style, 'extended', 'latin-ext', EXTENDED),
		part(style, 'cyrillic', 'cyrillic', CYRILLIC),
		part(style, 'cyrillic-west', 'cyrillic', CYRILLIC_WEST),
		part(style, 'cyrillic-south', 'cyrillic', CYRILLIC_SOUTH),
		part(style, 'cyrillic-old', 'cyrillic-ext', CYRILLIC_OLD)
	]);
}

/**
 * Every font file of the site. The families have names of their own, as their licence asks of what is cut out of a
 * font whose name is reserved.
 */
export const FACES: readonly Face[] = [
	...latinAndCyrillic('Atlas Serif', 'source-serif-4', 'serif'),
	...latinAndCyrillic('Atlas Sans', 'source-sans-3', 'sans'),
	...(['normal', 'italic'] as const).map((style): Face => ({
		family: 'Atlas Display',
		style,
		file: `display${style === 'italic' ? '-italic' : ''}`,
		source: `source-serif-4/files/source-serif-4-latin-opsz-${style}.woff2`,
		characters: BASIC,
		// The cut for large sizes: finer hairlines, closer letters.
		axes: { wght: style === 'italic' ? 430 : { min: 400, max: 500 }, opsz: 38 }
	})),
	{
		family: 'Atlas Naskh',
		style: 'normal',
		file: 'naskh-arabic',
		source: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
		characters: ARABIC,
		axes: { wght: 400 }
	}
];

/** Every character of a face, as one text. */
export function textOf({ characters }: Face): string {
	return characters
		.flatMap(([first, last]) =>
			Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
		)
		.join('');
}

/** The characters of a face as CSS `unicode-range`: a page loads only the files whose characters it has. */
export function unicodeRange({ characters }: Face): string {
	const hex = (code: number) => code.toString(16).toUpperCase();
	return characters
		.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
		.join(', ');
}
