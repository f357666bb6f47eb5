import { crowd, reach, type Rectangle } from './crowd';

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
	/** Degrees clockwise by which a name without a mark is turned about its middle. */
	readonly turn?: number;
	/** Names of one group say the same: they are kept far apart. */
	readonly group?: string;
	/** Whether an optional mark may stand without its name: the disc of a stop, not a town. */
	readonly nameless?: boolean;
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

/** How far apart the same name is repeated: along a street that runs through the whole picture. */
const REPEAT_PX = 380;

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
 * @param reserved what lies over the map, whatever is below it: no label may come under it
 * @returns by key the side of the mark on which its label stands, or `none` for a mark without one; what is left out is absent
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	size: { readonly widthPx: number; readonly heightPx: number },
	orders: readonly (readonly LabelSide[])[] = ORDERS,
	reserved: readonly LabelWish[] = []
): ReadonlyMap<string, LabelSide | 'none'> {
	const ordered = [...wishes].sort((one, other) => other.priority - one.priority);
	let [best, bestWeight] = [new Map<string, LabelSide | 'none'>(), -1];
	for (const order of orders) {
		const placed = placeInOrder(ordered, order, size, reserved);
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
	size: { readonly widthPx: number; readonly heightPx: number },
	reserved: readonly LabelWish[]
): Map<string, LabelSide | 'none'> {
	const taken = crowd();
	for (const wish of reserved) taken.add(rectangleOf(wish, 'over'));
	for (const wish of wishes) if (!wish.optional) markOf(wish).forEach(taken.add);
	/** Marks that may stand without their names are there before any name, unless another mark is. */
	const discs = new Set<string>();
	for (const wish of wishes) {
		if (!wish.nameless || markOf(wish).some(taken.meets)) continue;
		markOf(wish).forEach(taken.add);
		discs.add(wish.key);
	}
	const placed = new Map<string, LabelSide | 'none'>();
	const groups = new Map<string, LabelWish[]>();
	for (const wish of wishes) {
		const group = wish.group ? (groups.get(wish.group) ?? []) : [];
		if (group.some((other) => Math.hypot(wish.x - other.x, wish.y - other.y) < REPEAT_PX)) continue;
		const own = markOf(wish);
		if (wish.nameless ? !discs.has(wish.key) : wish.optional && own.some(taken.meets)) continue;
		const sides: readonly LabelSide[] = wish.markPx > 0 ? order : ['over'];
		const side = sides.find((candidate) => {
			const rectangle = rectangleOf(wish, candidate);
			return isInside(rectangle, size) && !taken.meets(rectangle);
		});
		if (!side && wish.optional && !wish.nameless) continue;
		if (side) taken.add(rectangleOf(wish, side));
		if (wish.optional && !wish.nameless) own.forEach(taken.add);
		if (side && wish.group) groups.set(wish.group, [...group, wish]);
		placed.set(wish.key, side ?? 'none');
	}
	return placed;
}

/** The square of a mark; names without one have none. */
function markOf({ x, y, markPx }: LabelWish): readonly Rectangle[] {
	return markPx > 0 ? [upright(x, y, markPx, markPx)] : [];
}

const upright = (x: number, y: number, halfWidth: number, halfHeight: number): Rectangle => ({
	x,
	y,
	halfWidth,
	halfHeight,
	cosine: 1,
	sine: 0
});

function rectangleOf(wish: LabelWish, side: LabelSide): Rectangle {
	const { x, y, markPx } = wish;
	const [halfWidth, halfHeight] = [wish.widthPx / 2, wish.heightPx / 2];
	const at = (dx: number, dy: number) => upright(x + dx, y + dy, halfWidth, halfHeight);
	const gap = markPx + 3;
	switch (side) {
		case 'right':
			return at(gap + halfWidth, 0);
		case 'left':
			return at(-gap - halfWidth, 0);
		case 'above':
			return at(0, -gap - halfHeight);
		case 'below':
			return at(0, gap + halfHeight);
		case 'above-right':
			return at(markPx / 2 + halfWidth, -gap - halfHeight);
		case 'above-left':
			return at(-markPx / 2 - halfWidth, -gap - halfHeight);
		case 'below-right':
			return at(markPx / 2 + halfWidth, gap + halfHeight);
		case 'below-left':
			return at(-markPx / 2 - halfWidth, gap + halfHeight);
		case 'over': {
			const angle = ((wish.turn ?? 0) * Math.PI) / 180;
			return { ...at(0, 0), cosine: Math.cos(angle), sine: Math.sin(angle) };
		}
		default:
			return side satisfies never;
	}
}

function isInside(
	rectangle: Rectangle,
	size: { readonly widthPx: number; readonly heightPx: number }
): boolean {
	const { x, y } = rectangle;
	const [reachX, reachY] = [reach(rectangle, 1, 0), reach(rectangle, 0, 1)];
	return (
		x - reachX >= 2 &&
		y - reachY >= 2 &&
		x + reachX <= size.widthPx - 2 &&
		y + reachY <= size.heightPx - 2
	);
}

/** About how wide a text is, in px: enough to keep labels apart before the browser has measured them. */
export function textWidthPx(text: string, fontPx: number): number {
	// Cyrillic letters are wider than Latin ones.
	const wide = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	return (text.length * 0.54 + wide * 0.05) * fontPx;
}
