import { describe, expect, test } from 'vitest';
import type { AuthorityId } from './authority';
import { exampleCase, FROM, isoSpan, place, seat, TO } from './example-case';
import { seatLane } from './seat-lane';
import type { Statement } from './statement';
import { plainAxis } from './timeline';

const front = [
	{
		authorities: ['White' as AuthorityId, 'Duma' as AuthorityId],
		span: isoSpan('1917-03-01', '1917-11-30')
	}
];
const laneOf = (...statements: readonly Statement[]) => {
	const of = exampleCase({
		statements,
		places: [place('Palace', [30, 60]), place('Hall', [30.1, 60])],
		sides: {
			a: { name: 'Whites', short: 'Whites', front },
			b: { name: 'Reds', short: 'Reds', front: [] }
		}
	});
	return seatLane(of, 'a', plainAxis(FROM, TO), TO);
};

describe('the seats of a side on the timeline', () => {
	test('stand from left to right, each up to the next', () => {
		const lane = laneOf(
			seat('later', 'White', 'Hall', isoSpan('1917-07-01', '1917-11-30')),
			seat('first', 'White', 'Palace', isoSpan('1917-03-01', '1917-08-15'))
		);
		expect(lane.map(({ name }) => name)).toEqual(['Palace', 'Hall']);
		const [palace, hall] = lane;
		expect(palace?.left).toBe(0);
		expect(palace?.room).toBeCloseTo(hall?.left ?? NaN);
		expect(palace?.right).toBeGreaterThan(hall?.left ?? NaN);
	});

	test('are those of the authorities that stand for it', () => {
		const others = seat('other', 'Green', 'Hall', isoSpan('1917-03-01', '1917-11-30'));
		expect(laneOf(others)).toEqual([]);
	});

	test('are one bar where two of its bodies sit in one building', () => {
		const lane = laneOf(
			seat('one', 'White', 'Palace', isoSpan('1917-03-01', '1917-11-30')),
			seat('two', 'Duma', 'Palace', isoSpan('1917-04-01', '1917-06-30'))
		);
		expect(lane.map(({ id }) => id)).toEqual(['one']);
	});

	test('have no name where there is no room for a word of it, nor over another that begins with them', () => {
		const lane = laneOf(
			seat('long', 'White', 'Palace', isoSpan('1917-03-01', '1917-11-30')),
			seat('beside', 'Duma', 'Hall', isoSpan('1917-03-01', '1917-11-30'))
		);
		expect(lane.map(({ id, room }) => [id, room > 0])).toEqual([
			['long', true],
			['beside', false]
		]);
		const brief = laneOf(seat('brief', 'White', 'Palace', isoSpan('1917-05-01', '1917-05-03')));
		expect(brief.map(({ room }) => room)).toEqual([0]);
	});
});
