import { CALENDARS, formatDualDate, type Calendar } from '$lib/domain/calendar';
import type { Case } from '$lib/domain/case';
import { clampDay, type Day } from '$lib/domain/day';
import { formatView, parseView, type Alignment, type Lens, type View } from '$lib/domain/view';
import type { Part } from '$lib/embed/parts';
import type { Embed } from './snippet';
import { formatOwn, readOwn } from './own-parameters';
import { USUAL_PARTS } from './snippet';
import { USUAL_SIZE, whatIsWrong, type Size } from './size';

/** What the builder of embeds knows of a case. */
export type FramedCase = Pick<
	Case,
	'id' | 'name' | 'calendar' | 'step' | 'first' | 'last' | 'heart' | 'lens'
> & {
	/** Short names of the two sides. */
	readonly a: string;
	readonly b: string;
	/** Its key events: days that are worth showing. */
	readonly moments: readonly { readonly day: Day; readonly title: string }[];
};

/** What the builder of embeds knows of a lesson. */
export type FramedLesson = {
	readonly id: string;
	readonly title: string;
	readonly steps: readonly { readonly id: string; readonly title: string }[];
};

/** The most cases that are compared. */
const MOST_CASES = 4;

/** A frame in the making: what it shows and how large it is. One case, up to four compared, or a lesson. */
export class EmbedBuilder {
	readonly all: readonly FramedCase[];
	readonly lessons: readonly FramedLesson[];
	#lesson = $state<string>();
	#step = $state<string>();
	#ids = $state.raw<readonly string[]>([]);
	#day = $state<Day>();
	#calendar = $state<Calendar>();
	#lens = $state<Lens>();
	#theme = $state<'light' | 'dark'>();
	#align = $state<Alignment>();
	#offset = $state<number>();
	#parts = $state.raw<readonly Part[]>(USUAL_PARTS);
	#size = $state.raw<Size>(USUAL_SIZE);
	/** What an address said that the controls do not offer; it is kept. */
	#kept = $state.raw<View>({});

