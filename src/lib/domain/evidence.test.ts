import { describe, expect, test } from 'vitest';
import type { AuthorityId } from './authority';
import { evidenceOf } from './evidence';
import { ATTESTED, event, exampleCase, isoDay, isoSpan, seat } from './example-case';
import type { Attestation, Attestations, SourceId } from './source';

const said = (source: string, says: Attestation['says'] = 'supports'): Attestation => ({
	...ATTESTED[0],
	source: source as SourceId,
	says
});
const by = (...attestations: Attestation[]) => ({
	attestations: attestations as unknown as Attestations
});

describe('the evidence of a case', () => {
	const of = exampleCase({
		statements: [
			{ ...seat('s', 'white', 'palace', isoSpan('1917-03-01', '1917-04-30')), ...by(said('one')) },
			{
				...seat('t', 'white', 'palace', isoSpan('1917-04-01', '1917-04-30')),
				...by(said('one'), said('two'), said('three', 'disputes'))
			}
		],
		events: [
			event('march', isoSpan('1917-11-01'), {
				authorities: ['red' as AuthorityId],
				...by(said('four'))
			})
		]
	});
	const bins = evidenceOf(of, 9);

	test('is cut into stretches that follow one another from the first day to the last', () => {
		expect(bins[0]?.from).toBe(of.first);
		expect(bins.at(-1)?.to).toBe(of.last);
		bins.slice(1).forEach((bin, index) => expect(bin.from - bins[index]!.to).toBe(1));
	});

	test('counts each source once, and not who disputes', () => {
		const april = bins.find(
			({ from, to }) => from <= isoDay('1917-04-15') && to >= isoDay('1917-04-15')
		);
		expect([...april!.a].sort()).toEqual(['one', 'two']);
	});

	test('goes to the side that an event names', () => {
		const [last] = bins.slice(-1);
		expect(last).toMatchObject({ a: [], b: ['four'], events: 1 });
	});

	test('tells a stretch without sources from one without events', () => {
		expect(bins[0]).toMatchObject({ a: ['one'], events: 0 });
		expect(bins[4]).toMatchObject({ a: [], b: [], events: 0 });
	});
});
