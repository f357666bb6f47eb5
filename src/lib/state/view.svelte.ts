import { createContext } from 'svelte';
import { phaseOn, type Case, type Plan } from '$lib/domain/case';
import { addSteps, type Calendar } from '$lib/domain/calendar';
import { clampDay, type Day } from '$lib/domain/day';
import { eventDay, eventsToTell, nextEvent, previousEvent } from '$lib/domain/event';
import { knownOf } from '$lib/domain/focus';
import { frontOn } from '$lib/domain/front';
import { matrixOn } from '$lib/domain/matrix';
import {
	changesOf,
	enteredReading,
	otherReadings,
	readingOf,
	withReading
} from '$lib/domain/reading';
import { narrowTo, type Part } from '$lib/domain/part';
import { statementsOn } from '$lib/domain/statement';
import type { Focus, Lens, View } from '$lib/domain/view';

/** What one reader looks at in one case. A comparison holds two of these. */
export class ViewState {
	/** The case as authored, whatever the reading. */
	readonly authored: Case;
	#day: Day;
	#calendar: Calendar;
	#lens: Lens;
	#reading = $state<string | undefined>();
	#focus = $state<Focus | undefined>();
	#part = $state.raw<Part | undefined>();
	#plan = $state.raw<Plan | undefined>();
	#asText = $state(false);
	#pointed = $state.raw<Focus | undefined>();

