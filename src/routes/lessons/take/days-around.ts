import type { Case } from '$lib/domain/case';
import { asDay, type Day } from '$lib/domain/day';
import type { SceneFeatures } from '$lib/geo/scene';

/** How many other maps there are at most on each side of a day, and how many days are tried for them. */
const MOST = 4;
const MOST_TRIED = 6;

/** The days of a case on which something on its map begins, becomes certain or doubtful, or is gone, in order. */
export function changesOf(
	{ first, last }: Pick<Case, 'first' | 'last'>,
	{ ground, lines, seats }: SceneFeatures
): readonly Day[] {
	const days = [...ground, ...lines, ...seats].flatMap(({ span }) => [
		span.earliestStart,
		span.latestStart,
		span.earliestEnd + 1,
		span.latestEnd + 1
	]);
	const inside = days.filter((day) => day > first && day <= last);
	return [...new Set([first, ...inside])].sort((one, other) => one - other).map(asDay);
}

/**
 * The nearest maps before and after that of a day which differ from their neighbours, that of the day among them, in
 * order.
 *
 * @param changes days on which a map may change, in order
 */
export async function daysAround<T extends { readonly svg: string }>(
	changes: readonly Day[],
	day: Day,
	draw: (day: Day) => Promise<T>
): Promise<readonly T[]> {
	const own = await draw(day);
	/** The map of a day has stood since the last change: what was before that is another. */
	const since = changes.findLast((change) => change <= day) ?? day;
	const before = await differing(own, changes.filter((change) => change < since).reverse(), draw);
	const after = await differing(
		own,
		changes.filter((change) => change > day),
		draw
	);
	return [...before.toReversed(), own, ...after];
}

async function differing<T extends { readonly svg: string }>(
	from: T,
	days: readonly Day[],
	draw: (day: Day) => Promise<T>
): Promise<readonly T[]> {
	const found: T[] = [];
	for (const day of days.slice(0, MOST_TRIED)) {
		if (found.length === MOST) break;
		const map = await draw(day);
		if (pictureOf(map.svg) !== pictureOf((found.at(-1) ?? from).svg)) found.push(map);
	}
	return found;
}

/** A drawn map without its title and description, which name the day. */
const pictureOf = (svg: string) => svg.replace(/<(title|desc)>[\s\S]*?<\/\1>/g, '');
