import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Whether a position lies in ground; of what is inside a hole, not. On its very edge either answer may come. */
export function isInside(position: Position, ground: Polygon | MultiPolygon): boolean {
	const polygons = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
	return polygons.some(
		([outer = [], ...holes]) =>
			isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole))
	);
}

/** By the even-odd rule: a line from the position to the east crosses the ring an odd number of times. */
function isInRing([lng = 0, lat = 0]: Position, ring: readonly Position[]): boolean {
	return (
		ring.filter(([x = 0, y = 0], index) => {
			const [fromX = 0, fromY = 0] = ring.at(index - 1) ?? [];
			return y > lat !== fromY > lat && lng < ((fromX - x) * (lat - y)) / (fromY - y) + x;
		}).length %
			2 ===
		1
	);
}
