import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIDES, type Side } from '$lib/domain/authority';
import { HOLDS } from '$lib/domain/statement';
import { LENSES } from '$lib/domain/view';
import { FILLS, lookOf, patternName } from '$lib/geo/look';
import { allPatterns, claimPattern, patternOf, periodPx, type Pattern } from './patterns';

const patterns = new Map(allPatterns().map((pattern) => [pattern.name, pattern]));

/** The width of the stripes of each slot in one repetition. */
function widths(pattern: Pattern): Readonly<Record<string, number>> {
	const sums: Record<string, number> = {};
	for (const { ink, dots, widthPx } of pattern.stripes) {
		const slot = (ink === 'none' ? dots : ink)?.slice(0, 2) ?? '';
		if (/^[abc]-$/.test(slot)) sums[slot] = (sums[slot] ?? 0) + widthPx;
	}
	return sums;
}

describe('patterns', () => {
	test('there is one for every look that ground may have, and one for each claim over it', () => {
		const words = fc.array(
			fc.record({
				side: fc.constantFrom(...SIDES),
				hold: fc.constantFrom(...HOLDS),
				certain: fc.boolean()
			}),
			{ maxLength: 6 }
		);
		fc.assert(
			fc.property(words, fc.constantFrom(...LENSES), (said, lens) => {
				const look = lookOf(said, lens);
				if (!look) return;
				expect(patterns.has(patternName(look.fill, look.sides))).toBe(true);
				for (const side of look.claims) expect(patterns.has(claimPattern(side).name)).toBe(true);
				expect(look.claims.length).toBeLessThanOrEqual(2);
			})
		);
	});

	test('all have names of their own', () => {
		expect(patterns.size).toBe(allPatterns().length);
	});

	const several: readonly (readonly Side[])[] = [
		['a', 'b'],
		['a', 'other'],
		['b', 'other'],
		['a', 'b', 'other']
	];
	test.each(FILLS.flatMap((fill) => several.map((sides) => [fill, sides] as const)))(
		'%s gives %j equal widths: nobody wins',
		(fill, sides) => {
			const all = Object.values(widths(patternOf(fill, sides)));
			expect(all).toHaveLength(sides.length);
			expect(new Set(all).size).toBe(1);
		}
	);

	test('a shared ground has stripes of 7 px and no land between', () => {
		const { stripes } = patternOf('both', ['a', 'b']);
		expect(stripes).toEqual([
			{ ink: 'a-map', widthPx: 7 },
			{ ink: 'b-map', widthPx: 7, dots: 'b-dots' }
		]);
	});

	test('fought ground has stripes of 5 px with bare land between', () => {
		const { stripes } = patternOf('fought', ['a', 'b']);
		expect(stripes.map((stripe) => stripe.ink)).toEqual(['a-map', 'land', 'b-map', 'land']);
		expect(stripes[0]?.widthPx).toBe(5);
	});

	test('the third power has dots wherever its colour is full', () => {
		for (const { stripes } of patterns.values()) {
			for (const { ink, dots } of stripes) if (ink === 'c-map' && dots) expect(dots).toBe('c-ink');
		}
		for (const fill of ['solid', 'both', 'fought'] as const) {
			const stripe = patternOf(fill, ['other']).stripes.find(({ ink }) => ink === 'c-map');
			expect(stripe?.dots).toBe('c-ink');
		}
	});

	test('a claim is lines of 1.5 px every 11 px; those of A fall one way and those of B the other', () => {
		expect(claimPattern('a')).toMatchObject({ name: 'claim-a', slope: '/' });
		expect(claimPattern('b')).toMatchObject({ name: 'claim-b', slope: '\\' });
		expect(claimPattern('other').name).toBe('claim-c');
		for (const side of SIDES) {
			expect(claimPattern(side).stripes[0]?.widthPx).toBe(1.5);
			expect(periodPx(claimPattern(side))).toBe(11);
		}
	});

	test('every pattern repeats after a length', () => {
		for (const pattern of patterns.values()) expect(periodPx(pattern)).toBeGreaterThan(0);
	});
});
