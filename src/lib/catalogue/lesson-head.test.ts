import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.server';
import { headOfLesson, learningResource } from './lesson-head.server';

const { lessons } = readCatalogue(resolve('src/data'));

test('a lesson is a LearningResource with its time, its ages and the courses that were seen, and no other', () => {
	const lesson = lessons.find(({ id }) => id === 'who-ruled-petrograd')!;
	const said = learningResource(lesson) as Record<string, unknown>;
	expect(said).toMatchObject({
		'@type': 'LearningResource',
		timeRequired: 'PT50M',
		typicalAgeRange: '14-18',
		teaches: lesson.objectives
	});
	const alignments = said.educationalAlignment as readonly { targetUrl: string }[];
	expect(alignments).toHaveLength(lesson.curriculum.filter((row) => row.isVerified).length);
	for (const { targetUrl } of alignments) expect(targetUrl).toMatch(/^https?:/);
});

test('nothing in a lesson can end the script that it stands in', () => {
	const head = headOfLesson('who-ruled-petrograd');
	expect(head.match(/<\/script>/g)).toHaveLength(1);
	expect(headOfLesson('no-lesson')).toBe('');
});
