import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from './day';
import { exampleCase, isoDay } from './example-case';
import { daysBetween, fileName, viewTitle } from './view-file';

describe('the name of a file', () => {
	const view = {
		of: exampleCase(),
		day: isoDay('1917-07-17'),
		calendar: 'gregorian' as const,
		lens: 'both' as const
	};

	test('tells the case and the day', () => {
		expect(fileName(view)).toBe('example_1917-07-17');
	});

	test('tells the plan, and a lens that is not the usual one', () => {
		expect(fileName({ ...view, lens: 'a', plan: 'toledo' })).toBe(
			'example_toledo_1917-07-17_lens-a'
		);
	});

	test('stands beside a title with the days of both calendars', () => {
		const of = exampleCase({ name: 'Petrograd', calendar: 'julian' });
		expect(viewTitle({ ...view, of, calendar: 'julian' })).toBe('Petrograd, 4 / 17 July 1917');
	});
});

describe('days between two days', () => {
	const [first, last] = [isoDay('1917-07-01'), isoDay('1917-07-31')];

	test('include both, at equal distances', () => {
		expect(daysBetween(first, last, 4).map((day) => day - first)).toEqual([0, 10, 20, 30]);
	});

	test('are no more than there are', () => {
		expect(daysBetween(first, asDay(first + 2), 24).map((day) => day - first)).toEqual([0, 1, 2]);
		expect(daysBetween(first, first, 24)).toEqual([first]);
	});

	test('come in order, each once, as many as were asked for', () => {
		const days = fc.integer({ min: 2_000_000, max: 2_500_000 });
		fc.assert(
			fc.property(days, days, fc.integer({ min: 2, max: 120 }), (one, other, count) => {
				const all = daysBetween(asDay(one), asDay(other), count);
				expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
				expect(all[0]).toBe(Math.min(one, other));
				expect(all.at(-1)).toBe(Math.max(one, other));
				expect(all.length).toBe(Math.min(count, Math.abs(one - other) + 1));
			})
		);
	});
});
