import { resolve } from '$app/paths';
import type { Box, Plan } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { Drawing } from '$lib/geo/drawing';
import { marksOf, type Mark } from '$lib/geo/marks';
import {
	blankSheet,
	isBare,
	planFeatures,
	planMarks,
	pointsOn,
	unplacedOn,
	type PlanSheet,
	type Unplaced
} from '$lib/geo/plan';
import { sceneFeatures, type SceneFeatures } from '$lib/geo/scene';
import type { ViewState } from '$lib/state/view.svelte';

/** What lies on the plate of a case: its map, or the plan of a city once that has come. */
export type ShownMap = {
	readonly plan: Plan | undefined;
	/** Changes whenever another picture is to be shown. */
	readonly key: string;
	readonly drawing: Drawing;
	readonly window: Box;
	readonly topologyUrl: string;
	readonly features: SceneFeatures;
	readonly marks: readonly Mark[];
	/** The marks of another day. */
	marksOn(day: Day): readonly Mark[];
	readonly unplaced: readonly Unplaced[];
	/** How many places the plan has a point for. */
	readonly points: number;
	readonly isPlan: boolean;
	readonly isLoading: boolean;
	/** Why the plan did not come. */
	readonly failure: string;
	/** Whether the plan has come and nothing stands on it. */
	readonly isBare: boolean;
	/** Asks once more for a plan that did not come. */
	again(): void;
};

/** Follows a view from the map to a plan and back; a plan is fetched when it is first asked for. Call while a page is set up. */
export function showMap(
	view: ViewState,
	map: () => { readonly drawing: Drawing; readonly window: Box }
): ShownMap {
	let sheets = $state.raw<Readonly<Record<string, PlanSheet>>>({});
	let failure = $state('');
	let tries = $state(0);

	const of = $derived(view.case);
	const plan = $derived(view.plan);
	const sheet = $derived(plan && (sheets[plan.id] ?? blankSheet(plan)));
	const isThere = $derived(plan === undefined || plan.id in sheets);
	const features = $derived(
		plan && sheet ? planFeatures(of, plan, sheet, view.lens) : sceneFeatures(of, view.lens)
	);
	const marksOn = (day: Day) =>
		plan && sheet
			? planMarks(of, plan, sheet, features, day)
			: marksOf(of, features, day, map().drawing.names);
	const marks = $derived(marksOn(view.day));
	const unplaced = $derived(plan ? unplacedOn(of, plan, features, view.day) : []);

	$effect(() => {
		void tries;
		if (!plan || isThere) return;
		const { id } = plan;
		const request = new AbortController();
		const url = resolve('/data/cases/[id]/[plan].drawing.json', { id: view.authored.id, plan: id });
		fetch(url, { signal: request.signal })
			.then(async (response) => {
				if (!response.ok) throw new Error(`${url} answered ${response.status}`);
				sheets = { ...sheets, [id]: (await response.json()) as PlanSheet };
				failure = '';
			})
			.catch((error: unknown) => {
				if (!request.signal.aborted)
					failure = error instanceof Error ? error.message : String(error);
			});
		return () => request.abort();
	});

	return {
		get plan() {
			return plan;
		},
		get key() {
			return plan ? `${plan.id}/${isThere}` : '';
		},
		get drawing() {
			return sheet?.drawing ?? map().drawing;
		},
		get window() {
			return sheet?.window ?? map().window;
		},
		get topologyUrl() {
			return plan
				? resolve('/data/cases/[id]/[plan].topo.json', { id: of.id, plan: plan.id })
				: resolve('/data/cases/[id].topo.json', { id: of.id });
		},
		get features() {
			return features;
		},
		get marks() {
			return isThere ? marks : [];
		},
		marksOn(day) {
			return isThere ? marksOn(day) : [];
		},
		get unplaced() {
			return unplaced;
		},
		get points() {
			return plan ? pointsOn(of, plan) : 0;
		},
		get isPlan() {
			return plan !== undefined || map().drawing.base.streets !== undefined;
		},
		get isLoading() {
			return !isThere && failure === '';
		},
		get failure() {
			return isThere ? '' : failure;
		},
		get isBare() {
			return plan !== undefined && isThere && isBare(features, marks, unplaced, view.day);
		},
		again() {
			failure = '';
			tries += 1;
		}
	};
}
