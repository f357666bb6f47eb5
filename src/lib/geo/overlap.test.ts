import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import type { Area, Case } from '$lib/domain/case';
import { addDays, type Day } from '$lib/domain/day';
import {
	area,
	authority,
	exampleCase,
	FROM,
	frozen,
	ground,
	isoDay,
	isoSpan,
	TO
} from '$lib/domain/example-case';
import { sharesOn, type Count, type Shares } from '$lib/domain/overlap';
import { exactSpan, type Span } from '$lib/domain/span';
import type { Hold, StatementOf } from '$lib/domain/statement';
import { overlapOf, tallyOf, type GroundPiece } from './overlap';

const WHOLE = exactSpan(FROM, TO);
const PIECES: readonly GroundPiece[] = frozen([{ grounds: ['one'], areaKm2: 10 }]);

function caseOf(
	statements: readonly StatementOf<'ground'>[],
	areas: readonly Area[] = [area('one')]
): Case {
	const authorities = [
		authority('White', 'a'),
		authority('Pale', 'a'),
		authority('Red', 'b'),
		authority('Green', 'other'),
		authority('Black', 'other')
	];
	return exampleCase({ statements, areas, authorities });
}

/** The shares of a case of the example's ground on a day. */
function on(
	of: Case,
	count: Count = 'held',
	pieces: readonly GroundPiece[] = PIECES,
	day: Day = FROM
): Shares {
	return sharesOn(overlapOf(of, pieces)[count], day)?.km2 ?? {};
}
const said = (by: string, hold: Hold, span: Span = WHOLE, where = 'one', part = false) =>
	ground(`${by}-${hold}-${where}`, by, where, hold, span, part);

describe('ground has', () => {
	test.each<[string, readonly StatementOf<'ground'>[], Shares, Shares]>([
		['no authority where nothing is said', [], { none: 10 }, { none: 10 }],
		['none where one is only present', [said('red', 'present')], { none: 10 }, { none: 10 }],
		['one that administers it', [said('red', 'administers')], { one: 10 }, { one: 10 }],
		['none that holds it where one claims it', [said('red', 'claims')], { none: 10 }, { one: 10 }],
		[
			'one that holds it, and two with a claim, where one holds what another claims',
			[said('red', 'controls'), said('white', 'claims')],
			{ one: 10 },
			{ twoOrMore: 10 }
		],
		[
			'two where two fight for it',
			[said('red', 'contests'), said('white', 'contests')],
			{ twoOrMore: 10 },
			{ twoOrMore: 10 }
		],
		[
			'one where two bodies of one side hold it',
			[said('white', 'administers'), said('pale', 'controls')],
			{ one: 10 },
			{ one: 10 }
		],
		[
			'two where two third powers hold it',
			[said('green', 'administers'), said('black', 'controls')],
			{ twoOrMore: 10 },
			{ twoOrMore: 10 }
		],
		[
			'perhaps one where one has a part of it',
			[said('red', 'controls', WHOLE, 'one', true)],
			{ noneOrOne: 10 },
			{ noneOrOne: 10 }
		],
		[
			'any number where two split it and no source draws the line',
			[said('red', 'controls', WHOLE, 'one', true), said('white', 'controls', WHOLE, 'one', true)],
			{ anyNumber: 10 },
			{ anyNumber: 10 }
		],
		[
			'one or more where one holds it and another has a part',
			[said('red', 'controls', WHOLE, 'one', true), said('white', 'administers')],
			{ oneOrMore: 10 },
			{ oneOrMore: 10 }
		]
	])('%s', (_, statements, held, claimed) => {
		const of = caseOf(statements);
		expect(on(of)).toEqual(held);
		expect(on(of, 'claimed')).toEqual(claimed);
	});
});

test.each([
	[[], 'none'],
	[[true], 'one'],
	[[false], 'noneOrOne'],
	[[true, false, false], 'oneOrMore'],
	[[false, false], 'anyNumber'],
	[[true, true, false], 'twoOrMore']
] as const)('authorities that count for certain %j are %s', (settled, tally) => {
	expect(tallyOf(settled)).toBe(tally);
});

