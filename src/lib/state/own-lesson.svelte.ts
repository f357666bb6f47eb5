import { EMPTY_LESSON, ROOM, type OwnLesson, type OwnStep } from '$lib/domain/own-lesson';
import {
	addQuestion,
	addStep,
	changeLesson,
	changeQuestion,
	changeStep,
	duplicateStep,
	moveQuestion,
	moveStep,
	removeQuestion,
	removeStep,
	type LessonFields,
	type QuestionFields,
	type StepFields
} from '$lib/domain/own-lesson-edits';

/** Where a lesson in the making is kept on the device. */
export const OWN_KEY = 'own-lesson';
/** Where the one is kept that was there before another was opened. */
export const FORMER_KEY = 'own-lesson-before';

/** The lesson before an edit, the step that was open then, and what was done to it. */
type Former = {
	readonly own: OwnLesson;
	readonly opened: string | undefined;
	readonly done: string;
};

/** How many edits can be taken back. */
const MOST_FORMER = 300;

/** A lesson that a teacher makes: every edit of it can be undone and done again. */
export class OwnLessonState {
	#own = $state.raw<OwnLesson>(EMPTY_LESSON);
	#opened = $state<string | undefined>();
	#past = $state.raw<readonly Former[]>([]);
	#future = $state.raw<readonly Former[]>([]);
	/** The field that is being typed in: all that is typed there until the hand rests elsewhere is one edit. */
	#field: string | undefined;

	/** The step whose fields are shown; undefined for what is told of the whole lesson. */
	readonly step: OwnStep | undefined = $derived.by(() =>
		this.#own.steps.find(({ id }) => id === this.#opened)
	);
	/** What the next undo takes back, and what the next redo does again; undefined where there is nothing. */
	readonly undoes: string | undefined = $derived.by(() => this.#past.at(-1)?.done);
	readonly redoes: string | undefined = $derived.by(() => this.#future.at(-1)?.done);
	readonly hasRoom = $derived.by(() => this.#own.steps.length < ROOM.steps);

	get own() {
		return this.#own;
	}

	/** Takes a lesson over as it lies on the device: there is nothing before it. */
	begin(own: OwnLesson) {
		this.#own = own;
		this.#opened = own.steps[0]?.id;
		this.#past = [];
		this.#future = [];
		this.#field = undefined;
	}

	/** Puts another lesson in the place of this one, which an undo brings back. */
	replace(own: OwnLesson, done: string) {
		this.#edit(own, done);
		this.#opened = own.steps[0]?.id;
	}

	open(step: string | undefined) {
		this.#opened = step;
		this.settle();
	}

	/** The hand has left a field: what is typed next is an edit of its own. */
	settle() {
		this.#field = undefined;
	}

	/** Writes something of the whole lesson. */
	write(fields: Partial<LessonFields>) {
		this.#edit(changeLesson(this.#own, fields), 'a text', Object.keys(fields).join());
	}

	/** Puts a view after the open step, and opens it. */
	addStep(view: string) {
		const { own, id } = addStep(this.#own, view, this.#opened);
		if (id === undefined) return;
		this.#edit(own, 'a new step');
		this.#opened = id;
	}

	duplicateStep(of: string) {
		const { own, id } = duplicateStep(this.#own, of);
		if (id === undefined) return;
		this.#edit(own, 'a step twice');
		this.#opened = id;
	}

	removeStep(id: string) {
		const { steps } = this.#own;
		const index = steps.findIndex((step) => step.id === id);
		this.#edit(removeStep(this.#own, id), 'a step taken out');
		if (this.#opened === id) this.#opened = (steps[index + 1] ?? steps[index - 1])?.id;
	}

	moveStep(id: string, by: number) {
		this.#edit(moveStep(this.#own, id, by), 'a step moved');
	}

	writeStep(id: string, fields: Partial<StepFields>, part = '') {
		const field = `${id}/${Object.keys(fields).join()}/${part}`;
		this.#edit(changeStep(this.#own, id, fields), 'a text', field);
	}

	/** Lets a step show another view. */
	showView(id: string, view: string) {
		this.#edit(changeStep(this.#own, id, { view }), 'another view');
	}

	/** @returns the id of the new question; undefined where there is no room for one */
	addQuestion(step: string): string | undefined {
		const { own, id } = addQuestion(this.#own, step);
		this.#edit(own, 'a new question');
		return id;
	}

	removeQuestion(id: string) {
		this.#edit(removeQuestion(this.#own, id), 'a question taken out');
	}

	moveQuestion(id: string, by: number) {
		this.#edit(moveQuestion(this.#own, id, by), 'a question moved');
	}

	writeQuestion(id: string, fields: Partial<QuestionFields>) {
		const field = `${id}/${Object.keys(fields).join()}`;
		this.#edit(changeQuestion(this.#own, id, fields), 'a text', field);
	}

	/** Chooses what a question is about, or its day. */
	chooseFor(id: string, fields: Partial<QuestionFields>) {
		this.#edit(changeQuestion(this.#own, id, fields), 'a choice');
	}

	undo() {
		const former = this.#past.at(-1);
		if (!former) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, this.#now(former.done)];
		this.#back(former);
	}

	redo() {
		const former = this.#future.at(-1);
		if (!former) return;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, this.#now(former.done)];
		this.#back(former);
	}

	#edit(own: OwnLesson, done: string, field?: string) {
		if (JSON.stringify(own) === JSON.stringify(this.#own)) return;
		const isSameField = field !== undefined && field === this.#field && this.#past.length > 0;
		if (!isSameField) this.#past = [...this.#past, this.#now(done)].slice(-MOST_FORMER);
		this.#future = [];
		this.#field = field;
		this.#own = own;
	}

	#now(done: string): Former {
		return { own: this.#own, opened: this.#opened, done };
	}

	#back({ own, opened }: Former) {
		this.#own = own;
		this.#opened = own.steps.some(({ id }) => id === opened) ? opened : own.steps[0]?.id;
		this.#field = undefined;
	}
}
