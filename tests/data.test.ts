import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { addSteps } from '$lib/domain/calendar';
import { phaseOn, type Case } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { isoDay } from '$lib/domain/example-case';
import { frontOn } from '$lib/domain/front';
import { markStretches, matrixOn } from '$lib/domain/matrix';
import { otherReadings, withReading } from '$lib/domain/reading';
import { formatProblem } from '$lib/domain/result';
import { standing } from '$lib/domain/span';
import { statementsOn } from '$lib/domain/statement';
import { LENSES } from '$lib/domain/view';
import { overlaps } from '$lib/geo/bounds';
import { groundFeatures } from '$lib/geo/ground-features';
import type { Fill } from '$lib/geo/look';

const catalogue = readCatalogue(resolve('src/data'));
const cases = catalogue.cases.map((file) => file.case);

const IDS = [
	'petrograd-1917',
	'nizhnii-novgorod-1917',
	'kazan-1917',
	'smolensk-1917',
	'italian-communes',
	'comuneros-1520',
	'kosovo',
	'libya',
	'yemen',
	'donetsk-2014'
];

/** What of a case a reader can see, on the days on which it may change: phase, matrix, ground and what stands. */
function seenOn(of: Case) {
	const features = groundFeatures(of, 'both').map(({ ground, look, span }) => [ground, look, span]);
	const days = of.phases.flatMap(({ span }) => [span.latestStart, span.earliestEnd]);
	const onDays = [of.first, of.heart, of.last, ...days].map((day) => {
		const phase = phaseOn(of.phases, day);
		return [
			phase?.name,
			phase?.relation,
			matrixOn(of, day).map((row) => row.mark),
			statementsOn(of.statements, day).map((item) => item.statement)
		];
	});
	return { features, onDays };
}

function caseOf(id: string): Case {
	const found = cases.find((of) => of.id === id);
	if (!found) expect.fail(`there is no case ${id}`);
	return found;
}

test('the data has no problem', () => {
	expect(catalogue.problems.map(formatProblem)).toEqual([]);
});

test('there are ten cases, of the ids that are published', () => {
	expect(cases.map((of) => of.id as string).sort()).toEqual([...IDS].sort());
});

test('no two sources of the whole atlas have the same id', () => {
	const ids = catalogue.sources.map((entry) => entry.csl.id);
	expect(new Set(ids).size).toBe(ids.length);
});

describe.each(IDS)('%s', (id) => {
	test('has phases, two sides with authorities, and questions for class', () => {
		const of = caseOf(id);
		expect(of.phases.length).toBeGreaterThan(0);
		expect(of.questions.length).toBeGreaterThanOrEqual(4);
		for (const side of ['a', 'b'] as const) {
			expect(of.sides[side].name).not.toBe('');
			expect(of.authorities.some((authority) => authority.side === side)).toBe(true);
		}
	});

	test('opens on a day of its own, on which both sides have somebody who stands for them', () => {
		const of = caseOf(id);
		expect(of.heart).toBeGreaterThanOrEqual(of.first);
		expect(of.heart).toBeLessThanOrEqual(of.last);
		expect(standing(of.span, of.heart)).not.toBe('out');
		for (const side of ['a', 'b'] as const) {
			expect(frontOn(of, side, of.heart).authorities.length).toBeGreaterThan(0);
		}
	});

	test('has a front made of authorities of that side alone', () => {
		const of = caseOf(id);
		for (const side of ['a', 'b'] as const) {
			for (const authorityId of of.sides[side].front.flatMap((entry) => entry.authorities)) {
				expect(of.authorities.find((authority) => authority.id === authorityId)?.side).toBe(side);
			}
		}
	});

	test('has every event and everything else that its research lists, numbered without a gap', () => {
		const { case: of, tally } = catalogue.cases.find((file) => file.case.id === id)!;
		const numbers = of.events.map((event) => Number(event.id.slice(of.code.length + 1)));
		expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 1));
		expect(tally?.events.entered).toBe(numbers.length);
		for (const { entered, listed } of Object.values(tally ?? {})) {
			expect(entered).toBeGreaterThanOrEqual(listed);
		}
	});

	test('has two disputes or more, and a lens and a box to open with', () => {
		const of = caseOf(id);
		expect(of.disputes.length).toBeGreaterThanOrEqual(2);
		expect(LENSES).toContain(of.lens);
		expect(of.box).toHaveLength(4);
	});

	test('leads from everything that it says to a source that there is', () => {
		const of = caseOf(id);
		const sources = new Set(of.sources.map((source) => source.id));
		const said = [
			...of.statements,
			...of.events,
			...of.phases,
			...of.authorities,
			...of.lines,
			...of.readings,
			...of.disputes.flatMap((dispute) => dispute.positions)
		];
		for (const { attestations } of said) {
			expect(attestations.length).toBeGreaterThan(0);
			for (const { source } of attestations) expect(sources).toContain(source);
		}
	});

	test('has its first view in its box, and its point too', () => {
		const of = caseOf(id);
		expect(overlaps(of.view, of.box)).toBe(true);
		const [west, south, east, north] = of.box;
		const [lng, lat] = of.point;
		expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true);
	});

	test('has a matrix on every day of its phases, and strips that fill the slider', () => {
		const of = caseOf(id);
		for (const phase of of.phases) {
			expect(matrixOn(of, phase.span.latestStart)).toHaveLength(of.levers.length);
		}
		for (const row of of.levers) {
			const stretches = markStretches(of, row);
			expect(stretches[0]?.from).toBe(of.first);
			expect(stretches.at(-1)?.to).toBe(of.last);
		}
	});

	test('draws every piece of its ground one way on a day', () => {
		const of = caseOf(id);
		const features = groundFeatures(of, 'both');
		expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length);
		for (let day: Day = of.first; day <= of.last; day = addSteps(day, 'month', 7)) {
			const pieces = features
				.filter((feature) => standing(feature.span, day) !== 'out')
				.map((feature) => feature.ground);
			expect(new Set(pieces).size).toBe(pieces.length);
		}
	});

	test('can be read in each of its readings', () => {
		const of = caseOf(id);
		for (const reading of otherReadings(of)) {
			const read = withReading(of, reading.id);
			expect(seenOn(read), reading.id).not.toEqual(seenOn(of));
			read.phases.slice(1).forEach((phase, index) => {
				const before = read.phases[index]!;
				const where = `${reading.id}: ${before.id} and ${phase.id}`;
				expect(phase.span.earliestStart, where).toBeLessThanOrEqual(before.span.latestEnd + 1);
				expect(phase.span.latestStart, where).toBeGreaterThan(before.span.earliestEnd);
			});
		}
	});

	test('has at least one reading besides the case as entered, and at most one name for that', () => {
		const of = caseOf(id);
		expect(otherReadings(of).length).toBeGreaterThan(0);
		expect(of.readings.length - otherReadings(of).length).toBeLessThanOrEqual(1);
	});
});

