import { expect, test } from 'vitest';
import { EMPTY_LESSON } from '$lib/domain/own-lesson';
import { OwnLessonState } from './own-lesson.svelte';

const VIEW = '/cases/libya/?date=2014-09-01';

/** A lesson of two steps, the second of them open. */
function begun(): OwnLessonState {
	const state = new OwnLessonState();
	state.addStep(VIEW);
	state.addStep('/cases/yemen/');
	return state;
}
const ids = (state: OwnLessonState) => state.own.steps.map(({ id }) => id);

test('a new step comes after the open one, and is opened', () => {
	const state = begun();
	state.open('step-1');
	state.addStep(VIEW);
	expect(ids(state)).toEqual(['step-1', 'step-3', 'step-2']);
	expect(state.step?.id).toBe('step-3');
});

test('undo takes back one edit after the other, redo does them again', () => {
	const state = begun();
	state.moveStep('step-2', -1);
	const states = [state.own];
	while (state.undoes) {
		state.undo();
		states.push(state.own);
	}
	expect(states).toHaveLength(4);
	expect(state.own).toEqual(EMPTY_LESSON);
	for (const own of states.slice(0, -1).reverse()) {
		state.redo();
		expect(state.own).toEqual(own);
	}
	expect(state.redoes).toBeUndefined();
});

test('what is typed in one field is one edit, until the hand leaves it', () => {
	const state = begun();
	for (const title of ['W', 'Wh', 'Who']) state.writeStep('step-1', { title });
	state.writeStep('step-1', { task: 'T' });
	state.settle();
	state.writeStep('step-1', { task: 'Ta' });
	expect(state.own.steps[0]).toMatchObject({ title: 'Who', task: 'Ta' });
	state.undo();
	expect(state.own.steps[0]).toMatchObject({ title: 'Who', task: 'T' });
	state.undo();
	expect(state.own.steps[0]).toMatchObject({ title: 'Who', task: '' });
	state.undo();
	expect(state.own.steps[0]).toMatchObject({ title: '', task: '' });
});

test('after an undo the same field begins a new edit', () => {
	const state = begun();
	state.write({ title: 'One' });
	state.undo();
	state.write({ title: 'Two' });
	state.undo();
	expect(state.own.title).toBe('');
	expect(ids(state)).toHaveLength(2);
});

test('an edit that changes nothing is none', () => {
	const state = begun();
	const before = state.undoes;
	state.moveStep('step-1', -1);
	state.write({ title: '' });
	state.removeStep('step-9');
	expect(state.undoes).toBe(before);
	state.undo();
	state.write({ title: '' });
	expect(state.redoes).toBe('a new step');
});

test('a new edit leaves nothing to do again', () => {
	const state = begun();
	state.undo();
	state.write({ title: 'Mine' });
	expect(state.redoes).toBeUndefined();
});

test('the step after one that is taken out is opened, and undo opens it again', () => {
	const state = begun();
	state.open('step-1');
	state.removeStep('step-1');
	expect(state.step?.id).toBe('step-2');
	state.undo();
	expect(state.step?.id).toBe('step-1');
});

test('starting anew can be undone', () => {
	const state = begun();
	const before = state.own;
	state.replace(EMPTY_LESSON, 'a new lesson');
	expect(state.own.steps).toEqual([]);
	expect(state.step).toBeUndefined();
	state.undo();
	expect(state.own).toBe(before);
});

test('a lesson from the device has nothing before it', () => {
	const state = begun();
	state.begin(EMPTY_LESSON);
	expect([state.undoes, state.redoes, state.step]).toEqual([undefined, undefined, undefined]);
});
