import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import { isoDate } from '$lib/domain/calendar';
import type { Case, PlanId } from '$lib/domain/case';
import {
	ATTESTED,
	event,
	exampleCase,
	FROM,
	grip,
	isoDay,
	isoSpan,
	phase,
	place,
	seat,
	TO
} from '$lib/domain/example-case';
import type { ReadingId } from '$lib/domain/reading';
import type { PlaceId } from '$lib/domain/statement';
import { formatView, parseView, type Focus } from '$lib/domain/view';
import { ViewState } from './view.svelte';

const short = 'short' as ReadingId;

function viewOf(changes: Partial<Case> = {}) {
	const { sides } = exampleCase();
	const span = isoSpan('1917-03-01', '1917-11-30');
	return new ViewState(
		exampleCase({
			sides: {
				...sides,
				a: { ...sides.a, front: [{ authorities: ['white' as AuthorityId], span }] }
			},
			phases: [
				phase('p1', isoSpan('1917-03-01', '1917-05-17')),
				phase('p2', isoSpan('1917-05-18', '1917-09-30')),
				phase('p3', isoSpan('1917-10-01', '1917-11-30'))
			],
			plans: [
				{
					id: 'town' as PlanId,
					name: 'Town',
					view: [29.9, 59.9, 30.1, 60.1],
					errorM: 100,
					note: '',
					city: 'palace' as PlaceId,
					areas: []
				}
			],
			places: [place('palace', [30, 60])],
			events: [
				event('first', isoSpan('1917-04-10')),
				event('second', isoSpan('1917-07-17')),
				event('third', isoSpan('1917-10-25'))
			],
			statements: [
				seat('early', 'white', 'palace', isoSpan('1917-03-01', '1917-07-20')),
				grip('late', 'red', 'garrison', 'effective', isoSpan('1917-07-21', '1917-11-30'))
			],
			readings: [
				{
					id: short,
					name: 'Short',
					about: '',
					changes: [{ of: 'early', drop: true }],
					attestations: ATTESTED
				}
			],
			...changes
		})
	);
}

describe('a view of a case', () => {
	test('opens on the heart day, through the lens of the case, with nothing else', () => {
		const view = viewOf();
		expect(isoDate(view.day)).toBe('1917-07-17');
		expect(view.lens).toBe('both');
		expect(view.reading).toBeUndefined();
		expect(view.focus).toBeUndefined();
		expect(view.view).toEqual({});
	});

	test('answers with what stands on its day, and again when the day moves', () => {
		const view = viewOf();
		expect(view.standing.map((item) => item.statement.id)).toEqual(['early']);
		expect(view.matrix[0]?.mark.kind).toBe('unknown');
		expect(view.phase?.id).toBe('p2');
		expect(view.events.map((item) => item.id)).toEqual(['second']);
		expect(view.a.authorities.map((item) => item.name)).toEqual(['White']);
		expect(view.b.authorities).toEqual([]);

		view.goTo(isoDay('1917-10-25'));
		expect(view.standing.map((item) => item.statement.id)).toEqual(['late']);
		expect(view.matrix[0]?.mark.kind).toBe('b-holds');
		expect(view.phase?.id).toBe('p3');
		expect(view.events.map((item) => item.id)).toEqual(['third']);
	});

	test('does not leave the days of the slider', () => {
		const view = viewOf();
		view.goTo(isoDay('1900-01-01'));
		expect(view.day).toBe(FROM);
		view.goTo(isoDay('2000-01-01'));
		expect(view.day).toBe(TO);
	});

	test.each([
		['day', '1917-07-18'],
		['month', '1917-08-17'],
		['year', '1917-11-30']
	] as const)('steps by what a step of the case is: a %s', (step, iso) => {
		const view = viewOf({ step });
		view.step(1);
		expect(isoDate(view.day)).toBe(iso);
	});
});

describe('from event to event and from phase to phase', () => {
	test('goes to the next and the one before, then to the ends', () => {
		const view = viewOf();
		view.toNextEvent();
		expect(isoDate(view.day)).toBe('1917-10-25');
		view.toNextEvent();
		expect(view.day).toBe(TO);
		view.goTo(isoDay('1917-07-17'));
		view.toPreviousEvent();
		expect(isoDate(view.day)).toBe('1917-04-10');
		view.toPreviousEvent();
		expect(view.day).toBe(FROM);
	});

	test('goes to the first day of the next phase, and of this one before the one before', () => {
		const view = viewOf();
		view.toPhase(1);
		expect(isoDate(view.day)).toBe('1917-10-01');
		view.toPhase(1);
		expect(view.day).toBe(TO);
		view.toPhase(-1);
		expect(isoDate(view.day)).toBe('1917-10-01');
		view.toPhase(-1);
		expect(isoDate(view.day)).toBe('1917-05-18');
		view.toPhase(-1);
		view.toPhase(-1);
		expect(view.day).toBe(FROM);
	});
});

