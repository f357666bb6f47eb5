import { describe, expect, test } from 'vitest';
import type { Calendar } from './calendar';
import { dateAnswer, type DateRoom } from './date-answer';
import { parseTypedDate } from './date-text';
import { clampDay } from './day';
import { isoDay } from './example-case';

const PETROGRAD: DateRoom = {
	name: 'case',
	first: isoDay('1917-03-08'),
	last: isoDay('1917-11-08'),
	calendar: 'julian',
	counted: 'julian'
};
const LIBYA: DateRoom = {
	name: 'case',
	first: isoDay('2014-02-01'),
	last: isoDay('2026-01-01'),
	calendar: 'gregorian',
	counted: 'gregorian'
};

/** What the field says once the reader has gone to the nearest day of the room. */
function answer(text: string, room: DateRoom, counted: Calendar = room.counted) {
	const typed = parseTypedDate(text, { calendar: counted, year: 1917 });
	const shown = typed.ok ? clampDay(typed.day, room.first, room.last) : room.first;
	return dateAnswer(typed, { ...room, counted }, shown);
}

describe('what is said of a typed date', () => {
	test('nothing where a plain day of a case in one calendar is shown', () => {
		expect(answer('4 April 2019', LIBYA)).toEqual({ isWrong: false, words: '' });
	});

	test('the calendar it was read in, where the sources count in another than ours', () => {
		expect(answer('4 July 1917', PETROGRAD).words).toBe(
			'Read as 4 July 1917 in the Julian calendar: shown is 4 / 17 July 1917.'
		);
		expect(answer('4 July 1917', PETROGRAD, 'gregorian').words).toBe(
			'Read as 4 July 1917 in the Gregorian calendar: shown is 4 July 1917 (21 June O.S.).'
		);
	});

	test('the calendar too where a reader names another than the case’s', () => {
		expect(answer('12 Ramadan 1435 AH', LIBYA).words).toBe(
			'Read as c. 12 Ramadan 1435 AH in the tabular Hijri calendar: shown is 10 July 2014. ' +
				'Hijri dates are reckoned by rule: about, within a day or two.'
		);
	});

	test('which days are meant by a month, and which of them is shown', () => {
		expect(answer('July 2019', LIBYA).words).toBe(
			'Read as 1 to 31 July 2019 in the Gregorian calendar: shown is 1 July 2019.'
		);
		expect(answer('2019', LIBYA).words).toBe(
			'Read as 1 January 2019 to 31 December 2019 in the Gregorian calendar: shown is 1 January 2019.'
		);
	});

	test('how far the case reaches, where only a part of what is meant lies in it', () => {
		expect(answer('1917', PETROGRAD, 'gregorian')).toEqual({
			isWrong: false,
			words:
				'Read as 1 January 1917 to 31 December 1917 in the Gregorian calendar. ' +
				'The case runs from 8 March 1917 (23 February O.S.) to 8 November 1917 (26 October O.S.): ' +
				'its first day is shown.'
		});
	});

	test('that the day lies outside, and the nearest end', () => {
		const late = answer('1 April 2020', PETROGRAD);
		expect(late.isWrong).toBe(true);
		expect(late.words).toContain(
			'That lies outside this case. The case runs from 23 February / 8 March 1917'
		);
		expect(late.words).toMatch(/to 26 October \/ 8 November 1917: its last day is shown\.$/);
		expect(answer('44 BC', LIBYA).words).toMatch(/its first day is shown\.$/);
	});

	test('why it is no date', () => {
		expect(answer('31 June', PETROGRAD)).toEqual({
			isWrong: true,
			words: 'There is no “31 June”: June 1917 has 30 days.'
		});
	});
});
