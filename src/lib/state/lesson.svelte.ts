import type { Lesson, LessonStep } from '$lib/domain/lesson';
import { choiceKey, type Asked, type Given } from '$lib/domain/lesson-answers';
import type { Answer } from '$lib/domain/question';

/** Where one reader is in a lesson, and what this reader has answered. Nothing of it leaves the page by itself. */
export class LessonState {
	readonly lesson: Lesson;
	readonly asked: Asked;
	#index = $state(0);
	#choices = $state.raw<Readonly<Record<string, Answer>>>({});
	#revealed = $state.raw<readonly string[]>([]);
	#written = $state.raw<Readonly<Record<string, string>>>({});

	readonly step: LessonStep = $derived.by(
		() => this.lesson.steps[this.#index] ?? this.lesson.steps[0]
	);
	readonly previous: LessonStep | undefined = $derived.by(() => this.lesson.steps[this.#index - 1]);
	readonly next: LessonStep | undefined = $derived.by(() => this.lesson.steps[this.#index + 1]);

	constructor(lesson: Lesson, asked: Asked) {
		this.lesson = lesson;
		this.asked = asked;
	}

	get index() {
		return this.#index;
	}

	get given(): Given {
		return { choices: this.#choices, revealed: this.#revealed, written: this.#written };
	}

	/** Goes to the step of an id; to the first for one that there is not. */
	goTo(id: string | undefined) {
		this.#index = Math.max(
			0,
			this.lesson.steps.findIndex((step) => step.id === id)
		);
	}

	choiceOf(question: string, row: string): Answer | undefined {
		return this.#choices[choiceKey(question, row)];
	}

	/** Commits to an answer; after the reveal nothing changes any more. */
	choose(question: string, row: string, answer: Answer) {
		if (this.isRevealed(question)) return;
		this.#choices = { ...this.#choices, [choiceKey(question, row)]: answer };
	}

	/** Whether every row of a question has an answer: only then it can be revealed. */
	isCommitted(question: string): boolean {
		const rows = this.asked[question] ?? [];
		return rows.length > 0 && rows.every((row) => this.choiceOf(question, row.key) !== undefined);
	}

	isRevealed(question: string): boolean {
		return this.#revealed.includes(question);
	}

	reveal(question: string) {
		if (!this.isCommitted(question) || this.isRevealed(question)) return;
		this.#revealed = [...this.#revealed, question];
	}

	/** What was written on a step or, with `exit`, on the exit ticket. */
	written(on: string): string {
		return this.#written[on] ?? '';
	}

	write(on: string, text: string) {
		this.#written = { ...this.#written, [on]: text };
	}
}
