import { fits, formatFilter, isEmpty, parseFilter, type CaseFilter } from '$lib/domain/case-filter';
import { addSteps } from '$lib/domain/calendar';
import type { CaseSummary, PhaseSummary } from '$lib/domain/case-summary';
import { isUnderWay, phaseOn } from '$lib/domain/case';
import { asDay, clampDay, countUpTo, type Day } from '$lib/domain/day';
import { boundaryDays } from '$lib/domain/time-index';
import { brokenAxis } from '$lib/domain/timeline';
import type { View } from '$lib/domain/view';

/** What a reader looks at on the world page: one day, and which cases stand on it. */
export class WorldState {
	readonly cases: readonly CaseSummary[];
	readonly heart: Day;
	#day: Day;
	#filter = $state.raw<CaseFilter>({});

	/** The cases that the reader wants to see: all, as long as nothing is filtered out. */
	readonly wanted = $derived.by(() =>
		this.isFiltered ? this.cases.filter((of) => fits(of, this.#filter)) : this.cases
	);
	readonly #wantedIds = $derived.by((): Readonly<Partial<Record<string, true>>> =>
		Object.fromEntries(this.wanted.map((of) => [of.id, true]))
	);

	readonly axis = $derived.by(() => brokenAxis(this.cases));
	/** Every day on which a case or one of its phases comes or goes, in order. */
	readonly #turns = $derived.by(() =>
		boundaryDays(this.cases.flatMap((of) => [of, ...of.phases]).map(({ span }) => span))
	);
	/**
	 * The last of them: between two turns the day moves and nothing else does. What asks for this instead of the day is not
	 * asked again by a step of the slider, which keeps a thousand cases as quick as ten.
	 */
	readonly #turn = $derived.by(() => this.#turns[countUpTo(this.#turns, this.#day) - 1]);
	readonly standing = $derived.by(() => {
		const turn = this.#turn;
		return turn === undefined ? [] : this.cases.filter((of) => isUnderWay(of, turn));
	});
	/** Of the cases that stand those that the reader wants to see. */
	readonly shown = $derived.by(() => this.standing.filter((of) => this.isWanted(of)));
	/** By the id of a case that stands its phase of the day. */
	readonly #phases = $derived.by((): Readonly<Partial<Record<string, PhaseSummary | 'none'>>> =>
		Object.fromEntries(
			this.standing.map((of) => [of.id, phaseOn(of.phases, this.#turn ?? this.first) ?? 'none'])
		)
	);

	/** @param heart the day that the page opens with */
	constructor(cases: readonly CaseSummary[], heart: Day) {
		this.cases = cases;
		this.heart = heart;
		this.#day = $state(heart);
	}

	get day() {
		return this.#day;
	}

	get filter() {
		return this.#filter;
	}

	/** Shows only some of the cases; `{}` shows all. */
	show(filter: CaseFilter) {
		this.#filter = filter;
	}

	readonly isFiltered = $derived.by(() => !isEmpty(this.#filter));

	isWanted(of: CaseSummary): boolean {
		return this.#wantedIds[of.id] === true;
	}

	/** The filter as parameters of the address. */
	readonly more = $derived.by(() => formatFilter(this.#filter));

	/** Takes over the filter of an address, and tells what in it is wrong. */
	takeMore(query: string): readonly string[] {
		const { filter, notices } = parseFilter(query);
		this.show(filter);
		return notices;
	}

	get first() {
		return this.axis[0]?.from ?? this.heart;
	}

	get last() {
		return this.axis.at(-1)?.to ?? this.heart;
	}

	/** What one step of the slider is where it stands: a year in a long stretch, a day in a short one. */
	readonly unit = $derived.by((): 'day' | 'month' | 'year' => {
		const segment = this.axis.find(({ from, to }) => this.#day >= from && this.#day <= to);
		const length = segment ? segment.to - segment.from : 0;
		return length > 20_000 ? 'year' : length > 2_000 ? 'month' : 'day';
	});

	/** The calendar of the cases of the day: old style only where all of them used it. */
	readonly calendar = $derived.by(() =>
		this.standing.length > 0 && this.standing.every((of) => of.calendar === 'julian')
			? ('julian' as const)
			: ('gregorian' as const)
	);

	goTo(day: Day) {
		this.#day = this.#outOfCuts(clampDay(day, this.first, this.last), day < this.#day ? -1 : 1);
	}

	step(count: number) {
		this.goTo(addSteps(this.#day, this.unit, count));
	}

	/** To the nearest day after (or before) this one on which a phase of some case begins that the reader wants to see. */
	toTurn(direction: 1 | -1) {
		const days = this.wanted.flatMap((of) => of.phases.map((phase) => phase.span.latestStart));
		const next =
			direction === 1
				? Math.min(...days.filter((day) => day > this.#day))
				: Math.max(...days.filter((day) => day < this.#day));
		if (Number.isFinite(next)) this.goTo(asDay(next));
	}

	/** Whether a case stands on the day. */
	stands(of: CaseSummary): boolean {
		return this.#phases[of.id] !== undefined;
	}

	/** The phase of the day of a case that stands. */
	phaseOf(of: CaseSummary): PhaseSummary | undefined {
		const phase = this.#phases[of.id];
		return phase === 'none' ? undefined : phase;
	}

	/** Takes over the day of an address; one in a cut of the axis becomes the nearest day beside the cut. */
	take(view: View) {
		const day = clampDay(view.day ?? this.heart, this.first, this.last);
		const [before, after] = [this.#outOfCuts(day, -1), this.#outOfCuts(day, 1)];
		this.#day = day - before < after - day ? before : after;
	}

	readonly view = $derived.by((): View => (this.#day === this.heart ? {} : { day: this.#day }));

	/** A day in a cut of the axis is none: it goes on to the next segment, or back to the one before. */
	#outOfCuts(day: Day, direction: 1 | -1): Day {
		const next = this.axis.findIndex((segment) => day <= segment.to);
		const segment = this.axis[next];
		if (!segment || day >= segment.from) return day;
		return direction === 1 ? segment.from : (this.axis[next - 1]?.to ?? segment.from);
	}
}
