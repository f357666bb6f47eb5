/**
 * How names are folded, so that one name in several spellings is one word. What is typed and what is looked through are
 * folded alike, so the rule need not be how anybody writes; it must only bring spellings together.
 *
 * 1. Small letters of Unicode's compatibility form, without marks: `Ṣ` is `s`, `é` is `e`, `й` is `и`.
 * 2. Apostrophes, signs for ʿayn and hamza, hamza itself and the Cyrillic soft and hard signs say nothing.
 * 3. Cyrillic letters become Latin ones, each by itself (`LETTERS`). Arabic letters stay Arabic: an Arabic name is found
 *    by itself, a Latin one by its transliteration. Forms of one Arabic letter become one, and the article goes.
 * 4. Transliterations of one letter become one (`SPELLINGS`): `kh` `h`, `zh` `z`, `sh` `s`, `ts` and `tz` `c`, and so on;
 *    `i`, `j` and `y` are one letter, so that `-ii`, `-iy`, `-ij`, `-yi`, `-y` and `-i` end alike, and `ya` is `ia`.
 * 5. Of a doubled letter one counts.
 */

/** Letters that have no simpler form in Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
	...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i' },
	...{ і: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
	...{ ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e' },
	...{ ю: 'iu', я: 'ia', ѣ: 'e', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dzh' },
	...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'dj', ð: 'd', þ: 'th', ı: 'i' },
	...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ء: '', ـ: '' }
};

/** Ways to write one sound, in the order in which they are brought together. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/[jy]/g, 'i'],
	[/kh/g, 'h'],
	[/(?<=[zscgdt])h+/g, ''],
	[/t[sz]|cz/g, 'c'],
	[/x/g, 'ks'],
	[/q/g, 'k'],
	[/w/g, 'v'],
	[/ou/g, 'u'],
	[/(.)\1+/gu, '$1']
];

/** ʿayn, hamza and apostrophes in all the forms in which they are written. */
const SILENT = /['’‘ʼʾʿʹʺ′`´]/g;

/** Words that stand before names or between them, the Arabic article before any letter among them: nobody looks for them. */
const SMALL = new Set([
	...['the', 'of', 'and', 'in', 'to', 'de', 'la'],
	...['al', 'el', 'as', 'ar', 'an', 'ad', 'at', 'az', 'ash', 'ال']
]);

/** The words of a text, folded, in order; a text without letters and figures has none. */
export function foldWords(text: string): readonly string[] {
	const words = text
		.replace(SILENT, '')
		.normalize('NFKD')
		.replace(SILENT, '')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	const large = words.filter((word) => !SMALL.has(word));
	return (large.length > 0 ? large : words).map(foldWord).filter(Boolean);
}

/** A text folded, in one line. */
export function foldText(text: string): string {
	return foldWords(text).join(' ');
}

function foldWord(word: string): string {
	const latin = [...word].map((letter) => LETTERS[letter] ?? letter).join('');
	const bare = latin.length > 4 ? latin.replace(/^ال/, '') : latin;
	// Figures are no letters: 1911 is not 191.
	if (/\p{N}/u.test(bare)) return bare;
	return SPELLINGS.reduce((folded, [spelling, one]) => folded.replace(spelling, one), bare);
}
