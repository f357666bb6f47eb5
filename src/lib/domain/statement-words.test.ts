import { expect, test } from 'vitest';
import { area, exampleCase, FROM, grip, ground, office, place, seat, TO } from './example-case';
import { exactSpan } from './span';
import type { AuthorityId } from './authority';
import type { PersonId, Statement } from './statement';
import { statementTitle } from './statement-words';

const WHOLE = exactSpan(FROM, TO);
const of = exampleCase({
	areas: [area('Capital')],
	places: [place('Palace', [30, 60])],
	people: [{ id: 'lvov' as PersonId, name: 'Prince Lvov' }]
});

const base = seat('x', 'white', 'Palace', WHOLE);
const relation: Statement = {
	...base,
	aspect: 'relation',
	with: 'red' as AuthorityId,
	kind: 'armed-conflict'
};
const recognition: Statement = { ...base, aspect: 'recognition', from: 'France' };

test.each<[Statement, string]>([
	[seat('x', 'white', 'Palace', WHOLE), 'White: sits at Palace'],
	[office('x', 'white', 'lvov', WHOLE), 'White: chair: Prince Lvov'],
	[ground('x', 'white', 'Capital', 'controls', WHOLE), 'White: controls Capital by force'],
	[ground('x', 'red', 'Capital', 'contests', WHOLE, true), 'Red: contests part of Capital'],
	[ground('x', 'red', 'Capital', 'present', WHOLE), 'Red: is present in Capital'],
	[ground('x', 'red', 'Capital', 'present', WHOLE, true), 'Red: is present in part of Capital'],
	[grip('x', 'green', 'police', 'nominal', WHOLE), 'Green: has the title to Police'],
	[relation, 'White: armed conflict with Red'],
	[recognition, 'White: recognised by France']
])('%#: %o', (statement, words) => {
	expect(statementTitle(of, statement)).toBe(words);
});

test('what has no name is told by its id', () => {
	expect(statementTitle(of, seat('x', 'white', 'cellar', WHOLE))).toBe('White: sits at cellar');
});
