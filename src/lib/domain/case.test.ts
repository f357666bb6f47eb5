import { describe, expect, test } from 'vitest';
import type { AuthorityId } from './authority';
import { isUnderWay, phaseOn, sideOf } from './case';
import { addDays } from './day';
import { authority, exampleCase, FROM, frozen, isoDay, isoSpan, phase, TO } from './example-case';

describe('the phase of a day', () => {
	const first = phase('first', {
		...isoSpan('1917-03-01', '1917-05-01'),
		latestEnd: isoDay('1917-05-10')
	});
	const second = phase('second', {
		...isoSpan('1917-05-05', '1917-11-30'),
		earliestStart: isoDay('1917-05-02')
	});
	const phases = frozen([first, second]);

	test.each([
		['1917-03-01', 'first'],
		['1917-05-01', 'first'],
		['1917-05-03', 'second'],
		['1917-05-05', 'second'],
		['1917-11-30', 'second']
	])('%s is in the %s phase', (iso, id) => {
		expect(phaseOn(phases, isoDay(iso))?.id).toBe(id);
	});

	test('outside of all phases there is none', () => {
		expect(phaseOn(phases, isoDay('1917-02-28'))).toBeUndefined();
		expect(phaseOn([], isoDay('1917-05-01'))).toBeUndefined();
	});
});

test('an authority that the case does not know has no side of the two', () => {
	const authorities = frozen([authority('White', 'a')]);
	expect(sideOf(authorities, 'white' as AuthorityId)).toBe('a');
	expect(sideOf(authorities, 'nobody' as AuthorityId)).toBe('other');
});

test('a case is under way from its first possible day to its last', () => {
	const of = exampleCase();
	expect([addDays(FROM, -1), FROM, TO, addDays(TO, 1)].map((day) => isUnderWay(of, day))).toEqual([
		false,
		true,
		true,
		false
	]);
});
