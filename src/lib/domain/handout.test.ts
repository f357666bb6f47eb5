import { describe, expect, test } from 'vitest';
import type { CaseId } from './case';
import { ATTESTED, exampleCase, frozen, grip, isoDay, isoSpan, phase } from './example-case';
import {
	daysAround,
	handoutRows,
	initialsOf,
	keptBack,
	paperOfQuery,
	sourcesForAll,
	tellingStep,
	withPaper
} from './handout';
import type { LessonStep } from './lesson';
import type { Question } from './question';
import type { Attestation, SourceId } from './source';

const about = (kind: 'lever' | 'ground' | 'relation', id = '') =>
	(kind === 'relation' ? { kind } : { kind, id }) as Question['about'][number];

function question(of: string, day: string, ...what: Question['about'][number][]): Question {
	return {
		id: 'q',
		case: of,
		day: isoDay(day),
		about: what,
		attestations: []
	} as unknown as Question;
}

function step(id: string, day: string, changes: Partial<LessonStep> = {}): LessonStep {
	const link = { case: 'example' as CaseId, query: '', view: {} };
	const told = { voices: [], questions: [], attestations: [], text: '', task: '' };
	return { id, day: isoDay(day), link, ...told, ...changes } as unknown as LessonStep;
}
const lessonOf = (...steps: LessonStep[]) =>
	frozen({ steps: steps as unknown as readonly [LessonStep, ...LessonStep[]] });
const voices = [{ side: 'a', who: 'White', says: '', plain: '' }] as const;

describe('the step of a handout', () => {
	const told = step('told', '1917-03-01');
	const spoken = step('spoken', '1917-04-01', { voices });
	const one = { questions: [question('example', '1917-05-01', about('lever', 'police'))] };
	const asks = step('asks', '1917-05-01', one);
	const both = step('both', '1917-06-01', { ...one, voices });

	test('is one in which sides speak and levers are asked about', () => {
		expect(tellingStep(lessonOf(told, spoken, asks, both)).id).toBe('both');
	});
	test('is one with a question before one with voices, and the first where none has either', () => {
		expect(tellingStep(lessonOf(told, spoken, asks)).id).toBe('asks');
		expect(tellingStep(lessonOf(told, step('later', '1917-07-01'))).id).toBe('told');
	});
	test('shows one case where another step alike shows two', () => {
		const beside = { ...both.link, day: isoDay('1917-06-01') };
		const pair = step('pair', '1917-05-20', { ...both, beside, id: 'pair' as never });
		expect(tellingStep(lessonOf(pair, both)).id).toBe('both');
	});
	test('is the earlier of two alike, but that which asks about more levers', () => {
		const again = { ...both, id: 'again' as never };
		expect(tellingStep(lessonOf(both, again)).id).toBe('both');
		const questions = [
			question('example', '1917-06-01', about('lever', 'police'), about('lever', 'garrison'))
		];
		expect(tellingStep(lessonOf(both, { ...again, questions })).id).toBe('again');
	});
});

describe('the days beside that of the step', () => {
	const statements = [
		grip('l', 'white', 'police', 'effective', isoSpan('1917-03-10', '1917-11-30'))
	];
	const of = exampleCase({ statements });
	const [march, may, july] = [
		step('march', '1917-03-15'),
		step('may', '1917-05-04'),
		step('july', '1917-07-17')
	];
	test('are the nearest that the lesson shows of the same case, whatever the order of its steps', () => {
		expect(daysAround(lessonOf(july, may, march), may, of)).toEqual({
			before: march.day,
			after: july.day
		});
	});
	test('are not those of another case or of another city', () => {
		const other = step('other', '1917-04-01', {
			link: { ...may.link, case: 'elsewhere' as CaseId }
		});
		const city = step('city', '1917-04-02', { link: { ...may.link, view: { part: 'siena' } } });
		expect(daysAround(lessonOf(other, city, may), may, of)).toEqual({
			before: undefined,
			after: undefined
		});
	});
	test('before the first step of a case: the last day of the phase before, where there is one', () => {
		const phases = [
			phase('p1', isoSpan('1917-03-01', '1917-04-30')),
			phase('p2', isoSpan('1917-05-01', '1917-11-30'))
		];
		expect(daysAround(lessonOf(may), may, exampleCase({ phases, statements })).before).toBe(
			isoDay('1917-04-30')
		);
	});
});

test('a day of which no source tells any lever is not beside that of the step', () => {
	const [early, may] = [step('early', '1917-03-02'), step('may', '1917-05-04')];
	const from = isoSpan('1917-03-10', '1917-11-30');
	const of = exampleCase({ statements: [grip('l', 'white', 'police', 'effective', from)] });
	expect(daysAround(lessonOf(early, may), may, of).before).toBeUndefined();
});

