import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { textsOfCase } from '$lib/catalogue/glossary-file.server';
import { textsOfEssay } from '$lib/catalogue/idea-file.server';
import { linkedPlacesOfCase } from '$lib/catalogue/linked-places.server';
import { caseTopology } from '$lib/catalogue/ground.server';
import { formatTable, tableOfCase } from '$lib/domain/case-table';
import { termFinder, type Term } from '$lib/domain/term';

const { cases, terms, idea } = readCatalogue(resolve('src/data'));

/** Whether a term is marked in one of some texts. */
function isMarked(term: Term, texts: readonly string[]): boolean {
	const find = termFinder([[term.id, ...term.forms]]);
	return find(texts).some((pieces) => pieces.some((piece) => piece.term === term.id));
}

test('there are at least 25 terms, each told in one to three sentences', () => {
	expect(terms.length).toBeGreaterThanOrEqual(25);
	for (const term of terms) {
		const sentences = term.definition.replace(/No\. /g, 'No ').split(/(?<=[.!?])\s+/);
		expect([term.id, sentences.length <= 3]).toEqual([term.id, true]);
		expect(term.definition).toMatch(/[.!?]$/);
	}
});

test('every term is used in a text: of each case that it names, else of any case or of the idea', () => {
	const texts = [...cases.flatMap((file) => textsOfCase(file.case)), ...textsOfEssay(idea!)];
	for (const term of terms) {
		expect([term.id, isMarked(term, texts)]).toEqual([term.id, true]);
		for (const id of term.cases) {
			const own = textsOfCase(cases.find((file) => file.case.id === id)!.case);
			expect([term.id, id, isMarked(term, own)]).toEqual([term.id, id, true]);
		}
	}
});

test('every “see also” leads to another term', () => {
	const ids = terms.map((term) => term.id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const term of terms) {
		expect(term.see).not.toContain(term.id);
		for (const id of term.see) expect(ids).toContain(id);
	}
});

test('every case has terms that its texts use', () => {
	for (const { case: of } of cases) {
		const own = terms.filter((term) => term.cases.length === 0 || term.cases.includes(of.id));
		const used = own.filter((term) => isMarked(term, textsOfCase(of)));
		expect([of.id, used.length > 0]).toEqual([of.id, true]);
	}
});

test('published files have the texts as they were written, without marks', () => {
	const file = cases.find(({ case: of }) => of.id === 'petrograd-1917')!;
	const written = [
		formatTable(tableOfCase(file.case)),
		JSON.stringify(linkedPlacesOfCase(file, caseTopology(file)))
	].join();
	expect(written).not.toMatch(/glossary|data-term|class=/);
});

test('the idea is told in 1,200 to 1,600 words, every claim with a source', () => {
	const words = textsOfEssay(idea!).join(' ').split(/\s+/).length;
	expect(words).toBeGreaterThanOrEqual(1200);
	expect(words).toBeLessThanOrEqual(1600);
	const claims = idea!.sections.flatMap((section) => section.paragraphs.flat());
	for (const { attestations } of claims) {
		expect(attestations.length).toBeGreaterThan(0);
		for (const { source } of attestations) {
			expect(idea!.sources.map((item) => item.id)).toContain(source);
		}
	}
});

test('the idea leads into every case', () => {
	const links = idea!.sections
		.flatMap((section) => section.paragraphs.flat())
		.flatMap((claim) => claim.says.flatMap((piece) => piece.link?.case ?? []));
	expect([...new Set(links)].sort()).toEqual(cases.map((file) => file.case.id as string).sort());
});
