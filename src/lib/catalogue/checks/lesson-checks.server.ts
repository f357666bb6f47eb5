import { LONGEST_MINUTES, minutesOf, SHORTER_MINUTES } from '$lib/domain/lesson';
import { termFinder } from '$lib/domain/term';
import type { Path } from '../plain-issues';
import type { AuthoredLesson, AuthoredStep } from '../authored-lesson';
import { splitCaseLink } from '$lib/domain/case-link';
import type { LessonReader } from '../lesson-link.server';
import { perhapsMeant } from '$lib/domain/perhaps-meant';

import { sentencesOf, wordsOf } from '$lib/domain/sentences';
import { loadedProblem, textsIn } from './texts.server';

const STEPS = { fewest: 6, most: 9 };
/** How many words a text of a lesson has: one that is read aloud, and one that stands beside a map. */
const WORDS = {
	voice: { fewest: 15, most: 75 },
	text: { fewest: 40, most: 115 },
	task: { fewest: 5, most: 60 },
	asks: { fewest: 4, most: 35 },
	reveals: { fewest: 12, most: 80 }
};
/** Words of a sentence in the middle: what a reader of twelve can follow. */
const MEAN_SENTENCE = 18;
/** By how much the longest voice of a step may be longer than the shortest. */
const LONGER = 4 / 3;

/** Reports what no schema can say of a lesson: its time, its lengths, its fairness, and what it names in itself. */
export function checkLesson(authored: AuthoredLesson, reader: LessonReader) {
	checkTime(authored, reader);
	checkIds(authored, reader);
	checkLengths(authored, reader);
	checkTone(authored, reader);
	checkWords(authored, reader);
	checkForTeachers(authored, reader);
}

function checkTime({ steps, shorter }: AuthoredLesson, { file, problems }: LessonReader) {
	const { length } = steps;
	if (length < STEPS.fewest || length > STEPS.most) {
		const message = `has ${length} steps: write ${STEPS.fewest} to ${STEPS.most}`;
		problems.add(file, ['steps'], message);
	}
	const minutes = minutesOf(steps);
	if (minutes > LONGEST_MINUTES) {
		const message = `takes ${minutes} minutes: there are ${LONGEST_MINUTES}`;
		problems.add(file, ['steps'], message);
	}
	const { 'leave-out': leaveOut } = shorter;
	leaveOut.forEach((id, index) => {
		const ids = steps.map((step) => step.id);
		if (ids.includes(id)) return;
		const message = `“${id}” is no step${perhapsMeant(id, ids)}`;
		problems.add(file, ['shorter', 'leave-out', index], message);
	});
	const short = minutesOf(steps.filter((step) => !leaveOut.includes(step.id)));
	if (short > SHORTER_MINUTES) {
		const message = `leaves ${short} minutes: leave out more, to have ${SHORTER_MINUTES}`;
		problems.add(file, ['shorter', 'leave-out'], message);
	}
}

function checkIds({ steps }: AuthoredLesson, { file, problems }: LessonReader) {
	const seen = new Set<string>();
	const once = (id: string, path: Path) => {
		if (seen.has(id)) problems.add(file, [...path, 'id'], `“${id}” is there twice`);
		seen.add(id);
	};
	steps.forEach((step, index) => {
		once(step.id, ['steps', index]);
		step.questions.forEach((question, at) => once(question.id, ['steps', index, 'questions', at]));
	});
}

function checkLengths({ steps }: AuthoredLesson, { file, problems }: LessonReader) {
	const measure = (text: string, kind: keyof typeof WORDS, path: Path) => {
		const { length } = wordsOf(text);
		const { fewest, most } = WORDS[kind];
		if (length >= fewest && length <= most) return;
		problems.add(file, path, `has ${length} words: write ${fewest} to ${most}`);
	};
	steps.forEach((step, index) => {
		const path = ['steps', index];
		const voices = voicesOf(step);
		if (step.text === undefined && voices.length < 2) {
			problems.add(file, path, 'has neither two voices nor a text: write one of them');
		}
		if (step.text !== undefined) measure(step.text, 'text', [...path, 'text']);
		for (const [side, says] of voices) measure(says, 'voice', [...path, 'voices', side, 'says']);
		checkBalance(step, [...path, 'voices'], { file, problems });
		measure(step.task, 'task', [...path, 'task']);
		step.questions.forEach((question, at) => {
			measure(question.asks, 'asks', [...path, 'questions', at, 'asks']);
			measure(question.reveals, 'reveals', [...path, 'questions', at, 'reveals']);
		});
	});
}