describe('Petrograd', () => {
	const frontOf = (iso: string, side: 'a' | 'b') => {
		const { authorities, seats, heads } = frontOn(caseOf('petrograd-1917'), side, isoDay(iso));
		return {
			authorities: authorities.map((authority) => authority.id as string),
			seats: seats.map((seat) => seat.place.name),
			heads: heads.map((head) => head.person.name)
		};
	};

	test('on 17 July 1917: Lvov’s government at the Mariinsky Palace, the Soviet under Chkheidze at the Tauride', () => {
		const government = frontOf('1917-07-17', 'a');
		expect(government.authorities).toEqual(['prov-gov']);
		expect(government.seats).toEqual(['Mariinsky Palace']);
		expect(government.heads).toEqual([expect.stringContaining('Lvov')]);
		const soviet = frontOf('1917-07-17', 'b');
		expect(soviet.authorities).toContain('petrograd-soviet');
		expect(soviet.seats).toEqual(['Tauride Palace']);
		expect(soviet.heads).toEqual([expect.stringContaining('Chkheidze')]);
	});

	test('on 8 November 1917: armed conflict, and the telegraph contested with the upper hand to the Soviet side', () => {
		const of = caseOf('petrograd-1917');
		const day = isoDay('1917-11-08');
		expect(phaseOn(of.phases, day)?.relation).toBe('armed-conflict');
		const telegraph = matrixOn(of, day).find((item) => item.row.id === 'telegraph');
		expect(telegraph?.mark).toEqual({ kind: 'contested', upperHand: 'b' });
		expect(telegraph?.a).toBe('contested');
		expect(telegraph?.b).toBe('effective');
	});
});

describe('Libya', () => {
	type Drawn = readonly [fill: Fill, sides: string, claims: string];
	/** The 22 districts on 1 April 2020: fill, who is in it, who claims it from outside. */
	const DISTRICTS: Readonly<Record<string, Drawn>> = {
		// The House's cabinet with the LNA.
		'LY-BU': ['solid', 'b', 'a'],
		'LY-DR': ['solid', 'b', 'a'],
		'LY-JA': ['solid', 'b', 'a'],
		'LY-MJ': ['solid', 'b', 'a'],
		'LY-BA': ['solid', 'b', 'a'],
		'LY-WA': ['solid', 'b', 'a'],
		'LY-KF': ['solid', 'b', 'a'],
		'LY-SR': ['solid', 'b', 'a'],
		'LY-JU': ['solid', 'b', 'a'],
		'LY-WS': ['solid', 'b', 'a'],
		'LY-SB': ['solid', 'b', 'a'],
		'LY-WD': ['solid', 'b', 'a'],
		// The Government of National Accord; in Tripoli under siege.
		'LY-MI': ['solid', 'a', 'b'],
		'LY-TB': ['solid', 'a', 'b'],
		'LY-NL': ['solid', 'a', 'b'],
		// Split: each holds part.
		'LY-MB': ['both', 'a+b', ''],
		'LY-ZA': ['both', 'a+b', ''],
		'LY-NQ': ['both', 'a+b', ''],
		'LY-JG': ['both', 'a+b', ''],
		// Fought over.
		'LY-JI': ['fought', 'a+b', ''],
		'LY-GT': ['fought', 'a+b', ''],
		// A local power, which both claim to govern.
		'LY-MQ': ['solid', 'other', 'a+b']
	};

	test('on 1 April 2020 has every district as the sources have it', () => {
		const day = isoDay('2020-04-01');
		const drawn = groundFeatures(caseOf('libya'), 'both')
			.filter((feature) => standing(feature.span, day) !== 'out')
			.map(({ ground, look }): [string, Drawn] => [
				ground,
				[look.fill, look.sides.join('+'), look.claims.join('+')]
			]);
		expect(Object.fromEntries(drawn)).toEqual(DISTRICTS);
		expect(drawn).toHaveLength(22);
	});
});
