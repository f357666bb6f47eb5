/** A rectangle in px by its centre, half its width and half its height, turned clockwise by an angle of this cosine and sine. */
export type Rectangle = {
	readonly x: number;
	readonly y: number;
	readonly halfWidth: number;
	readonly halfHeight: number;
	readonly cosine: number;
	readonly sine: number;
};

/** Rectangles that have their place, and the question whether another one finds room among them. */
export type Crowd = {
	readonly add: (rectangle: Rectangle) => void;
	/** Whether a rectangle has ground in common with one that is there; a common edge is none. */
	readonly meets: (rectangle: Rectangle) => boolean;
};

/** About the width of a label: most rectangles then lie in one to four cells. */
const CELL_PX = 96;

/** Keeps rectangles by the cells of a grid that they lie in, so that among a thousand only neighbours are asked. */
export function crowd(): Crowd {
	const cells = new Map<number, Rectangle[]>();
	/** Visits the cells of the upright box round a rectangle until a visit answers true. */
	const visit = (rectangle: Rectangle, of: (cell: number) => boolean): boolean => {
		const { x, y } = rectangle;
		const [reachX, reachY] = [reach(rectangle, 1, 0), reach(rectangle, 0, 1)];
		const cell = (px: number) => Math.floor(px / CELL_PX);
		for (let row = cell(y - reachY); row <= cell(y + reachY); row++) {
			for (let column = cell(x - reachX); column <= cell(x + reachX); column++) {
				// Far more columns than any picture has, on both sides of its edge.
				if (of(row * 65_536 + column)) return true;
			}
		}
		return false;
	};
	return {
		add(rectangle) {
			visit(rectangle, (cell) => {
				const there = cells.get(cell);
				if (there) there.push(rectangle);
				else cells.set(cell, [rectangle]);
				return false;
			});
		},
		meets: (rectangle) =>
			visit(rectangle, (cell) => cells.get(cell)?.some((other) => cross(rectangle, other)) ?? false)
	};
}

/** How far a rectangle reaches from its centre in a direction of length 1. */
export function reach(
	{ halfWidth, halfHeight, cosine, sine }: Rectangle,
	x: number,
	y: number
): number {
	return halfWidth * Math.abs(cosine * x + sine * y) + halfHeight * Math.abs(cosine * y - sine * x);
}

/** Whether two rectangles cover one another: they do unless a line along one of their sides parts them. */
export function cross(one: Rectangle, other: Rectangle): boolean {
	const [dx, dy] = [other.x - one.x, other.y - one.y];
	const isParted = (x: number, y: number) =>
		Math.abs(dx * x + dy * y) >= reach(one, x, y) + reach(other, x, y);
	return ![one, other].some(
		({ cosine, sine }) => isParted(cosine, sine) || isParted(-sine, cosine)
	);
}
