import { describe, expect, test } from 'vitest';
import { catalogue as read } from '$lib/catalogue/pages.server';
import { findable } from '$lib/catalogue/search-entries.server';
import { citationText } from '$lib/domain/citation';
import { KINDS, type Kind } from '$lib/domain/findable';
import { knownOf } from '$lib/domain/focus';
import { standing } from '$lib/domain/span';
import { parseView } from '$lib/domain/view';
import { sourceOf } from '$lib/catalogue/source-file.server';
import { ask, makeSearchFile, openSearchFile } from '$lib/find/search-index';

const catalogue = read();
const cases = catalogue.cases.map((file) => file.case);
const everything = findable();
const index = openSearchFile(JSON.parse(JSON.stringify(makeSearchFile(everything))));

/** The names of what is found of one kind. */
const namesOf = (wanted: string, kind: Kind) =>
	ask(index, wanted)
		.filter((group) => group.kind === kind)
		.flatMap((group) => group.entries.map((entry) => entry.name));

/** Everything of a kind that the data has, by name, with its other names. */
const NAMED: Readonly<Record<Kind, readonly (readonly [name: string, ...others: string[]])[]>> = {
	case: cases.map((of) => [of.title, of.name, of.native.text]),
	lesson: catalogue.lessons.map(({ title, question }) => [title, question]),
	authority: cases.flatMap((of) =>
		of.authorities.map(({ name, short, native }): [string, ...string[]] => [
			name,
			short,
			...native.flatMap(({ text, latin }) => (latin ? [text, latin] : [text]))
		])
	),
	person: cases.flatMap((of) =>
		of.people.map(({ name, native }): [string, ...string[]] => [
			name,
			...(native ? [native.text] : [])
		])
	),
	place: cases.flatMap((of) =>
		[...of.places, ...of.areas].map(({ name, native }): [string, ...string[]] => [
			name,
			...(native ? [native.text] : [])
		])
	),
	event: cases.flatMap((of) => of.events.map(({ title }): [string] => [title])),
	word: catalogue.terms.map(({ term, forms, native }) => [
		term,
		...forms,
		...native.map(({ text }) => text)
	]),
	source: catalogue.sources.map(({ csl }) => [citationText(sourceOf(csl)), csl.title])
};

describe.each(KINDS)('every %s', (kind) => {
	test('is found by its own name, and by each of its others', () => {
		const lost = NAMED[kind].flatMap(([name, ...others]) =>
			[name, ...others].filter((wanted) => !namesOf(wanted, kind).includes(name))
		);
		expect(NAMED[kind].length).toBeGreaterThan(0);
		expect(lost).toEqual([]);
	});
});

describe('in any spelling one finds', () => {
	test.each([
		['Kerensky', 'person', 'Aleksandr Kerensky'],
		['Kerenskii', 'person', 'Aleksandr Kerensky'],
		['Керенский', 'person', 'Aleksandr Kerensky'],
		['Kernsky', 'person', 'Aleksandr Kerensky'],
		['aleksander kerensky', 'person', 'Aleksandr Kerensky'],
		['Sanaa', 'place', "Sana'a"],
		['Ṣanʿāʾ', 'place', "Sana'a"],
		['صنعاء', 'place', "Sana'a"],
		['Dvoevlastie', 'word', 'dual power'],
		['двоевластие', 'word', 'dual power'],
		['Nizhny Novgorod', 'case', 'Nizhnii Novgorod 1917: two bodies that worked together'],
		['Kosovo parallel state', 'lesson', "Parallel state: Kosovo's schools, clinics and taxes"],
		['central bank libya', 'authority', 'Central Bank of Libya']
	] as const)('by “%s” the %s “%s”, first of its kind', (wanted, kind, name) => {
		expect(namesOf(wanted, kind)[0]).toBe(name);
	});

	test('the best kind first, and as many of each as are asked for', () => {
		const [first] = ask(index, 'Керенский', 1);
		expect(first?.kind).toBe('person');
		const events = ask(index, 'Kerensky', 1).find((group) => group.kind === 'event');
		expect(events?.entries).toHaveLength(1);
		expect(events?.total).toBeGreaterThan(1);
	});

	test('nothing where there is nothing, or nothing was asked', () => {
		for (const wanted of ['', '  ', '…', 'xylophonists']) expect(ask(index, wanted)).toEqual([]);
	});
});

describe('what is found', () => {
	const inCases = everything.entries.flatMap(({ kind, name, address }) => {
		const [, id, query] = /^cases\/([^/]+)\/(\?.+)$/.exec(address) ?? [];
		return id && query ? [{ kind, name, id, query }] : [];
	});

	test('has an address that its page can read, and something to open there', () => {
		expect(inCases.length).toBeGreaterThan(1_000);
		for (const { name, id, query } of inCases) {
			const of = cases.find((candidate) => candidate.id === id)!;
			const { view, notices } = parseView(query);
			expect([name, notices]).toEqual([name, []]);
			expect(knownOf(of, view.focus!, view.day ?? of.heart), `${name} at ${id}`).toBeDefined();
			const day = view.day ?? of.heart;
			expect(day >= of.first && day <= of.last, name).toBe(true);
		}
	});

	test('is shown on a day on which it stands', () => {
		for (const { kind, name, id, query } of inCases) {
			if (kind !== 'authority' && kind !== 'event') continue;
			const of = cases.find((candidate) => candidate.id === id)!;
			const { view } = parseView(query);
			const list = kind === 'event' ? of.events : of.authorities;
			const item = list.find((candidate) => candidate.id === view.focus!.id)!;
			// What lies before or after the slider is shown at its end.
			if (item.span.latestEnd < of.first || item.span.earliestStart > of.last) continue;
			expect(standing(item.span, view.day ?? of.heart), name).not.toBe('out');
		}
	});

	test('is there once', () => {
		const seen = everything.entries.map(({ kind, name, address }) => `${kind} ${name} ${address}`);
		expect(seen.filter((entry, at) => seen.indexOf(entry) !== at)).toEqual([]);
	});
});
