import { describe, expect, test } from 'vitest';
import type { AuthorityId } from './authority';
import type { Camp, Case } from './case';
import {
	authority,
	exampleCase,
	FROM,
	isoDay,
	isoSpan,
	office,
	place,
	seat,
	TO
} from './example-case';
import { frontOn } from './front';
import { exactSpan } from './span';
import type { PersonId } from './statement';

const WHOLE = exactSpan(FROM, TO);
const day = isoDay('1917-07-17');

function withFront(front: Camp['front'], changes: Partial<Case> = {}): Case {
	const { sides } = exampleCase();
	return exampleCase({
		sides: { ...sides, a: { ...sides.a, front } },
		authorities: [authority('White', 'a'), authority('Pale', 'a'), authority('Red', 'b')],
		places: [place('palace', [30, 60]), place('school', [30.1, 60])],
		people: [
			{ id: 'ivan' as PersonId, name: 'Ivan' },
			{ id: 'olga' as PersonId, name: 'Olga' }
		],
		...changes
	});
}

const white = 'white' as AuthorityId;
const pale = 'pale' as AuthorityId;

describe('who stands for a side', () => {
	test('the authorities of the day, in the order in which the case names them', () => {
		const of = withFront([
			{ authorities: [white], span: isoSpan('1917-03-01', '1917-05-17') },
			{ authorities: [pale, white], span: isoSpan('1917-05-18', '1917-11-30') }
		]);
		const names = (iso: string) =>
			frontOn(of, 'a', isoDay(iso)).authorities.map((item) => item.name);
		expect(names('1917-05-17')).toEqual(['White']);
		expect(names('1917-05-18')).toEqual(['Pale', 'White']);
	});

	test('who surely stands for it goes before who only may', () => {
		const of = withFront([
			{ authorities: [white], span: isoSpan('1917-03-01', '1917-11-30') },
			{ authorities: [pale], span: { ...WHOLE, latestStart: isoDay('1917-08-01') } }
		]);
		expect(frontOn(of, 'a', day).authorities.map((item) => item.name)).toEqual(['White']);
	});

	test('before there are any, everything is empty', () => {
		const of = withFront([{ authorities: [white], span: isoSpan('1917-08-01', '1917-11-30') }], {
			statements: [seat('s', 'white', 'palace', WHOLE)]
		});
		expect(frontOn(of, 'a', day)).toEqual({ authorities: [], seats: [], heads: [] });
	});
});

describe('where they sit and who heads them', () => {
	const front = [{ authorities: [white, pale], span: WHOLE }];

	test('seats and heads of the authorities of the front, and of no others', () => {
		const of = withFront(front, {
			statements: [
				seat('red-seat', 'red', 'school', WHOLE),
				seat('white-seat', 'white', 'palace', WHOLE),
				office('red-head', 'red', 'olga', WHOLE),
				office('white-head', 'white', 'ivan', WHOLE)
			]
		});
		const { seats, heads } = frontOn(of, 'a', day);
		expect(seats.map((item) => item.place.name)).toEqual(['palace']);
		expect(heads.map((item) => item.person.name)).toEqual(['Ivan']);
	});

	test('an office that is not the head is not shown', () => {
		const of = withFront(front, { statements: [office('clerk', 'white', 'ivan', WHOLE, false)] });
		expect(frontOn(of, 'a', day).heads).toEqual([]);
	});

	test('they come in the order of the authorities, not of the statements', () => {
		const of = withFront(front, {
			statements: [
				seat('pale-seat', 'pale', 'school', WHOLE),
				seat('white-seat', 'white', 'palace', WHOLE)
			]
		});
		expect(frontOn(of, 'a', day).seats.map((item) => item.place.name)).toEqual([
			'palace',
			'school'
		]);
	});

	test('a place in which several of them sit is named once, at its first mention', () => {
		const of = withFront(front, {
			statements: [
				seat('one', 'white', 'palace', WHOLE),
				seat('two', 'white', 'school', WHOLE),
				seat('three', 'pale', 'palace', WHOLE)
			]
		});
		expect(frontOn(of, 'a', day).seats.map((item) => item.statement.id)).toEqual(['one', 'two']);
	});
});
