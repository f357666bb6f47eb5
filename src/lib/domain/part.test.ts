import { describe, expect, test } from 'vitest';
import {
	area,
	authority,
	exampleCase,
	grip,
	ground,
	isoDay,
	isoSpan,
	place,
	relation,
	seat
} from './example-case';
import { narrowTo, partsOn, type Part } from './part';
import type { AreaId, PlaceId } from './statement';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const SPRING = isoSpan('1917-03-01', '1917-05-31');
const day = isoDay('1917-04-15');

function part(id: string, authorities: readonly string[]): Part {
	return {
		id: id as Part['id'],
		name: id.toUpperCase(),
		place: id as PlaceId,
		areas: [`land-${id}` as AreaId],
		authorities: authorities as Part['authorities']
	};
}
const of = exampleCase({
	authorities: [
		authority('Whites', 'a'),
		authority('Reds', 'b'),
		authority('Uptown', 'a'),
		authority('Upguild', 'b'),
		authority('Downtown', 'a'),
		authority('Lord', 'other')
	],
	places: [place('up', [30, 60]), place('down', [31, 60])],
	areas: [area('land-up'), area('land-down')],
	parts: [part('up', ['uptown', 'upguild']), part('down', ['downtown'])],
	statements: [
		seat('hall', 'upguild', 'up', SPRING),
		ground('up-land', 'uptown', 'land-up', 'administers', YEAR),
		ground('down-land', 'lord', 'land-down', 'controls', YEAR),
		relation('quarrel', 'uptown', 'upguild', 'rivalry', isoSpan('1917-03-01', '1917-04-30')),
		relation('war', 'uptown', 'upguild', 'armed-conflict', isoSpan('1917-04-20', '1917-05-31')),
		grip('army', 'whites', 'army', 'effective', YEAR)
	]
});

describe('the cities of a case on a day', () => {
	test('are told by their relation, else by who is there', () => {
		expect(partsOn(of, day).map(({ words }) => words)).toEqual(['rivalry', 'Lord']);
		expect(partsOn(of, isoDay('1917-08-01')).map(({ words }) => words)).toEqual([
			`${of.sides.a.short} alone`,
			'Lord'
		]);
	});

	test('have officials only where somebody sits or holds an office', () => {
		expect(partsOn(of, day)[0]?.officials).toEqual({ a: false, b: true });
		expect(partsOn(of, isoDay('1917-08-01'))[0]?.officials.b).toBe(false);
	});
});

describe('a case narrowed to a city', () => {
	const up = narrowTo(of, 'up');

	test('keeps what is said of it, and the levers of all', () => {
		expect(up.statements.map(({ id }) => id)).toEqual([
			'hall',
			'up-land',
			'quarrel',
			'war',
			'army'
		]);
		expect(narrowTo(of, 'down').statements.map(({ id }) => id)).toEqual(['down-land', 'army']);
	});

	test('has a clock of its relations, each until the next begins', () => {
		expect(up.phases.map(({ name, relation: its }) => [name, its])).toEqual([
			['Rivalry', 'rivalry'],
			['Armed conflict', 'armed-conflict']
		]);
		expect(up.phases[0]?.span.latestEnd).toBe(isoDay('1917-04-19'));
	});

	test('is headed by its own authorities', () => {
		expect(up.sides.a.front.map(({ authorities }) => authorities)).toEqual([['uptown']]);
		expect(narrowTo(of, 'down').sides.b.front).toEqual([]);
	});

	test('is the case itself for no city, and for one that there is not', () => {
		expect(narrowTo(of, undefined)).toBe(of);
		expect(narrowTo(of, 'elsewhere')).toBe(of);
	});
});
