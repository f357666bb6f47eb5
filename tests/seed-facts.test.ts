import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import type { Attestation } from '$lib/domain/source';

/** What a founding text says of the cases and of the idea, in our own words, and where the atlas holds it. */
type SeedFact = {
	readonly fact: string;
	readonly source: string;
	/** `<case>/<id>` of a statement, event, phase, authority, reading or dispute; `idea/<section>`. */
	readonly held: readonly string[];
};

const facts = JSON.parse(readFileSync('tests/seed-facts.json', 'utf8')) as readonly SeedFact[];
const { cases, sources, idea } = readCatalogue(resolve('src/data'));

/** The words of sources on everything that can be named, by `<case>/<id>` or `idea/<section>`. */
const said = new Map<string, readonly Attestation[]>([
	...cases.flatMap(({ case: of }) => {
		const attested = [
			...of.statements,
			...of.events,
			...of.phases,
			...of.authorities,
			...of.readings
		];
		return [
			...attested.map((item): [string, readonly Attestation[]] => [
				`${of.id}/${item.id}`,
				item.attestations
			]),
			...of.disputes.map((dispute): [string, readonly Attestation[]] => [
				`${of.id}/${dispute.id}`,
				dispute.positions.flatMap((position) => position.attestations)
			])
		];
	}),
	...(idea?.sections ?? []).map((section): [string, readonly Attestation[]] => [
		`idea/${section.id}`,
		section.paragraphs.flat().flatMap((claim) => claim.attestations)
	])
]);

describe('what the founding texts say is in the atlas', () => {
	test.each(facts.map((item) => [item.fact, item] as const))('%s', (_, { source, held }) => {
		expect(held.length).toBeGreaterThan(0);
		for (const id of held) {
			const word = said.get(id)?.find((item) => item.source === source);
			expect([id, word?.consulted]).toEqual([id, 'seed']);
		}
	});

	test('of each of them, and of every case', () => {
		const founding = sources.filter((entry) => entry.csl.id.startsWith('seed-'));
		expect(new Set(facts.map((item) => item.source))).toEqual(
			new Set(founding.map((entry) => entry.csl.id))
		);
		const told = new Set(facts.flatMap((item) => item.held.map((id) => id.split('/')[0])));
		for (const { case: of } of cases) expect(told).toContain(of.id);
	});

	test('and no fact is listed twice', () => {
		expect(new Set(facts.map((item) => item.fact)).size).toBe(facts.length);
	});
});
