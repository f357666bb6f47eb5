import type { Calendar } from '$lib/domain/calendar';
import type { Case } from '$lib/domain/case';
import {
	clockRange,
	dayOnClock,
	readingAt,
	sharedMatrix,
	type Clocked
} from '$lib/domain/comparison';
import { asDay, type Day } from '$lib/domain/day';
import type { Alignment, View } from '$lib/domain/view';
import { ViewState } from './view.svelte';

/** Two or more cases under one slider, by calendar date, by days since each began, or by share of its length. */
export class ComparisonState {
	#views = $state.raw<readonly ViewState[]>([]);
	#align = $state<Alignment>('onset');
	#reading = $state(0);
	/** The calendar asked for in the address; each case follows if its days are shown in it. */
	#calendar = $state<Calendar>();

	readonly clocks = $derived.by(() => this.#views.map((view) => clockOf(view.case)));
	readonly range = $derived.by(() => clockRange(this.clocks, this.#align));
	readonly rows = $derived.by(() => sharedMatrix(this.#views.map((view) => view.matrix)));
	/** Where each case stands on the clock: before its first day, past its last, or in it. */
	readonly places = $derived.by(() =>
		this.clocks.map((clock) => {
			const day = dayOnClock(clock, this.#align, this.#reading);
			return day < clock.first ? 'before' : day > clock.last ? 'past' : 'in';
		})
	);

	/** The calendars in which days of one of the cases are shown. */
	readonly calendars = $derived.by(() => this.#views.flatMap((view) => view.calendars));

	constructor(cases: readonly Case[]) {
		this.compare(cases);
	}

	get views() {
		return this.#views;
	}

	get align() {
		return this.#align;
	}

	/** What the shared clock reads: a day, days since the onset, or per cent. */
	get reading() {
		return this.#reading;
	}

	/** Puts these cases side by side; the clock goes to the heart of the first. */
	compare(cases: readonly Case[]) {
		this.#views = cases.map((of) => new ViewState(of));
		this.#count();
		const [first] = this.#views;
		if (first) this.goTo(readingAt(clockOf(first.case), this.#align, first.case.heart));
	}

	goTo(reading: number) {
		const { first, last } = this.range;
		this.#reading = Math.round(Math.min(Math.max(reading, first), last));
		this.#views.forEach((view, index) => {
			const clock = this.clocks[index];
			if (clock) view.goTo(dayOnClock(clock, this.#align, this.#reading));
		});
	}

	/** Changes the clock and keeps the day of the first case. */
	alignBy(align: Alignment) {
		const [first] = this.#views;
		const day: Day = first?.day ?? asDay(0);
		this.#align = align;
		if (first) this.goTo(readingAt(clockOf(first.case), align, day));
	}

	take(view: View) {
		this.#calendar = view.calendar;
		this.#count();
		if (view.align) this.#align = view.align;
		const [first] = this.#views;
		if (!first) return;
		const clock = clockOf(first.case);
		const wanted = this.#align === 'date' ? view.day : view.offset;
		this.goTo(wanted ?? readingAt(clock, this.#align, first.case.heart));
	}

	#count() {
		for (const view of this.#views) view.countIn(this.#calendar ?? view.authored.calendar);
	}

	readonly view = $derived.by((): View => {
		const cases = this.#views.map((view) => view.case.id);
		const base = {
			...(cases.join('~') === DEFAULT_PAIR.join('~') ? {} : { cases }),
			...(this.#align === 'onset' ? {} : { align: this.#align }),
			...(this.#calendar ? { calendar: this.#calendar } : {})
		};
		const [first] = this.#views;
		const heart =
			first && readingAt(clockOf(first.case), this.#align, first.case.heart) === this.#reading;
		if (heart) return base;
		return this.#align === 'date'
			? { ...base, day: asDay(this.#reading) }
			: { ...base, offset: this.#reading };
	});
}

/** The pair that the page opens with. */
export const DEFAULT_PAIR = ['libya', 'yemen'] as const;

function clockOf(of: Case): Clocked {
	return { first: of.first, last: of.last, onset: of.span.latestStart };
}
