import { resolve } from '$app/paths';
import type { CasePage } from '$lib/catalogue/pages.server';
import type { LessonStep } from '$lib/domain/lesson';
import type { PlanSheet } from '$lib/geo/plan';

/** What the handout of a step is drawn from besides its lesson. */
export type HandoutParts = {
	readonly page: CasePage;
	/** The plan of a city that the step shows instead of the map. */
	readonly plan?: PlanSheet | undefined;
	/** The case that it sets beside its own. */
	readonly beside?: CasePage | undefined;
};

/** Loads what the handout of a step is drawn from; undefined where its case does not come. */
export async function handoutParts(
	{ link, beside }: Pick<LessonStep, 'link' | 'beside'>,
	pageOf: (id: string) => Promise<CasePage | undefined>
): Promise<HandoutParts | undefined> {
	const [page, other, plan] = await Promise.all([
		pageOf(link.case),
		beside && pageOf(beside.case),
		link.view.plan && planSheet(link.case, link.view.plan)
	]);
	return page && { page, beside: other, plan: plan || undefined };
}

/** A plan as it is published; undefined where it does not come: the map stands in for it. */
async function planSheet(id: string, plan: string): Promise<PlanSheet | undefined> {
	try {
		const response = await fetch(resolve('/data/cases/[id]/[plan].drawing.json', { id, plan }));
		return response.ok ? ((await response.json()) as PlanSheet) : undefined;
	} catch {
		return undefined;
	}
}
