import { describe, expect, test } from 'vitest';
import { authority, exampleCase, grip, isoDay, isoSpan, FROM, TO } from './example-case';
import { markStretches, matrixOn } from './matrix';
import { exactSpan } from './span';
import type { Statement } from './statement';

const WHOLE = exactSpan(FROM, TO);
const day = isoDay('1917-07-17');

function rowOf(...statements: readonly Statement[]) {
	const row = matrixOn(exampleCase({ statements }), day)[0];
	if (!row) expect.fail('the matrix has no row');
	return row;
}

describe('the matrix of a day', () => {
	test('has every row of the case in its order, also those of which no source tells', () => {
		const rows = matrixOn(exampleCase(), day);
		expect(rows.map(({ row, mark }) => [row.id, mark.kind])).toEqual([
			['garrison', 'unknown'],
			['police', 'unknown']
		]);
	});

	test('a grip of one side draws its mark in its row alone', () => {
		const statements = [grip('w', 'white', 'garrison', 'effective', WHOLE)];
		const rows = matrixOn(exampleCase({ statements }), day);
		expect(rows.map(({ mark }) => mark.kind)).toEqual(['a-holds', 'unknown']);
	});

	test('of several authorities of a side the strongest grip counts, and all are named', () => {
		const authorities = [authority('White', 'a'), authority('Pale', 'a'), authority('Red', 'b')];
		const statements = [
			grip('w', 'white', 'garrison', 'nominal', WHOLE),
			grip('r', 'red', 'garrison', 'none', WHOLE),
			grip('p', 'pale', 'garrison', 'effective', WHOLE)
		];
		const row = matrixOn(exampleCase({ authorities, statements }), day)[0];
		expect(row?.mark).toEqual({ kind: 'a-holds', otherHasTitle: false });
		expect(row?.statements.map((item) => item.statement.id)).toEqual(['w', 'p', 'r']);
	});

	test('what is certain goes before what is only possible', () => {
		const perhaps = { ...WHOLE, latestStart: isoDay('1917-08-01') };
		const row = rowOf(
			grip('perhaps', 'white', 'garrison', 'effective', perhaps),
			grip('sure', 'white', 'garrison', 'nominal', WHOLE)
		);
		expect(row.a).toBe('nominal');
		expect(row.certain).toBe(false);
	});

	test('what is only possible still draws a mark where nothing is certain', () => {
		const perhaps = { ...WHOLE, latestStart: isoDay('1917-08-01') };
		const row = rowOf(grip('perhaps', 'red', 'garrison', 'shared', perhaps));
		expect(row.mark).toEqual({ kind: 'b-holds', otherHasTitle: false, part: true });
		expect(row.certain).toBe(false);
	});

	test('a third power is named beside the mark, unless it has no grip', () => {
		const row = rowOf(
			grip('w', 'white', 'garrison', 'effective', WHOLE),
			grip('g', 'green', 'garrison', 'shared', WHOLE)
		);
		expect(row.others).toEqual(['Green']);
		expect(row.mark.kind).toBe('a-holds');
		expect(rowOf(grip('g', 'green', 'garrison', 'none', WHOLE)).others).toEqual([]);
	});

	test('a third power with two statements is named once', () => {
		const row = rowOf(
			grip('g1', 'green', 'garrison', 'shared', WHOLE),
			grip('g2', 'green', 'garrison', 'nominal', WHOLE)
		);
		expect(row.others).toEqual(['Green']);
	});
});

describe('the stretches of a row', () => {
	const stretchesOf = (...statements: readonly Statement[]) => {
		const of = exampleCase({ statements });
		const row = of.levers[0];
		return row ? markStretches(of, row) : [];
	};

	test('a row of which no source tells is one stretch', () => {
		expect(stretchesOf()).toEqual([
			{ from: FROM, to: TO, mark: { kind: 'unknown' }, sure: { from: FROM, to: TO } }
		]);
	});

	test('a stretch ends the day before the mark changes, and the last on the last day', () => {
		const stretches = stretchesOf(
			grip('w', 'white', 'garrison', 'effective', isoSpan('1917-03-01', '1917-05-17')),
			grip('r', 'red', 'garrison', 'effective', isoSpan('1917-05-18', '1917-12-31'))
		);
		expect(stretches.map(({ from, to, mark }) => [from, to, mark.kind])).toEqual([
			[FROM, isoDay('1917-05-17'), 'a-holds'],
			[isoDay('1917-05-18'), TO, 'b-holds']
		]);
	});

	test('two statements one after the other with the same mark are one stretch', () => {
		const stretches = stretchesOf(
			grip('w1', 'white', 'garrison', 'effective', isoSpan('1917-03-01', '1917-05-17')),
			grip('w2', 'white', 'garrison', 'effective', isoSpan('1917-05-18', '1917-11-30'))
		);
		expect(stretches).toHaveLength(1);
	});

	test('a stretch says between which of its days it is certain', () => {
		const fuzzy = {
			earliestStart: isoDay('1917-04-01'),
			latestStart: isoDay('1917-04-20'),
			earliestEnd: isoDay('1917-06-01'),
			latestEnd: isoDay('1917-06-30')
		};
		const [, held] = stretchesOf(grip('w', 'white', 'garrison', 'effective', fuzzy));
		expect(held).toMatchObject({
			from: fuzzy.earliestStart,
			to: fuzzy.latestEnd,
			sure: { from: fuzzy.latestStart, to: fuzzy.earliestEnd }
		});
	});

	test('a stretch that is certain on no day says so', () => {
		const perhaps = { ...isoSpan('1917-04-01', '1917-04-01'), latestEnd: isoDay('1917-04-30') };
		const never = { ...perhaps, latestStart: isoDay('1917-04-30') };
		const [, held] = stretchesOf(grip('w', 'white', 'garrison', 'effective', never));
		expect(held?.mark.kind).toBe('a-holds');
		expect(held?.sure).toBeUndefined();
	});

	test('on every day the stretch has the mark of the matrix', () => {
		const fuzzy = {
			earliestStart: isoDay('1917-04-01'),
			latestStart: isoDay('1917-04-20'),
			earliestEnd: isoDay('1917-06-01'),
			latestEnd: isoDay('1917-07-01')
		};
		const statements = [
			grip('w', 'white', 'garrison', 'effective', fuzzy),
			grip('r', 'red', 'garrison', 'contested', isoSpan('1917-05-10', '1917-06-20')),
			grip('n', 'white', 'garrison', 'nominal', isoSpan('1917-04-10', '1917-08-01'))
		];
		const of = exampleCase({ statements });
		const stretches = stretchesOf(...statements);
		for (let at = FROM; at <= TO; at++) {
			const inside = stretches.filter(({ from, to }) => from <= at && at <= to);
			expect(inside).toHaveLength(1);
			expect(inside[0]?.mark).toEqual(matrixOn(of, at)[0]?.mark);
		}
	});
});
