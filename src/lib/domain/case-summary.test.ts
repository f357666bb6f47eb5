import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTCOMES, REGIONS, type CaseId, type PhaseId } from './case';
import { packSummaries, unpackSummaries, type CaseSummary } from './case-summary';
import { addDays, asDay, type Day } from './day';
import { LEVERS } from './lever';
import { FOREVER, type Span } from './span';

const length = fc.nat(2_000);
const spanFrom = (from: Day): fc.Arbitrary<Span> =>
	fc
		.tuple(length, length, length, length, fc.constantFrom('closed', 'open', 'not yet closed'))
		.map(([start, fuzzyStart, days, fuzzyEnd, end]) => {
			const earliestStart = addDays(from, start);
			const earliestEnd = end === 'open' ? FOREVER : addDays(earliestStart, days);
			return {
				earliestStart,
				latestStart: addDays(earliestStart, fuzzyStart),
				earliestEnd,
				latestEnd: end === 'closed' ? addDays(earliestEnd, fuzzyEnd) : FOREVER
			};
		});
const anySummary: fc.Arbitrary<CaseSummary> = fc
	.integer({ min: 2_000_000, max: 2_460_000 })
	.map(asDay)
	.chain((first) =>
		fc.record({
			id: fc.string().map((id) => id as CaseId),
			name: fc.string(),
			native: fc.record({ text: fc.string(), lang: fc.constantFrom('ar', 'ru') }),
			calendar: fc.constantFrom('gregorian' as const, 'julian' as const),
			point: fc.tuple(fc.integer(), fc.integer()),
			span: spanFrom(first),
			first: fc.constant(first),
			last: length.map((days) => addDays(first, days)),
			heart: length.map((days) => addDays(first, days)),
			events: fc.nat(),
			region: fc.constantFrom(...REGIONS),
			outcomes: fc.subarray([...OUTCOMES]),
			levers: fc.subarray([...LEVERS]),
			phases: fc.array(
				fc.record(
					{
						id: fc.string().map((id) => id as PhaseId),
						name: fc.string(),
						relation: fc.constantFrom('rivalry' as const, 'armed-conflict' as const),
						span: spanFrom(addDays(first, -500))
					},
					{ requiredKeys: ['id', 'name', 'span'] }
				),
				{ maxLength: 4 }
			)
		})
	);

test('what is packed comes out as it was, phases that overlap and ends that are open too', () => {
	fc.assert(
		fc.property(fc.array(anySummary, { maxLength: 3 }), (cases) => {
			expect(unpackSummaries(packSummaries(cases))).toEqual(cases);
		})
	);
});
