import type { MultiLineString, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** The border that two units share: on the left of each of its lines lies the first unit, on the right the second. */
export type SharedBorder = {
	readonly units: readonly [string, string];
	readonly geometry: MultiLineString;
};

/** The border of every pair of neighbouring units, each pair once; units that only touch in a point are no neighbours. */
export function sharedBorders(
	topology: Topology,
	units: GeometryCollection
): readonly SharedBorder[] {
	const polygons = units.geometries.filter(
		(unit): unit is Polygon | MultiPolygon =>
			unit.type === 'Polygon' || unit.type === 'MultiPolygon'
	);
	const arcsOf = polygons.map(
		(unit) => new Set(ringsOf(unit).flatMap(({ arcs }) => arcs.map(arcOf)))
	);
	return neighbors(polygons).flatMap((others, index) =>
		others.flatMap((other): SharedBorder[] => {
			const [left, right] = [polygons[index], arcsOf[other]];
			if (other < index || !left || !right) return [];
			const lines = ringsOf(left).flatMap((ring) => {
				const runs = runsAlong(topology, ring.arcs, right);
				const whole = lineOf(topology, ring.arcs);
				return isCounterclockwise(whole) === ring.isHole
					? runs.map((run) => run.toReversed())
					: runs;
			});
			const codes = [String(left.id), String(polygons[other]?.id)] as const;
			return [{ units: codes, geometry: { type: 'MultiLineString', coordinates: lines } }];
		})
	);
}

/** An arc whichever way it is gone along. */
const arcOf = (arc: number) => (arc < 0 ? ~arc : arc);

type Ring = { readonly arcs: readonly number[]; readonly isHole: boolean };

function ringsOf(unit: Polygon | MultiPolygon): readonly Ring[] {
	const polygons = unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
	return polygons.flatMap((rings) => rings.map((arcs, index) => ({ arcs, isHole: index > 0 })));
}

/** The stretches of a ring along arcs of another unit, in the direction of the ring. */
function runsAlong(
	topology: Topology,
	ring: readonly number[],
	other: ReadonlySet<number>
): Position[][] {
	const isShared = (arc: number) => other.has(arcOf(arc));
	// Begun after an arc that is not shared, so that no stretch is cut where the ring happens to start.
	const start = ring.findIndex((arc) => !isShared(arc)) + 1;
	const runs: number[][] = [];
	let before = false;
	for (const arc of [...ring.slice(start), ...ring.slice(0, start)]) {
		const shared = isShared(arc);
		if (shared && before) runs.at(-1)?.push(arc);
		else if (shared) runs.push([arc]);
		before = shared;
	}
	return runs.map((run) => lineOf(topology, run));
}

function lineOf(topology: Topology, arcs: readonly number[]): Position[] {
	const line = feature(topology, { type: 'LineString', arcs: [...arcs] });
	return line.geometry.type === 'LineString' ? line.geometry.coordinates : [];
}

function isCounterclockwise(ring: readonly Position[]): boolean {
	const sum = ring.reduce((total, [x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y];
		return total + x * nextY - nextX * y;
	}, 0);
	return sum > 0;
}
