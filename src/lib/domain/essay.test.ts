import { expect, test } from 'vitest';
import { parseText } from './essay';

test('a text without marks is one piece, an empty one none', () => {
	expect(parseText('Two powers (or more) [perhaps].')).toEqual([
		{ text: 'Two powers (or more) [perhaps].' }
	]);
	expect(parseText('')).toEqual([]);
});

test('a link has its words and its address', () => {
	expect(parseText('See [Libya](/cases/libya/?date=2014-09-01).')).toEqual([
		{ text: 'See ' },
		{ text: 'Libya', address: '/cases/libya/?date=2014-09-01' },
		{ text: '.' }
	]);
});

test('emphasis may be in another language', () => {
	expect(parseText('*Pravda*: *Двоевластие*{ru}')).toEqual([
		{ text: 'Pravda', emphasis: true },
		{ text: ': ' },
		{ text: 'Двоевластие', emphasis: true, lang: 'ru' }
	]);
});
