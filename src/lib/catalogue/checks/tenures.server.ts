import { isoDate } from '$lib/domain/calendar';
import { addDays } from '$lib/domain/day';
import { ofAspect, type StatementOf } from '$lib/domain/statement';
import { commonDays } from './common-days';
import { pathOfId, writtenList, type Checked } from './checked-case.server';

type Tenure = StatementOf<'seat'> | StatementOf<'office'>;

/**
 * Reports days between two seats of an authority, or between two of its heads, on which it has none, and days on which
 * it has two, where neither of the two has a note. A day of handing over is no overlap.
 */
export function checkTenures({ of, files, problems }: Checked) {
	const heads = ofAspect(of.statements, 'office').filter((statement) => statement.head);
	const seats = ofAspect(of.statements, 'seat');
	for (const { id } of of.authorities) {
		for (const [list, what] of [
			[seats, 'seat'],
			[heads, 'head']
		] as const) {
			for (const { of: tenure, message } of faults(
				list.filter(({ by }) => by === id),
				what
			)) {
				const path = pathOfId(writtenList(files.statements), tenure.id);
				problems.add(files.statements, [...path, 'when'], message);
			}
		}
	}
}

function faults(list: readonly Tenure[], what: 'seat' | 'head') {
	const inOrder = list.toSorted((one, other) => one.span.earliestStart - other.span.earliestStart);
	return inOrder.flatMap((tenure, index) => {
		const before = inOrder.slice(0, index);
		const last = before.toSorted((one, other) => other.span.latestEnd - one.span.latestEnd)[0];
		if (!last) return [];
		const twice = before
			.filter((other) => isLong(other, tenure) && !isExplained(other, tenure))
			.map((other) => ({
				of: tenure,
				message: `is a second ${what} beside “${other.id}”: say in a note why there are two`
			}));
		const first = addDays(last.span.latestEnd, 1);
		if (tenure.span.earliestStart <= first || isExplained(last, tenure)) return twice;
		const days = `${isoDate(first)} to ${isoDate(addDays(tenure.span.earliestStart, -1))}`;
		const gap = `leaves no ${what} after “${last.id}”, from ${days}: say in a note why`;
		return [...twice, { of: tenure, message: gap }];
	});
}

function isLong(one: Tenure, other: Tenure): boolean {
	const days = commonDays(one.span, other.span);
	return days !== undefined && days.to > days.from;
}

function isExplained(one: Tenure, other: Tenure): boolean {
	return one.note !== undefined || other.note !== undefined;
}
