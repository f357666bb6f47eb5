import type { Calendar } from '$lib/domain/calendar';
import type { Case } from '$lib/domain/case';
import {
	clockOf,
	clockRange,
	dayOnClock,
	formatZero,
	parseZero,
	placeInCase,
	readingAt,
	sharedMatrix,
	type Zero
} from '$lib/domain/comparison';
import { asDay } from '$lib/domain/day';
import { formatSorting, parseSorting, type Sorting, type Trait } from '$lib/domain/traits-table';
import type { Alignment, Camera, View } from '$lib/domain/view';
import { ViewState } from './view.svelte';

/** The fewest and the most cases that are compared. */
export const [FEWEST, MOST] = [2, 4];

/** The pair that the page opens with. */
export const DEFAULT_PAIR = ['libya', 'yemen'] as const;

/** A case that is compared, its day 0 if it is not the first day of two powers, and where its map looks if not at all of it. */
type Compared = {
	readonly view: ViewState;
	readonly zero: Zero | undefined;
	readonly camera: Camera | undefined;
};

/** Two to four cases under one slider: by calendar date, by days since day 0 of each, or by share of its length. */
export class ComparisonState {
	#compared = $state.raw<readonly Compared[]>([]);
	#align = $state<Alignment>('onset');
	#reading = $state(0);
	/** The calendar asked for in the address; each case follows if its days are shown in it. */
	#calendar = $state<Calendar>();
	#isSameScale = $state(false);
	#sorting = $state.raw<Sorting | undefined>();
	/** What an address asks for while cases of it are on their way: the address must not lose them. */
	#awaited = $state.raw<View | undefined>();

