import fc from 'fast-check';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { readOwnLesson } from '$lib/catalogue/own-lesson-file';
import { isoDate } from '$lib/domain/calendar';
import { matrixOn } from '$lib/domain/matrix';
import { asDay } from '$lib/domain/day';
import { lessonOfOwn } from '$lib/domain/lesson-of-own';
import { lessonPageWith } from '$lib/domain/lesson-page';
import {
	EMPTY_LESSON,
	emptyQuestion,
	emptyStep,
	formatOwnLesson,
	OWN_FORMAT,
	ROOM,
	type OwnLesson
} from '$lib/domain/own-lesson';
import { holderOf } from '$lib/domain/question';
import { carriedText, carryText } from '$lib/package/lesson-code';

/** Any text that a field may hold: letters of all scripts, halves of pairs, quotation marks, breaks. */
const anyText = (most: number) =>
	fc
		.string({
			unit: fc.oneof(
				fc.string({ unit: 'binary', maxLength: 1 }),
				fc.constantFrom('"', '\\', '\n', '<', '\ud83d', 'é')
			),
			maxLength: 30
		})
		.map((text) => text.slice(0, most));
const oneLine = anyText(ROOM.line).map((text) => text.replace(/[\r\n]/g, ' '));
const anyId = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const anyVoice = fc.record({ who: anyText(ROOM.line), says: anyText(ROOM.text) });
const anyLesson: fc.Arbitrary<OwnLesson> = fc
	.record({
		title: anyText(ROOM.title),
		question: anyText(ROOM.line),
		summary: anyText(ROOM.text),
		objectives: fc.array(oneLine, { maxLength: 3 }),
		prior: anyText(ROOM.text),
		words: fc.array(anyId, { maxLength: 3 }),
		steps: fc.array(
			fc.record({
				title: anyText(ROOM.title),
				minutes: fc.integer({ min: 1, max: ROOM.minutes }),
				view: anyId.map((id) => `/cases/${id}/?date=1917-07-17#map=5/1/2`),
				voices: fc.record({ a: anyVoice, b: anyVoice, other: anyVoice }),
				text: anyText(ROOM.text),
				task: anyText(ROOM.text),
				questions: fc.array(
					fc.record({
						asks: anyText(ROOM.line),
						levers: fc.array(anyId, { maxLength: 3 }),
						ground: fc.array(anyId, { maxLength: 3 }),
						relation: fc.boolean(),
						day: fc.oneof(
							fc.constant(''),
							fc.integer({ min: 2_000_000, max: 2_460_000 }).map((day) => isoDate(asDay(day)))
						),
						reveals: anyText(ROOM.text)
					}),
					{ maxLength: 3 }
				)
			}),
			{ maxLength: 4 }
		),
		exit: anyText(ROOM.text),
		extension: anyText(ROOM.text),
		care: fc.record({ students: anyText(ROOM.text) }),
		notes: fc.array(oneLine, { maxLength: 3 })
	})
	.map((lesson) => ({
		...lesson,
		steps: lesson.steps.map((step, index) => ({
			...step,
			id: `step-${index + 1}`,
			questions: step.questions.map((question, at) => ({
				...question,
				id: `question-${index}-${at}`
			}))
		}))
	}));

