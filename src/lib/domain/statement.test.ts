import { expect, test } from 'vitest';
import { asDay } from './day';
import { FROM, frozen, isoDay, isoSpan, office, seat, TO } from './example-case';
import { exactSpan } from './span';
import { ofAspect, statementsOn } from './statement';

const fuzzyEnd = { ...isoSpan('1917-03-10', '1917-03-20'), latestEnd: isoDay('1917-03-22') };
const statements = frozen([
	seat('palace', 'white', 'palace', fuzzyEnd),
	office('chair', 'red', 'ivan', exactSpan(FROM, TO)),
	seat('school', 'red', 'school', isoSpan('1917-03-20'))
]);

const answerOn = (iso: string) =>
	statementsOn(statements, isoDay(iso)).map((item) => [item.statement.id, item.standing]);

test('what stands on a day comes in the order of the list, with how surely it stands', () => {
	expect(answerOn('1917-03-20')).toEqual([
		['palace', 'certain'],
		['chair', 'certain'],
		['school', 'certain']
	]);
	expect(answerOn('1917-03-21')).toEqual([
		['palace', 'possible'],
		['chair', 'certain']
	]);
});

test('a span that ends on a day does not hold the next', () => {
	expect(answerOn('1917-03-23')).toEqual([['chair', 'certain']]);
});

test('on a day before everything nothing stands', () => {
	expect(statementsOn(statements, asDay(FROM - 1))).toEqual([]);
});

test('statements are sorted out by aspect', () => {
	expect(ofAspect(statements, 'seat').map((statement) => statement.place)).toEqual([
		'palace',
		'school'
	]);
	expect(ofAspect(statements, 'recognition')).toEqual([]);
});
