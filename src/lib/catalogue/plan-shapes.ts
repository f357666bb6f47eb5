import type { Position } from 'geojson';
import type { Box } from '$lib/domain/case';

type Ring = Position[];

/** A line rounded by cutting its corners (G. Chaikin, 1974), each pass finer; its ends stay. */
export function smoothLine(line: readonly Position[], passes: number): Position[] {
	let smooth = [...line];
	for (let pass = 0; pass < passes; pass++) {
		const cut = smooth.slice(0, -1).flatMap((from, index) => {
			const to = smooth[index + 1] ?? from;
			return [between(from, to, 0.25), between(from, to, 0.75)];
		});
		const [first, last] = [smooth[0], smooth.at(-1)];
		smooth = first && last ? [first, ...cut.slice(1, -1), last] : cut;
	}
	return smooth;
}

/** A closed ring rounded in the same way, all round. */
export function smoothRing(ring: readonly Position[], passes: number): Ring {
	let smooth = ring.slice(0, -1);
	for (let pass = 0; pass < passes; pass++) {
		smooth = smooth.flatMap((from, index) => {
			const to = smooth[(index + 1) % smooth.length] ?? from;
			return [between(from, to, 0.25), between(from, to, 0.75)];
		});
	}
	return smooth[0] ? [...smooth, smooth[0]] : [];
}

/** Rings that together cover a line at so many metres' width: a strip for each piece, a disc at each bend. */
export function stripsAlong(line: readonly Position[], widthM: number): readonly Ring[] {
	const latitude = line[0]?.[1] ?? 0;
	const [perLng, perLat] = [111_320 * Math.cos((latitude * Math.PI) / 180), 110_574];
	const half = widthM / 2;
	const discs = line.map(([lng = 0, lat = 0]): Ring => {
		const corners = Array.from({ length: 12 }, (_, index) => (index * Math.PI) / 6);
		const ring = corners.map((angle) => [
			lng + (Math.cos(angle) * half) / perLng,
			lat + (Math.sin(angle) * half) / perLat
		]);
		return close(ring);
	});
	const strips = line.slice(0, -1).map((from, index): Ring => {
		const to = line[index + 1] ?? from;
		const [x0 = 0, y0 = 0] = from;
		const [x1 = 0, y1 = 0] = to;
		const [east, north] = [(x1 - x0) * perLng, (y1 - y0) * perLat];
		const length = Math.hypot(east, north) || 1;
		const [aside, up] = [(-north / length) * (half / perLng), (east / length) * (half / perLat)];
		return close([
			[x0 + aside, y0 + up],
			[x1 + aside, y1 + up],
			[x1 - aside, y1 - up],
			[x0 - aside, y0 - up]
		]);
	});
	return [...discs, ...strips];
}

/** The ring of a box. */
export function ringOf([west, south, east, north]: Box): Ring {
	return close([
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	]);
}

function close(ring: Ring): Ring {
	return ring[0] ? [...ring, ring[0]] : [];
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, share: number): Position {
	return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}
