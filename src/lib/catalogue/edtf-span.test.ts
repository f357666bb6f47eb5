import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf, daysInMonth, isoDate } from '$lib/domain/calendar';
import { addDays, asDay } from '$lib/domain/day';
import { FOREVER, isOpen, standing, type Span } from '$lib/domain/span';
import { spanOfEdtf } from './edtf-span.server';

const MANY = { numRuns: 10_000 };

function spanOf(text: string): Span {
	const span = spanOfEdtf(text);
	if (typeof span === 'string') expect.fail(span);
	return span;
}

/** The four days of a date in ISO, `..` for what is open. */
function days(text: string): readonly string[] {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = spanOf(text);
	return [earliestStart, latestStart, earliestEnd, latestEnd].map((day) =>
		day >= FOREVER ? '..' : isoDate(day)
	);
}

describe('a date as historians write it', () => {
	test.each([
		['1917-07-17', ['1917-07-17', '1917-07-17', '1917-07-17', '1917-07-17']],
		['1917-07', ['1917-07-01', '1917-07-31', '1917-07-01', '1917-07-31']],
		['1917', ['1917-01-01', '1917-12-31', '1917-01-01', '1917-12-31']],
		['1917-03-15/1917-05-17', ['1917-03-15', '1917-03-15', '1917-05-17', '1917-05-17']],
		['1917-03-20~/1917-07-31', ['1917-03-17', '1917-03-23', '1917-07-31', '1917-07-31']],
		['2014-08-04/..', ['2014-08-04', '2014-08-04', '..', '..']],
		['1917-03/1917-05', ['1917-03-01', '1917-03-31', '1917-05-01', '1917-05-31']],
		['1250~', ['1247-01-01', '1253-12-31', '1247-01-01', '1253-12-31']],
		['1250?', ['1247-01-01', '1253-12-31', '1247-01-01', '1253-12-31']],
		['1250%', ['1247-01-01', '1253-12-31', '1247-01-01', '1253-12-31']],
		['1917-07?', ['1917-05-31', '1917-08-31', '1917-05-31', '1917-08-31']],
		['1917-07-17~', ['1917-07-14', '1917-07-20', '1917-07-14', '1917-07-20']],
		['125X', ['1250-01-01', '1259-12-31', '1250-01-01', '1259-12-31']],
		['125X/1290', ['1250-01-01', '1259-12-31', '1290-01-01', '1290-12-31']],
		['12XX', ['1200-01-01', '1299-12-31', '1200-01-01', '1299-12-31']],
		['1917-07-XX', ['1917-07-01', '1917-07-31', '1917-07-01', '1917-07-31']],
		['[1917-06-16..1917-07-07]', ['1917-06-16', '1917-07-07', '1917-06-16', '1917-07-07']],
		[
			'[1917-06-16..1917-07-07]/1917-11-07',
			['1917-06-16', '1917-07-07', '1917-11-07', '1917-11-07']
		],
		[
			'1917-03-15/[1917-06-16..1917-07-07]',
			['1917-03-15', '1917-03-15', '1917-06-16', '1917-07-07']
		],
		['[1917-06..1917-07]', ['1917-06-01', '1917-07-31', '1917-06-01', '1917-07-31']],
		['2000-02-29', ['2000-02-29', '2000-02-29', '2000-02-29', '2000-02-29']]
	])('%s', (text, expected) => {
		expect(days(text)).toEqual(expected);
	});

	test('an end that is not known is possible for a century, and certain for no day after the start', () => {
		const span = spanOf('1917-03-15/');
		expect(isOpen(span)).toBe(false);
		expect(days('1917-03-15/')).toEqual(['1917-03-15', '1917-03-15', '1917-03-15', '2017-03-15']);
		expect(standing(span, addDays(span.latestStart, 1))).toBe('possible');
	});

	test('a start that is not known is possible for a century before the end', () => {
		for (const text of ['/1917-03-15', '../1917-03-15']) {
			expect(days(text)).toEqual(['1817-03-15', '1917-03-15', '1917-03-15', '1917-03-15']);
		}
	});
});

