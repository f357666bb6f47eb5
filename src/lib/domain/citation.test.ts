import { describe, expect, test } from 'vitest';
import { citationText, noteNumbers, numberNotes } from './citation';
import { frozen } from './example-case';
import type { Attestation, Source, SourceId } from './source';

function source(id: string, changes: Partial<Source> = {}): Source {
	return {
		id: id as SourceId,
		author: 'Figes',
		title: 'A People’s Tragedy',
		year: '1996',
		whole: true,
		grade: 'A',
		consulted: 'excerpt',
		isCopy: false,
		supports: '',
		reliability: '',
		...changes
	};
}
const word = (id: string, note?: string): Attestation => ({
	source: id as SourceId,
	says: 'supports',
	consulted: 'excerpt',
	...(note ? { note } : {})
});

describe('a citation', () => {
	test('of a whole work names author, title and year', () => {
		expect(citationText(source('one'))).toBe('Figes, A People’s Tragedy, 1996');
	});

	test('of a part stands in quotation marks, with what it stands in', () => {
		const part = source('one', { whole: false, title: 'Order No. 1', container: 'Izvestiia' });
		expect(citationText(part)).toBe('Figes, “Order No. 1”, Izvestiia, 1996');
	});

	test('leaves out what is not known', () => {
		const { year, ...undated } = source('one', { author: '' });
		expect(year).toBe('1996');
		expect(citationText(undated)).toBe('A People’s Tragedy');
	});
});

describe('notes', () => {
	const sources = frozen([source('one'), source('two'), source('three')]);

	test('are numbered from 1 in the order of first mention, each source once', () => {
		const notes = numberNotes([word('two', 'x'), word('one'), word('two', 'y')], sources);
		expect(notes.map((note) => [note.number, note.source.id, note.attestations.length])).toEqual([
			[1, 'two', 2],
			[2, 'one', 1]
		]);
	});

	test('a source that there is not leaves no hole in the numbers', () => {
		const notes = numberNotes([word('nobody'), word('three')], sources);
		expect(notes.map((note) => note.number)).toEqual([1]);
	});

	test('the numbers of some attestations come in order', () => {
		const notes = numberNotes([word('two'), word('one'), word('three')], sources);
		expect(noteNumbers(notes, [word('three'), word('two')])).toEqual([1, 3]);
		expect(noteNumbers(notes, [])).toEqual([]);
	});
});
