import { resolve } from '$app/paths';
import type { CasePage } from '$lib/catalogue/pages.server';
import type { Day } from '$lib/domain/day';
import type { CaseLink } from '$lib/domain/lesson';
import { marksOf, type Mark } from '$lib/geo/marks';
import { planFeatures, planMarks, type PlanSheet } from '$lib/geo/plan';
import { sceneFeatures, type SceneFeatures } from '$lib/geo/scene';
import type { Drawing } from '$lib/geo/drawing';
import { ViewState } from '$lib/state/view.svelte';

/** What a link into a case shows, without a page that shows it. */
export type ShownLink = {
	readonly view: ViewState;
	readonly drawing: Drawing;
	readonly topologyUrl: string;
	readonly features: SceneFeatures;
	readonly marksOn: (day: Day) => readonly Mark[];
	/** Of the plan of a city, where it shows one, else of the case. */
	readonly name: string;
};

/** @throws where the plan of a city does not come */
export async function shownLink(
	page: CasePage,
	link: CaseLink,
	signal: AbortSignal
): Promise<ShownLink> {
	const view = new ViewState(page.case);
	view.take(link.view);
	const { case: of, plan, lens } = view;
	if (!plan) {
		const features = sceneFeatures(of, lens);
		return {
			...{ view, features, drawing: page.drawing, name: of.name },
			topologyUrl: resolve('/data/cases/[id].topo.json', { id: of.id }),
			marksOn: (day) => marksOf(of, features, day, page.drawing.names)
		};
	}
	const at = { id: of.id, plan: plan.id };
	const url = resolve('/data/cases/[id]/[plan].drawing.json', at);
	const sheet = await fetch(url, { signal })
		.then((response) => (response.ok ? (response.json() as Promise<PlanSheet>) : undefined))
		.catch(() => undefined);
	if (!sheet) throw new Error(`The plan of ${plan.name} did not come`);
	const features = planFeatures(of, plan, sheet, lens);
	return {
		...{ view, features, drawing: sheet.drawing, name: plan.name },
		topologyUrl: resolve('/data/cases/[id]/[plan].topo.json', at),
		marksOn: (day) => planMarks(of, plan, sheet, features, day)
	};
}
