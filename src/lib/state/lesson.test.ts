import { describe, expect, test } from 'vitest';
import type { Lesson } from '$lib/domain/lesson';
import type { AskedRow } from '$lib/domain/question';
import { LessonState } from './lesson.svelte';

const row = (key: string): AskedRow => ({
	key,
	label: key,
	options: [],
	answer: 'b',
	words: 'Reds',
	certain: true,
	others: [],
	because: []
});
const steps = ['one', 'two', 'three'].map((id) => ({ id }));
const state = () =>
	new LessonState({ steps } as unknown as Lesson, { army: [row('army'), row('police')] });

describe('the steps of a lesson', () => {
	test('begin with the first, which has none before it, and end with the last', () => {
		const lesson = state();
		expect([lesson.step.id, lesson.previous, lesson.next?.id]).toEqual(['one', undefined, 'two']);
		lesson.goTo('three');
		expect([lesson.step.id, lesson.previous?.id, lesson.next]).toEqual(['three', 'two', undefined]);
	});

	test('of an id that there is not lead to the first', () => {
		const lesson = state();
		lesson.goTo('two');
		lesson.goTo('four');
		expect(lesson.step.id).toBe('one');
	});
});

describe('a question', () => {
	test('is not revealed before every row of it has an answer', () => {
		const lesson = state();
		lesson.choose('army', 'army', 'a');
		lesson.reveal('army');
		expect(lesson.isRevealed('army')).toBe(false);
		lesson.choose('army', 'police', 'both');
		lesson.reveal('army');
		expect(lesson.isRevealed('army')).toBe(true);
	});

	test('may be answered anew until it is revealed, and not after', () => {
		const lesson = state();
		lesson.choose('army', 'army', 'a');
		lesson.choose('army', 'army', 'b');
		lesson.choose('army', 'police', 'b');
		lesson.reveal('army');
		lesson.choose('army', 'army', 'neither');
		expect(lesson.choiceOf('army', 'army')).toBe('b');
		expect(lesson.given.choices).toEqual({ 'army/army': 'b', 'army/police': 'b' });
	});

	test('that there is not can be neither answered for nor revealed', () => {
		const lesson = state();
		lesson.reveal('navy');
		expect(lesson.isCommitted('navy')).toBe(false);
		expect(lesson.given.revealed).toEqual([]);
	});
});

test('what was written stays with its step', () => {
	const lesson = state();
	lesson.write('one', 'Seen.');
	lesson.goTo('two');
	expect([lesson.written('one'), lesson.written('two'), lesson.written('exit')]).toEqual([
		'Seen.',
		'',
		''
	]);
});
