import { MONTHS, type Calendar } from './calendar';

/** What the words of a typed date name, beside its numbers. */
export type DateWords = {
	readonly calendar?: Calendar;
	/** Marks of two calendars in one date. */
	readonly twoCalendars: boolean;
	readonly isAbout: boolean;
	readonly part?: Part;
	readonly isBeforeChrist: boolean;
	/** What is left, in lower case: numbers, months, signs. */
	readonly rest: string;
};

/** Which part of a month, year, decade or century is meant. */
export type Part = 'early' | 'mid' | 'late' | 'first half' | 'second half';

const MARKS: readonly (readonly [Calendar, RegExp])[] = [
	['julian', /(?<!\p{L})(o\.?\s?s\.?|old style|julian)(?!\p{L})|ст\. ?ст\.?/giu],
	['gregorian', /(?<!\p{L})(n\.?\s?s\.?|new style|gregorian)(?!\p{L})|н\. ?ст\.?/giu],
	[
		'florentine',
		/(?<!\p{L})(florentine( style)?|stile fiorentino|ab incarnatione|calculus florentinus)(?!\p{L})/giu
	],
	['hijri', /(?<!\p{L})(a\.?\s?h\.?|hijri|hijra)(?!\p{L})/giu]
];

const ABOUT =
	/^(?:(?:c\.|ca\.|(?:ca|circa|about|around|approximately|perhaps)(?!\p{L}))\s*|c\s*(?=\d))/u;
const PART = /^(early|mid|late|first half of|second half of)[\s-]+(the\s+)?/;
const BEFORE_CHRIST = /\b(b\.?c\.?e?\.?)(?=\s|$)/;
const AFTER_CHRIST = /\b(a\.?d\.?|c\.?e\.?)(?=\s|$)/;

/** Takes the words of a typed date apart from its numbers and months. */
export function dateWords(text: string): DateWords {
	let rest = text.normalize('NFC').toLowerCase().replace(/[–—]/g, '-');
	const found = MARKS.filter(([, mark]) => rest.search(mark) >= 0).map(([calendar]) => calendar);
	for (const [, mark] of MARKS) rest = rest.replace(mark, ' ');
	rest = withHijriMonths(rest.replace(/[(),]/g, ' ').replace(/\s+/g, ' ').trim());
	const isHijri = /hijri-\d/.test(rest);
	const calendars = new Set<Calendar>(isHijri ? [...found, 'hijri'] : found);
	const [calendar] = calendars;
	const isAbout = ABOUT.test(rest) || /[~?%]$/.test(rest);
	rest = rest.replace(ABOUT, '').replace(/[~?%]+$/, '');
	const part = PART.exec(rest)?.[1]?.replace(' of', '') as Part | undefined;
	rest = rest.replace(PART, '');
	const isBeforeChrist = BEFORE_CHRIST.test(rest);
	rest = rest.replace(BEFORE_CHRIST, ' ').replace(AFTER_CHRIST, ' ').replace(/\s+/g, ' ').trim();
	return {
		...(calendar ? { calendar } : {}),
		twoCalendars: calendars.size > 1,
		isAbout,
		...(part ? { part } : {}),
		isBeforeChrist,
		rest
	};
}

const RUSSIAN = /^(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*$/u;
const RUSSIAN_STEMS = [
	'янв',
	'фев',
	'мар',
	'апр',
	'ма',
	'июн',
	'июл',
	'авг',
	'сен',
	'окт',
	'ноя',
	'дек'
];

/** The number of the month that a word names, in English or Russian, also shortened; 0 for any other word. */
export function monthNumber(word: string): number {
	const plain = word.replace(/\.$/, '');
	const russian = RUSSIAN.exec(plain)?.[1];
	if (russian) {
		const stem = russian.startsWith('ма') && russian !== 'мар' ? 'ма' : russian;
		return RUSSIAN_STEMS.indexOf(stem) + 1;
	}
	if (plain.length < 3) return 0;
	return MONTHS.findIndex((month) => month.toLowerCase().startsWith(plain)) + 1;
}

/** The months of the Islamic year in the spellings in use, without accents and apostrophes. */
const HIJRI_SPELLINGS = [
	'muharram',
	'safar',
	'rabi (?:i|1|al-?awwal|ul-?awwal)',
	'rabi (?:ii|2|al-?thani|al-?akhir|ul-?thani)',
	'jumada (?:i|1|al-?ula|al-?awwal)',
	'jumada (?:ii|2|al-?thaniy?a?h?|al-?akhirah?)',
	'rajab',
	'shaban',
	'ramadh?an',
	'shawwal',
	'dhul?[ -]?(?:al[ -]?)?q[ai]d[ae]h?',
	'dhul?[ -]?(?:al[ -]?)?hijjah?'
].map((spelling) => new RegExp(`(?<!\\p{L})${spelling}(?!\\p{L})`, 'u'));

/** A text with each Islamic month as `hijri-9`; as it was if it names none. */
function withHijriMonths(text: string): string {
	const plain = text.normalize('NFD').replace(/[\u0300-\u036f'’‘ʿʾ`]/g, '');
	const number = HIJRI_SPELLINGS.findIndex((spelling) => spelling.test(plain)) + 1;
	return number > 0 ? plain.replace(HIJRI_SPELLINGS[number - 1]!, `hijri-${number}`) : text;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The English weekday that a word names, `Tuesday` or `Tue`; undefined for any other word. */
export function weekdayNamed(word: string): string | undefined {
	const plain = word.replace(/\.$/, '');
	if (plain.length < 3) return undefined;
	const found = WEEKDAYS.find((weekday) => weekday.startsWith(plain));
	return found && `${found[0]?.toUpperCase()}${found.slice(1)}`;
}

/** Whether a word of a date says nothing of its own. */
export function isFiller(word: string): boolean {
	return ['of', 'the', 'on', 'in', 'year', 'г', 'г.', 'года'].includes(word);
}
