import { describe, expect, test } from 'vitest';
import { labelLines } from './label-type';
import { SIDES_OF_MARK } from './labels';
import type { Mark } from './marks';

const seat: Mark = {
	...{ key: 'seat', kind: 'seat', lngLat: [30, 60], name: 'Palace', sub: 'Government' },
	...{ native: { text: 'Дворец', lang: 'ru' }, sides: ['a'], focus: undefined, turn: 0 }
};

describe('the lines of a label', () => {
	test('are its name, the name in the language of the place, and what is said of it', () => {
		const lines = labelLines(seat, 'right');
		expect(lines.map(({ text, lang }) => [text, lang])).toEqual([
			['Palace', undefined],
			['Дворец', 'ru'],
			['Government', undefined]
		]);
		expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).sort((a, b) => a - b));
	});

	test.each(SIDES_OF_MARK)('stand %s their mark', (side) => {
		const lines = labelLines(seat, side);
		const ys = lines.map(({ y }) => y);
		if (side.includes('above')) expect(Math.max(...ys)).toBeLessThan(-8);
		if (side.includes('below')) expect(Math.min(...ys)).toBeGreaterThan(8);
		const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
		for (const line of lines) {
			expect(line.anchor).toBe(anchor);
			expect(Math.sign(line.x)).toBe(anchor === 'middle' ? 0 : anchor === 'start' ? 1 : -1);
		}
	});

	test('along a river are one, with both names in it', () => {
		const river: Mark = {
			...seat,
			kind: 'river',
			name: 'Neva',
			sub: '',
			native: { text: 'Нева', lang: 'ru' }
		};
		expect(labelLines(river, 'over').map(({ text }) => text)).toEqual(['Neva · Нева']);
	});
});
