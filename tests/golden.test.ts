import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { phaseOn, type Case } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { isoDay } from '$lib/domain/example-case';
import { GRIPS } from '$lib/domain/lever';
import { matrixOn } from '$lib/domain/matrix';
import { RELATIONS } from '$lib/domain/relation';
import { HOLDS, ofAspect, statementsOn, type Aspect } from '$lib/domain/statement';

/** What a table accepts: a value, or any of several; `null` is that nothing is said. */
type Accepted = string | null | readonly (string | null)[];

type SeatLine = { readonly by: string; readonly place: Accepted };
type HeadLine = { readonly by: string; readonly person: Accepted };
type LeverLine = {
	readonly row: string;
	readonly unknown?: true;
	readonly a?: Accepted;
	readonly b?: Accepted;
	/** Third powers that hold it or a share of it; `perhaps` are those that may be named. */
	readonly other?: readonly string[];
	readonly perhaps?: readonly string[];
};
type GroundLine = {
	readonly area: string;
	readonly by: Accepted;
	readonly hold: Accepted;
	readonly extent?: Accepted;
};
/** A day of a table; `tests/golden/README.md` says what its lines mean. */
type TableDay = {
	readonly day: string;
	readonly seats: readonly SeatLine[];
	readonly heads: readonly HeadLine[];
	readonly levers: readonly LeverLine[];
	readonly ground: readonly GroundLine[];
	readonly relation: Accepted;
};
type Table = { readonly case: string; readonly days: readonly TableDay[] };

/** What is said under one heading (a row, an area, an authority), in phrases: by a line of the table each that it accepts. */
type Expected = { readonly under: string; readonly phrases: readonly (string | null)[] };
type Said = { readonly under: string; readonly phrase: string };

const folder = resolve('tests/golden');
const tables = readdirSync(folder)
	.filter((file) => file.endsWith('.yaml'))
	.map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Table);
const { cases } = readCatalogue(resolve('src/data'));

function caseOf(id: string): Case {
	const found = cases.find((file) => file.case.id === id);
	if (!found) expect.fail(`there is no case ${id}`);
	return found.case;
}

const accepted = (value: Accepted): readonly (string | null)[] => [value].flat();

/** The headings of a table under which the atlas says something else, each with what both say. */
function differences(expected: readonly Expected[], said: readonly Said[]): readonly string[] {
	const headings = [...new Set(expected.map(({ under }) => under))];
	return headings.flatMap((heading) => {
		const lines = expected.filter(({ under }) => under === heading);
		const phrases = said.filter(({ under }) => under === heading).map(({ phrase }) => phrase);
		const isMet = (line: Expected) =>
			line.phrases.includes(null) || line.phrases.some((phrase) => phrases.includes(phrase ?? ''));
		const isExpected = (phrase: string) => lines.some((line) => line.phrases.includes(phrase));
		if (lines.every(isMet) && phrases.every(isExpected)) return [];
		const table = lines
			.filter((line) => line.phrases.some((phrase) => phrase !== null))
			.map((line) => line.phrases.map((phrase) => phrase ?? 'nothing').join(' or '));
		return `${heading}: the table says ${inWords(table)}; the atlas says ${inWords(phrases)}`;
	});
}

const inWords = (phrases: readonly string[]) => phrases.join(', ') || 'nothing';

function standingOf<A extends Aspect>(of: Case, aspect: A, day: Day) {
	return statementsOn(ofAspect(of.statements, aspect), day).map(({ statement }) => statement);
}

function leverDifferences(of: Case, day: Day, lines: readonly LeverLine[]): readonly string[] {
	const side = (name: 'a' | 'b', grips: Accepted) =>
		accepted(grips).map((grip) => grip && `${name} ${grip}`);
	const expected = lines.flatMap(({ row, a = null, b = null, other = [], perhaps = [] }) => [
		{ under: row, phrases: side('a', a) },
		{ under: row, phrases: side('b', b) },
		...other.map((id) => ({ under: row, phrases: [`also ${id}`] })),
		...perhaps.map((id) => ({ under: row, phrases: [`also ${id}`, null] }))
	]);
	const said = matrixOn(of, day).flatMap(({ row, a, b, others }) => [
		...(a ? [{ under: row.id as string, phrase: `a ${a}` }] : []),
		...(b ? [{ under: row.id as string, phrase: `b ${b}` }] : []),
		...of.authorities
			.filter(({ side: of, short }) => of === 'other' && others.includes(short))
			.map(({ id }) => ({ under: row.id as string, phrase: `also ${id}` }))
	]);
	return differences(expected, said);
}

