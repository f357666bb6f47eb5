import { expect, test } from 'vitest';
import { answersText, choiceKey, type Given } from './lesson-answers';
import type { Lesson } from './lesson';
import type { AskedRow } from './question';

const row: AskedRow = {
	key: 'lever-army',
	label: 'Army',
	options: [
		{ answer: 'a', label: 'Whites' },
		{ answer: 'b', label: 'Reds' }
	],
	answer: 'b',
	words: 'Reds; Whites in title only',
	certain: true,
	others: [],
	because: []
};
const lesson = {
	title: 'Two halls',
	question: 'Whose was the town?',
	exit: 'It was ...',
	steps: [
		{
			id: 'one',
			title: 'The garrison',
			minutes: 5,
			task: 'Look.',
			questions: [{ id: 'army', asks: 'Whom did the soldiers obey?' }]
		}
	]
} as unknown as Lesson;
const asked = { army: [row] };
const given: Given = {
	choices: { [choiceKey('army', 'lever-army')]: 'a' },
	revealed: [],
	written: { one: 'I looked.', exit: 'It was nobody’s.' }
};

test('answers keep what was chosen and written, and the sources only where they were revealed', () => {
	const before = answersText(lesson, asked, given);
	expect(before).toContain('Army: I said Whites.');
	expect(before).toContain('My notes: I looked.');
	expect(before).toContain('Exit ticket: It was ...\nIt was nobody’s.');
	expect(before).not.toContain('in title only');
	const after = answersText(lesson, asked, { ...given, revealed: ['army'] });
	expect(after).toContain('I said Whites. The sources: Reds; Whites in title only.');
});

test('what was not answered is said to be so', () => {
	const text = answersText(lesson, asked, { choices: {}, revealed: [], written: {} });
	expect(text).toContain('Army: I said nothing.');
	expect(text).not.toContain('My notes');
});
