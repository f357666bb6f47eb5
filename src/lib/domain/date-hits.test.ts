import { describe, expect, test } from 'vitest';
import { dateHits } from './date-hits';
import { isoDay } from './example-case';
import { packFindable, unpackFindable, type CaseDays, type Findable } from './findable';

const days = (id: string, calendar: CaseDays['calendar'], from: string, to: string): CaseDays => ({
	id,
	name: id,
	calendar,
	first: isoDay(from),
	last: isoDay(to)
});
const cases = [
	days('old', 'julian', '1917-03-01', '1917-11-08'),
	days('other', 'gregorian', '1917-06-01', '2020-01-01')
];

describe('a typed date', () => {
	test('leads to the world and to the cases that have the day', () => {
		expect(dateHits('17 July 1917', cases)).toEqual([
			{ name: 'The world', note: '17 July 1917', address: '?date=1917-07-17' },
			{ name: 'old', note: '4 / 17 July 1917', address: 'cases/old/?date=1917-07-17' },
			{ name: 'other', note: '17 July 1917', address: 'cases/other/?date=1917-07-17' }
		]);
	});

	test('is read in the calendar of the case that is open, which comes first', () => {
		const [first, ...more] = dateHits('4 July 1917', cases, 'old');
		expect(first?.address).toBe('cases/old/?date=1917-07-17');
		expect(more.map(({ address }) => address)).toContain('?date=1917-07-17');
	});

	test.each(['Kerensky', '', '17 July 1066', '3 March 2525'])('“%s” leads nowhere', (text) => {
		expect(dateHits(text, cases)).toEqual([]);
	});

	test('between two cases leads to the world alone', () => {
		const apart = [cases[0]!, days('late', 'gregorian', '1990-01-01', '2000-01-01')];
		expect(dateHits('1950-01-01', apart).map(({ name }) => name)).toEqual(['The world']);
	});
});

test('what can be found, packed and unpacked, is what it was', () => {
	const findable: Findable = {
		cases,
		entries: [
			{ kind: 'word', name: 'soviet', others: ['soviets'], note: 'glossary', address: '#soviet' },
			{
				kind: 'place',
				name: "Sana'a",
				native: { text: 'صنعاء', lang: 'ar' },
				others: [],
				note: 'city',
				address: 'cases/yemen/'
			}
		]
	};
	expect(unpackFindable(packFindable(findable))).toEqual(findable);
});
