import * as v from 'valibot';
import { isoDate } from '$lib/domain/calendar';
import { clockOf, clockRange, parseZero } from '$lib/domain/comparison';
import { asDay } from '$lib/domain/day';
import type { Attestations } from '$lib/domain/source';
import type { Suggestion } from '$lib/domain/suggestion';
import { parseView } from '$lib/domain/view';
import { check, type AuthoredFile, type Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { attestationOf, comparisonSchema } from './authored-words';
import type { IdeaFrame } from './idea-file.server';
import { perhapsMeant } from '$lib/domain/perhaps-meant';

/** What suggestions refer to. */
export type ComparisonsFrame = Pick<IdeaFrame, 'cases' | 'caseIds' | 'sourceIds'>;

/** Reads and checks the suggested comparisons, in the order of the file; what is wrong goes to `problems`. */
export function readComparisons(
	file: AuthoredFile,
	frame: ComparisonsFrame,
	problems: Problems
): readonly Suggestion[] {
	if (file.value === undefined) return [];
	const list = check(v.array(v.unknown()), file.value, file, [], problems) ?? [];
	const seen = new Set<string>();
	return list.flatMap((item, index): readonly Suggestion[] => {
		const authored = check(comparisonSchema, item, file, [index], problems);
		if (!authored) return [];
		const { id, title, why, attested } = authored;
		if (seen.has(id)) problems.add(file, [index, 'id'], `“${id}” is there twice`);
		seen.add(id);
		attested.forEach(({ source }, at) => {
			if (!frame.sourceIds || frame.sourceIds.has(source)) return;
			const path: Path = [index, 'attested', at, 'source'];
			const message = `“${source}” is no source${perhapsMeant(source, frame.sourceIds)}`;
			problems.add(file, path, message);
		});
		const [, query] = /^\/compare\/(\?.*)$/.exec(authored.view) ?? [];
		const wrong = whatIsWrong(query, frame);
		if (query === undefined || wrong) {
			problems.add(file, [index, 'view'], `“${authored.view}” ${wrong}`);
			return [];
		}
		const cases = parseView(query).view.cases ?? [];
		const attestations = attested.map(attestationOf) as unknown as Attestations;
		return [{ id, title, query, cases, why, attestations }];
	});
}

/** What is wrong with the query of a comparison; an empty text if nothing is. */
function whatIsWrong(query: string | undefined, { cases, caseIds }: ComparisonsFrame): string {
	if (query === undefined) {
		return 'is no comparison: write it as /compare/?cases=libya~yemen';
	}
	const { view, notices } = parseView(query);
	const [notice] = notices;
	if (notice) return `has a slip: ${notice}`;
	const ids = view.cases ?? [];
	const unknown = ids.find((id) => !caseIds.has(id));
	if (unknown) return `compares “${unknown}”, which is no case${perhapsMeant(unknown, caseIds)}`;
	if (ids.length < 2 || ids.length > 4) return 'compares not two to four cases';
	const of = ids.flatMap((id) => cases.get(id) ?? []);
	// A case that cannot be read has problems of its own.
	if (of.length < ids.length) return '';
	const zeros = of.map((one, index) => ({ of: one, text: view.zero?.[index] ?? '' }));
	const bad = zeros.find(({ of: one, text }) => text !== '' && !parseZero(one, text));
	if (bad) return `begins at “${bad.text}”, which is no event and no day of ${bad.of.id}`;
	const clocks = zeros.map(({ of: one, text }) => clockOf(one, parseZero(one, text)));
	const align = view.align ?? 'onset';
	const { first, last } = clockRange(clocks, align);
	if (align === 'date' && view.day !== undefined && (view.day < first || view.day > last)) {
		return `lies outside the days shown, ${isoDate(asDay(first))} to ${isoDate(asDay(last))}`;
	}
	if (align !== 'date' && view.offset !== undefined) {
		const { offset } = view;
		if (offset < first || offset > last)
			return `lies off the clock, which runs from ${first} to ${last}`;
	}
	return '';
}
