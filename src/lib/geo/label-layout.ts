import { placeLabels, type LabelSide, type LabelWish } from './labels';
import { labelWish, withoutNative, type Mark, type PlacedMark } from './marks';

/** Where a label stands, and the mark with as many of its lines as found room. */
export type LaidLabel = { readonly side: LabelSide | 'none'; readonly mark: Mark };

/** What a label does without when there is no room for all of it: first its second name, then its second line. */
const SHORTER: readonly ((mark: Mark) => Mark)[] = [
	withoutNative,
	(mark) => ({ ...withoutNative(mark), sub: '' })
];

/**
 * Places the names of marks so that none covers another. One that finds no room is tried again shorter.
 *
 * @param placed marks at their places on the screen
 * @param reserved what lies over the map: the scale bar, the title
 * @param orders in which the sides of a mark are tried, if not the usual ones
 * @returns by key; a mark that has no room at all is absent
 */
export function layOutLabels<P extends { readonly x: number; readonly y: number }>(
	placed: readonly PlacedMark<P>[],
	size: { readonly widthPx: number; readonly heightPx: number },
	reserved: readonly LabelWish[] = [],
	orders?: readonly (readonly LabelSide[])[]
): ReadonlyMap<string, LaidLabel> {
	let tried = placed;
	let sides = sidesOf(tried);
	for (const shorten of SHORTER) {
		const isCramped = ({ mark }: PlacedMark<P>) =>
			(sides.get(mark.key) ?? 'none') === 'none' && hasMore(mark);
		if (!tried.some(isCramped)) continue;
		tried = tried.map((item) => (isCramped(item) ? { ...item, mark: shorten(item.mark) } : item));
		sides = sidesOf(tried);
	}
	return new Map(
		tried.flatMap(({ mark }): [string, LaidLabel][] => {
			const side = sides.get(mark.key);
			return side ? [[mark.key, { side, mark }]] : [];
		})
	);

	function sidesOf(items: readonly PlacedMark<P>[]) {
		const wishes = items.map(({ mark, at }) => labelWish(mark, at.x, at.y));
		return placeLabels(wishes, size, orders, reserved);
	}
}

function hasMore(mark: Mark): boolean {
	return mark.native !== undefined || mark.sub !== '';
}
