import { expect, test } from 'vitest';
import { FACES } from '../../styles/faces';
import { facesOf } from './faces';

const SANS = ['Atlas Sans', 'Atlas Naskh', 'sans-serif'];
const DISPLAY = ['Atlas Display', 'Atlas Serif', 'Atlas Naskh', 'serif'];
const files = (families: readonly string[], text: string, isItalic = false) =>
	facesOf([{ families, text, isItalic }]).map(({ file }) => file);

test('English needs one font', () => {
	expect(files(SANS, 'Soviet, 1917')).toEqual(['sans-basic']);
	expect(files(SANS, 'Soviet', true)).toEqual(['sans-basic-italic']);
});

test('letters that a family lacks come from the next one', () => {
	expect(files(SANS, 'ليبيا')).toEqual(['naskh-arabic']);
	expect(files(DISPLAY, 'Sobor: Собор')).toEqual(['serif-cyrillic', 'display']);
	expect(files(SANS, 'Priština Peñafiel').sort()).toEqual([
		'sans-accented',
		'sans-basic',
		'sans-serbian'
	]);
});

test('nothing is taken for letters that no font has, or for no letters', () => {
	expect(files(SANS, '東京')).toEqual([]);
	expect(files(SANS, '')).toEqual([]);
});

test('every font of the site is found for its own letters', () => {
	for (const face of FACES) {
		const letter = String.fromCodePoint(face.characters[0]?.[0] ?? 0);
		expect(files([face.family], letter, face.style === 'italic')).toEqual([face.file]);
	}
});
