import type { Geometry, Position } from 'geojson';
import type { Frame } from './mercator';
import { pathOfLine, type Point } from './polyline';

/** Points nearer to the one before than this are left out. */
const SHORTEST_PX = 0.7;

/** The `d` of an SVG path for a geometry in a frame, to a tenth of a pixel; points give an empty string. */
export function svgPath(geometry: Geometry, frame: Frame): string {
	switch (geometry.type) {
		case 'LineString':
			return linePath(geometry.coordinates, frame, false);
		case 'MultiLineString':
			return geometry.coordinates.map((line) => linePath(line, frame, false)).join('');
		case 'Polygon':
			return geometry.coordinates.map((ring) => linePath(ring, frame, true)).join('');
		case 'MultiPolygon':
			return geometry.coordinates
				.flatMap((polygon) => polygon.map((ring) => linePath(ring, frame, true)))
				.join('');
		case 'GeometryCollection':
			return geometry.geometries.map((part) => svgPath(part, frame)).join('');
		case 'Point':
		case 'MultiPoint':
			return '';
		default:
			return geometry satisfies never;
	}
}

function linePath(line: readonly Position[], frame: Frame, isRing: boolean): string {
	const end = isRing ? line.length - 1 : line.length;
	const points: Point[] = [];
	for (let index = 0; index < end; index++) {
		const [x, y] = frame.toPixel(line[index] as [number, number]).map(toTenth) as [number, number];
		const last = points.at(-1);
		const isEnd = !isRing && index === end - 1;
		if (last && !isEnd && Math.hypot(x - last[0], y - last[1]) < SHORTEST_PX) continue;
		points.push([x, y]);
	}
	if (isRing) return points.length < 3 ? '' : `${pathOfLine(points)}Z`;
	return pathOfLine(points);
}

const toTenth = (value: number) => Math.round(value * 10) / 10;
