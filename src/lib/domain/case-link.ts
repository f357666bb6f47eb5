import type { Case, CaseId } from './case';
import { isoDate } from './calendar';
import { knownOf } from './focus';
import { otherReadings } from './reading';
import type { Day } from './day';
import type { CaseLink } from './lesson';
import { parseCamera, parseView, type Camera } from './view';
import { perhapsMeant } from './perhaps-meant';

/** What links into cases refer to. */
export type CasesFrame = {
	/** The cases that could be read, by id. */
	readonly cases: ReadonlyMap<string, Case>;
	/** The ids of all cases, also of those that are too broken to read. */
	readonly caseIds: ReadonlySet<string>;
};

/** A link into a case, taken apart: its id, the query of the view and where the map looks. */
export function splitCaseLink(address: string): {
	readonly id: string;
	readonly query: string;
	readonly camera: Camera | undefined;
} {
	const [, id = '', query = '', hash = ''] =
		/^\/cases\/([^/]+)\/(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
	return { id, query, camera: parseCamera(hash) };
}

/** What is wrong with a link into a case; an empty text if nothing is. */
export function caseLinkProblem(address: string, frame: CasesFrame): string {
	const { id, query, camera } = splitCaseLink(address);
	if (id === '') return 'leads to no case: write it as /cases/libya/?date=2014-09-01';
	if (!frame.caseIds.has(id)) return `leads to no case${perhapsMeant(id, frame.caseIds)}`;
	if (address.includes('#') && !camera) {
		return 'does not say where the map looks: write #map=zoom/latitude/longitude';
	}
	const of = frame.cases.get(id);
	if (!of) return '';
	const { view, notices } = parseView(query);
	const [notice] = notices;
	if (notice) return `has a slip: ${notice}`;
	const { day = of.heart, focus, reading, plan, part } = view;
	if (day < of.first || day > of.last) {
		return `lies outside the days shown, ${isoDate(of.first)} to ${isoDate(of.last)}`;
	}
	if (focus && !knownOf(of, focus, day)) return `opens “${focus.id}”, which the case has not`;
	if (reading && !otherReadings(of).some((candidate) => candidate.id === reading)) {
		return `names the reading “${reading}”, which the case has not`;
	}
	if (plan && !of.plans.some((candidate) => candidate.id === plan)) {
		return `names the plan “${plan}”, which the case has not`;
	}
	if (part && !of.parts.some((candidate) => candidate.id === part)) {
		return `names the city “${part}”, which the case has not`;
	}
	return '';
}

/** A link into a case, with the case and the day that it leads to. */
export type ReadLink = { readonly link: CaseLink; readonly of: Case; readonly day: Day };

/** Where a link leads that is right; undefined where its case is not among those that can be read. */
export function followCaseLink(
	address: string,
	cases: ReadonlyMap<string, Case>
): ReadLink | undefined {
	const { id, query, camera } = splitCaseLink(address);
	const of = cases.get(id);
	if (!of) return undefined;
	const { view } = parseView(query);
	const link = { case: id as CaseId, query, view, ...(camera ? { camera } : {}) };
	return { link, of, day: view.day ?? of.heart };
}
