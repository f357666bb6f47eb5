import { describe, expect, test } from 'vitest';
import { accountsOf, adoptedSpan, leastSupportWords, supportOf, supportWords } from './account';
import { grip, isoDay, isoSpan, seat } from './example-case';
import type { Attestation, Attestations, Says, SourceId } from './source';
import { FOREVER } from './span';

const said = (source: string, says: Says = 'supports', when?: string): Attestation => {
	const [from = '', to = from] = when?.split('/') ?? [];
	return {
		source: source as SourceId,
		says,
		consulted: 'excerpt',
		...(when ? { when, span: isoSpan(from, to) } : {})
	};
};
const span = isoSpan('1917-03-15', '1917-05-17');

describe('how many sources support a statement', () => {
	test('is not said where all of them do', () => {
		expect(supportWords([said('one'), said('two')])).toBe('');
	});

	test('counts one that disputes it or dates it differently as not', () => {
		const all = [
			said('one'),
			said('two', 'disputes'),
			said('three', 'dates-differently', '1917-03-16')
		];
		expect(supportOf(all)).toEqual({ by: 1, of: 3 });
		expect(supportWords(all)).toBe('1 of 3 sources');
	});

	test('counts a source once, and as not if it does both', () => {
		expect(supportOf([said('one'), said('one', 'disputes'), said('two')])).toEqual({
			by: 1,
			of: 2
		});
	});

	test('of several statements is that of the least supported', () => {
		const statement = (...attestations: readonly Attestation[]) => ({
			...seat('x', 'red', 'palace', span),
			attestations: attestations as unknown as Attestations
		});
		const most = statement(said('one'), said('two'), said('three', 'disputes'));
		const least = statement(said('one'), said('two', 'disputes'));
		expect(leastSupportWords([most, least])).toBe('1 of 2 sources');
		expect(leastSupportWords([statement(said('one'))])).toBe('');
		expect(leastSupportWords([])).toBe('');
	});
});

describe('the date of another source', () => {
	const adopted = (when: string, of = span) =>
		adoptedSpan(of, said('x', 'dates-differently', when));

	test('takes the place of the end that it lies nearer to', () => {
		expect(adopted('1917-03-20')).toEqual(isoSpan('1917-03-20', '1917-05-17'));
		expect(adopted('1917-05-15')).toEqual(isoSpan('1917-03-15', '1917-05-15'));
	});

	test('takes the place of the beginning of what has not ended', () => {
		const open = { ...span, earliestEnd: FOREVER, latestEnd: FOREVER };
		expect(adopted('1919-01-01', open)?.latestStart).toBe(isoDay('1919-01-01'));
	});

	test('is taken whole if it is an interval', () => {
		expect(adopted('1917-03-10/1917-06-01')).toEqual(isoSpan('1917-03-10', '1917-06-01'));
	});

	test('is none if the source gives none', () => {
		expect(adoptedSpan(span, said('x', 'disputes'))).toBeUndefined();
	});

	test('that several sources give is one account', () => {
		const statement = {
			...grip('x', 'red', 'police', 'effective', span),
			attestations: [
				said('one'),
				said('two', 'dates-differently', '1917-03-20'),
				said('three', 'dates-differently', '1917-03-20'),
				said('four', 'disputes')
			] as unknown as Attestations
		};
		const accounts = accountsOf(statement).map(({ attestations, entered }) => [
			attestations.map((item) => item.source as string),
			entered
		]);
		expect(accounts).toEqual([
			[['one'], true],
			[['two', 'three'], false]
		]);
	});
});
