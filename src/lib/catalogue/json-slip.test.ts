import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonSlip } from './json-slip';

test('what the browser reads as JSON has no slip, however it is spaced', () => {
	fc.assert(
		fc.property(fc.json(), fc.constantFrom(undefined, '\t', 2), (text, space) => {
			expect(jsonSlip(JSON.stringify(JSON.parse(text), undefined, space))).toBeUndefined();
		})
	);
});

test('a text has a slip where, and only where, the browser does not read it', () => {
	const isRead = (text: string) => {
		try {
			JSON.parse(text);
			return true;
		} catch {
			return false;
		}
	};
	const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'true', ' ', '\n');
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 9 }), (list) => {
			const text = list.join('');
			expect(jsonSlip(text) === undefined).toBe(isRead(text));
		}),
		{ numRuns: 2000 }
	);
});

test.each([
	['{\n"title": "Mine",\n"steps" []\n}', 3],
	['{\n"title": "Mine"\n"steps": []\n}', 3],
	['{\n"title": "Mine,\n"steps": []\n}', 2],
	['{\n"steps": [],\n}', 3],
	['{}\n\n}', 3],
	['{\n"title": ', 2],
	["{ 'title': 1 }", 1]
])('%j stops being JSON in line %i', (text, line) => {
	expect(jsonSlip(text)).toBe(line);
});
