import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from 'minisearch';
import {
	packFindable,
	unpackFindable,
	type Entry,
	type Findable,
	type Kind,
	type PackedFindable
} from '$lib/domain/findable';
import { foldText, foldWords } from '$lib/domain/fold';

/** The results of one kind, best first, with how many there are in all. */
export type Group = {
	readonly kind: Kind;
	readonly entries: readonly Entry[];
	readonly total: number;
};

/** What can be found, with an index of its words. */
export type SearchIndex = Findable & { readonly words: MiniSearch<Indexed> };

/** `/data/search.json`: made while the site is built, loaded when a reader first looks for something. */
export type SearchFile = PackedFindable & { readonly words: AsPlainObject };

type Indexed = { readonly id: number } & Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELDS = ['name', 'others', 'note'] as const;
const OPTIONS: Options<Indexed> = {
	fields: [...FIELDS],
	tokenize: (text) => [...foldWords(text)],
	processTerm: (term) => term
};
/** Of things that match alike those come first that lead to more. */
const WORTH: Readonly<Record<Kind, number>> = {
	case: 1.6,
	lesson: 1.1,
	authority: 1.3,
	person: 1.4,
	place: 1.2,
	event: 1,
	word: 1.3,
	source: 0.7
};

/** The file of everything that can be found. */
export function makeSearchFile(findable: Findable): SearchFile {
	const words = new MiniSearch<Indexed>(OPTIONS);
	words.addAll(
		findable.entries.map(({ name, native, others, note }, id) => ({
			id,
			name,
			others: [native?.text ?? '', ...others].join(' '),
			note
		}))
	);
	return { ...packFindable(findable), words: words.toJSON() };
}

/** What can be looked through, of its file. */
export function openSearchFile(file: SearchFile): SearchIndex {
	return { ...unpackFindable(file), words: MiniSearch.loadJS<Indexed>(file.words, OPTIONS) };
}

/**
 * What is found for some words: things that have all of them, or words that begin so. Only where there are none, things
 * with words that are a letter or two off.
 *
 * @param most how many of each kind are given
 * @returns the kind of the best result first; empty where nothing is found, or nothing was asked for
 */
export function ask(
	{ entries, words }: SearchIndex,
	wanted: string,
	most = Infinity
): readonly Group[] {
	const folded = foldText(wanted);
	if (folded === '') return [];
	const options: SearchOptions = {
		combineWith: 'AND',
		prefix: (term, at, terms) => at === terms.length - 1 || term.length > 3,
		boost: { name: 4, others: 3 }
	};
	const exact = words.search(wanted, options);
	const fuzzy = (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2);
	const found = exact.length > 0 ? exact : words.search(wanted, { ...options, fuzzy });
	const inOrder = found
		.flatMap(({ id, score }) => {
			const entry = entries[id as number];
			return entry ? { entry, worth: score * worthOf(entry, folded) } : [];
		})
		.sort((one, other) => other.worth - one.worth)
		.map(({ entry }) => entry);
	return [...new Set(inOrder.map(({ kind }) => kind))].map((kind) => {
		const own = inOrder.filter((entry) => entry.kind === kind);
		return { kind, entries: own.slice(0, most), total: own.length };
	});
}

/** A thing with just the name that is asked for stands before those that have it among other words. */
function worthOf({ kind, name, native, others }: Entry, wanted: string): number {
	// Folding makes a text little shorter, and never much longer: other names need not be folded to be told apart.
	const isAlike = (text: string) =>
		text.length <= wanted.length * 1.5 + 6 && text.length * 2 >= wanted.length;
	const isWhole = [name, native?.text ?? '', ...others].some(
		(text) => isAlike(text) && foldText(text) === wanted
	);
	return WORTH[kind] * (isWhole ? 3 : 1);
}
