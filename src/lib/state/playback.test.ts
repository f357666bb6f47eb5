import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '$lib/domain/calendar';
import { event, exampleCase, FROM, isoDay, isoSpan, phase, TO } from '$lib/domain/example-case';
import { Playback } from './playback.svelte';
import { ViewState } from './view.svelte';

const STEP_MS = 900;

function player() {
	const view = new ViewState(
		exampleCase({
			phases: [
				phase('Support', isoSpan('1917-03-01', '1917-05-17')),
				phase('Coalition', isoSpan('1917-05-18', '1917-11-30'))
			],
			events: [
				event('one', isoSpan('1917-03-20')),
				event('two', isoSpan('1917-04-20')),
				event('three', isoSpan('1917-05-18')),
				event('four', isoSpan('1917-07-17'))
			]
		})
	);
	view.goTo(FROM);
	return { view, playback: new Playback(view) };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('playback', () => {
	test('never starts by itself', () => {
		const { view, playback } = player();
		vi.advanceTimersByTime(60_000);
		expect(view.day).toBe(FROM);
		expect(playback.playing).toBe(false);
	});

	test('goes from event to event, one at each step', () => {
		const { view, playback } = player();
		playback.play(STEP_MS);
		vi.advanceTimersByTime(STEP_MS - 1);
		expect(view.day).toBe(FROM);
		vi.advanceTimersByTime(1);
		expect(isoDate(view.day)).toBe('1917-03-20');
		vi.advanceTimersByTime(STEP_MS);
		expect(isoDate(view.day)).toBe('1917-04-20');
		expect(playback.playing).toBe(true);
	});

	test('stops at the end of a phase and says why, then plays on', () => {
		const { view, playback } = player();
		playback.play(STEP_MS);
		vi.advanceTimersByTime(10 * STEP_MS);
		expect(isoDate(view.day)).toBe('1917-05-18');
		expect(playback.playing).toBe(false);
		expect(playback.stopped).toBe('End of the phase “Support”.');
		playback.play(STEP_MS);
		expect(playback.stopped).toBe('');
		vi.advanceTimersByTime(STEP_MS);
		expect(isoDate(view.day)).toBe('1917-07-17');
	});

	test('stops after the last event, and begins again from the start', () => {
		const { view, playback } = player();
		view.goTo(isoDay('1917-06-01'));
		playback.play(STEP_MS);
		vi.advanceTimersByTime(10 * STEP_MS);
		expect(isoDate(view.day)).toBe('1917-07-17');
		expect(playback.stopped).toBe('The last event of the case.');
		playback.play(STEP_MS);
		expect(view.day).toBe(FROM);
		view.goTo(TO);
		playback.pause();
		playback.play(STEP_MS);
		expect(view.day).toBe(FROM);
	});

	test('stands still when the reader pauses it, and gives no reason', () => {
		const { view, playback } = player();
		playback.play(STEP_MS);
		vi.advanceTimersByTime(STEP_MS);
		playback.pause();
		vi.advanceTimersByTime(10 * STEP_MS);
		expect(isoDate(view.day)).toBe('1917-03-20');
		expect(playback.playing).toBe(false);
		expect(playback.stopped).toBe('');
	});

	test('is not hurried by a second press', () => {
		const { view, playback } = player();
		playback.play(STEP_MS);
		playback.play(STEP_MS);
		vi.advanceTimersByTime(STEP_MS);
		expect(isoDate(view.day)).toBe('1917-03-20');
		expect(vi.getTimerCount()).toBe(1);
	});

	test('runs at the pace that the reader sets', () => {
		const { view, playback } = player();
		playback.pace(2);
		expect(playback.speed).toBe(2);
		playback.play(STEP_MS);
		vi.advanceTimersByTime(STEP_MS / 2);
		expect(isoDate(view.day)).toBe('1917-03-20');
	});

	test('goes on from where the reader moves to', () => {
		const { view, playback } = player();
		playback.play(STEP_MS);
		view.goTo(isoDay('1917-06-01'));
		vi.advanceTimersByTime(STEP_MS);
		expect(isoDate(view.day)).toBe('1917-07-17');
	});
});
