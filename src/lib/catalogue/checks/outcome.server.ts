import { isOpen } from '$lib/domain/span';
import type { Checked } from './checked-case.server';

/** A case is said to be open if and only if its dates are, and what is open has not ended in another way besides. */
export function checkOutcome({ of, files, problems }: Checked) {
	const { outcomes } = of;
	const saysOpen = outcomes.includes('open');
	const report = (message: string) => problems.add(files.case, ['outcome'], message);
	if (saysOpen && !isOpen(of.span)) report('says open, and “when” has an end');
	if (!saysOpen && isOpen(of.span)) report('does not say open, and “when” has no end (..)');
	if (saysOpen && outcomes.length > 1) report('says open, and how it ended too');
	if (new Set(outcomes).size < outcomes.length) report('says one thing twice');
}
