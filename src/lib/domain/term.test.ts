import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termFinder, termsUsed, type Term, type TermId, type TermWords } from './term';

const TERMS: readonly TermWords[] = [
	['soviet', 'soviet', 'soviets'],
	['commune', 'commune'],
	['captain', 'captain of the people'],
	['people', 'people'],
	['order', 'Order No. 1']
];
const find = termFinder(TERMS);
/** A text with its terms in brackets. */
const marked = (text: string) =>
	find([text])[0]!
		.map((piece) => (piece.term ? `[${piece.text}:${piece.term}]` : piece.text))
		.join('');

describe('a term in a text', () => {
	test('is found by each of its words, whatever the size of their letters', () => {
		expect(marked('The Soviet met.')).toBe('The [Soviet:soviet] met.');
		expect(marked('Two soviets met.')).toBe('Two [soviets:soviet] met.');
	});

	test('is marked where it comes first, and not again', () => {
		expect(marked('Soviets: the Soviet and a soviet.')).toBe(
			'[Soviets:soviet]: the Soviet and a soviet.'
		);
	});

	test('is a whole word', () => {
		expect(marked('communes, Sovietology, sovietski')).toBe('communes, Sovietology, sovietski');
		expect(marked('the Soviet’s soldiers')).toBe('the [Soviet:soviet]’s soldiers');
		expect(marked('соviet')).toBe('соviet');
	});

	test('is the longest that begins there', () => {
		expect(marked('the captain of the people')).toBe('the [captain of the people:captain]');
		expect(marked('the people')).toBe('the [people:people]');
	});

	test('may have figures and stops in it, which stand for themselves', () => {
		expect(marked('Order No. 1, order nox 1, Order No. 12')).toBe(
			'[Order No. 1:order], order nox 1, Order No. 12'
		);
	});

	test('is marked once in texts that are read together', () => {
		const pieces = find(['A soviet.', 'A soviet and a commune.']);
		expect(pieces.map((text) => text.flatMap((piece) => piece.term ?? []))).toEqual([
			['soviet'],
			['commune']
		]);
	});
});

test('a text without terms is one piece, an empty one too', () => {
	expect(find(['Nothing here.', ''])).toEqual([[{ text: 'Nothing here.' }], [{ text: '' }]]);
	expect(termFinder([])(['A soviet.'])).toEqual([[{ text: 'A soviet.' }]]);
});

test('the pieces of a text put together are the text', () => {
	const word = fc.constantFrom('soviet', ' ', 'Soviets', 'captain of the people', '. ', 'x', 'é');
	fc.assert(
		fc.property(fc.array(word), (words) => {
			const text = words.join('');
			const pieces = find([text])[0]!;
			expect(pieces.map((piece) => piece.text).join('')).toBe(text);
		})
	);
});

test('of a glossary only the words that some texts use are needed', () => {
	const term = (id: string, ...forms: string[]): Term => ({
		id: id as TermId,
		term: forms[0]!,
		native: [],
		definition: 'A word.',
		forms,
		cases: [],
		see: [],
		attestations: []
	});
	const glossary = [term('soviet', 'soviet', 'soviets'), term('duma', 'duma')];
	expect(termsUsed(glossary, ['The soviets met.', 'Nothing.'])).toEqual([['soviet', 'soviets']]);
});
