import { expect, test } from 'vitest';
import { formatSearch, hasWords, parseSearch, searchWords } from './search';

const finds = (wanted: string, text: string) => hasWords(text, searchWords(wanted));

test('every word must be there, in any order, whole or in part', () => {
	expect(finds('tragedy figes', 'Figes, A People’s Tragedy, 1996')).toBe(true);
	expect(finds('trag 96', 'Figes, A People’s Tragedy, 1996')).toBe(true);
	expect(finds('figes 1997', 'Figes, A People’s Tragedy, 1996')).toBe(false);
});

test('neither accents nor capitals matter, in any script', () => {
	expect(finds('MIEVILLE', 'China Miéville')).toBe(true);
	expect(finds('çeşme', 'Cesme')).toBe(true);
	expect(finds('О ДВОЕВЛАСТИИ', 'Ленин, «О двоевластии»')).toBe(true);
	expect(finds('السلطة', 'ازدواجية السُّلطة')).toBe(true);
});

test('nothing wanted is found everywhere', () => {
	expect(finds('  ', '')).toBe(true);
	expect(finds('a', '')).toBe(false);
});

test('a search is read from an address as it was written', () => {
	const search = { wanted: 'О двоевластии & more', style: 'mla' } as const;
	expect(parseSearch(formatSearch(search))).toEqual(search);
});

test('what is as usual stays out of the address, and what else was there stays in it', () => {
	expect(formatSearch(parseSearch(''))).toBe('');
	expect(formatSearch({ wanted: ' ', style: 'chicago' }, '?q=old&theme=dark')).toBe('?theme=dark');
	expect(parseSearch('?style=vancouver').style).toBe('chicago');
});
