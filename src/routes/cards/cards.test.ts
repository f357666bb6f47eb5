import { expect, test } from 'vitest';
import { catalogue } from '$lib/catalogue/pages.server';
import { cardPicture } from './card-picture.server';
import { fittingPx, wrapped, yearsOf } from './card-text';
import { CARD_HEIGHT_PX, CARD_WIDTH_PX } from './card-size';
import { cardNames, cardSvg } from './cards.server';
import { SANS, SANS_MORE, withRarerLetters } from './card-letters';
import { withTokens } from './token-words.server';

test('there is a picture of each case and lesson, of the atlas and of the comparison, and of nothing else', () => {
	const cases = catalogue().cases.map((file) => file.case.id);
	const lessons = catalogue().lessons.map(({ id }) => `lesson-${id}`);
	expect(cardNames()).toEqual([...cases, ...lessons, 'atlas', 'compare']);
	expect(cardSvg(lessons[0] ?? '')).toContain('LESSON');
	expect(cardSvg('atlantis')).toBeUndefined();
});

test('a picture of a case has its name, its two sides, its day and its map', () => {
	const svg = cardSvg('petrograd-1917') ?? '';
	for (const words of ['>Petrograd<', 'Петроград', 'Government', 'Soviet', '4 / 17 July 1917']) {
		expect(svg).toContain(words);
	}
	expect(svg).toContain('data-ground=');
	expect(svg).toContain('Tauride Palace');
});

test('a picture is a PNG of the size that previews ask for, and light', async () => {
	const png = Buffer.from(await cardPicture(cardSvg('compare') ?? ''));
	expect(png.toString('latin1', 1, 4)).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_WIDTH_PX, CARD_HEIGHT_PX]);
	expect(png.length).toBeLessThan(150_000);
});

test('every colour of a picture is one of the tokens', () => {
	expect(withTokens('<path style="fill: var(--a-ink)"/>')).toMatch(/fill: #[0-9a-f]{6}/);
	expect(() => withTokens('var(--no-such-ink)')).toThrow('no-such-ink');
});

test('rarer letters name the file that they are in, and no letter is lost', () => {
	const svg = `<text style="font-family: ${SANS}">Đeneral Janković</text>`;
	const drawn = withRarerLetters(svg);
	expect(drawn.replace(/<[^>]*>/g, '')).toBe('Đeneral Janković');
	expect(drawn.match(new RegExp(`<tspan style="font-family: ${SANS_MORE}">`, 'g'))).toHaveLength(2);
	expect(withRarerLetters('<text>plain</text>')).toBe('<text>plain</text>');
});

test('a text is broken where a word would not fit, and set smaller where it must stand on one line', () => {
	expect(wrapped('one two three', 10, 45)).toEqual(['one two', 'three']);
	expect(wrapped('one', 10, 1)).toEqual(['one']);
	expect(fittingPx('short', 20, 1000)).toBe(20);
	expect(fittingPx('a very long line indeed', 20, 50)).toBeLessThan(5);
});

test('years are told as short as they can be', () => {
	const years = catalogue().cases.map((file) => [file.case.id, yearsOf(file.case.span)]);
	expect(Object.fromEntries(years)).toMatchObject({
		'petrograd-1917': '1917',
		'comuneros-1520': '1520–1522',
		libya: 'since 2014'
	});
});
