import type { Area, Case } from '$lib/domain/case';
import { sideOf } from '$lib/domain/case';
import { addDays, asDay, type Day } from '$lib/domain/day';
import { exactSpan, standing, type Span } from '$lib/domain/span';
import { ofAspect, type AreaId, type StatementId, type StatementOf } from '$lib/domain/statement';
import type { Lens } from '$lib/domain/view';
import { featureId } from './feature-id';
import { lookOf, type Look } from './look';

/** One piece of ground for as long as it looks the same. */
export type GroundFeature = {
	readonly id: number;
	/** The geometry: a unit's code or a drawn area's id. */
	readonly ground: string;
	/** The smallest area of the case that this ground is, for its name. */
	readonly area: AreaId;
	readonly soft: boolean;
	readonly look: Look;
	/** To the day: it begins and ends where something that is said of it does. */
	readonly span: Span;
	readonly statements: readonly StatementId[];
};

type GroundStatement = StatementOf<'ground'>;

/**
 * Cuts what is said of the ground of a case into features that are drawn one way from their first day to their last.
 * What is said of a merged area holds for each of its units. Units come first, then drawn ground in the order of the
 * case, so that what is drawn lies on the units.
 */
export function groundFeatures(of: Case, lens: Lens): readonly GroundFeature[] {
	const statements = ofAspect(of.statements, 'ground');
	const areas = new Map<string, Area>(of.areas.map((area) => [area.id, area]));
	const pieces = new Map<string, { area: Area; statements: GroundStatement[] }>();
	for (const statement of statements) {
		const area = areas.get(statement.area);
		if (!area) continue;
		for (const ground of area.units.length > 0 ? area.units : [area.id]) {
			const piece = pieces.get(ground) ?? { area, statements: [] };
			const isSmaller = area.units.length < piece.area.units.length;
			pieces.set(ground, {
				area: isSmaller ? area : piece.area,
				statements: [...piece.statements, statement]
			});
		}
	}
	const order = (ground: string) => of.areas.findIndex((area) => area.id === ground);
	return [...pieces]
		.sort(([one], [other]) => order(one) - order(other))
		.flatMap(([ground, piece]) =>
			cut(of, lens, ground, smallestArea(of.areas, ground) ?? piece.area, piece.statements)
		);
}

/** The area with the fewest units that has this ground. */
function smallestArea(areas: readonly Area[], ground: string): Area | undefined {
	return areas
		.filter((area) => area.units.includes(ground) || area.id === ground)
		.sort((one, other) => one.units.length - other.units.length)[0];
}

function cut(
	of: Case,
	lens: Lens,
	ground: string,
	area: Area,
	statements: readonly GroundStatement[]
): readonly GroundFeature[] {
	const features: GroundFeature[] = [];
	const days = changeDays(statements, of.first, of.last);
	days.forEach((from, index) => {
		const next = days[index + 1];
		const to = next === undefined ? of.last : addDays(next, -1);
		const standingNow = statements.filter((statement) => standing(statement.span, from) !== 'out');
		const look = lookOf(
			standingNow.map((statement) => ({
				side: sideOf(of.authorities, statement.by),
				hold: statement.hold,
				certain: standing(statement.span, from) === 'certain'
			})),
			lens
		);
		if (!look) return;
		const before = features.at(-1);
		const ids = standingNow.map((statement) => statement.id);
		if (before && before.span.latestEnd === from - 1 && isSame(before, look, ids)) {
			features[features.length - 1] = {
				...before,
				span: exactSpan(before.span.earliestStart, to)
			};
			return;
		}
		features.push({
			id: featureId(`${of.id}/${ground}/${from}`),
			ground,
			area: area.id,
			soft: area.soft,
			look,
			span: exactSpan(from, to),
			statements: ids
		});
	});
	return features;
}

/** Every day on which the standing of a statement changes, and the first day, in order. */
export function changeDays(
	statements: readonly Pick<GroundStatement, 'span'>[],
	first: Day,
	last: Day
): readonly Day[] {
	const days = new Set<number>([first]);
	for (const { span } of statements) {
		for (const day of [
			span.earliestStart,
			span.latestStart,
			span.earliestEnd + 1,
			span.latestEnd + 1
		]) {
			if (day > first && day <= last) days.add(day);
		}
	}
	return [...days].sort((one, other) => one - other).map(asDay);
}

function isSame(before: GroundFeature, look: Look, ids: readonly StatementId[]): boolean {
	return JSON.stringify([before.look, before.statements]) === JSON.stringify([look, ids]);
}