const opened = (text: string): OwnLesson => {
	const read = readOwnLesson(text);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.own;
};
const problemsOf = (value: unknown): readonly string[] => {
	const read = readOwnLesson(typeof value === 'string' ? value : JSON.stringify(value));
	return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('a lesson of a teacher', () => {
	test('is the same after it was saved and opened, and its file is the same byte for byte', () => {
		fc.assert(
			fc.property(anyLesson, (own) => {
				const file = formatOwnLesson(own);
				expect(opened(file)).toEqual(own);
				expect(formatOwnLesson(opened(file))).toBe(file);
			})
		);
	});

	test('is carried by a link byte for byte', () => {
		fc.assert(
			fc.property(anyLesson, (own) => {
				const file = formatOwnLesson(own);
				const code = carryText(file);
				expect(code).toMatch(/^[\w-]+$/);
				expect(carriedText(code, ROOM.fileBytes)).toEqual({ ok: true, text: file });
			})
		);
	});

	test('whose file was written by hand is written in one form once it was opened', () => {
		const byHand = `{ "steps": [], "version": 1, "title": "Mine", "notes": [], "format": "${OWN_FORMAT}" }`;
		expect(formatOwnLesson(opened(byHand))).toBe(
			formatOwnLesson({ ...EMPTY_LESSON, title: 'Mine' })
		);
	});
});

describe('a broken file', () => {
	const head = { format: OWN_FORMAT, version: 1, title: 'Mine' };
	const step = { id: 'one', title: 'One', minutes: 5, view: '/cases/libya/' };

	test('tells all that is wrong with it, each at its place', () => {
		const broken = {
			...head,
			colour: 'red',
			sound: 'loud',
			title: 7,
			steps: [
				{ ...step, minutes: 0, view: '/teach/', shape: 'round', size: 1 },
				{
					...step,
					voices: { a: { who: 'Me', says: 'Hm' } },
					questions: [{ id: 'x', asks: '', day: '1917-13-01' }]
				},
				'three'
			],
			objectives: 'one, two'
		};
		expect(problemsOf(broken)).toEqual([
			'steps[0].shape: is no field here: mend its name or take it out',
			'colour: is no field here: mend its name or take it out',
			'steps[0].size: is no field here: mend its name or take it out',
			'sound: is no field here: mend its name or take it out',
			'title: should be a text, not 7',
			'objectives: should be a list, not “one, two”',
			'steps[0].minutes: is less than a minute',
			'steps[0].view: “/teach/” leads to no case: write it as /cases/libya/?date=2014-09-01',
			'steps[1].voices.imagined: is missing',
			'steps[1].questions[0].day: “1917-13-01” is no day: write it as 1917-07-17',
			'steps[2]: should be a group of fields, not “three”',
			'steps[1].id: “one” is the id of another step too'
		]);
	});

	test.each([
		['', ': The file is empty.'],
		['{\n"title": ', ': Line 2 is no JSON'],
		['[]', ': The file holds no lesson.'],
		['null', ': The file holds no lesson.']
	])('that reads %j is no lesson', (text, begins) => {
		const [first = '', ...more] = problemsOf(text);
		expect(first.startsWith(begins)).toBe(true);
		expect(more).toEqual([]);
	});

	test('names the line where it stops being JSON', () => {
		expect(problemsOf('{\n"title": "Mine",\n"steps" []\n}')[0]).toMatch(/^: Line 3 is no JSON/);
	});

	test('of a later atlas says so, and nothing of what this one does not know', () => {
		const [first, ...more] = problemsOf({ ...head, version: 2, steps: 'other', colour: 'red' });
		expect(first).toMatch(/^version: is 2: the file comes from a later atlas/);
		expect(more).toEqual([]);
	});

	test('of something else says that it is no lesson', () => {
		expect(problemsOf({ type: 'FeatureCollection', features: [] })).toContain('format: is missing');
	});

	test('with more than there is room for says how much there is', () => {
		const steps = Array.from({ length: 41 }, (_, index) => ({ ...step, id: `step-${index}` }));
		expect(problemsOf({ ...head, title: 'x'.repeat(121), steps })).toEqual([
			'title: has 121 characters: there is room for 120',
			'steps: has 41: there is room for 40 steps'
		]);
	});
});

describe('a broken link', () => {
	const code = carryText(formatOwnLesson({ ...EMPTY_LESSON, title: 'Who ruled?' }));

	test.each([
		['cut short', code.slice(0, -6)],
		['with a letter that none has', `${code}%`],
		['of something else', 'about'],
		['empty', '']
	])('%s says so and does not throw', (_how, broken) => {
		const read = carriedText(broken, ROOM.fileBytes);
		expect(read.ok && readOwnLesson(read.text).ok).toBe(false);
	});

	test('that holds very much more than a lesson is not unpacked', () => {
		const bomb = carryText(' '.repeat(20 * ROOM.fileBytes));
		expect(carriedText(bomb, ROOM.fileBytes)).toMatchObject({ ok: false });
	});
});

describe('what a teacher asks', () => {
	const { cases: files, terms } = readCatalogue(resolve('src/data'));
	const cases = new Map(files.map((file) => [String(file.case.id), file.case]));
	const frame = { cases, caseIds: new Set(cases.keys()) };
	const petrograd = cases.get('petrograd-1917')!;
	const asking = (fields: object, view = '/cases/petrograd-1917/?date=1917-07-17'): OwnLesson => ({
		...EMPTY_LESSON,
		steps: [
			{ ...emptyStep('step-1', view), questions: [{ ...emptyQuestion('question-1'), ...fields }] }
		]
	});

	test('is answered as the matrix of the case has it, on every lever and some days', () => {
		for (const date of ['1917-03-20', '1917-07-17', '1917-10-01']) {
			const levers = petrograd.levers.map(({ id }) => id);
			const { lesson } = lessonOfOwn(asking({ levers, day: date }), frame);
			const page = lessonPageWith(lesson!, (id) => cases.get(id), terms, undefined);
			const { day } = lesson!.steps[0].questions[0]!;
			const expected = matrixOn(petrograd, day).flatMap(({ row, mark }) => {
				const answer = holderOf(mark);
				return answer ? [[row.label, answer]] : [];
			});
			expect(expected.length).toBeGreaterThan(0);
			expect(page.asked['question-1']!.map(({ label, answer }) => [label, answer])).toEqual(
				expected
			);
		}
	});

	test('brings the sources behind its answers along', () => {
		const { lesson } = lessonOfOwn(asking({ levers: ['garrison'] }), frame);
		const page = lessonPageWith(lesson!, (id) => cases.get(id), terms, undefined);
		const named = page.asked['question-1']!.flatMap(({ because }) =>
			because.flatMap(({ attestations }) => attestations.map(({ source }) => source))
		);
		expect(named.length).toBeGreaterThan(0);
		expect(new Set(page.sources.map(({ id }) => id))).toEqual(new Set(named));
		expect(new Set(lesson!.steps[0].attestations.map(({ source }) => source))).toEqual(
			new Set(named)
		);
	});

	test.each([
		['nothing', {}, 'asks about nothing'],
		[
			'what the case has not',
			{ levers: ['garison'] },
			'“garison” is no lever of petrograd-1917 (is “garrison” meant?)'
		],
		[
			'a day outside of the case',
			{ levers: ['garrison'], day: '1812-01-01' },
			'“1812-01-01” is no day of petrograd-1917'
		]
	])('about %s is a problem, and is not asked', (_what, fields, message) => {
		const { lesson, problems } = lessonOfOwn(asking(fields), frame);
		expect(lesson!.steps[0].questions).toEqual([]);
		expect(problems).toEqual([
			{
				step: 'step-1',
				question: 'question-1',
				message: expect.stringContaining(message) as string
			}
		]);
	});

	test('of a case that there is not makes no lesson', () => {
		const { lesson, problems } = lessonOfOwn(asking({}, '/cases/libia/'), frame);
		expect(lesson).toBeUndefined();
		expect(problems[0]?.message).toBe('“/cases/libia/” leads to no case (is “libya” meant?)');
	});
});
