import type { Side } from './authority';
import { sideOf, type Case, type LeverRow } from './case';
import { addDays, asDay, type Day } from './day';
import { leverMark, strongestGrip, type Grip, type LeverMark } from './lever';
import { ofAspect, statementsOn, type OnDay, type StatementOf } from './statement';

type LeverStatement = StatementOf<'lever'>;

/** One row of the matrix of levers on a day. */
export type MatrixRow = {
	readonly row: LeverRow;
	readonly mark: LeverMark;
	readonly a: Grip | undefined;
	readonly b: Grip | undefined;
	/** Whether every statement behind the mark is certain on the day. */
	readonly certain: boolean;
	/** The statements behind the mark, side a first. */
	readonly statements: readonly OnDay<LeverStatement>[];
	/** Short names of third powers that hold the lever or a share of it. */
	readonly others: readonly string[];
};

/** A stretch of days on which a lever's mark stays the same. */
export type MarkStretch = {
	readonly from: Day;
	readonly to: Day;
	readonly mark: LeverMark;
	/** The first and last day of it that are certain; absent if none is. */
	readonly sure?: { readonly from: Day; readonly to: Day };
};

/** The whole matrix on a day, in the case's order of rows. */
export function matrixOn(of: Case, day: Day): readonly MatrixRow[] {
	const standing = statementsOn(ofAspect(of.statements, 'lever'), day);
	return of.levers.map((row) => rowOn(of, row, standing));
}

function rowOn(of: Case, row: LeverRow, standing: readonly OnDay<LeverStatement>[]): MatrixRow {
	const own = standing.filter((item) => item.statement.lever === row.id);
	const bySide = (side: Side) =>
		own.filter((item) => sideOf(of.authorities, item.statement.by) === side);
	const grip = (side: Side) => {
		const said = bySide(side);
		const certain = said.filter((item) => item.standing === 'certain');
		return strongestGrip((certain.length > 0 ? certain : said).map((item) => item.statement.grip));
	};
	const [a, b] = [grip('a'), grip('b')];
	const third = new Set(
		bySide('other').flatMap((item) => (item.statement.grip === 'none' ? [] : item.statement.by))
	);
	return {
		row,
		mark: leverMark(a, b, third.size > 0),
		a,
		b,
		certain: own.every((item) => item.standing === 'certain'),
		statements: [...bySide('a'), ...bySide('b'), ...bySide('other')],
		others: [...third].map(
			(id) => of.authorities.find((authority) => authority.id === id)?.short ?? ''
		)
	};
}

/** Every stretch of one row over the whole case, for the strips of the timeline. */
export function markStretches(of: Case, row: LeverRow): readonly MarkStretch[] {
	const statements = ofAspect(of.statements, 'lever').filter(
		(statement) => statement.lever === row.id
	);
	const days = new Set<number>([of.first]);
	for (const { span } of statements) {
		for (const day of [
			span.earliestStart,
			span.latestStart,
			span.earliestEnd + 1,
			span.latestEnd + 1
		]) {
			if (day > of.first && day <= of.last) days.add(day);
		}
	}
	const starts = [...days].sort((one, other) => one - other).map(asDay);
	const stretches: MarkStretch[] = [];
	starts.forEach((from, index) => {
		const next = starts[index + 1];
		const to = next === undefined ? of.last : addDays(next, -1);
		const { mark, certain } = rowOn(of, row, statementsOn(statements, from));
		const before = stretches.at(-1);
		if (before && sameMark(before.mark, mark)) {
			const sure = certain ? { from: before.sure?.from ?? from, to } : before.sure;
			stretches[stretches.length - 1] = { ...before, to, ...(sure ? { sure } : {}) };
		} else stretches.push({ from, to, mark, ...(certain ? { sure: { from, to } } : {}) });
	});
	return stretches;
}

/** Whether two marks are drawn alike. */
export function sameMark(one: LeverMark, other: LeverMark): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
