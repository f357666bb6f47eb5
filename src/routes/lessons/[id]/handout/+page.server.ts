import { error } from '@sveltejs/kit';
import { lessonPage } from '$lib/catalogue/lesson-pages.server';
import { casePage, catalogue, planOf } from '$lib/catalogue/pages.server';
import { tellingStep } from '$lib/domain/handout';
import type { HandoutParts } from '../../handout/handout-parts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => catalogue().lessons.map(({ id }) => ({ id }));

/** The lesson, and what the step is drawn from that its handout shows if the address names none. */
export const load: PageServerLoad = ({ params }) => {
	const page = lessonPage(params.id);
	const step = page && tellingStep(page.lesson);
	const shown = step && casePage(step.link.case);
	if (!page || !step || !shown) error(404, `No lesson is called “${params.id}”`);
	const { plan } = step.link.view;
	const parts: HandoutParts = {
		page: shown,
		plan: plan ? planOf(step.link.case, plan)?.sheet : undefined,
		beside: step.beside && casePage(step.beside.case)
	};
	return { page, parts };
};
