import { expect, test } from 'vitest';
import { isoDay, isoSpan } from './example-case';
import { exactSpan, FOREVER, type Span } from './span';
import { spanWords } from './span-words';

function span(...days: readonly [string, string, string, string]): Span {
	const [earliestStart, latestStart, earliestEnd, latestEnd] = days.map(isoDay) as [
		ReturnType<typeof isoDay>,
		ReturnType<typeof isoDay>,
		ReturnType<typeof isoDay>,
		ReturnType<typeof isoDay>
	];
	return { earliestStart, latestStart, earliestEnd, latestEnd };
}

test('days that are known are written in full', () => {
	expect(spanWords(isoSpan('1990-07-02', '1999-06-10'), 'gregorian')).toBe(
		'2 July 1990 to 10 June 1999'
	);
});

test('in the Julian calendar both dates are given', () => {
	expect(spanWords(isoSpan('1917-03-12', '1917-11-08'), 'julian')).toBe(
		'27 February / 12 March 1917 to 26 October / 8 November 1917'
	);
});

test('with the new style first the old one stands in brackets', () => {
	expect(spanWords(isoSpan('1917-03-12', '1917-11-08'), 'julian', 'gregorian')).toBe(
		'12 March 1917 (27 February O.S.) to 8 November 1917 (26 October O.S.)'
	);
});

test('one day is said once', () => {
	expect(spanWords(isoSpan('1917-07-17'), 'gregorian')).toBe('17 July 1917');
});

test('what has not ended is still open', () => {
	expect(spanWords(exactSpan(isoDay('2014-08-04'), FOREVER), 'gregorian')).toBe(
		'4 August 2014, still open'
	);
});

test('a whole year or month is said as such, also December', () => {
	const years = span('1198-01-01', '1198-12-31', '1355-01-01', '1355-12-31');
	expect(spanWords(years, 'julian')).toBe('1198 to 1355');
	const months = span('1999-12-01', '1999-12-31', '2000-02-01', '2000-02-29');
	expect(spanWords(months, 'gregorian')).toBe('December 1999 to February 2000');
});

test('a week or less is about the day in its middle', () => {
	const days = span('1917-03-11', '1917-03-17', '1917-11-08', '1917-11-08');
	expect(spanWords(days, 'gregorian')).toBe('about 14 March 1917 to 8 November 1917');
});

test('any other margin is told by its two days', () => {
	const days = span('1917-03-10', '1917-03-23', '1917-05-01', '1917-05-01');
	expect(spanWords(days, 'gregorian')).toBe(
		'between 10 March 1917 and 23 March 1917 to 1 May 1917'
	);
});
