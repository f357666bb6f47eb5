import { minutesOf, type Lesson } from './lesson';
import type { Answer, AskedRow } from './question';

/** What a student has answered in a lesson. It lives in the page and nowhere else. */
export type Given = {
	/** The choice for a row of a question, by `choiceKey`. */
	readonly choices: Readonly<Record<string, Answer>>;
	/** The ids of the questions that were revealed. */
	readonly revealed: readonly string[];
	/** Notes by the id of the step, and `exit` for the exit ticket. */
	readonly written: Readonly<Record<string, string>>;
};

/** The rows of every question of a lesson, answered, by the id of the question. */
export type Asked = Readonly<Record<string, readonly AskedRow[]>>;

export function choiceKey(question: string, row: string): string {
	return `${question}/${row}`;
}

/** The words of an answer among the options of a row. */
export function optionLabel(row: AskedRow, answer: Answer | undefined): string {
	return row.options.find((option) => option.answer === answer)?.label ?? '';
}

/** A lesson with a student's answers as a plain text, to keep or to hand in. */
export function answersText(lesson: Lesson, asked: Asked, given: Given): string {
	const steps = lesson.steps.flatMap((step, index) => {
		const questions = step.questions.flatMap((question) => [
			'',
			question.asks,
			...(asked[question.id] ?? []).map((row) => {
				const mine = optionLabel(row, given.choices[choiceKey(question.id, row.key)]);
				const shown = given.revealed.includes(question.id) ? ` The sources: ${row.words}.` : '';
				return `  ${row.label}: I said ${mine || 'nothing'}.${shown}`;
			})
		]);
		const notes = given.written[step.id]?.trim() ?? '';
		return [
			'',
			`${index + 1} ${step.title}`,
			`Task: ${step.task}`,
			...(notes ? [`My notes: ${notes}`] : []),
			...questions
		];
	});
	return [
		lesson.title,
		lesson.question,
		`Dual Power Atlas, ${minutesOf(lesson.steps)} minutes`,
		...steps,
		'',
		`Exit ticket: ${lesson.exit}`,
		given.written.exit?.trim() ?? '',
		''
	].join('\n');
}
