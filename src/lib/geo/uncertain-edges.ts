import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Degrees within which a position lies on a line: rounding of what was computed, not of what was drawn. */
const NEAR = 1e-7;

/**
 * The edges of drawn ground that its author drew, not those where the land ends: a bank is certain even where the
 * extent of a district is not. The inside is on the right of each.
 *
 * @param cut the ground as cut with the land, its outer rings against the clock (RFC 7946)
 * @param drawn the same as it was drawn, over land and water
 */
export function uncertainEdges(
	cut: Polygon | MultiPolygon,
	drawn: Polygon | MultiPolygon
): MultiLineString {
	const rings = ringsOf(drawn);
	const coordinates = ringsOf(cut).flatMap((ring) => {
		const lines: Position[][] = [];
		let line: Position[] | undefined;
		ring.slice(1).forEach((to, index) => {
			const from = ring[index] as Position;
			const middle = from.map((value, axis) => (value + (to[axis] ?? 0)) / 2);
			if (!rings.some((other) => isOn(middle, other))) {
				line = undefined;
				return;
			}
			if (!line) lines.push((line = [from]));
			line.push(to);
		});
		return lines.map((part) => part.reverse());
	});
	return { type: 'MultiLineString', coordinates };
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Whether a position lies on one of the sides of a ring. */
function isOn([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
	return ring.slice(1).some(([toX = 0, toY = 0], index) => {
		const [fromX = 0, fromY = 0] = ring[index] ?? [];
		const [dx, dy] = [toX - fromX, toY - fromY];
		const length = Math.hypot(dx, dy);
		if (length === 0) return false;
		const along = ((x - fromX) * dx + (y - fromY) * dy) / length;
		const across = ((x - fromX) * dy - (y - fromY) * dx) / length;
		return Math.abs(across) < NEAR && along > -NEAR && along < length + NEAR;
	});
}
