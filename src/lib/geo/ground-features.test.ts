import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideOf, type Area, type Case } from '$lib/domain/case';
import { addDays, type Day } from '$lib/domain/day';
import {
	area,
	exampleCase,
	FROM,
	frozen,
	ground,
	isoDay,
	isoSpan,
	TO
} from '$lib/domain/example-case';
import { standing, type Span } from '$lib/domain/span';
import { HOLDS, type StatementOf } from '$lib/domain/statement';
import { LENSES, type Lens } from '$lib/domain/view';
import { groundFeatures } from './ground-features';
import { lookOf } from './look';

const AREAS = frozen([
	area('town'),
	area('north', ['X-1', 'X-2']),
	area('south', ['X-3']),
	area('country', ['X-1', 'X-2', 'X-3'])
]);
const UNITS = ['X-1', 'X-2', 'X-3', 'town'];

/** What is said of one piece of ground on a day, found by asking every statement. */
function saidOf(of: Case, piece: string, day: Day): readonly StatementOf<'ground'>[] {
	return of.statements.filter((statement): statement is StatementOf<'ground'> => {
		if (statement.aspect !== 'ground' || standing(statement.span, day) === 'out') return false;
		const about = AREAS.find((candidate) => candidate.id === statement.area) as Area;
		return about.id === piece || about.units.includes(piece);
	});
}

const anySpan: fc.Arbitrary<Span> = fc
	.tuple(fc.integer({ min: -20, max: 40 }), fc.nat(6), fc.nat(30), fc.nat(6))
	.map(([start, fuzzyStart, length, fuzzyEnd]) => ({
		earliestStart: addDays(FROM, start),
		latestStart: addDays(FROM, start + fuzzyStart),
		earliestEnd: addDays(FROM, start + length),
		latestEnd: addDays(FROM, start + length + fuzzyEnd)
	}));
const anyCase: fc.Arbitrary<Case> = fc
	.array(
		fc.record({
			by: fc.constantFrom('white', 'red', 'green'),
			area: fc.constantFrom(...AREAS.map((item) => item.id as string)),
			hold: fc.constantFrom(...HOLDS),
			span: anySpan
		}),
		{ maxLength: 8 }
	)
	.map((statements) =>
		exampleCase({
			last: addDays(FROM, 60),
			areas: AREAS,
			statements: statements.map(({ by, area: about, hold, span }, index) =>
				ground(`s${index}`, by, about, hold, span)
			)
		})
	);

describe('the pieces of ground', () => {
	test('on every day show exactly what the statements of that day make of them', () => {
		fc.assert(
			fc.property(anyCase, fc.constantFrom(...LENSES), (of, lens) => {
				const features = groundFeatures(of, lens);
				for (let day = of.first; day <= of.last; day = addDays(day, 1)) {
					for (const piece of UNITS) {
						const said = saidOf(of, piece, day);
						const look = lookOf(
							said.map((statement) => ({
								side: sideOf(of.authorities, statement.by),
								hold: statement.hold,
								certain: standing(statement.span, day) === 'certain'
							})),
							lens
						);
						const shown = features.filter(
							(feature) => feature.ground === piece && standing(feature.span, day) !== 'out'
						);
						expect(shown.map((feature) => feature.look)).toEqual(look ? [look] : []);
						if (look) {
							expect(new Set(shown[0]?.statements)).toEqual(new Set(said.map((item) => item.id)));
						}
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('have numbers of their own, lie within the days of the slider, and are as few as can be', () => {
		fc.assert(
			fc.property(anyCase, (of) => {
				const features = groundFeatures(of, 'both');
				expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length);
				for (const { ground: piece, span, look, statements } of features) {
					expect(span.earliestStart >= of.first && span.latestEnd <= of.last).toBe(true);
					const next = features.find(
						(other) => other.ground === piece && other.span.earliestStart === span.latestEnd + 1
					);
					expect({ look: next?.look, statements: next?.statements }).not.toEqual({
						look,
						statements
					});
				}
			})
		);
	});
});

describe('one piece of ground', () => {
	const features = (lens: Lens, ...statements: readonly StatementOf<'ground'>[]) =>
		groundFeatures(exampleCase({ areas: AREAS, statements }), lens);

	test('changes hands from one day to the next', () => {
		const spans = features(
			'both',
			ground('one', 'white', 'town', 'controls', isoSpan('1917-03-01', '1917-05-17')),
			ground('two', 'red', 'town', 'controls', isoSpan('1917-05-18', '1917-12-31'))
		).map((feature) => [feature.span.earliestStart, feature.span.latestEnd, feature.look.sides]);
		expect(spans).toEqual([
			[FROM, isoDay('1917-05-17'), ['a']],
			[isoDay('1917-05-18'), TO, ['b']]
		]);
	});

	test('that is said of before the slider begins is there on its first day', () => {
		const [feature] = features(
			'both',
			ground('one', 'white', 'town', 'controls', isoSpan('1916-01-01', '1917-03-01'))
		);
		expect(feature?.span.earliestStart).toBe(FROM);
		expect(feature?.span.latestEnd).toBe(FROM);
	});

	test('said of a country holds for each of its units, which are named for the smallest area', () => {
		const all = features(
			'both',
			ground('one', 'white', 'country', 'claims', isoSpan('1917-03-01', '1917-11-30')),
			ground('two', 'red', 'north', 'controls', isoSpan('1917-03-01', '1917-11-30'))
		);
		expect(all.map((feature) => [feature.ground, feature.area, feature.look.fill])).toEqual([
			['X-1', 'north', 'solid'],
			['X-2', 'north', 'solid'],
			['X-3', 'south', 'claimed']
		]);
	});

	test('that is drawn lies on the units, whichever is spoken of first', () => {
		const all = features(
			'both',
			ground('one', 'white', 'town', 'controls', isoSpan('1917-03-01', '1917-11-30')),
			ground('two', 'red', 'south', 'controls', isoSpan('1917-03-01', '1917-11-30'))
		);
		expect(all.map((feature) => feature.ground)).toEqual(['X-3', 'town']);
	});

	test('of an area that the case does not have is left out', () => {
		const nowhere = ground(
			'one',
			'white',
			'nowhere',
			'controls',
			isoSpan('1917-03-01', '1917-11-30')
		);
		expect(features('both', nowhere)).toEqual([]);
	});

	test('keeps its number whatever the lens', () => {
		const statement = ground(
			'one',
			'white',
			'town',
			'controls',
			isoSpan('1917-03-01', '1917-11-30')
		);
		expect(features('a', statement)[0]?.id).toBe(features('both', statement)[0]?.id);
	});
});