function groundDifferences(of: Case, day: Day, lines: readonly GroundLine[]): readonly string[] {
	const expected = lines.map(({ area, by, hold, extent = 'whole' }) => ({
		under: area,
		phrases: accepted(by).flatMap((id) =>
			accepted(hold).flatMap((kind) =>
				accepted(extent).map((much) => id && kind && `${id} ${kind} ${much}`)
			)
		)
	}));
	const said = standingOf(of, 'ground', day).map(({ area, by, hold, part }) => ({
		under: area,
		phrase: `${by} ${hold} ${part ? 'part' : 'whole'}`
	}));
	return differences(expected, said);
}

describe.each(tables)('the golden table of $case', ({ case: id, days }) => {
	const of = caseOf(id);

	test('has three days, and on each of them a line for every lever', () => {
		expect(days).toHaveLength(3);
		for (const { day, levers } of days) {
			const rows = levers.filter(({ a, b, unknown }) =>
				unknown ? a === undefined && b === undefined : a !== undefined && b !== undefined
			);
			expect(rows.map(({ row }) => row).sort(), day).toEqual(of.levers.map((row) => row.id).sort());
		}
	});

	test('names nothing that the case has not', () => {
		const known = new Set<string>(
			[of.authorities, of.people, of.places, of.areas].flat().map((item) => item.id)
		);
		const named = days.flatMap(({ seats, heads, levers, ground }) => [
			...seats.flatMap(({ by, place }) => [by, ...accepted(place)]),
			...heads.flatMap(({ by, person }) => [by, ...accepted(person)]),
			...levers.flatMap(({ other = [], perhaps = [] }) => [...other, ...perhaps]),
			...ground.flatMap(({ area, by }) => [area, ...accepted(by)])
		]);
		expect(named.filter((name) => name !== null && !known.has(name))).toEqual([]);
	});

	test('uses the words of the atlas for grips, holds and relations', () => {
		const known = new Set<string | null>([...GRIPS, ...HOLDS, ...RELATIONS, 'whole', 'part', null]);
		const used = days.flatMap(({ levers, ground, relation }) => [
			...levers.flatMap(({ a = null, b = null }) => [...accepted(a), ...accepted(b)]),
			...ground.flatMap(({ hold, extent = 'whole' }) => [...accepted(hold), ...accepted(extent)]),
			...accepted(relation)
		]);
		expect(used.filter((word) => !known.has(word))).toEqual([]);
	});

	describe.each(days)('on $day', ({ day: iso, seats, heads, levers, ground, relation }) => {
		const day = isoDay(iso);

		test('the atlas has the seats of the table', () => {
			const expected = seats.map(({ by, place }) => ({ under: by, phrases: accepted(place) }));
			const said = standingOf(of, 'seat', day).map(({ by, place }) => ({
				under: by,
				phrase: place
			}));
			expect(differences(expected, said)).toEqual([]);
		});

		test('the atlas has the heads of the table', () => {
			const expected = heads.map(({ by, person }) => ({ under: by, phrases: accepted(person) }));
			const said = standingOf(of, 'office', day)
				.filter(({ head }) => head)
				.map(({ by, person }) => ({ under: by, phrase: person }));
			expect(differences(expected, said)).toEqual([]);
		});

		test('the atlas has the levers of the table', () => {
			expect(leverDifferences(of, day, levers)).toEqual([]);
		});

		test('the atlas has the ground of the table', () => {
			expect(groundDifferences(of, day, ground)).toEqual([]);
		});

		test('the atlas has the relation of the table', () => {
			expect(accepted(relation)).toContain(phaseOn(of.phases, day)?.relation ?? null);
		});
	});
});
