import { resolve } from 'node:path';
import { formatProblem } from '$lib/domain/result';
import type { Case, CaseId } from '$lib/domain/case';
import type { CaseSummary } from '$lib/domain/case-summary';
import type { CaseOverlap } from '$lib/domain/overlap';
import { asDay } from '$lib/domain/day';
import type { Claim, Essay, TextPiece } from '$lib/domain/essay';
import { LEVERS, type Lever, type LeverMark } from '$lib/domain/lever';
import { markStretches } from '$lib/domain/matrix';
import type { Source } from '$lib/domain/source';
import type { Suggestion } from '$lib/domain/suggestion';
import { termFinder, termsUsed, type TermEntry, type TermWords } from '$lib/domain/term';
import { brokenAxis, type Segment } from '$lib/domain/timeline';
import type { Drawing } from '$lib/geo/drawing';
import type { MapTopology } from '$lib/geo/layers';
import type { Box } from '$lib/domain/case';
import { readCatalogue, type Catalogue } from './catalogue.server';
import { dataVersion } from './data-version.server';
import { textsOfCase } from './glossary-file.server';
import { caseTopology, windowOf, WORLD_WINDOW, worldTopology } from './ground.server';
import { namesIn } from './names.server';
import { caseOverlap } from './overlap.server';
import type { PlanSheet } from '$lib/geo/plan';
import { planSheet, planTopology } from './plan-ground.server';
import { caseDrawing, drawingOf } from './plate.server';
import { sourceOf } from './source-file.server';

let read: Catalogue | undefined;
const topologies = new Map<string, MapTopology>();
const overlaps = new Map<Case, CaseOverlap>();
const pages = new Map<string, CasePage>();

/** The catalogue of the site, read once. A broken file is an error that names every problem. */
export function catalogue(): Catalogue {
	read ??= readCatalogue(resolve('src/data'));
	if (read.problems.length > 0) {
		const problems = read.problems.map(formatProblem).join('\n');
		read = undefined;
		throw new Error(`The data has problems:\n${problems}`);
	}
	return read;
}

/** The topology of a case, made once. */
export function topologyOf(id: string): MapTopology | undefined {
	const file = catalogue().cases.find((candidate) => candidate.case.id === id);
	if (!file) return undefined;
	const made = topologies.get(id) ?? caseTopology(file);
	topologies.set(id, made);
	return made;
}

/** Every plan of a city, as the parameters of its addresses. */
export function planEntries(): { id: string; plan: string }[] {
	return catalogue().cases.flatMap(({ case: of }) =>
		of.plans.map((plan) => ({ id: of.id, plan: plan.id }))
	);
}

/** The topology and the sheet of a plan, or undefined if there is no such plan. */
export function planOf(
	id: string,
	plan: string
): { topology: MapTopology; sheet: PlanSheet } | undefined {
	const file = catalogue().cases.find((candidate) => candidate.case.id === id);
	const drawn = file?.plans.find((candidate) => candidate.plan.id === plan);
	if (!file || !drawn) return undefined;
	const topology = topologies.get(`${id}/${plan}`) ?? planTopology(drawn, file);
	topologies.set(`${id}/${plan}`, topology);
	return { topology, sheet: planSheet(drawn, topology) };
}

/** What the page of one case is made from. */
export type CasePage = {
	readonly case: Case;
	readonly drawing: Drawing;
	/** The ground that the live map has; it does not go beyond. */
	readonly window: Box;
	/** The axis of the whole atlas, which grows with the gaps between cases and not with their number. */
	readonly atlas: readonly Segment[];
	readonly overlap: CaseOverlap;
	/** Of the data of the case. */
	readonly version: string;
};

/** The data of a case's page, made once, or undefined if there is no such case. */
export function casePage(id: string): CasePage | undefined {
	const made = pages.get(id);
	if (made) return made;
	const file = catalogue().cases.find((candidate) => candidate.case.id === id);
	const topology = topologyOf(id);
	if (!file || !topology) return undefined;
	const page: CasePage = {
		case: file.case,
		drawing: caseDrawing(file, topology),
		window: windowOf(file.case),
		atlas: brokenAxis(summaries()),
		overlap: overlapOfCase(file.case, topology),
		version: dataVersion(resolve('src/data'), id)
	};
	pages.set(id, page);
	return page;
}