	readonly views = $derived.by(() => this.#compared.map(({ view }) => view));
	readonly zeros = $derived.by(() => this.#compared.map(({ zero }) => zero));
	readonly clocks = $derived.by(() =>
		this.#compared.map(({ view, zero }) => clockOf(view.case, zero))
	);
	readonly cameras = $derived.by(() => this.#compared.map(({ camera }) => camera));
	readonly range = $derived.by(() => clockRange(this.clocks, this.#align));
	readonly rows = $derived.by(() => sharedMatrix(this.views.map((view) => view.matrix)));
	/** Where the shared clock stands in each case. */
	readonly places = $derived.by(() =>
		this.clocks.map((clock) => placeInCase(clock, dayOnClock(clock, this.#align, this.#reading)))
	);
	/** What tells the cases apart: the name, with a number where a case is compared with itself. */
	readonly names = $derived.by(() =>
		this.views.map((view, index, all) => {
			const same = (other: ViewState) => other.case.id === view.case.id;
			const number = all.slice(0, index + 1).filter(same).length;
			return all.filter(same).length > 1 ? `${view.case.name} ${number}` : view.case.name;
		})
	);
	/** The calendars in which days of one of the cases are shown. */
	readonly calendars = $derived.by(() => this.views.flatMap((view) => view.calendars));

	constructor(cases: readonly Case[]) {
		this.compare(cases);
	}

	get align() {
		return this.#align;
	}

	/** What the shared clock reads: a day, days since day 0, or per cent. */
	get reading() {
		return this.#reading;
	}

	/** Whether a kilometre is as long on every map. */
	get isSameScale() {
		return this.#isSameScale;
	}

	get sorting() {
		return this.#sorting;
	}

	/** Puts these cases side by side; the clock goes to the heart of the first. */
	compare(cases: readonly Case[]) {
		this.#take(cases.slice(0, MOST).map((of) => comparedAs(of)));
		this.goTo(this.#home());
	}

	/** Puts one case more at the end. A case that is there already comes with another day of its own. */
	add(of: Case) {
		if (this.#compared.length === MOST) return;
		this.#put(this.#compared.length, of);
	}

	/** Puts a case in the place of another. */
	replace(index: number, of: Case) {
		if (this.views[index] && this.views[index].case.id !== of.id) this.#put(index, of);
	}

	remove(index: number) {
		if (this.#compared.length > FEWEST) this.#take(this.#compared.toSpliced(index, 1));
	}

	/** Moves a case by one place to the left (`-1`) or to the right (`1`). */
	move(index: number, by: 1 | -1) {
		const [moved, other] = [this.#compared[index], this.#compared[index + by]];
		if (moved && other) this.#take(this.#compared.with(index, other).with(index + by, moved));
	}

	/** Chooses day 0 of a case: an event, a day, or without one its first day of two powers. The clock goes there. */
	startAt(index: number, zero: Zero | undefined) {
		const compared = this.#compared[index];
		if (!compared) return;
		this.#align = 'onset';
		this.#take(this.#compared.with(index, { ...compared, zero }));
		this.goTo(0);
	}

	/** Takes over where the reader has moved the map of a case; `undefined` is the whole map. */
	lookAt(index: number, camera: Camera | undefined) {
		const compared = this.#compared[index];
		if (compared) this.#compared = this.#compared.with(index, { ...compared, camera });
	}

	goTo(reading: number) {
		const { first, last } = this.range;
		this.#reading = Math.round(Math.min(Math.max(reading, first), last));
		this.views.forEach((view, index) => {
			const clock = this.clocks[index];
			if (clock) view.goTo(dayOnClock(clock, this.#align, this.#reading));
		});
	}

	/** Changes the clock and keeps the day of the first case. */
	alignBy(align: Alignment) {
		const [clock] = this.clocks;
		const [view] = this.views;
		this.#align = align;
		if (clock && view) this.goTo(readingAt(clock, align, view.day));
	}

	drawAtSameScale(isSame: boolean) {
		this.#isSameScale = isSame;
	}

	/** Sorts the table by a trait: first from the most to the least, then the other way, then as the cases stand. */
	sortBy(by: Trait) {
		const falls = by !== 'case';
		if (this.#sorting?.by !== by) this.#sorting = { by, falls };
		else this.#sorting = this.#sorting.falls === falls ? { by, falls: !falls } : undefined;
	}

	/** Takes over what an address says. If it asks for other cases, those that `open` brings are waited for. */
	take(view: View) {
		const ids = view.cases ?? DEFAULT_PAIR;
		if (ids.join('~') === this.views.map(({ case: of }) => of.id).join('~')) this.#follow(view);
		else this.#awaited = view;
	}

	/** Opens what an address asks for, with the cases that have come; with none those that are here stay. */
	open(cases: readonly Case[], view: View) {
		if (cases.length >= FEWEST) this.compare(cases);
		this.#follow(view);
	}

	#follow(view: View) {
		this.#awaited = undefined;
		this.#calendar = view.calendar;
		this.#align = view.align ?? 'onset';
		this.#isSameScale = view.scale === 'same';
		this.#sorting = parseSorting(view.sort);
		this.#take(
			this.#compared.map(({ view: of }, index) => ({
				view: of,
				zero: parseZero(of.authored, view.zero?.[index] ?? ''),
				camera: view.maps?.[index]
			}))
		);
		const wanted = this.#align === 'date' ? view.day : view.offset;
		this.goTo(wanted ?? this.#home());
	}

	/** Where the clock stands if nothing is said: at the heart of the first case, or at a day 0 that was chosen. */
	#home(): number {
		const [clock] = this.clocks;
		const [view] = this.views;
		if (!clock || !view) return 0;
		if (this.#align === 'onset' && this.zeros.some((zero) => zero !== undefined)) return 0;
		return readingAt(clock, this.#align, view.authored.heart);
	}

	#put(index: number, of: Case) {
		const twin = this.views.findIndex((view, at) => at !== index && view.case.id === of.id);
		const put = (zero?: Zero) => {
			this.#take(this.#compared.toSpliced(index, 1, comparedAs(of, zero)));
		};
		const beside = this.views[twin];
		if (!beside) return put();
		// The same day twice would be of no use: the new one stands at the next phase, or at the first.
		const starts = of.phases.map(({ span }) => span.latestStart);
		const other = starts.find((day) => day > beside.day) ?? starts[0] ?? of.first;
		put({ day: other });
		this.startAt(twin, { day: beside.day });
	}

	/** Takes over cases with their clocks; the clock stays where it is as far as it can. */
	#take(compared: readonly Compared[]) {
		this.#compared = compared;
		for (const view of this.views) view.countIn(this.#calendar ?? view.authored.calendar);
		this.goTo(this.#reading);
	}

	readonly view = $derived.by((): View => {
		if (this.#awaited) return this.#awaited;
		const cases = this.views.map((view) => view.case.id);
		const zeros = this.zeros.map(formatZero);
		const isHome = this.#home() === this.#reading;
		return {
			...(cases.join('~') === DEFAULT_PAIR.join('~') ? {} : { cases }),
			...(zeros.some((zero) => zero !== '') ? { zero: zeros } : {}),
			...(this.#align === 'onset' ? {} : { align: this.#align }),
			...(this.cameras.some((camera) => camera) ? { maps: this.cameras } : {}),
			...(this.#isSameScale ? { scale: 'same' as const } : {}),
			...(this.#sorting ? { sort: formatSorting(this.#sorting) } : {}),
			...(this.#calendar ? { calendar: this.#calendar } : {}),
			...(isHome
				? {}
				: this.#align === 'date'
					? { day: asDay(this.#reading) }
					: { offset: this.#reading })
		};
	});
}

function comparedAs(of: Case, zero?: Zero): Compared {
	return { view: new ViewState(of), zero, camera: undefined };
}
