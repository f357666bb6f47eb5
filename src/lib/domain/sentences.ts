/** What a sentence does not end after, though a full stop stands there: initials and usual short forms. */
const SHORT =
	/(?:\b\p{Lu}|\b(?:Mr|Mrs|Dr|St|Gen|Col|No|c|ca|vs|v|art|ch|vol|pp?|a\.m|p\.m|O\.S|N\.S))\.$/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of an English text, without the space between them. */
export function sentencesOf(text: string): readonly string[] {
	const sentences: string[] = [];
	let begun = '';
	for (const { segment } of segmenter.segment(text)) {
		begun += segment;
		if (SHORT.test(begun.trimEnd())) continue;
		sentences.push(begun.trim());
		begun = '';
	}
	return begun.trim() ? [...sentences, begun.trim()] : sentences;
}

/** The words of a text: what has a letter or a digit in it, hyphens and apostrophes within. */
export function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
}
