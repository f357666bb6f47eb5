import type { CasePage } from '$lib/catalogue/pages.server';
import type { Case } from '$lib/domain/case';
import { parseZero } from '$lib/domain/comparison';
import { parseSorting } from '$lib/domain/traits-table';
import type { View } from '$lib/domain/view';
import { DEFAULT_PAIR, FEWEST, MOST, type ComparisonState } from '$lib/state/comparison.svelte';
import { casePages } from './case-pages';

/** What a page that compares is prerendered with: the pair that it opens with, and the names of all cases. */
type Prerendered = {
	readonly pages: readonly CasePage[];
	readonly cases: readonly { readonly id: string; readonly name: string }[];
};

/** A comparison and the data of its cases, which come when they are asked for. */
export type Opened = {
	readonly notices: readonly string[];
	readonly isLoading: boolean;
	/** Whether the reader, or a link, has said what to compare. */
	readonly isChosen: boolean;
	pageWith(id: string): CasePage | undefined;
	/** Opens what an address asks for. */
	open(view: View): Promise<void>;
	/** Brings one case more and puts it where it belongs. */
	change(id: string, put: (of: Case) => void): Promise<void>;
};

/** Keeps a comparison supplied with cases. Call while a page is set up. */
export function openedComparison(data: Prerendered, comparison: ComparisonState): Opened {
	const pageOf = casePages(data.pages);
	let pages = $state.raw<readonly CasePage[]>(data.pages);
	let notices = $state.raw<readonly string[]>([]);
	let isLoading = $state(false);
	let isChosen = $state(false);

	/** Makes sure that the data of cases is here; those that are none are told of and left out. */
	async function bring(ids: readonly string[]): Promise<readonly CasePage[]> {
		isLoading = true;
		const found = await Promise.all(
			ids.map((id) => (data.cases.some((of) => of.id === id) ? pageOf(id) : undefined))
		);
		isLoading = false;
		const brought = found.filter((page) => page !== undefined);
		const others = pages.filter((page) => !brought.includes(page));
		// A case that is compared with itself comes twice.
		pages = [...others, ...brought.filter((page, index) => brought.indexOf(page) === index)];
		return brought;
	}

	return {
		get notices() {
			return notices;
		},
		get isLoading() {
			return isLoading;
		},
		get isChosen() {
			return isChosen;
		},
		pageWith: (id) => pages.find((page) => page.case.id === id),
		async open(view) {
			const wanted = view.cases ?? [];
			isChosen = wanted.length > 0 || view.zero !== undefined;
			notices = [];
			const found = await bring((view.cases ?? DEFAULT_PAIR).slice(0, MOST));
			const missing = wanted
				.slice(0, MOST)
				.filter((id) => !found.some((page) => page.case.id === id));
			const alone = found.length > 0 && found.length < FEWEST;
			const company = comparison.views.find((of) => of.case.id !== found[0]?.case.id);
			const cases = [
				...found.map((page) => page.case),
				...(alone && company ? [company.authored] : [])
			];
			comparison.open(cases, view);
			notices = [
				missing.length > 0 ? `No case is called “${missing.join('”, “')}”: it is left out.` : '',
				wanted.length > MOST
					? `At most ${MOST} cases are compared: “${wanted.slice(MOST).join('”, “')}” is left out.`
					: '',
				wanted.length === 1 && alone
					? `One case needs another to be compared with: ${company?.case.name} is shown.`
					: '',
				...(view.zero ?? []).map((text, index) => {
					const of = comparison.views[index]?.authored;
					return text === '' || (of && parseZero(of, text))
						? ''
						: `“${text}” is no event and no day of what is compared: it is left out.`;
				}),
				view.sort && !parseSorting(view.sort)
					? `“${view.sort}” is nothing to sort by: it is left out.`
					: ''
			];
		},
		async change(id, put) {
			isChosen = true;
			const [page] = await bring([id]);
			if (page) put(page.case);
			else notices = ['This case did not load. Try once more.'];
		}
	};
}
