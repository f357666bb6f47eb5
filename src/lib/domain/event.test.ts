import { describe, expect, test } from 'vitest';
import {
	eventDay,
	eventForm,
	eventsOn,
	eventsToTell,
	eventWords,
	nextEvent,
	previousEvent
} from './event';
import { event, frozen, isoDay, isoSpan } from './example-case';

const march = event('march', isoSpan('1917-07-17'));
const shots = event('shots', isoSpan('1917-07-17'));
const siege = event('siege', isoSpan('1917-07-18', '1917-07-25'), { duration: 'span' });
const strike = event('strike', isoSpan('1917-07-20', '1917-07-24'), { duration: 'span' });
const vote = event(
	'vote',
	{
		earliestStart: isoDay('1917-08-01'),
		latestStart: isoDay('1917-08-10'),
		earliestEnd: isoDay('1917-08-01'),
		latestEnd: isoDay('1917-08-10')
	},
	{ duration: 'window' }
);
const events = frozen([march, shots, siege, strike, vote]);

const ids = (list: readonly { readonly id: string }[]) => list.map((item) => item.id);

describe('the form of an event on the timeline', () => {
	test('is a tick for a day, a bar for what lasted, and a bar too for one day of many', () => {
		expect([march, siege, vote].map(eventForm)).toEqual(['tick', 'bar', 'window']);
	});

	test('is a tick for a day that is nearly known', () => {
		const [first, last] = [isoDay('1917-07-14'), isoDay('1917-07-20')];
		const span = { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last };
		expect(eventForm(event('about', span, { duration: 'window' }))).toBe('about');
	});
});

describe('the events of a day', () => {
	test('are those that are going on, and those that may have been on it', () => {
		expect(ids(eventsOn(events, isoDay('1917-07-21')))).toEqual(['siege', 'strike']);
		expect(ids(eventsOn(events, isoDay('1917-08-05')))).toEqual(['vote']);
		expect(eventsOn(events, isoDay('1917-07-26'))).toEqual([]);
	});

	test('the slider stops for an event on its first possible day', () => {
		expect(eventDay(vote)).toBe(isoDay('1917-08-01'));
	});
});

describe('the events to tell of', () => {
	test.each([
		['all that begin on the day', '1917-07-17', ['march', 'shots']],
		['one that begins, though another is going on', '1917-07-20', ['strike']],
		['those going on, where none begins', '1917-07-21', ['strike', 'siege']],
		['the last ones before, where nothing is going on', '1917-07-30', ['strike']],
		['the first ones, before everything', '1917-03-01', ['march', 'shots']],
		['the last ones, after everything', '1917-11-30', ['vote']]
	])('%s', (_, iso, expected) => {
		expect(ids(eventsToTell(events, isoDay(iso)))).toEqual(expected);
	});

	test('of a case without events there is nothing to tell', () => {
		expect(eventsToTell([], isoDay('1917-07-17'))).toEqual([]);
	});
});

describe('from event to event', () => {
	test('the next event begins after the day, the one before it before', () => {
		expect(nextEvent(events, isoDay('1917-07-17'))?.id).toBe('siege');
		expect(nextEvent(events, isoDay('1917-07-16'))?.id).toBe('march');
		expect(previousEvent(events, isoDay('1917-07-18'))?.id).toBe('shots');
	});

	test('before the first and after the last there is none', () => {
		expect(previousEvent(events, isoDay('1917-07-17'))).toBeUndefined();
		expect(nextEvent(events, isoDay('1917-08-01'))).toBeUndefined();
	});
});

describe('when an event was, in words', () => {
	test('is its day, both ends of what lasted, and the stretch in which an unknown day lies', () => {
		expect([march, siege, vote].map((one) => eventWords(one, 'gregorian'))).toEqual([
			'17 July 1917',
			'18 July 1917 to 25 July 1917',
			'between 1 August 1917 and 10 August 1917'
		]);
		expect(eventWords(march, 'julian', 'gregorian')).toBe('17 July 1917 (4 July O.S.)');
	});
});
