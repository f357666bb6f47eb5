import { describe, expect, test } from 'vitest';
import type { Case } from './case';
import {
	area,
	authority,
	exampleCase,
	FROM,
	grip,
	ground,
	isoDay,
	phase,
	TO
} from './example-case';
import type { Grip } from './lever';
import { askedRows, holderOf, type About } from './question';
import { exactSpan } from './span';
import type { AreaId, Hold, LeverRowId } from './statement';

const WHOLE = exactSpan(FROM, TO);
const day = isoDay('1917-07-17');
const authorities = [authority('White', 'a'), authority('Red', 'b'), authority('Green', 'other')];
const garrison: About = { kind: 'lever', id: 'garrison' as LeverRowId };
const town: About = { kind: 'ground', id: 'town' as AreaId };

function asked(about: About, changes: Partial<Case>) {
	return askedRows(exampleCase({ authorities, ...changes }), { about: [about], day })[0];
}

describe('the answer about a lever', () => {
	test.each<[string, Grip | undefined, Grip | undefined, Grip | undefined, string | undefined]>([
		['one side has it', 'effective', 'none', undefined, 'a'],
		['one has it, the other the title', 'nominal', 'effective', undefined, 'b'],
		['each has its part', 'effective', 'effective', undefined, 'both'],
		['they share it', 'shared', 'shared', undefined, 'both'],
		['their orders collide', 'contested', 'effective', undefined, 'contested'],
		['nobody has it', 'none', 'nominal', undefined, 'neither'],
		['a third power has it', undefined, 'none', 'effective', 'neither'],
		['no source tells', undefined, undefined, undefined, undefined]
	])('%s', (_, a, b, other, answer) => {
		const held = { white: a, red: b, green: other };
		const statements = Object.entries(held).flatMap(([by, grips]) =>
			grips ? [grip(by, by, 'garrison', grips, WHOLE)] : []
		);
		expect(asked(garrison, { statements })?.answer).toBe(answer);
	});

	test('names what each did, side a first, and the third power in its words', () => {
		const statements = [
			grip('g', 'green', 'garrison', 'shared', WHOLE),
			grip('r', 'red', 'garrison', 'effective', WHOLE),
			grip('w', 'white', 'garrison', 'nominal', WHOLE)
		];
		const row = asked(garrison, { statements });
		expect(row?.because.map(({ by }) => by)).toEqual(['White', 'Red', 'Green']);
		expect(row?.words).toMatch(/^Reds; Whites in title only, with Green$/);
	});

	test('can be given with one of five options, from one side to the other', () => {
		const statements = [grip('w', 'white', 'garrison', 'effective', WHOLE)];
		const row = asked(garrison, { statements });
		expect(row?.options.map(({ answer }) => answer)).toEqual([
			'a',
			'both',
			'contested',
			'neither',
			'b'
		]);
	});
});

describe('the answer about ground', () => {
	const areas = [area('town', ['X-1']), area('land', ['X-1', 'X-2']), area('coast', ['X-2'])];

	test.each<[string, readonly [string, string, Hold][], string | undefined]>([
		[
			'who administers has it, who claims has not',
			[
				['white', 'town', 'administers'],
				['red', 'town', 'claims']
			],
			'a'
		],
		['force is a hold', [['red', 'town', 'controls']], 'b'],
		['what is said of the land around holds for the town', [['red', 'land', 'administers']], 'b'],
		['what is said of the coast does not', [['red', 'coast', 'administers']], undefined],
		[
			'who fights for it has it not yet',
			[
				['white', 'town', 'contests'],
				['red', 'town', 'contests']
			],
			'contested'
		],
		[
			'a third power is neither of the two',
			[
				['green', 'town', 'controls'],
				['red', 'town', 'claims']
			],
			'neither'
		]
	])('%s', (_, held, answer) => {
		const statements = held.map(([by, where, hold]) =>
			ground(`${by}-${where}`, by, where, hold, WHOLE)
		);
		expect(asked(town, { areas, statements })?.answer).toBe(answer);
	});
});

describe('the answer about how the two stand to one another', () => {
	test('is that of the phase of the day, among those of the case', () => {
		const phases = [phase('p1', WHOLE)];
		const row = asked({ kind: 'relation' }, { phases });
		expect(row?.answer).toBe('rivalry');
		expect(row?.options).toEqual([{ answer: 'rivalry', label: 'Rivalry' }]);
	});

	test('is none on a day without two sides', () => {
		expect(asked({ kind: 'relation' }, { phases: [] })).toBeUndefined();
	});
});

test('an unknown lever and an unknown area have no answer', () => {
	expect(asked({ kind: 'lever', id: 'steam' as LeverRowId }, {})).toBeUndefined();
	expect(asked({ kind: 'ground', id: 'moon' as AreaId }, {})).toBeUndefined();
	expect(holderOf({ kind: 'unknown' })).toBeUndefined();
});
