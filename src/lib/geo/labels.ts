/** A label that wants a place on the map, in screen pixels. */
export type LabelWish = {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Radius of the mark that it belongs to; 0 for a name that stands on its own position. */
	readonly markPx: number;
	/** Higher is placed first. */
	readonly priority: number;
	/** Whether the mark itself may be left out where there is no room: a town, not a seat. */
	readonly optional: boolean;
};

export const SIDES_OF_MARK = [
	'right',
	'left',
	'above',
	'below',
	'above-right',
	'above-left',
	'below-right',
	'below-left',
	'over'
] as const;
/** Where a label stands to its mark; `over` is centred on it. */
export type LabelSide = (typeof SIDES_OF_MARK)[number];

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** In which order sides are tried: the order that leaves out least is taken. */
const ORDERS: readonly (readonly LabelSide[])[] = [
	['right', 'left', 'above', 'below'],
	['left', 'right', 'above', 'below'],
	['above', 'below', 'right', 'left']
].map((order) => [
	...(order as LabelSide[]),
	'above-right',
	'above-left',
	'below-right',
	'below-left'
]);

/**
 * Places labels so that none covers another or a more important mark. A mark that may be left out is, where it lies
 * under something more important or where its name finds no room; other marks stay, if need be without a name.
 *
 * @param size of the map; labels are kept inside it
 * @param orders in which the sides of a mark are tried
 * @returns by key the side of the mark on which its label stands, or `none` for a mark without one; what is left out is absent
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	size: { readonly widthPx: number; readonly heightPx: number },
	orders: readonly (readonly LabelSide[])[] = ORDERS
): ReadonlyMap<string, LabelSide | 'none'> {
	const ordered = [...wishes].sort((one, other) => other.priority - one.priority);
	let [best, bestWeight] = [new Map<string, LabelSide | 'none'>(), -1];
	for (const order of orders) {
		const placed = placeInOrder(ordered, order, size);
		const weight = ordered.reduce((sum, wish) => {
			const side = placed.get(wish.key);
			return sum + (side && side !== 'none' ? wish.priority ** 2 + 1 : 0);
		}, 0);
		if (weight > bestWeight) [best, bestWeight] = [placed, weight];
	}
	return best;
}

function placeInOrder(
	wishes: readonly LabelWish[],
	order: readonly LabelSide[],
	size: { readonly widthPx: number; readonly heightPx: number }
): Map<string, LabelSide | 'none'> {
	const taken: Rectangle[] = wishes.filter((wish) => !wish.optional).flatMap(markOf);
	const placed = new Map<string, LabelSide | 'none'>();
	for (const wish of wishes) {
		const own = markOf(wish);
		if (wish.optional && own.some((mark) => taken.some((other) => cross(mark, other)))) continue;
		const sides: readonly LabelSide[] = wish.markPx > 0 ? order : ['over'];
		const side = sides.find((candidate) => {
			const rectangle = rectangleOf(wish, candidate);
			return isInside(rectangle, size) && !taken.some((other) => cross(rectangle, other));
		});
		if (side) taken.push(rectangleOf(wish, side), ...(wish.optional ? own : []));
		if (side || !wish.optional) placed.set(wish.key, side ?? 'none');
	}
	return placed;
}

/** The square of a mark; names without one have none. */
function markOf({ x, y, markPx }: LabelWish): readonly Rectangle[] {
	return markPx > 0 ? [[x - markPx, y - markPx, x + markPx, y + markPx]] : [];
}

function rectangleOf({ x, y, widthPx, heightPx, markPx }: LabelWish, side: LabelSide): Rectangle {
	const gap = markPx + 3;
	switch (side) {
		case 'right':
			return [x + gap, y - heightPx / 2, x + gap + widthPx, y + heightPx / 2];
		case 'left':
			return [x - gap - widthPx, y - heightPx / 2, x - gap, y + heightPx / 2];
		case 'above':
			return [x - widthPx / 2, y - gap - heightPx, x + widthPx / 2, y - gap];
		case 'below':
			return [x - widthPx / 2, y + gap, x + widthPx / 2, y + gap + heightPx];
		case 'above-right':
			return [x + markPx / 2, y - gap - heightPx, x + markPx / 2 + widthPx, y - gap];
		case 'above-left':
			return [x - markPx / 2 - widthPx, y - gap - heightPx, x - markPx / 2, y - gap];
		case 'below-right':
			return [x + markPx / 2, y + gap, x + markPx / 2 + widthPx, y + gap + heightPx];
		case 'below-left':
			return [x - markPx / 2 - widthPx, y + gap, x - markPx / 2, y + gap + heightPx];
		case 'over':
			return [x - widthPx / 2, y - heightPx / 2, x + widthPx / 2, y + heightPx / 2];
		default:
			return side satisfies never;
	}
}

function isInside(
	[left, top, right, bottom]: Rectangle,
	size: { readonly widthPx: number; readonly heightPx: number }
): boolean {
	return left >= 2 && top >= 2 && right <= size.widthPx - 2 && bottom <= size.heightPx - 2;
}

function cross(one: Rectangle, other: Rectangle): boolean {
	return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}

/** About how wide a text is, in px: enough to keep labels apart before the browser has measured them. */
export function textWidthPx(text: string, fontPx: number): number {
	return text.length * fontPx * 0.54;
}
