import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { casesOf, isAnnounced, minutesOf, shorterSteps, verifiedRows } from '$lib/domain/lesson';
import { matrixOn } from '$lib/domain/matrix';
import { askedRows, holderOf } from '$lib/domain/question';

const { cases, lessons } = readCatalogue(resolve('src/data'));
const caseOf = (id: string) => {
	const found = cases.find((file) => file.case.id === id)?.case;
	if (!found) expect.fail(`there is no case ${id}`);
	return found;
};

test('there are seven lessons, of the ids that are published', () => {
	expect(lessons.map(({ id }) => id as string)).toEqual([
		'a-word-travels',
		'beyond-the-capital',
		'parallel-state',
		'state-within-a-state',
		'two-governments-one-country',
		'who-ruled-petrograd',
		'whose-kings-justice'
	]);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
	test('fits a period, and its shorter form 45 minutes', () => {
		expect(minutesOf(lesson.steps)).toBeLessThanOrEqual(55);
		expect(minutesOf(shorterSteps(lesson))).toBeLessThanOrEqual(45);
	});

	test('asks three things or more to be predicted, and answers each as the matrix of the day does', () => {
		const questions = lesson.steps.flatMap((step) => step.questions);
		expect(questions.length).toBeGreaterThanOrEqual(3);
		for (const question of questions) {
			const of = caseOf(question.case);
			const rows = askedRows(of, question);
			question.about.forEach((about, index) => {
				expect(rows[index], question.id).toBeDefined();
				if (about.kind !== 'lever') return;
				const mark = matrixOn(of, question.day).find(({ row }) => row.id === about.id)!.mark;
				expect([question.id, rows[index]?.answer]).toEqual([question.id, holderOf(mark)]);
				expect(rows[index]?.mark).toEqual(mark);
			});
		}
	});

	test('has a reason with a source behind every answer', () => {
		for (const question of lesson.steps.flatMap((step) => step.questions)) {
			for (const row of askedRows(caseOf(question.case), question)) {
				expect(row?.because.length, `${question.id} ${row?.key}`).toBeGreaterThan(0);
				for (const { says, attestations } of row?.because ?? []) {
					expect(says).not.toBe('');
					expect(attestations.length).toBeGreaterThan(0);
				}
			}
		}
	});

	test('lets both sides speak where anybody speaks, and speaks in several steps', () => {
		const spoken = lesson.steps.filter((step) => step.voices.length > 0);
		expect(spoken.length).toBeGreaterThanOrEqual(2);
		for (const { voices } of spoken) expect(voices.length).toBeGreaterThanOrEqual(2);
	});

	test('names the sources of every step, and shows a course only where its words were seen', () => {
		const sources = new Set(lesson.sources.map(({ id }) => id));
		for (const { source } of lesson.steps.flatMap((step) => step.attestations)) {
			expect(sources).toContain(source);
		}
		for (const { seen } of verifiedRows(lesson)) expect(seen).toMatch(/^https?:/);
	});

	test('tells the class beforehand where its cases are of our time', () => {
		const isRecent = casesOf(lesson).some((id) => caseOf(id).last > caseOf('kosovo').first);
		if (isRecent) expect(isAnnounced(lesson.care)).toBe(true);
	});
});
