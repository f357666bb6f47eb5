import { describe, expect, test } from 'vitest';
import type { AuthorityId } from './authority';
import { bridgesOn } from './bridge-words';
import type { BridgeState, Line, LineId } from './case';
import { ATTESTED, exampleCase, isoDay, isoSpan } from './example-case';

const bridge = (state: BridgeState, span: Line['span']): Line => ({
	id: 'bridge' as LineId,
	kind: 'bridge',
	name: 'Palace Bridge',
	between: [],
	by: 'red' as AuthorityId,
	bridge: { id: 'palace-bridge', state },
	span,
	when: '1917',
	soft: false,
	events: [],
	attestations: ATTESTED
});
const wordsOn = (line: Line, iso: string) =>
	bridgesOn(exampleCase({ lines: [line] }), isoDay(iso)).map(({ words }) => words);

describe('what is said of bridges on a day', () => {
	test('tells who holds one and whether one can cross it', () => {
		const day = isoSpan('1917-07-17');
		expect(wordsOn(bridge('open', day), '1917-07-17')).toEqual(['Open, held by Red']);
		expect(wordsOn(bridge('raised', day), '1917-07-17')).toEqual(['Raised, held by Red']);
	});

	test('is nothing on the day before and the day after', () => {
		const line = bridge('open', isoSpan('1917-07-17', '1917-07-18'));
		expect(wordsOn(line, '1917-07-16')).toEqual([]);
		expect(wordsOn(line, '1917-07-18')).toHaveLength(1);
		expect(wordsOn(line, '1917-07-19')).toEqual([]);
	});

	test('says perhaps where the day is not certain', () => {
		const span = { ...isoSpan('1917-07-17', '1917-07-20'), latestStart: isoDay('1917-07-19') };
		expect(wordsOn(bridge('raised', span), '1917-07-18')).toEqual(['Raised, held by Red, perhaps']);
	});

	test('leaves out fronts and routes', () => {
		const march = { ...bridge('open', isoSpan('1917-07-17')), kind: 'route' as const };
		delete march.bridge;
		expect(wordsOn(march, '1917-07-17')).toEqual([]);
	});
});
