import { expect, test } from 'vitest';
import { FIND_KEYS, MAP_KEYS, PAGE_KEYS, ROW_KEYS, SLIDER_KEYS } from '$lib/domain/shortcut';
import { KEY_GROUPS, signsOf } from './key-words';

const keysOf = (rows: readonly { readonly keys: readonly string[] }[] = []) =>
	rows.flatMap((row) => row.keys).toSorted();

test('every key of the page is listed once, and Escape', () => {
	const listed = keysOf(KEY_GROUPS.flatMap((group) => group.rows));
	expect(listed).toEqual([...Object.values(PAGE_KEYS), 'Escape'].toSorted());
});

test.for([
	['Go in time', 0, SLIDER_KEYS, []],
	['Go in time', 1, ROW_KEYS, []],
	// The browser’s own.
	['Look at a case', 0, MAP_KEYS, ['Tab']],
	['Find', 0, FIND_KEYS, []]
] as const)('“%s”, part %i, lists each of its keys once', ([name, part, keys, besides]) => {
	const group = KEY_GROUPS.find((candidate) => candidate.name === name);
	const wanted = [...Object.values(keys).flat(), ...besides].toSorted();
	expect(keysOf(group?.parts?.[part]?.rows)).toEqual(wanted);
});

test('a key is written as it stands on the keyboard', () => {
	expect(signsOf('Shift+ArrowLeft')).toEqual(['Shift', '←']);
	expect(signsOf('+')).toEqual(['+']);
	expect(signsOf(' ')).toEqual(['Space']);
	expect(signsOf('d')).toEqual(['D']);
});
