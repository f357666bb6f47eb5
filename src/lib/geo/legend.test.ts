import { describe, expect, test } from 'vitest';
import type { AuthorityId, Side } from '$lib/domain/authority';
import type { BridgeState, Case, Line, LineId } from '$lib/domain/case';
import { area, ATTESTED, exampleCase, ground, isoDay, isoSpan } from '$lib/domain/example-case';
import type { Span } from '$lib/domain/span';
import type { Statement } from '$lib/domain/statement';
import { legendOf } from './legend';
import { sceneFeatures } from './scene';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const NAMES: Readonly<Record<Side, string>> = { a: 'Whites', b: 'Reds', other: 'others' };

function wordsOf(changes: Partial<Case>, iso = '1917-07-17') {
	const of = exampleCase({ areas: [area('north'), area('south')], ...changes });
	return legendOf(sceneFeatures(of, 'both'), isoDay(iso), NAMES).map((entry) => entry.words);
}
const said = (...statements: readonly Statement[]) => wordsOf({ statements });
const north = (by: string, hold: Parameters<typeof ground>[3]) =>
	ground(`${by}-${hold}`, by, 'north', hold, YEAR);

describe('the key', () => {
	test.each([
		['one holder', [north('white', 'controls')], 'Whites'],
		[
			'two holders',
			[north('white', 'controls'), north('red', 'controls')],
			'Whites and Reds, each a part'
		],
		[
			'a claim over it',
			[north('white', 'controls'), north('red', 'claims')],
			'Whites, claimed by Reds'
		],
		['two claims', [north('white', 'claims'), north('red', 'claims')], 'Claimed by both'],
		['one claim', [north('green', 'claims')], 'Claimed by others'],
		['a fight', [north('white', 'contests'), north('red', 'contests')], 'Fought over'],
		['a presence', [north('green', 'present')], 'Others present']
	] as const)('says %s', (_, statements, words) => {
		expect(said(...statements)).toEqual([words]);
	});

	test('names every claim over what a third power holds', () => {
		expect(
			said(north('green', 'controls'), north('white', 'claims'), north('red', 'claims'))
		).toEqual(['Others, claimed by both']);
	});

	test('has one entry for all ground that is drawn alike', () => {
		expect(
			said(north('white', 'controls'), ground('s', 'white', 'south', 'administers', YEAR))
		).toEqual(['Whites']);
	});

	test('has nothing that is not on the map on the day', () => {
		const statements = [
			ground('one', 'white', 'north', 'controls', isoSpan('1917-03-01', '1917-03-31'))
		];
		expect(wordsOf({ statements }, '1917-03-31')).toEqual(['Whites']);
		expect(wordsOf({ statements }, '1917-04-01')).toEqual([]);
	});

	test('has each kind of line that stands, after the ground', () => {
		const line = (id: string, kind: Line['kind']): Line => ({
			id: id as LineId,
			kind,
			name: id,
			between: ['white', 'red'] as AuthorityId[],
			span: isoSpan('1917-07-17'),
			when: '1917-07-17',
			soft: false,
			events: [],
			attestations: ATTESTED
		});
		const lines = [line('one', 'route'), line('two', 'front'), line('three', 'front')];
		expect(wordsOf({ lines, statements: [north('red', 'controls')] })).toEqual([
			'Reds',
			'front',
			'march'
		]);
		const soft = [{ ...line('four', 'front'), soft: true }];
		expect(wordsOf({ lines: soft })).toEqual(['front, approximate']);
		expect(wordsOf({ lines }, '1917-07-18')).toEqual([]);
	});

	test('names the bridges of each side once, those held and those raised', () => {
		const bridge = (id: string, by: string, state: BridgeState): Line => ({
			id: id as LineId,
			kind: 'bridge',
			name: id,
			between: [],
			by: by as AuthorityId,
			bridge: { id, state },
			span: isoSpan('1917-07-17'),
			when: '1917-07-17',
			soft: false,
			events: [],
			attestations: ATTESTED
		});
		const lines = [
			bridge('one', 'red', 'open'),
			bridge('two', 'red', 'open'),
			bridge('three', 'white', 'raised')
		];
		expect(wordsOf({ lines })).toEqual(['bridge held by Reds', 'bridge raised by Whites']);
		expect(wordsOf({ lines }, '1917-07-18')).toEqual([]);
	});

	test('names each wall of a plan once, also where it stands on two banks', () => {
		const wall = (id: number, name: string, span: Span) =>
			({
				id,
				line: `${id}`,
				kind: 'wall',
				name,
				sides: [],
				soft: false,
				reach: 1,
				atStop: false,
				span
			}) as const;
		const stood = isoSpan('1900-01-01', '1950-01-01');
		const lines = [
			wall(1, 'ring', stood),
			wall(2, 'ring', stood),
			wall(3, 'outer ring', { ...stood, latestStart: isoDay('1930-01-01') }),
			wall(4, 'inner ring', { ...stood, earliestEnd: isoDay('1910-01-01') }),
			wall(5, 'older ring', isoSpan('1800-01-01', '1899-12-31'))
		];
		const entries = legendOf({ ground: [], seats: [], lines }, isoDay('1917-07-17'), NAMES);
		expect(entries.map((entry) => entry.words)).toEqual([
			'ring',
			'outer ring, perhaps unfinished',
			'inner ring, perhaps gone'
		]);
	});
});
