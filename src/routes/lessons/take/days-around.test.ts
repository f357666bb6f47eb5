import { expect, test } from 'vitest';
import { asDay, type Day } from '$lib/domain/day';
import { exactSpan } from '$lib/domain/span';
import { changesOf, daysAround } from './days-around';

const seat = (from: number, to: number) => ({ span: exactSpan(asDay(from), asDay(to)) });

test('a map changes when something begins and on the day after it ends, within its case', () => {
	const features = { ground: [], lines: [], seats: [seat(1, 12), seat(10, 99)] };
	const days = changesOf({ first: asDay(5), last: asDay(20) }, features as never);
	expect(days).toEqual([5, 10, 13]);
});

test('around a day lie the maps that differ, few of them, each from its first day', async () => {
	const drawn: number[] = [];
	// The map changes every ten days; its title names the day.
	const draw = (day: Day) => {
		drawn.push(day);
		return Promise.resolve({
			day,
			svg: `<svg><title>${day}</title>${Math.floor(day / 10)}</svg>`
		});
	};
	const changes = [0, 10, 15, 20, 30, 40, 45, 50, 60, 70, 80, 90].map((day) => asDay(day));
	const days = await daysAround(changes, asDay(42), draw);
	expect(days.map(({ day }) => day)).toEqual([0, 15, 20, 30, 42, 50, 60, 70, 80]);
	expect(new Set(drawn).size).toBe(drawn.length);
});

test('a map that never changes stands alone', async () => {
	const draw = (day: Day) => Promise.resolve({ day, svg: '<svg/>' });
	expect(await daysAround([asDay(1), asDay(9)], asDay(5), draw)).toHaveLength(1);
});
