import type { Position } from 'geojson';

/**
 * Rounds the corners of a line by cutting them: twice, at a quarter of each side (Chaikin's scheme).
 *
 * @param line its positions; for a ring the first is there again as the last
 * @param isFixed positions that stay where they are, corners of a frame for instance; the ends of an open line always do
 */
export function smooth(
	line: readonly Position[],
	isFixed: (position: Position) => boolean = () => false
): Position[] {
	return cutCorners(cutCorners(line, isFixed), isFixed);
}

function cutCorners(
	line: readonly Position[],
	isFixed: (position: Position) => boolean
): Position[] {
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last || line.length < 3) return [...line];
	const isRing = isSame(first, last);
	const cut: Position[] = [];
	line.forEach((position, index) => {
		const isEnd = index === 0 || index === line.length - 1;
		if (isRing && index === line.length - 1) return;
		const before = index === 0 ? line.at(-2) : line[index - 1];
		const after = line[index + 1];
		if ((isEnd && !isRing) || isFixed(position) || !before || !after) cut.push(position);
		else cut.push(between(position, before), between(position, after));
	});
	return isRing ? [...cut, cut[0] as Position] : cut;
}

const between = ([x = 0, y = 0]: Position, [otherX = 0, otherY = 0]: Position): Position => [
	x + (otherX - x) / 4,
	y + (otherY - y) / 4
];

const isSame = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1];
