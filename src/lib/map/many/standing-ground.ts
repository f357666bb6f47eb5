import { standing } from '$lib/domain/span';
import type { Day } from '$lib/domain/day';
import type { GroundFeature } from '$lib/geo/ground-features';
import { worldPoint } from '$lib/geo/mercator';
import type { LngLat } from '$lib/domain/case';
import { POSITION_AT, VERTEX_BYTES, type GroundMesh } from './ground-mesh';

/**
 * The ground that stands at a position on a day, the topmost if there are several; undefined where none does. It asks the
 * very triangles that are drawn, and what does not stand is not looked at: a hand rests on a map far less often than a
 * frame is drawn, so there is no index to keep.
 */
export function standingAt(
	features: readonly GroundFeature[],
	mesh: GroundMesh,
	lngLat: LngLat,
	day: Day
): GroundFeature | undefined {
	const [worldX, worldY] = worldPoint(lngLat);
	const [x, y] = [worldX - mesh.origin[0], worldY - mesh.origin[1]];
	const vertices = new DataView(mesh.vertices);
	const corner = (index: number) => {
		const at = (mesh.triangles[index] as number) * VERTEX_BYTES + POSITION_AT;
		return [vertices.getFloat32(at, true), vertices.getFloat32(at + 4, true)] as const;
	};
	for (let index = features.length - 1; index >= 0; index--) {
		const feature = features[index] as GroundFeature;
		if (standing(feature.span, day) === 'out') continue;
		const { from, to } = mesh.stretches[index]?.triangles ?? { from: 0, to: 0 };
		for (let at = from; at < to; at += 3) {
			if (isInside([x, y], corner(at), corner(at + 1), corner(at + 2))) return feature;
		}
	}
	return undefined;
}

type Point = readonly [number, number];

/** Whether a point lies in a triangle or on its edge, whichever way round its corners are. */
function isInside(point: Point, one: Point, two: Point, three: Point): boolean {
	const turns = [turn(one, two, point), turn(two, three, point), turn(three, one, point)];
	return turns.every((value) => value >= 0) || turns.every((value) => value <= 0);
}

function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
	return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
