import { expect, test } from 'vitest';
import { tableText } from './report-table';

test('a table is as wide as its widest cells, names to the left and numbers to the right', () => {
	const rows = [
		{ case: 'yemen', events: 67 },
		{ case: 'petrograd-1917', events: 7 }
	];
	expect(tableText(rows).split('\n')).toEqual([
		'case            events',
		'--------------  ------',
		'yemen               67',
		'petrograd-1917       7'
	]);
});

test('nothing is nothing', () => {
	expect(tableText([])).toBe('');
});
