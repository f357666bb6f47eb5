import type { Box, LngLat } from '$lib/domain/case';
import type { Camera } from '$lib/domain/view';
import type { Drawing } from './drawing';
import { frameOf, lngLatOf, worldPoint } from './mercator';
import type { Size } from './plate-scale';

/** How much of a drawing a picture of some size shows, and where things lie in it. */
export type ShownGround = Size & {
	/** Left, top, width and height in the drawing's own pixels. */
	readonly crop: readonly [number, number, number, number];
	/** Pixels of the drawing to one of the picture. */
	readonly unit: number;
	readonly bounds: Box;
	/** MapLibre's zoom of the picture. */
	readonly zoom: number;
	/** How much nearer it is than the whole drawing. */
	readonly nearness: number;
	readonly place: (lngLat: LngLat) => { readonly x: number; readonly y: number };
};

/** MapLibre's tiles are so wide at zoom 0. */
const TILE_PX = 512;

/** What a camera shows of the ground on a plate of some size. */
export function boundsOfCamera({ zoom, lng, lat }: Camera, { widthPx, heightPx }: Size): Box {
	const worldPx = TILE_PX * 2 ** zoom;
	const [x, y] = worldPoint([lng, lat]);
	const [dx, dy] = [widthPx / worldPx / 2, heightPx / worldPx / 2];
	const [west, north] = lngLatOf([x - dx, y - dy]);
	const [east, south] = lngLatOf([x + dx, y + dy]);
	return [west, south, east, north];
}

/** The part of a drawing that just holds a box, the box in its middle. */
export function shownGround(drawing: Drawing, box: Box, { widthPx, heightPx }: Size): ShownGround {
	const frame = frameOf(drawing.box, drawing.widthPx);
	const [left, top] = frame.toPixel([box[0], box[3]]);
	const [right, bottom] = frame.toPixel([box[2], box[1]]);
	const unit = Math.max((right - left) / widthPx, (bottom - top) / heightPx);
	const [width, height] = [widthPx * unit, heightPx * unit];
	const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
	const [west, north] = frame.toLngLat([x, y]);
	const [east, south] = frame.toLngLat([x + width, y + height]);
	return {
		widthPx,
		heightPx,
		crop: [x, y, width, height],
		unit,
		bounds: [west, south, east, north],
		zoom: Math.log2(((widthPx / (east - west)) * 360) / TILE_PX),
		nearness: (drawing.box[2] - drawing.box[0]) / (east - west),
		place: (lngLat) => {
			const [px, py] = frame.toPixel(lngLat);
			return { x: (px - x) / unit, y: (py - y) / unit };
		}
	};
}