describe('what is no date is told in words', () => {
	test.each([
		['1917-02-30', '“1917-02-30” has no day 30: February 1917 has 28 days'],
		['1900-02-29', '“1900-02-29” has no day 29: February 1900 has 28 days'],
		['1917-06-31', '“1917-06-31” has no day 31: June 1917 has 30 days'],
		['1917-07-00', '“1917-07-00” has no day 0: July 1917 has 31 days'],
		['1917-02-30~/1917-05-01', '“1917-02-30~” has no day 30: February 1917 has 28 days'],
		['1917-13', '“1917-13” has no month 13'],
		['1917-00-10', '“1917-00-10” has no month 0'],
		['1917-21', '“1917-21” has no month 21'],
		['1917-05-17/1917-03-15', '“1917-05-17/1917-03-15” ends before it starts'],
		['1918/1917', '“1918/1917” ends before it starts'],
		['[1917-07-07..1917-06-16]', '“[1917-07-07..1917-06-16]” ends before it starts'],
		['[1917-06-16..1917-02-30]', '“1917-02-30” has no day 30: February 1917 has 28 days'],
		['1917/1918/1919', '“1917/1918/1919” has more than two ends'],
		['../..', '“../..” has neither a start nor an end'],
		['/', '“/” has neither a start nor an end']
	])('%s', (text, words) => {
		expect(spanOfEdtf(text)).toBe(words);
	});

	test.each([
		'17 July 1917',
		'1917-7-17',
		'July 1917',
		'1917-07-17/open',
		'1917-07-17T10:00',
		'[..1917]',
		'[1917..]',
		'[1917,1918]',
		'[1917-06-16..1917-07-07',
		'1917..1918',
		'17',
		'191',
		'19177',
		'19170717',
		'Y17000',
		'156u',
		'..',
		' ',
		''
	])('“%s” is told how to write a date', (text) => {
		expect(spanOfEdtf(text)).toMatch(/^“.*” is no .*date.*: write for example 1917-07-17/);
	});

	test('whatever is written, the answer is a span in order or a sentence', () => {
		const anyText = fc.oneof(
			fc.string(),
			fc.stringMatching(/^[0-9X~?%[\]./-]{0,24}$/),
			fc.stringMatching(/^[0-9]{4}-[0-3][0-9]-[0-3][0-9][~?%]?(\/[0-9]{4}-[0-3][0-9])?$/)
		);
		fc.assert(
			fc.property(anyText, (text) => {
				const span = spanOfEdtf(text);
				if (typeof span === 'string') {
					expect(span).toContain('“');
					return;
				}
				expect(span.earliestStart).toBeLessThanOrEqual(span.latestStart);
				expect(span.earliestEnd).toBeLessThanOrEqual(span.latestEnd);
				expect(span.earliestStart).toBeLessThanOrEqual(span.latestEnd);
				for (const day of Object.values(span)) expect(Number.isSafeInteger(day)).toBe(true);
			}),
			MANY
		);
	});
});

