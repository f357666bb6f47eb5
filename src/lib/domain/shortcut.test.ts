import { describe, expect, test } from 'vitest';
import { FIND_KEYS, MAP_KEYS, PAGE_KEYS, ROW_KEYS, shortcutOf, SLIDER_KEYS } from './shortcut';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('a pressed key', () => {
	test('does what its list says', () => {
		expect(shortcutOf(SLIDER_KEYS, { ...none, key: 'ArrowLeft' })).toBe('back');
		expect(shortcutOf(SLIDER_KEYS, { ...none, key: 'PageDown' })).toBe('leapOn');
		expect(shortcutOf(MAP_KEYS, { ...none, key: 'ArrowLeft' })).toBe('west');
	});
	test('with Shift is another, if it is an arrow', () => {
		expect(shortcutOf(SLIDER_KEYS, { ...none, key: 'ArrowLeft', shiftKey: true })).toBe('previous');
		expect(shortcutOf(MAP_KEYS, { ...none, key: 'ArrowLeft', shiftKey: true })).toBeUndefined();
	});
	test('that takes Shift to be written is the same with it', () => {
		expect(shortcutOf(SLIDER_KEYS, { ...none, key: '+', shiftKey: true })).toBe('nearer');
	});
	test('with Control, Alt or Command is the browser’s', () => {
		for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
			const pressed = { ...none, key: 'ArrowLeft', [held]: true };
			expect(shortcutOf(SLIDER_KEYS, pressed), held).toBeUndefined();
		}
	});
	test('that is in no list does nothing', () => {
		expect(shortcutOf(SLIDER_KEYS, { ...none, key: 'x' })).toBeUndefined();
		expect(shortcutOf(SLIDER_KEYS, { ...none, key: 'toString' })).toBeUndefined();
	});
});

test.for([
	['slider', SLIDER_KEYS],
	['map', MAP_KEYS],
	['row of bands', ROW_KEYS],
	['list of what is found', FIND_KEYS]
] as const)('on the %s no key does two things', ([, keys]) => {
	const all = Object.values(keys).flat();
	expect(new Set(all).size).toBe(all.length);
	// A key of the page must not be taken from what has the focus.
	expect(all.filter((key) => (Object.values(PAGE_KEYS) as string[]).includes(key))).toEqual([]);
});
