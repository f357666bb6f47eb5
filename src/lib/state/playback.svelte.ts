import type { ViewState } from './view.svelte';
import { nextEvent } from '$lib/domain/event';

/** The speeds a reader may choose, as multiples of the usual pace. */
export const SPEEDS = [0.5, 1, 2, 4] as const;

/** Plays a case event by event; stops at the end of a phase and says why. */
export class Playback {
	readonly #view: ViewState;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#playing = $state(false);
	#speed = $state<number>(1);
	#stopped = $state('');

	constructor(view: ViewState) {
		this.#view = view;
	}

	get playing() {
		return this.#playing;
	}

	get speed() {
		return this.#speed;
	}

	/** Why it stopped by itself; empty while it plays and after the reader stopped it. */
	get stopped() {
		return this.#stopped;
	}

	/** @param stepMs how long each event stays at the usual pace */
	play(stepMs: number) {
		if (this.#playing) return;
		const { day, case: of } = this.#view;
		if (day >= of.last || !nextEvent(of.events, day)) this.#view.goTo(of.first);
		this.#playing = true;
		this.#stopped = '';
		this.#schedule(stepMs);
	}

	pause() {
		clearTimeout(this.#timer);
		this.#playing = false;
	}

	pace(speed: number) {
		this.#speed = speed;
	}

	#schedule(stepMs: number) {
		this.#timer = setTimeout(() => {
			const before = this.#view.phase;
			const event = nextEvent(this.#view.case.events, this.#view.day);
			if (!event) {
				this.#stop('The last event of the case.');
				return;
			}
			this.#view.toNextEvent();
			if (before && this.#view.phase !== before) {
				this.#stop(`End of the phase “${before.name}”.`);
				return;
			}
			this.#schedule(stepMs);
		}, stepMs / this.#speed);
	}

	#stop(why: string) {
		this.pause();
		this.#stopped = why;
	}
}
