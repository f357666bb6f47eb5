import { describe, expect, test } from 'vitest';
import {
	area,
	exampleCase,
	grip,
	ground,
	isoDay,
	isoSpan,
	phase,
	place,
	relation,
	seat
} from './example-case';
import { exactSpan } from './span';
import { CHANGE_GROUPS, dayBefore, whatChanged } from './what-changed';

const SPRING = isoSpan('1917-03-01', '1917-05-31');
const SUMMER = isoSpan('1917-06-01', '1917-08-31');
const ALL = isoSpan('1917-03-01', '1917-08-31');
const [APRIL, JULY] = [isoDay('1917-04-01'), isoDay('1917-07-01')];

const of = exampleCase({
	places: [place('palace', [30, 60]), place('school', [30, 60])],
	areas: [area('city')],
	phases: [phase('spring', SPRING), phase('summer', SUMMER)],
	statements: [
		grip('held', 'white', 'garrison', 'effective', SPRING),
		grip('named', 'white', 'garrison', 'nominal', SUMMER),
		grip('taken', 'red', 'garrison', 'effective', SUMMER),
		grip('kept', 'white', 'police', 'effective', ALL),
		seat('first', 'white', 'palace', SPRING),
		seat('second', 'white', 'school', SUMMER),
		ground('ground', 'white', 'city', 'administers', SPRING),
		relation('talks', 'white', 'red', 'cooperation', {
			...exactSpan(SPRING.earliestStart, SUMMER.latestEnd),
			latestStart: isoDay('1917-05-01')
		})
	]
});
const changes = whatChanged(of, APRIL, JULY);

describe('between two days', () => {
	test('another grip of the same authority is one change, and another authority’s a beginning', () => {
		expect(changes.levers.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
			'changed White: has the title to Garrison; before: holds Garrison',
			'began Red: holds Garrison'
		]);
	});

	test('a move is one change', () => {
		expect(changes.seats.map(({ words }) => words)).toEqual([
			'White: sits at school; before: sits at palace'
		]);
	});

	test('what nobody holds any more has ended, and opens what it was about', () => {
		expect(changes.ground).toMatchObject([{ kind: 'ended', focus: { kind: 'area', id: 'city' } }]);
	});

	test('what was only possible and is certain now has changed', () => {
		expect(changes.relations[0]?.words).toMatch(/^White: (?!perhaps).+; before: perhaps /);
	});

	test('nothing has changed from a day to itself', () => {
		const none = whatChanged(of, JULY, JULY);
		for (const group of CHANGE_GROUPS) expect(none[group]).toEqual([]);
	});
});

test('the day to compare with is the first of the phase before, or of the case', () => {
	expect(dayBefore(of, JULY)).toBe(SPRING.latestStart);
	expect(dayBefore(of, APRIL)).toBe(of.first);
});
