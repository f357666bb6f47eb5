import { describe, expect, test } from 'vitest';
import { perhapsMeant } from './perhaps-meant';

describe('the id that is perhaps meant', () => {
	const known = ['new-council', 'old-council', 'ivan'];

	test.each([
		['new-counsil', ' (is “new-council” meant?)'],
		['newcouncil', ' (is “new-council” meant?)'],
		['old-councli', ' (is “old-council” meant?)'],
		['iwan', ' (is “ivan” meant?)'],
		['olga', ''],
		['president', '']
	])('for “%s”:%s', (id, words) => {
		expect(perhapsMeant(id, known)).toBe(words);
	});

	test('is nothing where nothing is known', () => {
		expect(perhapsMeant('ivan', [])).toBe('');
	});
});