describe('what the reader chooses', () => {
	const palace: Focus = { kind: 'place', id: 'palace' };

	test('a thing is opened, and closed by opening it again', () => {
		const view = viewOf();
		view.open(palace);
		expect(view.focus).toEqual(palace);
		view.open({ ...palace });
		expect(view.focus).toBeUndefined();
		view.open(palace);
		view.open({ kind: 'event', id: 'palace' });
		expect(view.focus?.kind).toBe('event');
		view.open(undefined);
		expect(view.focus).toBeUndefined();
	});

	test('a reading changes what stands; without it the case is as authored again', () => {
		const view = viewOf();
		view.read(short);
		expect(view.standing).toEqual([]);
		view.read(undefined);
		expect(view.case).toBe(view.authored);
	});

	test('is told by the address, without what is at its default', () => {
		const view = viewOf();
		view.look('a');
		view.read(short);
		view.open(palace);
		view.goTo(isoDay('1917-08-01'));
		expect(formatView(view.view)).toBe('?date=1917-08-01&lens=a&reading=short&focus=place:palace');
		view.goTo(isoDay('1917-07-17'));
		view.look('both');
		expect(formatView(view.view)).toBe('?reading=short&focus=place:palace');
	});

	test('an address is taken over, and what it does not say goes back to its default', () => {
		const view = viewOf();
		const query = '?date=1917-08-01&lens=b&reading=short&focus=place:palace';
		view.take(parseView(query).view);
		expect(formatView(view.view)).toBe(query);
		view.take({});
		expect(view.view).toEqual({});
	});

	test('an address cannot open what there is not', () => {
		const view = viewOf();
		view.take({ focus: { kind: 'place', id: 'nowhere' } });
		expect(view.focus).toBeUndefined();
	});

	test('an address cannot ask for a reading that there is not, nor for a day outside', () => {
		const view = viewOf();
		view.take({ reading: 'no-such', day: isoDay('1800-01-01') });
		expect(view.reading).toBeUndefined();
		expect(view.day).toBe(FROM);
	});

	test('a plan takes the place of the map until the map is asked for again', () => {
		const view = viewOf();
		view.turnTo('town');
		expect(view.plan?.name).toBe('Town');
		expect(formatView(view.view)).toBe('?plan=town');
		view.turnTo(undefined);
		expect(view.plan).toBeUndefined();
		expect(formatView(view.view)).toBe('');
	});

	test('told in words a view says so in its address, and an address without it draws it alone', () => {
		const view = viewOf();
		view.take({ as: 'text' });
		expect(view.asText).toBe(true);
		expect(formatView(view.view)).toBe('?as=text');
		view.take({});
		expect(view.asText).toBe(false);
	});

	test('what is pointed at in the text is not opened', () => {
		const view = viewOf();
		view.pointAt({ kind: 'event', id: 'one' });
		expect(view.pointed).toEqual({ kind: 'event', id: 'one' });
		expect(view.focus).toBeUndefined();
		expect(formatView(view.view)).toBe('');
	});

	test('an address opens a plan that there is, and the map for any other', () => {
		const view = viewOf();
		view.take({ plan: 'town' });
		expect(view.plan?.id).toBe('town');
		view.take({ plan: 'no-such' });
		expect(view.plan).toBeUndefined();
	});
});

describe('the calendar that the reader counts in', () => {
	test('is that of the sources, and the new style stands second', () => {
		const view = viewOf({ calendar: 'julian' });
		expect(view.calendar).toBe('julian');
		expect(view.calendars).toEqual(['julian', 'gregorian']);
		expect(view.view).toEqual({});
	});

	test('can be the new style, is kept in the address, and goes back to the sources’', () => {
		const view = viewOf({ calendar: 'julian' });
		view.countIn('gregorian');
		expect(view.calendars).toEqual(['gregorian', 'julian']);
		expect(formatView(view.view)).toBe('?calendar=gregorian');
		const other = viewOf({ calendar: 'julian' });
		other.take(parseView('?calendar=gregorian').view);
		expect(other.calendar).toBe('gregorian');
		other.countIn('julian');
		expect(other.view).toEqual({});
		other.countIn('gregorian');
		other.take({});
		expect(other.calendar).toBe('julian');
	});

	test('is no other than these: a case in one calendar offers no choice', () => {
		const view = viewOf({ calendar: 'gregorian' });
		view.countIn('julian');
		expect(view.calendars).toEqual(['gregorian']);
		view.take({ calendar: 'hijri' });
		expect(view.view).toEqual({});
	});

	test('is the one in which a step of a month is a month', () => {
		const view = viewOf({ calendar: 'julian', step: 'month' });
		view.goTo(isoDay('1917-04-13'));
		view.step(1);
		// 31 March old style and a month is 30 April old style.
		expect(isoDate(view.day)).toBe('1917-05-13');
		view.countIn('gregorian');
		view.step(1);
		expect(isoDate(view.day)).toBe('1917-06-13');
	});
});