describe('ground drawn over other ground', () => {
	const areas = [area('land'), area('town')];
	const pieces: readonly GroundPiece[] = frozen([
		{ grounds: ['land'], areaKm2: 90 },
		{ grounds: ['land', 'town'], areaKm2: 10 }
	]);
	const lower = said('white', 'administers', WHOLE, 'land');

	test('has who holds it, and no longer who holds what is beneath', () => {
		const of = caseOf([lower, said('red', 'controls', WHOLE, 'town')], areas);
		expect(on(of, 'held', pieces)).toEqual({ one: 100 });
	});

	test('has those beneath too where it is held in part', () => {
		const of = caseOf([lower, said('red', 'controls', WHOLE, 'town', true)], areas);
		expect(on(of, 'held', pieces)).toEqual({ one: 90, oneOrMore: 10 });
	});

	test('has those beneath where nobody holds it', () => {
		const of = caseOf([lower, said('red', 'present', WHOLE, 'town')], areas);
		expect(on(of, 'held', pieces)).toEqual({ one: 100 });
	});

	test('is claimed with the ground beneath', () => {
		const claim = said('white', 'claims', WHOLE, 'land');
		const of = caseOf([claim, said('red', 'controls', WHOLE, 'town')], areas);
		expect(on(of, 'claimed', pieces)).toEqual({ one: 90, twoOrMore: 10 });
	});
});

describe('what is said of an area of several units', () => {
	const areas = [area('country', ['U-1', 'U-2']), area('north', ['U-1'])];
	const pieces: readonly GroundPiece[] = frozen([
		{ grounds: ['U-1'], areaKm2: 30 },
		{ grounds: ['U-2'], areaKm2: 70 }
	]);

	test('holds for each of them, beside what is said of one', () => {
		const country = said('white', 'administers', WHOLE, 'country');
		const of = caseOf([country, said('red', 'administers', WHOLE, 'north')], areas);
		expect(on(of, 'held', pieces)).toEqual({ one: 70, twoOrMore: 30 });
	});

	test('has an edge of its own, so that the figures are not “about”', () => {
		const overlap = overlapOf(caseOf([said('red', 'controls', WHOLE, 'north')], areas), pieces);
		expect(overlap.about).toBe(false);
		expect(overlap.held.map((entry) => entry.about)).toEqual([undefined]);
	});
});

describe('drawn ground with a soft edge', () => {
	const soft = { ...area('one'), soft: true };

	test('makes the figures “about” on the days on which it counts', () => {
		const days = isoSpan('1917-05-01', '1917-05-31');
		const overlap = overlapOf(caseOf([said('red', 'controls', days)], [soft]), PIECES);
		expect(overlap.about).toBe(true);
		expect(overlap.held.map((entry) => entry.about)).toEqual([undefined, true, undefined]);
	});
});

describe('the entries', () => {
	const [start, end] = [isoDay('1917-05-01'), isoDay('1917-05-31')];

	test('change on the first day of a statement and on the day after its last', () => {
		const of = caseOf([said('red', 'controls', exactSpan(start, end))]);
		const days = [addDays(start, -1), start, end, addDays(end, 1)];
		expect(days.map((day) => on(of, 'held', PIECES, day))).toEqual([
			{ none: 10 },
			{ one: 10 },
			{ one: 10 },
			{ none: 10 }
		]);
	});

	test('are unsettled in the margins of a date', () => {
		const fuzzy = {
			...exactSpan(start, end),
			latestStart: addDays(start, 3),
			latestEnd: addDays(end, 2)
		};
		const overlap = overlapOf(caseOf([said('red', 'controls', fuzzy)]), PIECES);
		expect(overlap.held).toEqual([
			{ from: FROM, km2: { none: 10 } },
			{ from: start, km2: { noneOrOne: 10 } },
			{ from: addDays(start, 3), km2: { one: 10 } },
			{ from: addDays(end, 1), km2: { noneOrOne: 10 } },
			{ from: addDays(end, 3), km2: { none: 10 } }
		]);
	});

	test('are only those that differ from the one before', () => {
		const handover = [
			said('red', 'controls', exactSpan(FROM, end)),
			said('white', 'controls', exactSpan(addDays(end, 1), TO))
		];
		expect(overlapOf(caseOf(handover), PIECES).held).toEqual([{ from: FROM, km2: { one: 10 } }]);
	});

	test('take no notice of statements by authorities that are not on the ground', () => {
		const of = caseOf([said('red', 'controls', WHOLE, 'elsewhere')]);
		expect(on(of)).toEqual({ none: 10 });
		expect(of.authorities.map(({ id }) => id)).toContain('red' as AuthorityId);
	});
});