	readonly cases = $derived.by(() =>
		this.#ids.flatMap((id) => this.all.find((of) => of.id === id) ?? [])
	);
	/** The case that is shown, or the first of those compared. */
	readonly first = $derived.by(() => this.cases[0] ?? this.all[0]);
	/** The lesson that is shown, if one is. */
	readonly lesson = $derived.by(() => this.lessons.find(({ id }) => id === this.#lesson));
	/** The step with which it opens, if that is not its first. */
	readonly step = $derived.by(() => {
		const steps = this.lesson?.steps ?? [];
		return steps.slice(1).find(({ id }) => id === this.#step)?.id;
	});
	readonly isComparison = $derived.by(() => !this.lesson && this.cases.length > 1);
	/** The day shown, of one case. */
	readonly day = $derived.by(() => {
		const of = this.first;
		return of ? clampDay(this.#day ?? of.heart, of.first, of.last) : undefined;
	});
	/** The calendars that the reader may count in. */
	readonly calendars = $derived.by((): readonly Calendar[] => {
		const own = this.cases.map((of) => of.calendar);
		return CALENDARS.filter((one) => one === 'gregorian' || own.includes(one));
	});
	readonly problem = $derived.by(() => whatIsWrong(this.#size));
	/** What the frame is called. */
	readonly title = $derived.by(() => {
		const of = this.first;
		if (this.lesson) return this.lesson.title;
		if (this.isComparison) return this.cases.map(({ name }) => name).join(' and ');
		if (!of || this.day === undefined) return '';
		return `${of.name}, ${formatDualDate(this.day, of.calendar, this.#calendar ?? of.calendar)}`;
	});
	/** The view in the frame. */
	readonly shown = $derived.by((): View => {
		if (this.lesson) return this.#theme ? { theme: this.#theme } : {};
		const of = this.first;
		const { calendar } = of ?? {};
		const common: View = {
			...(this.#calendar && this.#calendar !== calendar ? { calendar: this.#calendar } : {}),
			...(this.#theme ? { theme: this.#theme } : {})
		};
		if (this.isComparison) {
			return {
				...this.#kept,
				...common,
				cases: this.#ids,
				...(this.#align ? { align: this.#align } : {}),
				...(this.#align === 'date' || this.#offset === undefined ? {} : { offset: this.#offset }),
				...(this.#align === 'date' && this.#day !== undefined ? { day: this.#day } : {})
			};
		}
		return {
			...this.#kept,
			...common,
			...(this.day !== undefined && this.day !== of?.heart ? { day: this.day } : {}),
			...(this.#lens && this.#lens !== of?.lens ? { lens: this.#lens } : {})
		};
	});
	readonly embed = $derived.by((): Embed => ({
		path: this.#path,
		view: this.shown,
		step: this.step,
		parts: this.#shownParts,
		title: this.title,
		...(this.problem ? USUAL_SIZE : this.#size)
	}));
	/** What stands in the address of the builder, beside `more`: the view, and which cases if they are not the usual one. */
	readonly view = $derived.by((): View => {
		const isUsual = !this.isComparison && this.first === this.all[0];
		return isUsual || this.lesson ? this.shown : { ...this.shown, cases: this.#ids };
	});

	constructor(all: readonly FramedCase[], lessons: readonly FramedLesson[]) {
		this.all = all;
		this.lessons = lessons;
		this.#ids = all.slice(0, 1).map((of) => of.id);
	}

	get lens() {
		return this.#lens ?? this.first?.lens ?? 'both';
	}

	get calendar() {
		return this.#calendar ?? this.first?.calendar ?? 'gregorian';
	}

	get theme() {
		return this.#theme;
	}

	get align() {
		return this.#align ?? 'onset';
	}

	get offset() {
		return this.#offset;
	}

	get parts() {
		return this.#parts;
	}

	get size() {
		return this.#size;
	}

	/** The parameters of the address that are the builder's own. */
	get more() {
		return formatOwn({
			parts: this.#shownParts,
			size: this.problem ? USUAL_SIZE : this.#size,
			lesson: this.lesson?.id,
			step: this.step
		});
	}

	get #path(): Embed['path'] {
		if (this.lesson) return `lessons/${this.lesson.id}`;
		return this.isComparison ? 'compare' : `cases/${this.first?.id ?? ''}`;
	}

	/** A lesson is shown as it is. */
	get #shownParts() {
		return this.lesson ? USUAL_PARTS : this.#parts;
	}

	/** The address of the builder as it stands: what other pages of it are opened with. */
	get query() {
		const view = formatView(this.view);
		return this.more ? `${view}${view ? '&' : '?'}${this.more}` : view;
	}

	take(view: View) {
		const { cases = [], day, calendar, lens, theme, align, offset, ...kept } = view;
		const known = cases.filter((id) => this.all.some((of) => of.id === id)).slice(0, MOST_CASES);
		if (known.length > 0) this.#ids = known;
		this.#day = day;
		this.#calendar = calendar;
		this.#lens = lens;
		this.#theme = theme;
		this.#align = align;
		this.#offset = offset;
		this.#kept = kept;
	}

	/** Takes over the parameters that are the builder's own; gives what in them is wrong. */
	takeMore(query: string): readonly string[] {
		const { parts, size, lesson, step, problems } = readOwn(query);
		this.#parts = parts;
		this.#size = size;
		this.#lesson = lesson;
		this.#step = step;
		const isStrange = lesson !== undefined && !this.lesson;
		const asked = parseView(query).view.cases ?? [];
		const unknown = asked.filter((id) => !this.all.some((of) => of.id === id));
		return [
			...unknown.map((id) => `No case is called “${id}”: it is left out.`),
			...(isStrange ? [`No lesson is called “${lesson}”: a case is shown.`] : []),
			...problems
		];
	}

	/** Shows a lesson in the place of cases; undefined leads back to them. */
	teach(id: string | undefined) {
		this.#lesson = id;
		this.#step = undefined;
	}

	openAt(step: string) {
		this.#step = step;
	}

	/** Puts a case in a place of the list; an empty text takes out what is there. */
	show(index: number, id: string) {
		const ids = [...this.#ids];
		if (id === '') ids.splice(index, 1);
		else ids[index] = id;
		// What was chosen for one case says nothing of another.
		if (index === 0 && ids[0] !== this.#ids[0]) {
			this.#day = undefined;
			this.#lens = undefined;
			this.#calendar = undefined;
			this.#kept = {};
		}
		this.#ids = ids.slice(0, MOST_CASES);
	}

	/** Whether one more case can be compared. */
	get hasRoom() {
		return this.#ids.length < MOST_CASES;
	}

	goTo(day: Day) {
		this.#day = day;
	}

	look(lens: Lens) {
		this.#lens = lens;
	}

	countIn(calendar: Calendar) {
		this.#calendar = calendar;
	}

	wear(theme: 'light' | 'dark' | undefined) {
		this.#theme = theme;
	}

	alignBy(align: Alignment) {
		this.#align = align === 'onset' ? undefined : align;
		this.#offset = undefined;
	}

	turnTo(offset: number | undefined) {
		this.#offset = offset;
	}

	/** Shows a part or leaves it out; the last one stays. */
	turnPart(part: Part, isShown: boolean) {
		const parts = isShown
			? [...this.#parts, part]
			: this.#parts.filter((candidate) => candidate !== part);
		if (parts.length > 0) this.#parts = parts;
	}

	resize(size: Size) {
		this.#size = size;
	}
}
