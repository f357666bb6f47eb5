import { expect, test } from 'vitest';
import { addDays, asDay, clampDay, countUpTo } from './day';

test('a fraction of a day is cut off', () => {
	expect(asDay(2_421_426.9)).toBe(2_421_426);
});

test('days are added and taken away', () => {
	expect(addDays(asDay(10), 5)).toBe(15);
	expect(addDays(asDay(10), -5)).toBe(5);
});

test('a day is held between the first and the last, both included', () => {
	const [first, last] = [asDay(10), asDay(20)];
	expect([9, 10, 15, 20, 21].map((day) => clampDay(asDay(day), first, last))).toEqual([
		10, 10, 15, 20, 20
	]);
});

test('days are counted up to a day, itself included', () => {
	const days = [10, 10, 20, 30];
	expect([9, 10, 19, 20, 99].map((day) => countUpTo(days, day))).toEqual([0, 2, 2, 3, 4]);
	expect(countUpTo([], 5)).toBe(0);
});