/** Voices side by side have the same room. */
function checkBalance(
	step: AuthoredStep,
	path: Path,
	{ file, problems }: Pick<LessonReader, 'file' | 'problems'>
) {
	const lengths = voicesOf(step).map(([, says]) => wordsOf(says).length);
	if (lengths.length < 2 || Math.max(...lengths) <= Math.min(...lengths) * LONGER) return;
	const message = `have ${lengths.join(' and ')} words: no voice is a third longer than another`;
	problems.add(file, path, message);
}

const voicesOf = ({ voices }: AuthoredStep) =>
	(['a', 'b', 'other'] as const).flatMap((side) => {
		const voice = voices?.[side];
		return voice ? [[side, voice.says] as const] : [];
	});

function checkTone({ steps }: AuthoredLesson, { file, problems }: LessonReader) {
	for (const { path, text } of textsIn(file.value)) {
		const message = loadedProblem(text);
		if (message) problems.add(file, path, message);
	}
	const texts = steps.flatMap((step) => [
		...voicesOf(step).map(([, says]) => says),
		step.text ?? '',
		step.task
	]);
	const sentences = texts.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length);
	const mean = sentences.reduce((sum, length) => sum + length, 0) / Math.max(1, sentences.length);
	if (mean <= MEAN_SENTENCE) return;
	const message = `have ${mean.toFixed(1)} words a sentence: write ${MEAN_SENTENCE} or fewer`;
	problems.add(file, ['steps'], message);
}

/** The words that are given out beforehand are in the glossary, and the lesson uses them. */
function checkWords(
	{ words, steps }: AuthoredLesson,
	{ file, frame: { terms }, problems }: LessonReader
) {
	const cases = steps.flatMap(({ view, beside }) => [
		splitCaseLink(view).id,
		splitCaseLink(beside ?? '').id
	]);
	const texts = steps.flatMap((step) => [
		...(['a', 'b', 'other'] as const).map((side) => step.voices?.[side]?.who ?? ''),
		...voicesOf(step).map(([, says]) => says),
		step.text ?? '',
		step.task,
		...step.questions.flatMap(({ asks, reveals }) => [asks, reveals])
	]);
	words.forEach((id, index) => {
		const path = ['words', index];
		const term = terms.find((candidate) => candidate.id === id);
		if (!term) {
			const ids = terms.map((candidate): string => candidate.id);
			problems.add(file, path, `“${id}” is no term of the glossary${perhapsMeant(id, ids)}`);
			return;
		}
		const isOwn = term.cases.length === 0 || term.cases.some((of) => cases.includes(of));
		const find = termFinder([[term.id, ...term.forms]]);
		const isUsed = find(texts).some((pieces) => pieces.some((piece) => piece.term));
		if (!isOwn) problems.add(file, path, `“${id}” is a term of other cases than this lesson’s`);
		else if (!isUsed) problems.add(file, path, `no text of the lesson uses “${term.term}”`);
	});
}

/** A recent case is announced to the class; what a course asks for is shown where it was seen. */
function checkForTeachers({ care, curriculum }: AuthoredLesson, { file, problems }: LessonReader) {
	if ((care.level === 'high' || care.level === 'very-high') && care.students === undefined) {
		const message = `is “${care.level}” and says nothing to the class: write care.students`;
		problems.add(file, ['care', 'level'], message);
	}
	curriculum.forEach(({ verified, seen }, index) => {
		const path: Path = ['curriculum', index];
		if (verified === 'true' && seen === undefined) {
			problems.add(file, path, 'is verified and does not say where: write seen');
		}
		if (seen !== undefined && !/^https?:\/\//.test(seen)) {
			problems.add(file, [...path, 'seen'], `“${seen}” is no address of the web`);
		}
	});
}
