import { describe, expect, test } from 'vitest';
import { area, exampleCase, FROM, ground, isoDay, TO } from './example-case';
import { groundOn, holdWords } from './ground-words';
import { exactSpan } from './span';
import { HOLDS, type Statement } from './statement';

const WHOLE = exactSpan(FROM, TO);
const day = isoDay('1917-07-17');

function wordsOf(...statements: readonly Statement[]) {
	const areas = [area('north'), area('south'), area('west')];
	return groundOn(exampleCase({ areas, statements }), day);
}

describe('a hold in words', () => {
	test.each([
		['administers', 'administers it', 'administers part of it'],
		['controls', 'controls it by force', 'controls part of it by force'],
		['claims', 'claims it', 'claims part of it'],
		['contests', 'contests it', 'contests part of it'],
		['present', 'is present there', 'is present in part of it']
	] as const)('%s: %s; %s', (hold, whole, part) => {
		expect(holdWords(hold, false)).toBe(whole);
		expect(holdWords(hold, true)).toBe(part);
	});

	test('every hold has words of its own', () => {
		const said = HOLDS.flatMap((hold) => [holdWords(hold, false), holdWords(hold, true)]);
		expect(new Set(said).size).toBe(said.length);
	});
});

describe('the ground of a day in words', () => {
	test('an area of which nothing is said is not named', () => {
		expect(wordsOf()).toEqual([]);
	});

	test('everybody who is there is named, in one sentence', () => {
		const [north] = wordsOf(
			ground('one', 'white', 'north', 'administers', WHOLE),
			ground('two', 'red', 'north', 'claims', WHOLE)
		);
		expect(north?.words).toBe('Administered by White; claimed by Red.');
		expect(north?.sides).toEqual(['a', 'b']);
	});

	test('what is only possible says so', () => {
		const perhaps = { ...WHOLE, latestStart: isoDay('1917-08-01') };
		const [north] = wordsOf(ground('one', 'white', 'north', 'controls', perhaps, true));
		expect(north?.words).toBe('Perhaps in part held with force by White.');
	});

	test('ground that is fought over comes first, ground that is only claimed last', () => {
		const areas = wordsOf(
			ground('one', 'white', 'north', 'claims', WHOLE),
			ground('two', 'red', 'south', 'controls', WHOLE),
			ground('three', 'red', 'west', 'contests', WHOLE),
			ground('four', 'white', 'west', 'claims', WHOLE)
		);
		expect(areas.map((words) => words.area.id)).toEqual(['west', 'south', 'north']);
	});
});
