import { expect, test } from 'vitest';
import { sourceDateWords } from './source-date';

test('the words of the sources are quoted as they stand', () => {
	expect(
		sourceDateWords({ written: 'early March to 18 July 1917 (O.S.)', calendar: 'julian' })
	).toBe('In the sources: early March to 18 July 1917 (O.S.).');
	expect(sourceDateWords({ written: 'spring 2016' })).toBe('In the sources: spring 2016.');
	expect(sourceDateWords({ written: '25 октября 1917 г.' })).toBe(
		'In the sources: 25 октября 1917 г.'
	);
});

test('a style that readers may not expect is named', () => {
	expect(sourceDateWords({ written: '15 February 1292', calendar: 'florentine' })).toBe(
		'In the sources: 15 February 1292, in the Florentine style.'
	);
	expect(sourceDateWords({ written: '12 Ramadan 1435', calendar: 'hijri' })).toBe(
		'In the sources: 12 Ramadan 1435, in the tabular Hijri calendar.'
	);
});

test('without words of theirs nothing is said', () => {
	expect(sourceDateWords({ calendar: 'florentine' })).toBe('');
	expect(sourceDateWords({})).toBe('');
});
