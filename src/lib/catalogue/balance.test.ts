import { expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import { authority, event, exampleCase, FROM, grip, isoSpan, seat } from '$lib/domain/example-case';
import { exactSpan } from '$lib/domain/span';
import { balanceOf } from './balance';

const day = exactSpan(FROM, FROM);
const by = (...ids: string[]) => ({ authorities: ids as AuthorityId[] });

test('each side has its own statements and words, and an event of both counts for both', () => {
	const of = exampleCase({
		authorities: [
			{ ...authority('Duma', 'a'), about: 'Sat in the palace.' },
			authority('Soviet', 'b'),
			authority('Village', 'other')
		],
		statements: [
			{ ...seat('one', 'duma', 'palace', day), note: 'Left wing.' },
			seat('two', 'soviet', 'palace', day),
			{ ...grip('three', 'soviet', 'army', 'effective', day), why: 'It obeyed.' },
			{ ...seat('four', 'village', 'barn', isoSpan('1917-03-02')), note: 'A barn.' }
		],
		events: [
			event('first', day, by('duma', 'soviet')),
			event('second', day, by('soviet')),
			event('third', day, by('village'))
		]
	});
	expect(balanceOf(of)).toEqual({
		a: { statements: 1, events: 1, words: 6 },
		b: { statements: 2, events: 2, words: 2 }
	});
});
