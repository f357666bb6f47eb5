import type { Geometry, Position } from 'geojson';
import type { Frame } from './mercator';

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
	let path = '';
	let [lastX, lastY] = [NaN, NaN];
	const end = isRing ? line.length - 1 : line.length;
	let count = 0;
	for (let index = 0; index < end; index++) {
		const position = line[index] as [number, number];
		const [x, y] = frame.toPixel(position).map((value) => Math.round(value * 10) / 10) as [
			number,
			number
		];
		const isEnd = !isRing && index === end - 1;
		if (count > 0 && !isEnd && Math.hypot(x - lastX, y - lastY) < SHORTEST_PX) continue;
		path += count === 0 ? `M${x},${y}` : count === 1 ? `L${x},${y}` : ` ${x},${y}`;
		[lastX, lastY] = [x, y];
		count += 1;
	}
	if (isRing && count < 3) return '';
	return isRing ? `${path}Z` : path;
}