	readonly #read = $derived.by(() => withReading(this.authored, this.#reading));
	readonly case = $derived.by(() => narrowTo(this.#read, this.#part?.id));
	/** The reading that the case is entered as, those that may be chosen instead, and the one that is. */
	readonly entered = $derived.by(() => enteredReading(this.authored));
	readonly readings = $derived.by(() => otherReadings(this.authored));
	readonly chosen = $derived.by(() => readingOf(this.authored, this.#reading));
	/** What the reading changed. */
	readonly changes = $derived.by(() => changesOf(this.authored, this.#read));
	readonly standing = $derived.by(() => statementsOn(this.case.statements, this.day));
	readonly phase = $derived.by(() => phaseOn(this.case.phases, this.day));
	readonly matrix = $derived.by(() => matrixOn(this.case, this.day));
	readonly events = $derived.by(() => eventsToTell(this.case.events, this.day));
	readonly a = $derived.by(() => frontOn(this.case, 'a', this.day));
	readonly b = $derived.by(() => frontOn(this.case, 'b', this.day));
	/** The calendars in which days are shown, the one that the reader counts in first. */
	readonly calendars = $derived.by((): readonly Calendar[] => {
		const other = this.#calendar === 'gregorian' ? this.authored.calendar : 'gregorian';
		return other === this.#calendar ? [other] : [this.#calendar, other];
	});

	constructor(of: Case) {
		this.authored = of;
		this.#day = $state(of.heart);
		this.#calendar = $state(of.calendar);
		this.#lens = $state(of.lens);
	}

	get day() {
		return this.#day;
	}

	/** The calendar that the reader counts in: that of the case's sources, or the new style. */
	get calendar() {
		return this.#calendar;
	}

	get lens() {
		return this.#lens;
	}

	get reading() {
		return this.#reading;
	}

	get focus() {
		return this.#focus;
	}

	/** The city to which a case of several is narrowed. */
	get part() {
		return this.#part;
	}

	/** The plan of a city that is shown instead of the map. */
	get plan() {
		return this.#plan;
	}

	/** Whether the map is told in words. */
	get asText() {
		return this.#asText;
	}

	/** What the hand or the keyboard rests on in the text: the map shows it as if it were open. */
	get pointed() {
		return this.#pointed;
	}

	goTo(day: Day) {
		this.#day = clampDay(day, this.case.first, this.case.last);
	}

	/** Moves by so many steps of the case: days, months or years. */
	step(count: number) {
		this.goTo(addSteps(this.#day, this.case.step, count, this.#calendar));
	}

	toNextEvent() {
		const event = nextEvent(this.case.events, this.#day);
		this.goTo(event ? eventDay(event) : this.case.last);
	}

	toPreviousEvent() {
		const event = previousEvent(this.case.events, this.#day);
		this.goTo(event ? eventDay(event) : this.case.first);
	}

	/** To the first day of the next phase (`1`) or of this or the one before (`-1`). */
	toPhase(direction: 1 | -1) {
		const starts = this.case.phases.map((phase) => phase.span.latestStart);
		const start =
			direction === 1
				? starts.find((day) => day > this.#day)
				: starts.findLast((day) => day < this.#day);
		this.goTo(start ?? (direction === 1 ? this.case.last : this.case.first));
	}

	/** Counts in a calendar in which days are shown here; any other changes nothing. */
	countIn(calendar: Calendar) {
		if (this.calendars.includes(calendar)) this.#calendar = calendar;
	}

	look(lens: Lens) {
		this.#lens = lens;
	}

	/** Takes a reading; the case as entered for none, and for one that there is not or that changes nothing. */
	read(reading: string | undefined) {
		this.#reading = readingOf(this.authored, reading)?.id;
	}

	/** Whether there is a reading of an id, be it the one that the case is entered as. */
	isReading(id: string): boolean {
		return this.entered?.id === id || readingOf(this.authored, id) !== undefined;
	}

	/** Narrows the case to one of its cities; undefined, or what is none, shows all. */
	narrow(part: string | undefined) {
		this.#part = this.authored.parts.find((candidate) => candidate.id === part);
	}

	/** Puts the plan of a city in the place of the map; undefined, or what is no plan, brings the map back. */
	turnTo(plan: string | undefined) {
		this.#plan = this.authored.plans.find((candidate) => candidate.id === plan);
	}

	/** Opens what is known of something; the same again closes it. */
	open(focus: Focus | undefined) {
		const same =
			focus && this.#focus && focus.kind === this.#focus.kind && focus.id === this.#focus.id;
		this.#focus = same ? undefined : focus;
	}

	/** Tells the map in words, or draws it alone. */
	tell(asText: boolean) {
		this.#asText = asText;
	}

	/** Shows on the map what the reader rests on in the text; undefined, nothing. */
	pointAt(focus: Focus | undefined) {
		this.#pointed = focus;
	}

	/** Takes over what an address says; what it does not say goes back to the case's defaults. */
	take(view: View) {
		this.goTo(view.day ?? this.authored.heart);
		this.#calendar = this.authored.calendar;
		if (view.calendar) this.countIn(view.calendar);
		this.#lens = view.lens ?? this.authored.lens;
		this.read(view.reading);
		this.narrow(view.part);
		this.turnTo(view.plan);
		this.tell(view.as === 'text');
		this.#focus = view.focus && knownOf(this.case, view.focus, this.#day) ? view.focus : undefined;
	}

	/** The view as an address says it: what is at its default is left out. */
	readonly view = $derived.by(() => this.viewOn(this.#plan?.id));

	/** The same view on a plan or, without one, on the map. */
	viewOn(plan: string | undefined): View {
		return {
			...this.viewOf(this.#part?.id),
			...(plan ? { plan } : {}),
			...(this.#focus ? { focus: this.#focus } : {})
		};
	}

	/** The same view on the map, narrowed to a city or, without one, of all; nothing is open, since it may be elsewhere. */
	viewOf(part: string | undefined): View {
		return {
			...(this.#day === this.authored.heart ? {} : { day: this.#day }),
			...(this.#calendar === this.authored.calendar ? {} : { calendar: this.#calendar }),
			...(this.#lens === this.authored.lens ? {} : { lens: this.#lens }),
			...(this.#reading ? { reading: this.#reading } : {}),
			...(part ? { part } : {}),
			...(this.#asText ? { as: 'text' as const } : {})
		};
	}
}

export const [viewState, setViewState] = createContext<ViewState>();