describe('what is kept back', () => {
	const of = exampleCase();
	const asks = step('asks', '1917-05-04', {
		questions: [
			question('example', '1917-05-09', about('lever', 'police'), about('ground', 'land')),
			question('elsewhere', '1917-05-04', about('lever', 'garrison'))
		]
	});
	const later = step('later', '1917-07-17', {
		questions: [question('example', '1917-07-17', about('relation'))]
	});
	const lesson = lessonOf(asks, later);

	test('is what its own questions ask about the case, though they ask about another day', () => {
		const kept = keptBack(lesson, of, asks.day, asks);
		expect([...kept.levers]).toEqual(['police']);
		expect([...kept.ground]).toEqual(['land']);
		expect(kept.relation).toBe(false);
	});
	test('is what any question of the lesson asks about that day', () => {
		expect(keptBack(lesson, of, later.day).relation).toBe(true);
		expect(keptBack(lesson, of, isoDay('1917-06-01')).levers.size).toBe(0);
	});
});

describe('the table', () => {
	const of = exampleCase({
		statements: [
			grip('l1', 'white', 'garrison', 'effective', isoSpan('1917-03-01', '1917-04-30')),
			grip('l2', 'red', 'garrison', 'effective', isoSpan('1917-05-01', '1917-11-30')),
			grip('l3', 'white', 'police', 'effective', isoSpan('1917-03-01', '1917-11-30'))
		]
	});
	const [march, may] = [isoDay('1917-03-15'), isoDay('1917-05-04')];
	const none: ReadonlySet<string> = new Set();

	test('has no mark of what is kept back, and that of every other lever', () => {
		const rows = handoutRows(
			[
				{ of, day: march, kept: none },
				{ of, day: may, kept: new Set(['garrison']) }
			],
			10
		);
		expect(rows.map(({ label }) => label)).toEqual(['Garrison', 'Police']);
		expect(rows[0]?.cells[0]).toMatchObject({ mark: { kind: 'a-holds' } });
		expect(rows[0]?.cells[1]).toBe('kept');
		expect(JSON.stringify(rows[0])).not.toContain('b-holds');
		expect(rows[1]?.cells[1]).toMatchObject({ mark: { kind: 'a-holds' } });
	});
	test('of which too few fit has those asked about, then those that changed', () => {
		const columns = (kept: ReadonlySet<string>) => [
			{ of, day: march, kept: none },
			{ of, day: may, kept }
		];
		expect(handoutRows(columns(none), 1)[0]?.label).toBe('Garrison');
		expect(handoutRows(columns(new Set(['police'])), 1)[0]?.label).toBe('Police');
		expect(handoutRows(columns(none), 0)).toEqual([]);
	});
	test('of two cases has a line for each lever that both have, by its common name', () => {
		const other = exampleCase({ id: 'other' as CaseId, levers: of.levers.slice(0, 1) });
		const rows = handoutRows(
			[
				{ of, day: march, kept: none },
				{ of: other, day: march, kept: none }
			],
			10
		);
		expect(rows.map(({ label }) => label)).toEqual(['Army']);
	});
});

describe('the sources of a sheet', () => {
	const said = (...ids: string[]): readonly Attestation[] =>
		ids.map((id) => ({ ...ATTESTED[0], source: id as SourceId }));
	test('are as few as give each thing one', () => {
		const things = [said('one', 'all'), said('two', 'all'), said('three', 'all')];
		expect(sourcesForAll(things, [])).toEqual(['all']);
		expect(sourcesForAll([...things, said('one')], [])).toEqual(['all', 'one']);
	});
	test('are those given in any case, and no more where these are enough', () => {
		expect(sourcesForAll([said('one', 'two')], ['two' as SourceId])).toEqual(['two']);
		expect(sourcesForAll([], ['two' as SourceId])).toEqual(['two']);
	});
	test('support: one that disputes a thing does not stand for it', () => {
		const disputed = [{ ...ATTESTED[0], says: 'disputes' as const }];
		expect(sourcesForAll([disputed, [...disputed, ...said('one')]], [])).toEqual(['one']);
	});
});

test('sides go by their first letters, and by A and B where these are one', () => {
	expect(initialsOf('Government', 'Soviet')).toEqual({ a: 'G', b: 'S' });
	expect(initialsOf('Tripoli', 'Tobruk')).toEqual({ a: 'A', b: 'B' });
	expect(initialsOf('', 'Soviet')).toEqual({ a: 'A', b: 'B' });
});

test('the paper of an address is A4 unless it names another that there is', () => {
	expect(paperOfQuery('?paper=letter&step=x')).toBe('letter');
	expect(paperOfQuery('?paper=a3')).toBe('a4');
	expect(withPaper('?step=x', 'letter')).toBe('?step=x&paper=letter');
	expect(withPaper('?step=x&paper=letter', 'a4')).toBe('?step=x');
	expect(withPaper('?paper=letter', 'a4')).toBe('');
});
