import * as v from 'valibot';
import { GIVES, type Host } from '$lib/domain/host';
import { check, type AuthoredFile, type Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { id, oneOf, shortText } from './authored';
import { sentencesOf } from '$lib/domain/sentences';

const sentence = shortText(220);
const list = v.pipe(v.array(sentence), v.minLength(1, 'is empty: tell at least one thing'));

/** An entry of `hosts.yaml`. */
const hostSchema = v.strictObject({
	id,
	name: shortText(60),
	gives: v.pipe(
		v.array(oneOf(GIVES, 'thing that a host takes')),
		v.minLength(1, 'is empty: name at least one thing')
	),
	summary: sentence,
	steps: v.pipe(v.array(sentence), v.length(3, 'must be three steps')),
	works: list,
	fails: list
});

/** The most sentences in a step, or in one line of what works and what does not. */
const MOST_SENTENCES = 2;

/** Reads and checks the places where a map can stand, in the order of the file; what is wrong goes to `problems`. */
export function readHosts(file: AuthoredFile, problems: Problems): readonly Host[] {
	if (file.value === undefined) return [];
	const items = check(v.array(v.unknown()), file.value, file, [], problems) ?? [];
	const seen = new Set<string>();
	return items.flatMap((item, index): readonly Host[] => {
		const host = check(hostSchema, item, file, [index], problems);
		if (!host) return [];
		if (seen.has(host.id)) problems.add(file, [index, 'id'], `“${host.id}” is there twice`);
		seen.add(host.id);
		const twice = host.gives.find((one, at) => host.gives.indexOf(one) !== at);
		if (twice) problems.add(file, [index, 'gives'], `“${twice}” is there twice`);
		for (const key of ['steps', 'works', 'fails'] as const) {
			host[key].forEach((text, at) => checkText(text, file, [index, key, at], problems));
		}
		checkText(host.summary, file, [index, 'summary'], problems);
		return [host as unknown as Host];
	});
}

/** A text of one or two sentences that ends like one. */
function checkText(text: string, file: AuthoredFile, path: Path, problems: Problems) {
	const { length } = sentencesOf(text);
	if (length > MOST_SENTENCES) {
		problems.add(file, path, `has ${length} sentences: write one or two`);
	}
	if (!/[.!?]$/.test(text)) problems.add(file, path, 'does not end with a full stop');
}
