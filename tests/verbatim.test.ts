import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { caseTopology } from '$lib/catalogue/ground.server';
import { linkedPlacesOfCase } from '$lib/catalogue/linked-places.server';
import { formatTable, tableOfCase } from '$lib/domain/case-table';
import { term } from '$lib/catalogue/vocabulary.server';

const folder = resolve('src/data');
const catalogue = readCatalogue(folder);

type Written = { readonly id: string; readonly written?: string; readonly calendar?: string };

/** What historians wrote in a file, before any of our schemas. */
function authored(id: string, file: string): unknown {
	const text = readFileSync(join(folder, 'cases', id, file), 'utf8');
	return parse(text, { schema: 'failsafe' });
}

/** The fields of a table in CSV, by RFC 4180. */
function fieldsOf(csv: string): readonly (readonly string[])[] {
	const fields = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of fields) {
		rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end !== ',') rows.push([]);
	}
	return rows.slice(0, -1);
}

describe.each(catalogue.cases.map((file) => [file.case.id, file] as const))('%s', (id, file) => {
	const of = file.case;
	const statements = authored(id, 'statements.yaml') as readonly Written[];
	const events = authored(id, 'events.yaml') as readonly Written[];
	const own = [...statements, ...events].filter((item) => item.written !== undefined);

	test('keeps the words of its sources, and their calendar, in its table', () => {
		const [header = [], ...rows] = fieldsOf(formatTable(tableOfCase(of)));
		const column = (row: readonly string[], name: string) => row[header.indexOf(name)];
		for (const { id: item, written, calendar } of own) {
			const row = rows.find((candidate) => column(candidate, 'id') === item) ?? [];
			expect([item, column(row, 'written')]).toEqual([item, written]);
			expect([item, column(row, 'calendar')]).toEqual([item, calendar ?? of.calendar]);
		}
	});

	test('keeps them in its Linked Places', () => {
		const places = linkedPlacesOfCase(file, caseTopology(file));
		const relations = places.features.flatMap((feature) => feature.relations ?? []);
		for (const { id: item, written } of own.filter((one) => statements.includes(one))) {
			const told = relations.filter((one) => one['@id'] === term(id, 'statement', item));
			expect([item, told.length > 0]).toEqual([item, true]);
			for (const relation of told) expect([item, relation.written]).toEqual([item, written]);
		}
	});

	test('keeps them at its phases and authorities', () => {
		const { phases, authorities } = authored(id, 'case.yaml') as Record<string, Written[]>;
		const pairs = [
			[phases, of.phases],
			[authorities, of.authorities]
		] as const;
		for (const [before, after] of pairs) {
			for (const { id: item, written } of before ?? []) {
				const read = after.find((candidate) => candidate.id === item);
				expect([item, read?.written]).toEqual([item, written]);
			}
		}
	});
});

test('there are words to keep, also of another style than the case’s', () => {
	const dated = catalogue.cases.flatMap(({ case: of }) => [...of.statements, ...of.events]);
	const written = dated.filter((item) => item.written !== undefined);
	expect(written.length).toBeGreaterThan(300);
	expect([...new Set(written.map((item) => item.calendar))].sort()).toEqual([
		'florentine',
		'julian'
	]);
});
