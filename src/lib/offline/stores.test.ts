import { describe, expect, test } from 'vitest';
import { inOrder, outdated, storesOf } from './stores';

const stores = storesOf('/atlas');
const editions = (...versions: string[]) => versions.map((of) => stores.edition(of));
const STRANGE = ['dual-power-atlas:edition:1', 'fonts of another site'];

test('two sites of one host have stores of their own', () => {
	expect(stores.isEdition(stores.edition('1'))).toBe(true);
	expect(storesOf('').isEdition(stores.edition('1'))).toBe(false);
	expect(storesOf('').kept).not.toBe(stores.kept);
});

test('a page is looked for among kept lessons, in the own edition, then in those before it from the last on', () => {
	const names = [...STRANGE, ...editions('1', '2'), stores.kept, ...editions('3')];
	expect(inOrder(names, stores, '3')).toEqual([stores.kept, ...editions('3', '2', '1')]);
	expect(inOrder(editions('3'), stores, '3')).toEqual(editions('3'));
});

describe('of the editions', () => {
	test('the own one and the one before it stay, and so does what is not one', () => {
		const names = [...STRANGE, ...editions('1', '2', '3', '4'), stores.kept];
		expect(outdated(names, stores, '4', [])).toEqual(editions('1', '2'));
		expect(outdated(editions('4'), stores, '4', [])).toEqual([]);
		expect(outdated(editions('3', '4'), stores, '4', [])).toEqual([]);
	});

	test('one that an open page is of stays until that page has gone', () => {
		const names = editions('1', '2', '3', '4');
		expect(outdated(names, stores, '4', ['1', '4'])).toEqual(editions('2'));
	});
});
