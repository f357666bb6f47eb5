import type { Polygon, Position } from 'geojson';

/** Metres of one degree of latitude, nearly enough for a city. */
const DEGREE_M = 111_320;
/** A sharp bend is cut off at this many half widths from the line. */
const LONGEST_MITRE = 2;

/**
 * The ground that a line covers when it is so many metres wide: a canal between its banks. Ends are cut square.
 *
 * @param line two or more positions, `[longitude, latitude]`
 */
export function ribbon(line: readonly Position[], widthM: number): Polygon {
	const metresEast = DEGREE_M * Math.cos(((line[0]?.[1] ?? 0) * Math.PI) / 180);
	const flat = line.map(([lng = 0, lat = 0]) => [lng * metresEast, lat * DEGREE_M] as const);
	const directions = flat.slice(1).map(([x, y], index) => {
		const [fromX, fromY] = flat[index] ?? [x, y];
		const length = Math.hypot(x - fromX, y - fromY) || 1;
		return [(x - fromX) / length, (y - fromY) / length] as const;
	});
	const bank = (side: 1 | -1): Position[] =>
		flat.map(([x, y], index) => {
			const after = directions[index] ?? directions[index - 1] ?? [1, 0];
			const before = directions[index - 1] ?? after;
			const [sumX, sumY] = [before[0] + after[0], before[1] + after[1]];
			const length = Math.hypot(sumX, sumY) || 1;
			const [alongX, alongY] = [sumX / length, sumY / length];
			// The cosine of half the bend: the sharper it is, the farther lies the corner of the bank.
			const half = alongX * after[0] + alongY * after[1];
			const reach = (side * widthM * Math.min(LONGEST_MITRE, 1 / Math.max(half, 0.1))) / 2;
			return [(x - alongY * reach) / metresEast, (y + alongX * reach) / DEGREE_M];
		});
	const ring = [...bank(1), ...bank(-1).reverse()];
	return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}
