import { expect, test } from 'vitest';
import { clockWords, placeWords, readingWords } from './comparison-words';
import { addDays } from './day';
import { exampleCase, FROM, isoDay, isoSpan, TO } from './example-case';
import { FOREVER } from './span';

test('a clock is read by date, by days or by share', () => {
	expect(readingWords('date', isoDay('2019-07-09'))).toBe('9 July 2019');
	expect(readingWords('onset', 1800)).toBe('Day 1,800');
	expect(readingWords('share', 40)).toBe('40 per cent');
	expect(clockWords('onset', false)).toBe('since each split began');
	expect(clockWords('onset', true)).toBe('since day 0 of each');
});

test('a case says when the clock stands outside of it, and what it then shows', () => {
	const of = exampleCase({ first: addDays(FROM, -7), last: addDays(TO, 1) });
	const words = (place: Parameters<typeof placeWords>[1]) => placeWords(of, place, 'gregorian');
	expect(words('before')).toBe('Before its start: the first day shown is 22 February 1917.');
	expect(words('prelude')).toBe('Before its two powers: they stand from 1 March 1917 on.');
	expect(words('in')).toBe('');
	expect(words('aftermath')).toBe('Past its end on 30 November 1917: what came after is shown.');
	expect(words('past')).toBe('Past its end: the last day shown is 1 December 1917.');
});

test('what has not ended is past its last known day and not past its end', () => {
	const span = { ...isoSpan('1917-03-01'), earliestEnd: FOREVER, latestEnd: FOREVER };
	expect(placeWords(exampleCase({ span }), 'past', 'gregorian')).toBe(
		'Past the last day known, 30 November 1917. It had not ended.'
	);
});
