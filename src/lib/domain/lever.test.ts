import { describe, expect, test } from 'vitest';
import {
	GRIPS,
	LEVER_NAMES,
	LEVERS,
	leverMark,
	leverWords,
	strongestGrip,
	type Grip,
	type LeverMark
} from './lever';

type Told = Grip | undefined;

const A_HOLDS: LeverMark = { kind: 'a-holds', otherHasTitle: false };
const A_HOLDS_B_TITLE: LeverMark = { kind: 'a-holds', otherHasTitle: true };
const NEITHER: LeverMark = { kind: 'neither', aHasTitle: false, bHasTitle: false };
const A_TITLE: LeverMark = { kind: 'neither', aHasTitle: true, bHasTitle: false };
const BOTH_TITLES: LeverMark = { kind: 'neither', aHasTitle: true, bHasTitle: true };

/** The table of the marks: grip of a, grip of b, mark. The mirror images follow from it. */
const TABLE: readonly (readonly [Told, Told, LeverMark])[] = [
	['effective', 'none', A_HOLDS],
	['effective', undefined, A_HOLDS],
	['effective', 'nominal', A_HOLDS_B_TITLE],
	['effective', 'effective', { kind: 'divided' }],
	['effective', 'shared', { kind: 'shared' }],
	['shared', 'shared', { kind: 'shared' }],
	['shared', 'nominal', { kind: 'a-holds', otherHasTitle: true, part: true }],
	['shared', 'none', { kind: 'a-holds', otherHasTitle: false, part: true }],
	['shared', undefined, { kind: 'a-holds', otherHasTitle: false, part: true }],
	['contested', 'effective', { kind: 'contested', upperHand: 'b' }],
	['contested', 'shared', { kind: 'contested' }],
	['contested', 'nominal', { kind: 'contested' }],
	['contested', 'contested', { kind: 'contested' }],
	['contested', 'none', { kind: 'contested' }],
	['contested', undefined, { kind: 'contested' }],
	['none', 'none', NEITHER],
	['none', undefined, NEITHER],
	['nominal', 'none', A_TITLE],
	['nominal', undefined, A_TITLE],
	['nominal', 'nominal', BOTH_TITLES],
	[undefined, undefined, { kind: 'unknown' }]
];

function mirrored(mark: LeverMark): LeverMark {
	switch (mark.kind) {
		case 'a-holds':
			return { ...mark, kind: 'b-holds' };
		case 'b-holds':
			return { ...mark, kind: 'a-holds' };
		case 'neither':
			return { kind: 'neither', aHasTitle: mark.bHasTitle, bHasTitle: mark.aHasTitle };
		case 'contested':
			if (!mark.upperHand) return mark;
			return { kind: 'contested', upperHand: mark.upperHand === 'a' ? 'b' : 'a' };
		default:
			return mark;
	}
}

describe('the mark of two grips', () => {
	test.each(TABLE)('a %s and b %s', (a, b, mark) => {
		expect(leverMark(a, b)).toEqual(mark);
	});

	test.each(TABLE)('a %s and b %s, seen from the other side', (a, b, mark) => {
		expect(leverMark(b, a)).toEqual(mirrored(mark));
	});

	test('the table has every pair of grips', () => {
		const told: readonly Told[] = [...GRIPS, undefined];
		const pairs = new Set(TABLE.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]));
		for (const a of told) for (const b of told) expect(pairs).toContain(`${a}/${b}`);
	});
});

describe('the strongest of several grips', () => {
	test('an effective grip draws the mark, then a contested, a shared, a nominal one', () => {
		expect(strongestGrip(['none', 'nominal', 'shared', 'contested', 'effective'])).toBe(
			'effective'
		);
		expect(strongestGrip(['none', 'nominal', 'shared', 'contested'])).toBe('contested');
		expect(strongestGrip(['none', 'nominal', 'shared'])).toBe('shared');
		expect(strongestGrip(['none', 'nominal'])).toBe('nominal');
		expect(strongestGrip(['none'])).toBe('none');
	});

	test('of no grip there is no strongest', () => {
		expect(strongestGrip([])).toBeUndefined();
	});
});

describe('a mark in words', () => {
	test.each([
		[A_HOLDS, 'Government'],
		[mirrored(A_HOLDS), 'Soviet'],
		[A_TITLE, 'Government, in name'],
		[mirrored(A_TITLE), 'Soviet, in name'],
		[BOTH_TITLES, 'titles only'],
		[NEITHER, 'nobody'],
		[{ kind: 'divided' }, 'divided'],
		[{ kind: 'shared' }, 'shared'],
		[{ kind: 'third' }, 'third power'],
		[{ kind: 'contested' }, 'contested'],
		[{ kind: 'contested', upperHand: 'a' }, 'contested, Government ahead'],
		[{ kind: 'contested', upperHand: 'b' }, 'contested, Soviet ahead'],
		[{ kind: 'unknown' }, 'unknown']
	] as const)('%o: %s', (mark, words) => {
		expect(leverWords(mark, 'Government', 'Soviet')).toBe(words);
	});
});

test('every lever has a plain name of its own', () => {
	const names = [...LEVERS, 'own' as const].map((lever) => LEVER_NAMES[lever]);
	expect(new Set(names).size).toBe(LEVERS.length + 1);
});
