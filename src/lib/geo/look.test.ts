import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIDES, type Side } from '$lib/domain/authority';
import { HOLDS, type Hold } from '$lib/domain/statement';
import { LENSES } from '$lib/domain/view';
import { FILLS, lookOf, patternName, type GroundWord } from './look';

const word = (side: Side, hold: Hold, certain = true): GroundWord => ({ side, hold, certain });
const both = (...words: readonly GroundWord[]) => lookOf(words, 'both');

describe('ground with one holder', () => {
	test.each(
		SIDES.flatMap((side) =>
			(['administers', 'controls'] as const).map((hold) => [side, hold] as const)
		)
	)('is solid: %s %s', (side, hold) => {
		expect(both(word(side, hold))).toEqual({
			fill: 'solid',
			sides: [side],
			claims: [],
			light: false
		});
	});

	test('carries the lines of whoever else claims it, A and B and a third alike', () => {
		expect(both(word('a', 'controls'), word('b', 'claims'))).toMatchObject({
			fill: 'solid',
			sides: ['a'],
			claims: ['b']
		});
		expect(both(word('b', 'controls'), word('a', 'claims'))).toMatchObject({
			fill: 'solid',
			sides: ['b'],
			claims: ['a']
		});
		expect(both(word('b', 'claims'), word('other', 'controls'), word('a', 'claims'))).toMatchObject(
			{
				fill: 'solid',
				sides: ['other'],
				claims: ['a', 'b']
			}
		);
	});

	test('is not striped with its own claim', () => {
		expect(both(word('a', 'controls'), word('a', 'claims'))?.claims).toEqual([]);
	});

	test('stays solid though another is present without holding', () => {
		expect(both(word('a', 'administers'), word('b', 'present'))).toMatchObject({
			fill: 'solid',
			sides: ['a'],
			claims: []
		});
	});
});

describe('ground with several holders', () => {
	test('is striped in both, in the same order whoever is named first', () => {
		expect(both(word('b', 'controls'), word('a', 'administers'))).toMatchObject({
			fill: 'both',
			sides: ['a', 'b']
		});
		expect(
			both(word('other', 'controls'), word('b', 'controls'), word('a', 'controls'))?.sides
		).toEqual(['a', 'b', 'other']);
	});
});

describe('ground that is fought over', () => {
	test('shows all who fight for it and all who hold it, and no winner', () => {
		expect(both(word('a', 'contests'), word('b', 'contests'))).toMatchObject({
			fill: 'fought',
			sides: ['a', 'b']
		});
		expect(both(word('a', 'controls'), word('b', 'contests'))).toMatchObject({
			fill: 'fought',
			sides: ['a', 'b']
		});
	});

	test('carries the lines of those who only claim it', () => {
		expect(
			both(word('a', 'contests'), word('other', 'contests'), word('b', 'claims'))
		).toMatchObject({
			fill: 'fought',
			sides: ['a', 'other'],
			claims: ['b']
		});
	});
});

describe('ground that no one holds', () => {
	test('is striped lightly where several claim it', () => {
		expect(both(word('a', 'claims'), word('b', 'claims'))).toEqual({
			fill: 'both-claim',
			sides: ['a', 'b'],
			claims: [],
			light: false
		});
	});

	test('shows the lines of the only claim', () => {
		expect(both(word('b', 'claims'))).toMatchObject({ fill: 'claimed', sides: ['b'], claims: [] });
	});

	test('shows who is present, unless somebody claims it', () => {
		expect(both(word('other', 'present'))).toMatchObject({ fill: 'present', sides: ['other'] });
		expect(both(word('other', 'present'), word('a', 'claims'))).toMatchObject({
			fill: 'claimed',
			sides: ['a']
		});
	});

	test('of which nothing is said is bare', () => {
		expect(both()).toBeUndefined();
	});
});

