import { describe, expect, test } from 'vitest';
import { ATTESTED, exampleCase, grip, ground, isoSpan, phase, seat } from './example-case';
import type { AuthorityId } from './authority';
import type { PhaseId } from './case';
import type { Relation } from './relation';
import type { StatementOf } from './statement';
import {
	changesOf,
	enteredReading,
	otherReadings,
	readingWords,
	withReading,
	type Change,
	type ReadingId
} from './reading';

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

describe('what a reading may change in a statement', () => {
	const span = isoSpan('1917-03-01', '1917-07-20');
	const relation: StatementOf<'relation'> = {
		...seat('rel', 'white', 'palace', span),
		aspect: 'relation',
		with: 'red' as AuthorityId,
		kind: 'rivalry' as Relation
	};
	const during = ['p1' as PhaseId, 'p1' as PhaseId] as const;
	const of = (...changes: readonly Change[]) =>
		exampleCase({
			phases: [phase('p1', span), phase('p2', isoSpan('1917-07-21', '1917-11-30'))],
			statements: [
				ground('town', 'white', 'old-town', 'controls', span),
				{ ...grip('army', 'red', 'garrison', 'effective', span), why: 'It obeyed.', during },
				relation
			],
			readings: [{ id, name: 'Short', about: '', changes, attestations: ATTESTED }]
		});
	const read = (...changes: readonly Change[]) => withReading(of(...changes), id);

	test('is the hold of ground', () => {
		expect(read({ of: 'town', drop: false, hold: 'claims' }).statements[0]).toMatchObject({
			hold: 'claims',
			span
		});
	});

	test('is the grip on a lever, with its own reason', () => {
		const changed = read({ of: 'army', drop: false, grip: 'shared', why: 'It did not.' });
		expect(changed.statements[1]).toMatchObject({ grip: 'shared', why: 'It did not.', span });
	});

	test('is the kind of a relation', () => {
		const changed = read({ of: 'rel', drop: false, relation: 'subordination' });
		expect(changed.statements[2]).toMatchObject({ kind: 'subordination' });
	});

	test('is nothing that its aspect does not have', () => {
		expect(read({ of: 'rel', drop: false, grip: 'shared' }).statements[2]).toEqual(relation);
	});

	const earlier = isoSpan('1917-03-01', '1917-07-17');
	const later = isoSpan('1917-07-18', '1917-11-30');
	const moved: readonly Change[] = [
		{ of: 'p1', drop: false, span: earlier },
		{ of: 'p2', drop: false, span: later }
	];
	const armyOf = (...changes: readonly Change[]) => read(...changes).statements[1]?.span;

	test('is its days, where it is dated by a phase and the reading moves that', () => {
		expect(armyOf(...moved)).toEqual(earlier);
		expect(read(...moved).statements[0]?.span).toEqual(span);
	});

	test('is not its days where the reading says that they stay, or where the phase is gone', () => {
		expect(armyOf({ ...moved[0]!, stay: true }, moved[1]!)).toEqual(span);
		expect(armyOf({ of: 'p1', drop: true })).toEqual(span);
	});

	test('is its days as the reading gives them before those of its phase', () => {
		const own = isoSpan('1917-05-01', '1917-05-02');
		expect(armyOf(...moved, { of: 'army', drop: false, span: own })).toEqual(own);
	});

	test('has no longer the words that its source has for another date', () => {
		const entered = of({ of: 'town', drop: false, span: isoSpan('1917-05-01', '1917-05-02') });
		const statements = entered.statements.map((item) => ({ ...item, written: 'in spring' }));
		const written = withReading({ ...entered, statements }, id).statements;
		expect(written.filter((item) => item.written).map((item) => item.id)).not.toContain('town');
		expect(written.some((item) => item.written === 'in spring')).toBe(true);
	});

	test('a phase may lose its relation', () => {
		expect(read({ of: 'p2', drop: false, relation: 'none' }).phases[1]).not.toHaveProperty(
			'relation'
		);
	});

	test('all that differs is known, and said in words', () => {
		const entered = of(...moved);
		const changes = changesOf(entered, withReading(entered, id));
		expect([...changes.changed].sort()).toEqual(['army', 'p1', 'p2']);
		expect(readingWords(changes)).toBe('3 parts of the case differ');
		const without = of({ of: 'town', drop: true });
		expect(readingWords(changesOf(without, withReading(without, id)))).toBe(
			'of its parts 1 is left out'
		);
		expect(readingWords(changesOf(entered, entered))).toBe('the length of the case differs');
	});

	test('a reading without changes is the name of the case as entered', () => {
		const named = of();
		expect(enteredReading(named)?.id).toBe(id);
		expect(otherReadings(named)).toEqual([]);
		expect(withReading(named, id)).toBe(named);
	});
});
