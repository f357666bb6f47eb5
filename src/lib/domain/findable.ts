import type { Calendar } from './calendar';
import { addDays, asDay, type Day } from './day';

/** What can be found, in the order in which groups of equal worth are shown. */
export const KINDS = [
	'case',
	'lesson',
	'authority',
	'person',
	'place',
	'event',
	'word',
	'source'
] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
	case: 'Cases',
	lesson: 'Lessons',
	authority: 'Authorities',
	person: 'People',
	place: 'Places',
	event: 'Events',
	word: 'Words',
	source: 'Sources'
};

/** A thing that a reader can look for, and where it is. */
export type Entry = {
	readonly kind: Kind;
	readonly name: string;
	readonly native?: { readonly text: string; readonly lang: string };
	/** Its other names and spellings. */
	readonly others: readonly string[];
	/** What it is or when it was, and of which case, in a few words. */
	readonly note: string;
	/** The address, from the root of the site, without a slash before it. */
	readonly address: string;
};

/** The days of a case, to know to which cases a date leads. */
export type CaseDays = {
	readonly id: string;
	readonly name: string;
	readonly calendar: Calendar;
	readonly first: Day;
	readonly last: Day;
};

/** Everything that can be found. */
export type Findable = { readonly cases: readonly CaseDays[]; readonly entries: readonly Entry[] };

type Row = readonly [
	kind: number,
	name: string,
	note: string,
	address: string,
	native: string,
	lang: string,
	...others: string[]
];

/** What can be found as it is published in `/data/search.json`. */
export type PackedFindable = {
	readonly cases: readonly (readonly [string, string, Calendar, number, number])[];
	readonly entries: readonly Row[];
};

/** As rows without names of fields, which are half of it when written out. */
export function packFindable({ cases, entries }: Findable): PackedFindable {
	return {
		cases: cases.map((of) => [of.id, of.name, of.calendar, of.first, of.last - of.first]),
		entries: entries.map(({ kind, name, note, address, native, others }) => [
			KINDS.indexOf(kind),
			name,
			note,
			address,
			native?.text ?? '',
			native?.lang ?? '',
			...others
		])
	};
}

/** The inverse of `packFindable`. */
export function unpackFindable({ cases, entries }: PackedFindable): Findable {
	return {
		cases: cases.map(([id, name, calendar, first, length]) => ({
			id,
			name,
			calendar,
			first: asDay(first),
			last: addDays(asDay(first), length)
		})),
		entries: entries.map(([kind, name, note, address, text, lang, ...others]) => ({
			kind: KINDS[kind] ?? 'word',
			name,
			note,
			address,
			...(text ? { native: { text, lang } } : {}),
			others
		}))
	};
}
