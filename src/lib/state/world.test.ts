import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/calendar';
import type { CaseId } from '$lib/domain/case';
import type { CaseSummary } from '$lib/domain/case-summary';
import { addDays } from '$lib/domain/day';
import { exampleCase, frozen, isoDay, isoSpan, phase } from '$lib/domain/example-case';
import { WorldState } from './world.svelte';

function summary(
	id: string,
	from: string,
	to: string,
	changes: Partial<CaseSummary> = {}
): CaseSummary {
	const span = isoSpan(from, to);
	const of = exampleCase({ span, first: span.earliestStart, last: span.latestEnd });
	const phases = [phase(id, span)];
	return { ...of, id: id as CaseId, phases, events: 20, levers: ['army'], ...changes };
}

const cases = frozen([
	summary('comuneros', '1520-05-01', '1522-02-03'),
	summary('petrograd', '1917-03-12', '1917-11-07', { calendar: 'julian' }),
	summary('kazan', '1917-03-15', '1917-11-08', { calendar: 'julian' }),
	summary('libya', '2014-08-04', '2026-01-01')
]);
const world = () => new WorldState(cases, isoDay('1917-07-17'));

describe('the world', () => {
	test('opens on its day, with the cases of that day', () => {
		const state = world();
		expect(state.standing.map((of) => of.id)).toEqual(['petrograd', 'kazan']);
		expect(state.view).toEqual({});
	});

	test('knows to the day which cases stand and in which phase', () => {
		const state = world();
		const on = (day: string) => {
			state.goTo(isoDay(day));
			return cases.filter((of) => state.stands(of)).map((of) => state.phaseOf(of)?.id);
		};
		expect(on('1917-03-11')).toEqual([]);
		expect(on('1917-03-12')).toEqual(['petrograd']);
		expect(on('1917-03-15')).toEqual(['petrograd', 'kazan']);
		expect(on('1917-11-07')).toEqual(['petrograd', 'kazan']);
		expect(on('1917-11-08')).toEqual(['kazan']);
		expect(on('1520-05-01')).toEqual(['comuneros']);
	});

	test('counts in the old calendar only where all cases of the day did', () => {
		const state = world();
		expect(state.calendar).toBe('julian');
		state.goTo(isoDay('2020-01-01'));
		expect(state.calendar).toBe('gregorian');
		expect(state.standing.map((of) => of.id)).toEqual(['libya']);
	});

	test('steps over the centuries that are left out, forth and back', () => {
		const state = world();
		const [first, second] = state.axis;
		state.goTo(first?.to ?? state.first);
		state.step(1);
		expect(state.day).toBe(second?.from);
		state.step(-1);
		expect(state.day).toBe(first?.to);
	});

	test('a day that is left out is the nearest shown in the direction of the move', () => {
		const state = world();
		state.goTo(isoDay('1700-01-01'));
		expect(state.day).toBe(state.axis[0]?.to);
		state.goTo(isoDay('1800-01-01'));
		expect(state.day).toBe(state.axis[1]?.from);
	});

	test('an address with a day that is left out opens on the nearest day that is shown', () => {
		const state = world();
		const [first, second] = state.axis;
		state.take({ day: isoDay('1600-01-01') });
		expect(state.day).toBe(first?.to);
		state.take({ day: isoDay('1900-01-01') });
		expect(state.day).toBe(second?.from);
	});

	test('does not leave the axis', () => {
		const state = world();
		state.goTo(isoDay('1000-01-01'));
		expect(state.day).toBe(state.first);
		state.goTo(addDays(state.last, 9999));
		expect(state.day).toBe(state.last);
	});

	test('turns to the next beginning of a phase, and to the one before', () => {
		const state = world();
		state.toTurn(1);
		expect(isoDate(state.day)).toBe('2014-08-04');
		state.toTurn(1);
		expect(isoDate(state.day)).toBe('2014-08-04');
		state.toTurn(-1);
		expect(isoDate(state.day)).toBe('1917-03-15');
	});

	test('says in the address what is not its default', () => {
		const state = world();
		const day = isoDay('2020-01-01');
		state.take({ day });
		expect(state.view).toEqual({ day });
		state.take({});
		expect(state.view).toEqual({});
	});

	test('shows only the cases that fit a filter, and plays through these alone', () => {
		const state = world();
		state.show({ years: { from: 1900, to: 1917 } });
		expect(state.wanted.map((of) => of.id)).toEqual(['petrograd', 'kazan']);
		expect(state.shown.map((of) => of.id)).toEqual(['petrograd', 'kazan']);
		const day = state.day;
		state.toTurn(1);
		expect(state.day).toBe(day);
		state.show({});
		expect(state.isFiltered).toBe(false);
		state.toTurn(1);
		expect(isoDate(state.day)).toBe('2014-08-04');
	});

	test('takes a filter from an address and gives it back', () => {
		const state = world();
		expect(state.takeMore('?years=2000/..&region=atlantis')).toEqual([
			'“atlantis” is no value of region: it is left out.'
		]);
		expect(state.wanted.map((of) => of.id)).toEqual(['libya']);
		expect(state.shown).toEqual([]);
		expect(state.more).toBe('years=2000/..');
		expect(state.takeMore('')).toEqual([]);
		expect(state.more).toBe('');
	});
});