// Reading EDTF takes its time on a busy machine.
describe('how sure a date is', { timeout: 60_000 }, () => {
	const two = (value: number) => String(value).padStart(2, '0');
	const year = fc.integer({ min: 1000, max: 2100 });

	test('a year is never certain, least of all at its edges', () => {
		fc.assert(
			fc.property(year, fc.integer({ min: 0, max: 364 }), (of, offset) => {
				const span = spanOf(String(of));
				const first = dayOf({ year: of, month: 1, day: 1 });
				const last = dayOf({ year: of, month: 12, day: 31 });
				expect(standing(span, first)).toBe('possible');
				expect(standing(span, last)).toBe('possible');
				expect(standing(span, addDays(first, offset))).toBe('possible');
				expect(standing(span, addDays(first, -1))).toBe('out');
				expect(standing(span, addDays(last, 1))).toBe('out');
			}),
			MANY
		);
	});

	test('nor is a month', () => {
		const days = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat(30));
		fc.assert(
			fc.property(days, ([of, month, offset]) => {
				const span = spanOf(`${of}-${two(month)}`);
				const length = daysInMonth(of, month);
				const first = dayOf({ year: of, month, day: 1 });
				const inside = addDays(first, offset % length);
				expect(
					[first, inside, addDays(first, length - 1)].map((day) => standing(span, day))
				).toEqual(['possible', 'possible', 'possible']);
				expect(standing(span, addDays(first, -1))).toBe('out');
				expect(standing(span, addDays(first, length))).toBe('out');
			}),
			MANY
		);
	});

	test('from month to month, or year to year, the first and the last day are only possible', () => {
		const months = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 90 }));
		fc.assert(
			fc.property(months, fc.boolean(), ([of, month, length], asYears) => {
				const index = of * 12 + month - 1 + length;
				const [lastYear, lastMonth] = [Math.floor(index / 12), (index % 12) + 1];
				const text = asYears
					? `${of}/${lastYear}`
					: `${of}-${two(month)}/${lastYear}-${two(lastMonth)}`;
				const from = dayOf({ year: of, month: asYears ? 1 : month, day: 1 });
				const endMonth = asYears ? 12 : lastMonth;
				const days = daysInMonth(lastYear, endMonth);
				const to = dayOf({ year: lastYear, month: endMonth, day: days });
				const span = spanOf(text);
				expect([from, to].map((day) => standing(span, day))).toEqual(['possible', 'possible']);
				expect(standing(span, addDays(from, -1))).toBe('out');
				expect(standing(span, addDays(to, 1))).toBe('out');
			}),
			MANY
		);
	});

	test('writing a date less precisely, or with doubt, never puts out a day that was possible', () => {
		const date = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
		const written = ([y, m, d]: readonly [number, number, number], parts: number, mark: string) =>
			[String(y), two(m), two(Math.min(d, daysInMonth(y, m)))].slice(0, parts).join('-') + mark;
		fc.assert(
			fc.property(
				date,
				fc.option(fc.nat(3000), { nil: undefined }),
				fc.integer({ min: 1, max: 3 }),
				fc.integer({ min: 1, max: 3 }),
				fc.constantFrom('', '~', '?', '%'),
				fc.integer({ min: -1500, max: 4500 }),
				(from, length, one, other, mark, offset) => {
					const parts = Math.max(one, other);
					const fewer = Math.min(one, other);
					const start = dayOf({ year: from[0], month: from[1], day: 1 });
					const text = (count: number, doubt: string) => {
						if (length === undefined) return written(from, count, doubt);
						const end = dateOf(addDays(start, 32 + length));
						const to = [end.year, end.month, end.day] as const;
						return `${written(from, count, doubt)}/${written(to, count, doubt)}`;
					};
					const day = addDays(start, offset);
					const before = standing(spanOf(text(parts, '')), day);
					const after = standing(spanOf(text(fewer, mark)), day);
					if (before !== 'out') expect(after).not.toBe('out');
					if (after === 'certain') expect(before).toBe('certain');
				}
			),
			MANY
		);
	});

	test('from year to year is certain in between, and only possible in the two years', () => {
		fc.assert(
			fc.property(year, fc.integer({ min: 2, max: 50 }), (of, length) => {
				const span = spanOf(`${of}/${of + length}`);
				const from = dayOf({ year: of, month: 1, day: 1 });
				const to = dayOf({ year: of + length, month: 12, day: 31 });
				expect([from, to].map((day) => standing(span, day))).toEqual(['possible', 'possible']);
				expect(standing(span, dayOf({ year: of + 1, month: 1, day: 1 }))).toBe('certain');
			}),
			MANY
		);
	});

	test('a day is certain on that day alone', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2_100_000, max: 2_470_000 }).map(asDay), (day) => {
				const span = spanOf(isoDate(day));
				expect([-1, 0, 1].map((by) => standing(span, addDays(day, by)))).toEqual([
					'out',
					'certain',
					'out'
				]);
			}),
			MANY
		);
	});

	test('doubt widens a date on both sides and makes nothing certain', () => {
		const precise = fc.tuple(
			year,
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 31 })
		);
		fc.assert(
			fc.property(
				precise,
				fc.constantFrom('~', '?', '%'),
				fc.integer({ min: 1, max: 3 }),
				([y, m, d], mark, parts) => {
					const day = Math.min(d, daysInMonth(y, m));
					const text = [String(y), two(m), two(day)].slice(0, parts).join('-');
					const [sure, unsure] = [spanOf(text), spanOf(text + mark)];
					expect(unsure.earliestStart).toBeLessThan(sure.earliestStart);
					expect(unsure.latestEnd).toBeGreaterThan(sure.latestEnd);
					expect(standing(unsure, sure.earliestStart)).toBe('possible');
				}
			),
			MANY
		);
	});
});
