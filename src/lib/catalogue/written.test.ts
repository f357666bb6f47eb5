import { describe, expect, test } from 'vitest';
import { citedSources, writtenField, writtenIds } from './written.server';

describe('what stands in a file, however wrong it is otherwise', () => {
	test('the ids of a list, without what has none', () => {
		expect([...writtenIds([{ id: 'one' }, { id: 2 }, 'two', null, { id: 'three', x: 1 }])]).toEqual(
			['one', 'three']
		);
	});

	test('of what is no list there are none', () => {
		for (const value of [undefined, null, 'one', { id: 'one' }])
			expect(writtenIds(value).size).toBe(0);
	});

	test('a field of a group, and of nothing else', () => {
		expect(writtenField({ box: [1] }, 'box')).toEqual([1]);
		for (const value of [undefined, null, 'box', ['box']]) {
			expect(writtenField(value, 'box')).toBeUndefined();
		}
	});

	test('the sources of attestations at any depth', () => {
		const value = {
			attested: [{ source: 'one' }, { source: 1 }, 'two'],
			disputes: [{ positions: [{ attested: [{ source: 'three' }] }, { attested: 'four' }] }],
			source: 'not an attestation'
		};
		expect(citedSources(value)).toEqual(['one', 'three']);
	});
});
