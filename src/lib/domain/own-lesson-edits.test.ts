import { describe, expect, test } from 'vitest';
import { EMPTY_LESSON, ROOM, type OwnLesson } from './own-lesson';
import {
	addQuestion,
	addStep,
	changeQuestion,
	changeStep,
	duplicateStep,
	moveQuestion,
	moveStep,
	removeQuestion,
	removeStep
} from './own-lesson-edits';

const frozen = <T>(value: T): T => {
	if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
	return Object.freeze(value);
};
/** Three steps; the second asks two questions. */
const lesson: OwnLesson = frozen(
	['step-2', 'step-2'].reduce(
		(own, step) => addQuestion(own, step).own,
		['/cases/libya/', '/cases/yemen/', '/cases/kosovo/'].reduce<OwnLesson>(
			(own, view) => addStep(own, view).own,
			EMPTY_LESSON
		)
	)
);
const ids = (own: OwnLesson) => own.steps.map(({ id }) => id);
const asked = (own: OwnLesson) => own.steps.map((step) => step.questions.map(({ id }) => id));

describe('of each edit another is the inverse', () => {
	test.each([undefined, 'step-1', 'step-3', 'step-9'])(
		'a step put after %s, taken out',
		(after) => {
			const { own, id } = addStep(lesson, '/cases/libya/', after);
			expect(own.steps).toHaveLength(4);
			expect(removeStep(own, id!)).toEqual(lesson);
		}
	);

	test('a step put twice, taken out', () => {
		const { own, id } = duplicateStep(lesson, 'step-2');
		expect(ids(own)).toEqual(['step-1', 'step-2', 'step-4', 'step-3']);
		expect(removeStep(own, id!)).toEqual(lesson);
	});

	test('a step moved on, moved back', () => {
		const own = moveStep(lesson, 'step-1', 2);
		expect(ids(own)).toEqual(['step-2', 'step-3', 'step-1']);
		expect(moveStep(own, 'step-1', -2)).toEqual(lesson);
	});

	test('a question put in, taken out', () => {
		const { own, id } = addQuestion(lesson, 'step-3');
		expect(asked(own)).toEqual([[], ['question-1', 'question-2'], ['question-3']]);
		expect(removeQuestion(own, id!)).toEqual(lesson);
	});

	test('a question moved on, moved back', () => {
		const own = moveQuestion(lesson, 'question-1', 1);
		expect(asked(own)).toEqual([[], ['question-2', 'question-1'], []]);
		expect(moveQuestion(own, 'question-1', -1)).toEqual(lesson);
	});

	test('a field written, written as it was', () => {
		const own = changeStep(lesson, 'step-1', { title: 'One' });
		expect(own.steps[0]?.title).toBe('One');
		expect(changeStep(own, 'step-1', { title: '' })).toEqual(lesson);
		const chosen = changeQuestion(lesson, 'question-2', { levers: ['army'] });
		expect(chosen.steps[1]?.questions[1]?.levers).toEqual(['army']);
		expect(changeQuestion(chosen, 'question-2', { levers: [] })).toEqual(lesson);
	});
});

test('the copy of a step has questions of its own', () => {
	const { own } = duplicateStep(lesson, 'step-2');
	expect(asked(own)).toEqual([[], ['question-1', 'question-2'], ['question-3', 'question-4'], []]);
});

test('an id is never given twice, also after one was taken out', () => {
	const { id } = addStep(removeStep(lesson, 'step-1'), '/cases/libya/');
	expect(id).toBe('step-4');
});

test('nothing is moved beyond the first or the last, and what there is not is left alone', () => {
	expect(moveStep(lesson, 'step-3', 5)).toEqual(lesson);
	expect(moveStep(lesson, 'step-1', -5)).toEqual(lesson);
	for (const own of [
		moveStep(lesson, 'step-9', 1),
		removeStep(lesson, 'step-9'),
		changeStep(lesson, 'step-9', { title: 'One' }),
		changeQuestion(lesson, 'question-9', { asks: 'Who?' }),
		duplicateStep(lesson, 'step-9').own,
		addQuestion(lesson, 'step-9').own
	]) {
		expect(own).toEqual(lesson);
	}
});

test('where there is no room for more, nothing is added', () => {
	let full: OwnLesson = lesson;
	while (full.steps.length < ROOM.steps) full = addStep(full, '/cases/libya/').own;
	expect(addStep(full, '/cases/libya/')).toEqual({ own: full, id: undefined });
	expect(duplicateStep(full, 'step-1')).toEqual({ own: full, id: undefined });
	let asking: OwnLesson = lesson;
	while ((asking.steps[0]?.questions.length ?? 0) < ROOM.questions) {
		asking = addQuestion(asking, 'step-1').own;
	}
	expect(addQuestion(asking, 'step-1')).toEqual({ own: asking, id: undefined });
});
