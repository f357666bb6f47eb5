import { describe, expect, test } from 'vitest';
import { ATTESTED, exampleCase, isoSpan, phase, seat } from './example-case';
import { withReading, type Change, type ReadingId } from './reading';

const id = 'short' as ReadingId;

function caseRead(...changes: readonly Change[]) {
	return exampleCase({
		phases: [
			phase('p1', isoSpan('1917-03-01', '1917-07-20')),
			phase('p2', isoSpan('1917-07-21', '1917-11-30'))
		],
		statements: [
			seat('one', 'white', 'palace', isoSpan('1917-03-01', '1917-11-30')),
			seat('two', 'red', 'palace', isoSpan('1917-03-01', '1917-11-30'))
		],
		readings: [{ id, name: 'Short', about: 'It ended in July.', changes, attestations: ATTESTED }]
	});
}

describe('a case as a reading has it', () => {
	test('without a reading, or with one that there is not, the case is itself', () => {
		const of = caseRead({ of: 'p2', drop: true });
		expect(withReading(of, undefined)).toBe(of);
		expect(withReading(of, 'no-such' as ReadingId)).toBe(of);
	});

	test('a phase is dropped, renamed, dated anew, or related in another way', () => {
		const span = isoSpan('1917-03-01', '1917-06-01');
		const read = withReading(
			caseRead(
				{ of: 'p1', drop: false, name: 'All of it', relation: 'coalition', span },
				{ of: 'p2', drop: true }
			),
			id
		);
		expect(read.phases).toHaveLength(1);
		expect(read.phases[0]).toMatchObject({
			id: 'p1',
			name: 'All of it',
			relation: 'coalition',
			span
		});
	});

	test('a statement is dropped or dated anew', () => {
		const span = isoSpan('1917-03-01', '1917-06-01');
		const read = withReading(
			caseRead({ of: 'one', drop: true }, { of: 'two', drop: false, span }),
			id
		);
		expect(read.statements.map((statement) => [statement.id, statement.span])).toEqual([
			['two', span]
		]);
	});

	test('the case itself may end on another day', () => {
		const span = isoSpan('1917-03-01', '1917-07-20');
		expect(withReading(caseRead({ of: 'example', drop: false, span }), id).span).toEqual(span);
	});

	test('what a reading does not name stays as it is, and the case as authored too', () => {
		const of = caseRead({ of: 'p1', drop: false, name: 'Other' });
		const read = withReading(of, id);
		expect(read.phases[1]).toBe(of.phases[1]);
		expect(read.statements).toEqual(of.statements);
		expect(of.phases[0]?.name).toBe('p1');
	});
});
