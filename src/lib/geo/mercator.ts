import type { Box, LngLat } from '$lib/domain/case';

/** A position on the Mercator world: `[x, y]`, both from 0 to 1, from 180° W to 180° E and from north to south. */
export type WorldPoint = readonly [number, number];

/** Where a position lies on the spherical Mercator map, the projection of both renderers (EPSG:3857). */
export function worldPoint([lng, lat]: LngLat): WorldPoint {
	const radians = (lat * Math.PI) / 180;
	const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
	return [lng / 360 + 0.5, y];
}

/** The inverse of `worldPoint`. */
export function lngLatOf([x, y]: WorldPoint): LngLat {
	const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
	return [(x - 0.5) * 360, lat];
}

/** A flat frame: how positions become pixels of a picture that shows `box` from edge to edge. */
export type Frame = {
	readonly box: Box;
	readonly widthPx: number;
	readonly heightPx: number;
	readonly toPixel: (lngLat: LngLat) => readonly [number, number];
	readonly toLngLat: (pixel: readonly [number, number]) => LngLat;
};

/** The frame of a box at a given width; its height follows from the projection. */
export function frameOf(box: Box, widthPx: number): Frame {
	const [left, top] = worldPoint([box[0], box[3]]);
	const [right, bottom] = worldPoint([box[2], box[1]]);
	const scale = widthPx / (right - left);
	return {
		box,
		widthPx,
		heightPx: (bottom - top) * scale,
		toPixel: (lngLat) => {
			const [x, y] = worldPoint(lngLat);
			return [(x - left) * scale, (y - top) * scale];
		},
		toLngLat: ([x, y]) => lngLatOf([x / scale + left, y / scale + top])
	};
}
