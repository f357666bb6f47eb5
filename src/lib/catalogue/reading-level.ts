import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Case } from '$lib/domain/case';
import { sentencesOf, wordsOf } from '$lib/domain/sentences';

/** A text of a case, with the years at school that it asks for and the length of its longest sentence in words. */
export type Read = {
	readonly of: string;
	readonly text: string;
	readonly grade: number;
	readonly longest: number;
};

/** Below this many words a grade says more of one long name than of the text. */
const FEWEST_WORDS = 20;

/** Every text of a case that a reader reads as prose, with how hard it is; the hardest first. */
export function readingLevels(of: Case): readonly Read[] {
	const texts: readonly (readonly [string, string])[] = [
		['summary', of.summary],
		['sentence', of.sentence],
		...of.authorities.map(({ id, about }) => [id, about] as const),
		...of.phases.map(({ id, about }) => [id, about] as const),
		...of.events.map(({ id, text }) => [id, text] as const),
		...of.readings.map(({ id, about }) => [id, about] as const),
		...of.disputes.flatMap(({ id, positions }) =>
			positions.map(({ says }, index) => [`${id} ${index + 1}`, says] as const)
		),
		...of.statements.map(({ id, why = '' }) => [id, why] as const)
	];
	return texts
		.filter(([, text]) => wordsOf(text).length >= FEWEST_WORDS)
		.map(([id, text]) => ({ of: id, text, ...levelOf(text) }))
		.sort((one, other) => other.grade - one.grade);
}

/** The grade by Flesch and Kincaid (1975), and the words of the longest sentence. */
export function levelOf(text: string): { readonly grade: number; readonly longest: number } {
	const sentences = sentencesOf(text).map((sentence) => wordsOf(sentence));
	const words = sentences.flat();
	return {
		grade: fleschKincaid({
			sentence: sentences.length,
			word: words.length,
			syllable: words.reduce((sum, word) => sum + syllable(word), 0)
		}),
		longest: Math.max(...sentences.map(({ length }) => length))
	};
}

/** The middle of some numbers; of an even number of them the upper middle. */
export function median(numbers: readonly number[]): number {
	return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