describe('what only may be so', () => {
	test('is drawn lighter', () => {
		expect(both(word('a', 'controls', false))?.light).toBe(true);
		expect(both(word('a', 'claims', false))?.light).toBe(true);
		expect(both(word('b', 'present', false))?.light).toBe(true);
	});

	test('stays light though others certainly claim the ground or are present', () => {
		expect(both(word('a', 'controls', false), word('b', 'claims'))?.light).toBe(true);
		expect(both(word('a', 'controls', false), word('b', 'present'))?.light).toBe(true);
	});

	test('an uncertain claim does not lighten a certain hold', () => {
		expect(both(word('a', 'controls'), word('b', 'claims', false))?.light).toBe(false);
	});

	test('a stripe of two holders is light if either only may be there', () => {
		expect(both(word('a', 'controls'), word('b', 'controls', false))?.light).toBe(true);
		expect(both(word('a', 'controls'), word('b', 'controls'))?.light).toBe(false);
	});

	test('two words on one side are certain if one of them is', () => {
		expect(both(word('a', 'controls', false), word('a', 'administers'))?.light).toBe(false);
	});
});

describe('a lens', () => {
	const split = [word('a', 'controls'), word('b', 'claims'), word('other', 'present')];

	test('of one side shows the ground as that side alone would print it', () => {
		expect(lookOf(split, 'a')).toMatchObject({ fill: 'solid', sides: ['a'], claims: [] });
		expect(lookOf(split, 'b')).toMatchObject({ fill: 'claimed', sides: ['b'], claims: [] });
		expect(lookOf([word('other', 'controls')], 'a')).toBeUndefined();
	});

	test('on the undisputed shows only what one side has and no other asks for', () => {
		expect(lookOf([word('a', 'controls')], 'undisputed')).toMatchObject({ fill: 'solid' });
		expect(lookOf([word('a', 'controls'), word('a', 'claims')], 'undisputed')).toMatchObject({
			fill: 'solid'
		});
		for (const hold of HOLDS) {
			expect(lookOf([word('a', 'controls'), word('b', hold)], 'undisputed')).toBeUndefined();
		}
	});

	test('on the undisputed leaves out what a side claims or fights for without having it', () => {
		for (const hold of ['claims', 'contests', 'present'] as const) {
			expect(lookOf([word('a', hold)], 'undisputed')).toBeUndefined();
		}
	});
});

describe('whatever is said', () => {
	const words = fc.array(
		fc.record({
			side: fc.constantFrom(...SIDES),
			hold: fc.constantFrom(...HOLDS),
			certain: fc.boolean()
		}),
		{ maxLength: 6 }
	);
	const swapped = (side: Side): Side => (side === 'a' ? 'b' : side === 'b' ? 'a' : side);

	test('the order in which it is said makes no difference', () => {
		fc.assert(
			fc.property(words, fc.constantFrom(...LENSES), (said, lens) => {
				expect(lookOf(said.toReversed(), lens)).toEqual(lookOf(said, lens));
			})
		);
	});

	test('nobody wins: with the sides changed about, the look is the same with its sides changed about', () => {
		fc.assert(
			fc.property(words, (said) => {
				const look = both(...said);
				const mirror = both(...said.map((item) => ({ ...item, side: swapped(item.side) })));
				expect(mirror?.fill).toBe(look?.fill);
				expect(mirror?.light).toBe(look?.light);
				expect(new Set(mirror?.sides)).toEqual(new Set(look?.sides.map(swapped)));
				expect(new Set(mirror?.claims)).toEqual(new Set(look?.claims.map(swapped)));
			})
		);
	});

	test('every side that holds, fights or claims is in the look', () => {
		fc.assert(
			fc.property(words, (said) => {
				const look = both(...said);
				const shown = new Set([...(look?.sides ?? []), ...(look?.claims ?? [])]);
				for (const { side, hold } of said) if (hold !== 'present') expect(shown).toContain(side);
			})
		);
	});

	test('no side is both in the fill and in the lines over it', () => {
		fc.assert(
			fc.property(words, fc.constantFrom(...LENSES), (said, lens) => {
				const look = lookOf(said, lens);
				for (const side of look?.claims ?? []) expect(look?.sides).not.toContain(side);
			})
		);
	});
});

test('a pattern is named for its fill and its sides, the third as c', () => {
	expect(patternName('both', ['a', 'b'])).toBe('both-ab');
	expect(patternName('solid', ['other'])).toBe('solid-c');
	expect(new Set(FILLS.map((fill) => patternName(fill, ['a']))).size).toBe(FILLS.length);
});
