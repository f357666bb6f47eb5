import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Theme } from './theme.svelte';

const dataset: { theme?: string; patterns?: string } = {};
const setItem = vi.fn();

beforeEach(() => {
	delete dataset.theme;
	delete dataset.patterns;
	setItem.mockReset();
	vi.stubGlobal('document', { documentElement: { dataset } });
	vi.stubGlobal('localStorage', { setItem });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

test('the theme takes over what the page chose before its first paint', () => {
	dataset.theme = 'dark';
	const theme = new Theme();
	theme.follow();
	expect(theme.name).toBe('dark');
});

test('a choice is worn by the page and kept for the next visit', () => {
	const theme = new Theme();
	theme.toggle();
	expect([theme.name, dataset.theme]).toEqual(['dark', 'dark']);
	expect(setItem).toHaveBeenCalledWith('theme', 'dark');
	theme.toggle();
	expect(dataset.theme).toBe('light');
});

test('patterns are worn and kept in the same way', () => {
	const theme = new Theme();
	theme.togglePatterns();
	expect([theme.patterns, dataset.patterns]).toEqual([true, 'on']);
	expect(setItem).toHaveBeenCalledWith('patterns', 'on');
	const next = new Theme();
	next.follow();
	expect(next.patterns).toBe(true);
	next.togglePatterns();
	expect(dataset.patterns).toBe('off');
});

test('the theme of an address is worn, but not kept', () => {
	new Theme().wear('dark');
	expect(dataset.theme).toBe('dark');
	expect(setItem).not.toHaveBeenCalled();
});

test('a choice lasts as long as the page where storage is refused', () => {
	setItem.mockImplementation(() => {
		throw new Error('refused');
	});
	const theme = new Theme();
	theme.toggle();
	expect(theme.name).toBe('dark');
});
