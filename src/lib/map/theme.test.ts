import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readTheme } from './theme';

const css = readFileSync('src/styles/tokens.css', 'utf8');

afterEach(() => {
	vi.unstubAllGlobals();
});

test('every colour that the map draws with is a token of the page', () => {
	const asked: string[] = [];
	vi.stubGlobal('getComputedStyle', () => ({
		getPropertyValue: (name: string) => {
			asked.push(name);
			return ' #123456 ';
		}
	}));
	const theme = readTheme({} as Element);
	expect(new Set(Object.values(theme))).toEqual(new Set(['#123456']));
	for (const name of asked) expect(css).toMatch(new RegExp(`${name}\\s*:`));
});
