import type { AuthoredFile } from '../authored-file.server';
import type { Path } from '../plain-issues';
import { writtenField } from '../written.server';
import { writtenList, type Checked } from './checked-case.server';
import { sentencesOf, wordsOf } from '$lib/domain/sentences';

/** Words that take a side: a source may use them, in quotation marks, the atlas does not. */
const LOADED = /\b(regimes?|rebels?|terrorists?|so-called)\b/i;
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»/g;
/** Fields whose text is not in the atlas's own voice: ids, dates, names in other languages, words of a source. */
const NOT_OURS = ['id', 'source', 'when', 'written', 'native', 'units', 'view', 'beside', 'seen'];

const LONGEST_EVENT = 3;
const SUMMARY_WORDS = { fewest: 120, most: 180 };

/** Reports texts that take a side or are too long or too short for a reader in class. */
export function checkTexts({ files, problems }: Checked) {
	for (const file of Object.values(files)) {
		for (const { path, text } of textsIn(file.value)) {
			const message = loadedProblem(text);
			if (message) problems.add(file, path, message);
		}
	}
	checkHead(files.case, problems);
	writtenList(files.events).forEach((event, index) => {
		const text = writtenField(event, 'text');
		const count = typeof text === 'string' ? sentencesOf(text).length : 0;
		if (count <= LONGEST_EVENT) return;
		const message = `has ${count} sentences: an event is told in one to three`;
		problems.add(files.events, [index, 'text'], message);
	});
}

/** What is wrong with a text that takes a side in the atlas's own voice; an empty text if it takes none. */
export function loadedProblem(text: string): string {
	const loaded = LOADED.exec(text.replace(QUOTED, ''))?.[0];
	if (!loaded) return '';
	return `says “${loaded}” in the atlas's own voice: put another word, or quote who says so`;
}

/** The sentence of a case is one, and its summary about 150 words. */
function checkHead(file: AuthoredFile, problems: Checked['problems']) {
	const [sentence, summary] = ['sentence', 'summary'].map((key) =>
		String(writtenField(file.value, key) ?? '')
	) as [string, string];
	const sentences = sentencesOf(sentence).length;
	if (sentences > 1) problems.add(file, ['sentence'], `is ${sentences} sentences, not one`);
	const { length } = wordsOf(summary);
	const { fewest, most } = SUMMARY_WORDS;
	if (length >= fewest && length <= most) return;
	problems.add(file, ['summary'], `has ${length} words: write ${fewest} to ${most}`);
}

type Text = { readonly path: Path; readonly text: string };

/** Every text of the atlas's own in a value, with the way to it. */
export function textsIn(value: unknown, path: Path = []): readonly Text[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.filter(([key]) => !NOT_OURS.includes(key))
		.flatMap(([key, item]) => textsIn(item, [...path, key]));
}
