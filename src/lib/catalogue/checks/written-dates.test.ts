import { describe, expect, test } from 'vitest';
import type { Calendar } from '$lib/domain/calendar';
import { isoDate } from '$lib/domain/calendar';
import { writtenSpan } from './written-dates.server';

/** First and last day of the start, then of the end. */
function days(written: string, calendar: Calendar = 'gregorian') {
	const span = writtenSpan(written, calendar);
	return [span?.from, span?.to].map(
		(stretch) => stretch && [stretch.first, stretch.last].map(isoDate).join('/')
	);
}

describe('the words of a source for a date', () => {
	test.each([
		['25 October 1917 (O.S.)', '1917-11-07/1917-11-07', '1917-11-07/1917-11-07'],
		['29 February 1520 (Julian)', '1520-03-10/1520-03-10', '1520-03-10/1520-03-10'],
		['3–5 July 1917 (O.S.)', '1917-07-16/1917-07-16', '1917-07-18/1917-07-18'],
		['27 February to 2 March 1917 (O.S.)', '1917-03-12/1917-03-12', '1917-03-15/1917-03-15'],
		['June 1520 (Julian)', '1520-06-11/1520-07-10', '1520-06-11/1520-07-10'],
		['March to May 1917 (O.S.)', '1917-03-14/1917-04-13', '1917-05-14/1917-06-13'],
		['between 8 and 10 March 1917 (O.S.)', '1917-03-21/1917-03-21', '1917-03-23/1917-03-23']
	])('%s', (written, from, to) => {
		expect(days(written)).toEqual([from, to]);
	});

	test('say only when it began, or only when it ended, where they say no more', () => {
		expect(days('from the evening of 24 October 1917 (O.S.)')).toEqual([
			'1917-11-06/1917-11-06',
			undefined
		]);
		expect(days('until 4 August 1917 (O.S.)')).toEqual([undefined, '1917-08-17/1917-08-17']);
	});

	test('are read in the calendar of what they date, if they name none', () => {
		expect(days('15 February 1292', 'florentine')[0]).toBe('1293-02-22/1293-02-22');
		expect(days('4 июля 1917 г.', 'julian')[0]).toBe('1917-07-17/1917-07-17');
	});

	test('are left alone where they are no date', () => {
		expect(writtenSpan('a few days 1917 (O.S.)', 'julian')).toBeUndefined();
		expect(writtenSpan('2 March to the first week of May 1917 (O.S.)', 'julian')).toBeUndefined();
	});
});
