import { expect, test } from 'vitest';
import { sentencesOf, wordsOf } from './sentences';

test('a text is cut where a sentence ends, and nothing of it is lost', () => {
	expect(sentencesOf('It fell. Who held it? "Nobody." It burnt.')).toEqual([
		'It fell.',
		'Who held it?',
		'"Nobody."',
		'It burnt.'
	]);
	expect(sentencesOf('')).toEqual([]);
	expect(sentencesOf('No full stop')).toEqual(['No full stop']);
});

test('initials, short forms and dates of the old style end no sentence', () => {
	expect(sentencesOf('M. I. Sumgin came on 4 July 1917 (O.S.). He stayed.')).toHaveLength(2);
	expect(sentencesOf('They met in St. Petersburg. No. 1 was read.')).toHaveLength(2);
});

test('a word may have an apostrophe or a hyphen in it, in any script', () => {
	expect(wordsOf("Sana'a's half-empty Дума, 1917")).toEqual([
		"Sana'a's",
		'half-empty',
		'Дума',
		'1917'
	]);
});
