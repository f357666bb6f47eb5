/** A line in a flat picture, x to the right and y downwards. */
export type Point = readonly [x: number, y: number];
export type Polyline = readonly Point[];

/** At a bend sharper than this a parallel line is cut off instead of running into a spike: its length over the distance. */
const LONGEST_MITRE = 2;

/** The lines of a path that `pathOfLine` has written. */
export function linesOfPath(path: string): readonly Polyline[] {
	return path
		.split('M')
		.slice(1)
		.map((line) => {
			const steps = (line.match(/-?\d*\.?\d+/g) ?? []).map((step) => Math.round(Number(step) * 10));
			const points: Point[] = [];
			let [x, y] = [0, 0];
			for (let index = 0; index < steps.length; index += 2) {
				x += steps[index] ?? 0;
				y += steps[index + 1] ?? 0;
				points.push([x / 10, y / 10]);
			}
			return points;
		});
}

/**
 * The path of a line, to a tenth of a pixel: its first point, then steps, which are shorter to write than places. What is
 * rounded are the places, so that no error adds up. A line of fewer than two points has none.
 */
export function pathOfLine(line: Polyline): string {
	if (line.length < 2) return '';
	const tenths = line.flat().map((value) => Math.round(value * 10));
	const steps = tenths.map((value, index) => value - (index < 2 ? 0 : (tenths[index - 2] ?? 0)));
	return `M${numbers(steps.slice(0, 2))}l${numbers(steps.slice(2))}`;
}

/** Tenths as the numbers of a path, without the noughts and blanks that it can be read without. */
function numbers(tenths: readonly number[]): string {
	return tenths
		.map((value) => value / 10)
		.join(' ')
		.replace(/\b0\./g, '.')
		.replaceAll(' -', '-');
}

/**
 * Lines that go on where another one ends made one, so that nothing parts at their joints. Only the direction in which
 * they are drawn counts; a line that comes back to its start is left alone.
 */
export function joinedLines(lines: readonly Polyline[]): readonly Polyline[] {
	const rest = [...lines];
	const whole: Polyline[] = [];
	const key = (point: Point | undefined) => point?.join();
	const take = (isWanted: (line: Polyline) => boolean) => {
		const found = rest.filter(isWanted);
		return found.length === 1 && found[0] ? rest.splice(rest.indexOf(found[0]), 1)[0] : undefined;
	};
	for (let line = rest.shift(); line; line = rest.shift()) {
		for (;;) {
			const [start, end]: readonly (string | undefined)[] = [key(line[0]), key(line.at(-1))];
			if (start === end) break;
			const after = take((other) => key(other[0]) === end);
			if (after) line = [...line, ...after.slice(1)];
			const before = take((other) => key(other.at(-1)) === start);
			if (before) line = [...before, ...line.slice(1)];
			if (!after && !before) break;
		}
		whole.push(line);
	}
	return whole;
}

/**
 * The line that runs beside another one, on the right of its direction; on the left for a negative distance. Bends are
 * mitred, very sharp ones cut off. Points nearer to one another than a third of the distance count as one.
 */
export function parallel(line: Polyline, distance: number): Polyline {
	const points = thinned(line, Math.abs(distance) / 3);
	const normals = points.slice(1).map((point, index) => normal(points[index] as Point, point));
	return points.flatMap((point, index): Point[] => {
		const before = normals[index - 1] ?? normals[index];
		const after = normals[index] ?? before;
		if (!before || !after) return [];
		const beside = ([x, y]: Point, length = distance): Point => [
			point[0] + x * length,
			point[1] + y * length
		];
		/** 1 + the cosine of the bend: 2 straight on, 0 back where it came from. */
		const straightness = 1 + before[0] * after[0] + before[1] * after[1];
		if (straightness < 2 / LONGEST_MITRE ** 2) return [beside(before), beside(after)];
		const middle: Point = [before[0] + after[0], before[1] + after[1]];
		return [beside(middle, distance / straightness)];
	});
}

/** The first part of a line, up to a share of its length from 0 to 1. */
export function cutAt(line: Polyline, share: number): Polyline {
	let left = lengthOf(line) * share;
	const part: Point[] = line.slice(0, 1);
	for (let index = 1; index < line.length; index++) {
		const [from, to] = [line[index - 1] as Point, line[index] as Point];
		const length = distanceOf(from, to);
		if (length >= left) {
			const along = length === 0 ? 0 : left / length;
			return [...part, [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along]];
		}
		left -= length;
		part.push(to);
	}
	return part;
}

/** Where on a line, as a share of its length, the point next to another one lies, and how far off that is. */
export function nearestOn(line: Polyline, point: Point): { share: number; distance: number } {
	const whole = lengthOf(line);
	let [best, behind] = [{ share: 0, distance: Infinity }, 0];
	line.slice(1).forEach((to, index) => {
		const from = line[index] as Point;
		const length = distanceOf(from, to);
		const dot = (point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1]);
		const along = length === 0 ? 0 : Math.min(1, Math.max(0, dot / length ** 2));
		const foot: Point = [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along];
		const distance = distanceOf(foot, point);
		if (distance < best.distance) best = { share: (behind + along * length) / whole, distance };
		behind += length;
	});
	return best;
}

/** A last step shorter than this share of the way does not tell where a line goes: it may come from rounding. */
const SHORTEST_STEP = 0.01;

/** The last point of a line and the direction in which it arrives, in degrees clockwise from upwards. */
export function headOf(line: Polyline): { at: Point; turn: number } | undefined {
	const at = line.at(-1);
	const before = line.findLast(
		(point) => at && distanceOf(point, at) > lengthOf(line) * SHORTEST_STEP
	);
	if (!at || !before) return undefined;
	const turn = (Math.atan2(at[0] - before[0], before[1] - at[1]) * 180) / Math.PI;
	return { at, turn };
}

export function lengthOf(line: Polyline): number {
	return line.slice(1).reduce((sum, to, index) => sum + distanceOf(line[index] as Point, to), 0);
}

function distanceOf(one: Point, other: Point): number {
	return Math.hypot(other[0] - one[0], other[1] - one[1]);
}

/** The unit vector to the right of a step: y runs downwards. */
function normal(from: Point, to: Point): Point {
	const length = distanceOf(from, to);
	return [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
}

/** Without points that are nearer to the one before than a distance; first and last stay. */
function thinned(line: Polyline, shortest: number): Polyline {
	const kept: Point[] = [];
	line.forEach((point, index) => {
		const before = kept.at(-1);
		const isNear = before !== undefined && distanceOf(before, point) <= shortest;
		if (!isNear) kept.push(point);
		else if (index === line.length - 1 && kept.length > 1) kept[kept.length - 1] = point;
	});
	return kept;
}
