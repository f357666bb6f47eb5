import type { LineString, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { Side } from '$lib/domain/authority';
import { borderId, sideOf, type Case, type UnitBorder } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { standing } from '$lib/domain/span';
import { withReading } from '$lib/domain/reading';
import { frontLines } from '$lib/geo/front-lines';
import { groundFeatures } from '$lib/geo/ground-features';
import { sharedBorders, type SharedBorder } from '$lib/geo/shared-borders';
import type { AuthoredFile } from './authored-file.server';
import type { Path } from './plain-issues';
import type { CaseReader } from './case-reader.server';

/** Every border between two units of a case's topology. */
export function bordersIn(units: Topology | undefined): readonly SharedBorder[] {
	if (!units) return [];
	return sharedBorders(units, units.objects.units as GeometryCollection);
}

/** The borders of a case that are a front on some day, in some reading: the others need not be drawn at all. */
export function bordersOf(of: Omit<Case, 'borders'>, units: Topology | undefined): UnitBorder[] {
	const all = { ...of, borders: bordersIn(units).map((border) => border.units) };
	const readings = [undefined, ...of.readings.map((reading) => reading.id)];
	const used = new Set(
		readings.flatMap((reading) => {
			const read = withReading(all, reading);
			return frontLines(read, groundFeatures(read, 'both')).map((front) => front.line);
		})
	);
	return all.borders.filter((border) => used.has(borderId(border)));
}

/** The ids of the borders that a drawn front takes the place of; reports units that are no neighbours. */
export function readReplaced(
	reader: CaseReader,
	pairs: readonly (readonly string[])[],
	file: AuthoredFile,
	path: Path,
	units: Topology | undefined
): readonly string[] {
	if (pairs.length === 0) return [];
	const borders = bordersIn(units).map((border) => border.units);
	return pairs.flatMap((pair, index) => {
		const border = borders.find((units) => pair.every((unit) => units.includes(unit)));
		if (border) return [borderId(border)];
		const message = `${pair.join(' and ')} are no two neighbouring units of areas.topo.json`;
		reader.problems.add(file, [...path, index], message);
		return [];
	});
}

/** How far beside a front its banks are looked for, as a share of the length of its stretches. */
const ASIDE = [0.25, 0.5, 1];

/**
 * Whether the first side of a drawn front lies on its left, as far as units held by one side alone tell on the day on
 * which it is first certain to stand; undefined where they tell nothing, or as much for one as for the other.
 */
export function isOnLeft(
	of: Pick<Case, 'id' | 'areas' | 'authorities' | 'statements' | 'first' | 'last'>,
	line: LineString,
	[first, second]: readonly [Side, Side],
	day: Day,
	units: Topology
): boolean | undefined {
	const polygons = feature(units, units.objects.units as GeometryCollection<object>).features;
	const held = groundFeatures(of as Case, 'both').filter(
		(item) => item.look.fill === 'solid' && standing(item.span, day) !== 'out'
	);
	const holderAt = (position: Position): Side | undefined => {
		const unit = polygons.find(({ geometry }) => isWithin(geometry as unknown as Ground, position));
		return held.find((item) => item.ground === String(unit?.id))?.look.sides[0];
	};
	let votes = 0;
	line.coordinates.slice(1).forEach(([x = 0, y = 0], index) => {
		const [fromX = 0, fromY = 0] = line.coordinates[index] ?? [];
		for (const aside of ASIDE) {
			const [dx, dy] = [-(y - fromY) * aside, (x - fromX) * aside];
			const [middleX, middleY] = [(x + fromX) / 2, (y + fromY) / 2];
			const left = holderAt([middleX + dx, middleY + dy]);
			const right = holderAt([middleX - dx, middleY - dy]);
			if (left === first && right === second) votes += 1;
			if (left === second && right === first) votes -= 1;
		}
	});
	return votes === 0 ? undefined : votes > 0;
}

type Ground =
	| { readonly type: 'Polygon'; readonly coordinates: Position[][] }
	| { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

/** Whether a position lies in a polygon, by the number of its edges to the east. */
function isWithin(ground: Ground, [x = 0, y = 0]: Position): boolean {
	const rings = ground.type === 'Polygon' ? ground.coordinates : ground.coordinates.flat(1);
	let inside = false;
	for (const ring of rings) {
		ring.slice(1).forEach(([toX = 0, toY = 0], index) => {
			const [fromX = 0, fromY = 0] = ring[index] ?? [];
			const crosses = fromY > y !== toY > y;
			if (crosses && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
		});
	}
	return inside;
}

/** Reports drawn fronts whose first side, by the ground that the sides hold, lies on the right of their direction. */
export function checkBanks(
	reader: CaseReader,
	of: Omit<Case, 'borders'>,
	file: AuthoredFile,
	drawn: ReadonlyMap<string, LineString>,
	units: Topology | undefined
) {
	of.lines.forEach((line, index) => {
		const geometry = drawn.get(line.id);
		const [first, second] = line.between.map((id) => sideOf(of.authorities, id));
		if (line.kind !== 'front' || !geometry || !units || !first || !second) return;
		if (isOnLeft(of, geometry, [first, second], line.span.latestStart, units) !== false) return;
		const message = `“${line.between[0]}” lies on the right of the line: turn the line round in places.geojson, or name the sides the other way round`;
		reader.problems.add(file, ['lines', index, 'between'], message);
	});
}
