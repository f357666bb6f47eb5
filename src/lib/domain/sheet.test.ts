import { expect, test } from 'vitest';
import { authority, exampleCase, isoDay, isoSpan, office, place, seat } from './example-case';
import { sheetWords, type SheetView } from './sheet';
import type { PersonId } from './statement';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const white = {
	...authority('White', 'a'),
	native: [{ text: 'Белые', lang: 'ru' }]
};
const of = exampleCase({
	title: 'Two councils in one town',
	calendar: 'julian',
	authorities: [white, authority('Red', 'b')],
	sides: {
		a: { name: 'Whites', short: 'Whites', front: [{ authorities: [white.id], span: YEAR }] },
		b: { name: 'Reds', short: 'Reds', front: [] }
	},
	places: [place('palace', [30, 60])],
	people: [{ id: 'lvov' as PersonId, name: 'Lvov' }],
	statements: [seat('s', 'white', 'palace', YEAR), office('o', 'white', 'lvov', YEAR)]
});
const view: SheetView = {
	...{ of, day: isoDay('1917-07-17'), calendar: 'julian', lens: 'both' },
	...{ url: 'https://atlas.example/cases/example/?date=1917-07-17', version: 'abc' }
};

test('a sheet has its title, and the date in both calendars with the calendar of the time first', () => {
	const { title, dates } = sheetWords(view);
	expect(title).toBe('Two councils in one town');
	expect(dates).toEqual([
		{ text: '4 July', below: 'Julian', old: true },
		{ text: '17 July 1917', below: 'Gregorian', old: false }
	]);
	expect(sheetWords({ ...view, calendar: 'gregorian' }).dates[0]?.text).toBe('17 July 1917');
});

test('the sides are named, in both languages, with seat and head; a side that is not yet says so', () => {
	const { a, b } = sheetWords(view);
	expect(a).toEqual({
		name: 'White',
		native: [{ lang: 'ru', text: 'Белые' }],
		where: 'palace, under Lvov'
	});
	expect(b.name).toMatch(/^No authority/);
});

test('whatever makes it another map than the usual one is said under its title', () => {
	expect(sheetWords(view).subtitle).toBe('p1');
	expect(
		sheetWords({ ...view, lens: 'a', reading: 'Ended in July', part: 'Bologna', plan: 'Toledo' })
			.subtitle
	).toBe(
		'p1 · plan of Toledo · Bologna alone · as Whites alone would print it · read as “Ended in July”'
	);
});

test('the credit tells the licence, third parties, the address and the version of the data', () => {
	const credit = sheetWords(view).credit.join(' ');
	for (const word of ['CC BY 4.0', 'Natural Earth', 'GeoNames', view.url, 'abc']) {
		expect(credit).toContain(word);
	}
});
