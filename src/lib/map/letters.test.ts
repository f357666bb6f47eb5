import { expect, test } from 'vitest';
import type { Mark } from '$lib/geo/marks';
import { linesOf, runsOf, SANS, SANS_MORE } from './letters';

const town: Mark = {
	key: 'town',
	kind: 'town',
	lngLat: [0, 0],
	name: 'Town',
	sub: 'Council',
	sides: [],
	focus: undefined,
	turn: 0
};

test('lines of a label stand one below the other, away from the mark', () => {
	const above = linesOf(town, 'above');
	expect(above.map(({ text }) => text)).toEqual(['Town', 'Council']);
	expect(above.every(({ y, anchor }) => y < 0 && anchor === 'middle')).toBe(true);
	const [first, second] = linesOf(town, 'right');
	expect(first?.x).toBeGreaterThan(0);
	expect(second?.y ?? 0).toBeGreaterThan(first?.y ?? 0);
	expect(linesOf(town, 'left')[0]).toMatchObject({ x: -(first?.x ?? 0), anchor: 'end' });
});

test('a name of water has its second name on the same line', () => {
	const river: Mark = { ...town, kind: 'river', sub: '', native: { text: 'Нева', lang: 'ru' } };
	expect(linesOf(river, 'over').map(({ text }) => text)).toEqual(['Town']);
});

test('rarer letters are runs of a file of their own, and no letter is lost', () => {
	const runs = runsOf('Đeneral Janković', SANS);
	expect(runs.map(({ text }) => text)).toEqual(['Đ', 'eneral Jankovi', 'ć']);
	expect(runs.map(({ family }) => family)).toEqual([SANS_MORE, SANS, SANS_MORE]);
});
