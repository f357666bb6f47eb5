import { expect, test } from 'vitest';
import { ATTESTED } from './example-case';
import { suggestionFor, type Suggestion } from './suggestion';

const suggested = (query: string): Suggestion => ({
	id: query,
	title: query,
	query,
	cases: (new URLSearchParams(query).get('cases') ?? '').split('~'),
	why: '',
	attestations: ATTESTED
});
const pair = suggested('?cases=libya~yemen&t=1800');
const twice = suggested('?cases=libya~libya&zero=ly-06~ly-35');
const find = (cases: readonly string[], zero?: readonly string[]) =>
	suggestionFor([pair, twice], cases, zero);

test('a suggestion goes with its cases in their order, on whatever day', () => {
	expect(find(['libya', 'yemen'])).toBe(pair);
	expect(find(['yemen', 'libya'])).toBeUndefined();
	expect(find(['libya', 'yemen', 'kosovo'])).toBeUndefined();
});

test('a suggestion goes with the days from which its cases are counted', () => {
	expect(find(['libya', 'libya'], ['ly-06', 'ly-35'])).toBe(twice);
	expect(find(['libya', 'libya'], ['ly-06', 'ly-30'])).toBeUndefined();
	expect(find(['libya', 'yemen'], ['ly-06', ''])).toBeUndefined();
});
