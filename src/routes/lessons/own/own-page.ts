import type { LessonPage } from '$lib/catalogue/lesson-pages.server';
import type { FileProblem } from '$lib/catalogue/own-lesson-file';
import type { CasePage } from '$lib/catalogue/pages.server';
import { splitCaseLink } from '$lib/domain/case-link';
import { lessonOfOwn } from '$lib/domain/lesson-of-own';
import { lessonPageWith, type LessonTerm } from '$lib/domain/lesson-page';
import type { OwnLesson } from '$lib/domain/own-lesson';

/** A teacher's lesson, ready to be played, with what of it could not be shown. */
export type OwnPage = {
	/** Undefined where no step can be shown. */
	readonly page: LessonPage | undefined;
	readonly problems: readonly FileProblem[];
};

/**
 * Makes the page of a teacher's lesson, in the browser.
 *
 * @param caseIds the ids of all cases of the atlas
 * @param load brings the page of a case; undefined where that does not come
 */
export async function ownPage(
	own: OwnLesson,
	caseIds: ReadonlySet<string>,
	terms: readonly LessonTerm[],
	load: (id: string) => Promise<CasePage | undefined>
): Promise<OwnPage> {
	const named = new Set(own.steps.map((step) => splitCaseLink(step.view).id));
	const wanted = [...named].filter((id) => caseIds.has(id));
	const come = await Promise.all(wanted.map((id) => load(id)));
	const pages = new Map(come.flatMap((page) => (page ? [[String(page.case.id), page]] : [])));
	const missing = wanted.filter((id) => !pages.has(id));
	const cases = new Map([...pages].map(([id, page]) => [id, page.case]));
	const { lesson, problems: wrong } = lessonOfOwn(own, { cases, caseIds });
	const first = lesson && pages.get(lesson.steps[0].link.case);
	const problems = [
		...missing.map((id) => ({
			path: '',
			message: `The case “${id}” did not come over the network, and its steps are left out. Load the page once more.`
		})),
		...wrong.map(({ step, question, message }) => ({
			path: placeOf(own, step, question),
			message
		}))
	];
	return {
		page: lesson && first && lessonPageWith(lesson, (id) => cases.get(id), terms, first),
		problems
	};
}

/** `steps[1].questions[0]`, as problems of the file name a place. */
function placeOf({ steps }: OwnLesson, stepId: string, questionId: string | undefined): string {
	const index = steps.findIndex(({ id }) => id === stepId);
	const at = steps[index]?.questions.findIndex(({ id }) => id === questionId) ?? -1;
	return `steps[${index}]${at < 0 ? '' : `.questions[${at}]`}`;
}