/** The terms of the glossary that the texts of a case use, with the words that stand there. */
export function termsOfCase(of: Case): readonly TermWords[] {
	const { terms } = catalogue();
	const own = terms.filter((term) => term.cases.length === 0 || term.cases.includes(of.id));
	return termsUsed(own, textsOfCase(of));
}

/** The glossary as its page and its file tell it, in alphabetical order. */
export function glossaryEntries(): readonly TermEntry[] {
	return catalogue().terms.map(({ id, term, native, definition, cases, see }) => ({
		id,
		term,
		native,
		definition,
		cases,
		see
	}));
}

/** The page on the idea, with the terms of the glossary marked where they first come up. */
export function ideaPage(): Essay | undefined {
	const { idea, terms } = catalogue();
	if (!idea) return undefined;
	const find = termFinder(terms.map((term) => [term.id, ...term.forms]));
	const claims = idea.sections.flatMap((section) => section.paragraphs.flat());
	const pieces = claims.flatMap((claim) => claim.says);
	const isPlain = (piece: TextPiece) => !piece.link && !piece.lang;
	const found = find(pieces.map((piece) => (isPlain(piece) ? piece.text : '')));
	const marked = new Map(
		pieces.map((piece, index): [TextPiece, readonly TextPiece[]] => [
			piece,
			isPlain(piece) ? (found[index] ?? []).map((part) => ({ ...piece, ...part })) : [piece]
		])
	);
	const withTerms = (claim: Claim): Claim => ({
		...claim,
		says: claim.says.flatMap((piece) => marked.get(piece) ?? [])
	});
	return {
		...idea,
		sections: idea.sections.map((section) => ({
			...section,
			paragraphs: section.paragraphs.map((paragraph) => paragraph.map(withTerms))
		}))
	};
}

/** The suggested comparisons, with the sources that they name. */
export function suggestionsPage(): {
	readonly suggestions: readonly Suggestion[];
	readonly sources: readonly Source[];
} {
	const { suggestions, sources } = catalogue();
	const cited = new Set<string>(
		suggestions.flatMap(({ attestations }) => attestations.map(({ source }) => source))
	);
	const named = sources.filter(({ csl }) => cited.has(csl.id));
	return { suggestions, sources: named.map(({ csl }) => sourceOf(csl)) };
}

/** The overlap of a case, made once. */
export function overlapOfCase(of: Case, topology: MapTopology): CaseOverlap {
	const made = overlaps.get(of) ?? caseOverlap(of, topology);
	overlaps.set(of, made);
	return made;
}

/** Every case in a few words, in order of time. */
export function summaries(): readonly CaseSummary[] {
	return catalogue().cases.map(({ case: of }) => ({
		id: of.id as CaseId,
		name: of.name,
		native: { text: of.native.text, lang: of.native.lang },
		calendar: of.calendar,
		point: of.point,
		span: of.span,
		first: of.first,
		last: of.last,
		heart: of.heart,
		events: of.events.length,
		region: of.region,
		outcomes: of.outcomes,
		levers: leversOfBoth(of),
		phases: of.phases.map(({ id, name, relation, span }) => ({
			id,
			name,
			...(relation ? { relation } : {}),
			span
		}))
	}));
}

/** The levers on which both sides had a hand on some day. */
function leversOfBoth(of: Case): readonly Lever[] {
	const kinds: readonly LeverMark['kind'][] = ['shared', 'divided', 'contested'];
	return LEVERS.filter((lever) =>
		of.levers
			.filter((row) => row.lever === lever)
			.some((row) => markStretches(of, row).some(({ mark }) => kinds.includes(mark.kind)))
	);
}

/** The drawing and topology of the world page. */
export function worldMap(): { drawing: Drawing; topology: MapTopology } {
	const cases = catalogue().cases.map((file) => file.case);
	const first = asDay(Math.min(...cases.map((of) => of.first)));
	const last = asDay(Math.max(...cases.map((of) => of.last)));
	const topology = topologies.get('world') ?? worldTopology(first, last);
	topologies.set('world', topology);
	return { drawing: drawingOf(topology, WORLD_VIEW, namesIn(WORLD_VIEW, first, last)), topology };
}

/** What the world map shows first. */
const WORLD_VIEW: Box = [-12, 25.6, 60, 61.8];
export { WORLD_WINDOW };
