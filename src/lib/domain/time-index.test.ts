import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, type Day } from './day';
import { exactSpan, standing, type Span } from './span';
import { boundaryDays, timeIndex, type Dated, type StandingChange } from './time-index';

const anyDay = fc.integer({ min: 0, max: 40 }).map(asDay);
const anySpan: fc.Arbitrary<Span> = fc
	.tuple(anyDay, fc.nat(5), fc.nat(15), fc.nat(5))
	.map(([start, fuzzyStart, length, fuzzyEnd]) => ({
		earliestStart: start,
		latestStart: asDay(start + fuzzyStart),
		earliestEnd: asDay(start + length),
		latestEnd: asDay(start + length + fuzzyEnd)
	}));
const anyItems: fc.Arbitrary<readonly Dated[]> = fc
	.array(anySpan, { maxLength: 12 })
	.map((spans) => spans.map((span, id) => ({ id, span })));

/** What the index answers, found by looking at everything. */
function allChanges(items: readonly Dated[], from: Day | undefined, to: Day): StandingChange[] {
	return items
		.filter(
			({ span }) => (from === undefined ? 'out' : standing(span, from)) !== standing(span, to)
		)
		.map(({ id, span }) => ({ id, standing: standing(span, to) }));
}

const byId = (changes: readonly StandingChange[]) =>
	[...changes].sort((one, other) => one.id - other.id);

describe('the index of starts and ends', () => {
	test('finds exactly what looking at everything finds, forward and back', () => {
		fc.assert(
			fc.property(anyItems, anyDay, anyDay, (items, from, to) => {
				const { changes } = timeIndex(items);
				expect(byId(changes(from, to))).toEqual(allChanges(items, from, to));
				expect(byId(changes(undefined, to))).toEqual(allChanges(items, undefined, to));
			})
		);
	});

	test('a walk by steps comes to the same as one jump', () => {
		fc.assert(
			fc.property(anyItems, fc.array(anyDay, { minLength: 1, maxLength: 8 }), (items, days) => {
				const { changes } = timeIndex(items);
				const shown = new Map<number, string>();
				let from: Day | undefined;
				for (const day of days) {
					for (const change of changes(from, day)) shown.set(change.id, change.standing);
					from = day;
				}
				for (const { id, span } of items) {
					expect(shown.get(id) ?? 'out').toBe(standing(span, from ?? asDay(0)));
				}
			})
		);
	});

	test('an item of one day comes and goes', () => {
		const { changes } = timeIndex([{ id: 7, span: exactSpan(asDay(10), asDay(10)) }]);
		expect(changes(asDay(9), asDay(10))).toEqual([{ id: 7, standing: 'certain' }]);
		expect(changes(asDay(10), asDay(11))).toEqual([{ id: 7, standing: 'out' }]);
		expect(changes(asDay(9), asDay(11))).toEqual([]);
	});

	test('standing still changes nothing', () => {
		const { changes } = timeIndex([{ id: 7, span: exactSpan(asDay(10), asDay(10)) }]);
		expect(changes(asDay(10), asDay(10))).toEqual([]);
	});
});

test('the days on which something changes are those on which anything does, and no others', () => {
	fc.assert(
		fc.property(anyItems, anyDay, (items, day) => {
			const spans = items.map((item) => item.span);
			const changes = spans.some((span) => standing(span, asDay(day - 1)) !== standing(span, day));
			if (changes) expect(boundaryDays(spans)).toContain(day);
		})
	);
	expect(boundaryDays([exactSpan(asDay(10), asDay(12)), exactSpan(asDay(13), asDay(13))])).toEqual([
		10, 13, 14
	]);
});
