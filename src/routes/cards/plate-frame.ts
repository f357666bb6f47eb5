import type { Box, LngLat } from '$lib/domain/case';
import type { Drawing } from '$lib/geo/drawing';
import { frameOf } from '$lib/geo/mercator';
import { fittingScale, ticksBetween } from '$lib/geo/plate-scale';
import type { Crop } from '$lib/map/still.server';

/** A stretch along the edge of a plate, in px from the corner of its map. */
type Stretch = { readonly from: number; readonly to: number };

/** Where a plate stands in a picture, and what of a drawing it shows. */
export type PlateFrame = {
	readonly x: number;
	readonly y: number;
	readonly widthPx: number;
	readonly heightPx: number;
	/** The size of one pixel of the picture in the drawing's own. */
	readonly unit: number;
	readonly crop: Crop;
	/** MapLibre's zoom. */
	readonly zoom: number;
	/** Every second stretch between two round degrees. */
	readonly columns: readonly Stretch[];
	readonly rows: readonly Stretch[];
	/** Where a position lies, in px from the corner of the map. */
	readonly toPixel: (lngLat: LngLat) => readonly [number, number];
};

/** The width of the frame round the map, on each side. */
export const EDGE_PX = 5;

/**
 * The frame of a drawing on a plate.
 *
 * @param box what is shown for certain; round it as much as there is room
 */
export function plateFrame(
	drawing: Pick<Drawing, 'box' | 'widthPx'>,
	at: Pick<PlateFrame, 'x' | 'y' | 'widthPx' | 'heightPx'>,
	box: Box = drawing.box
): PlateFrame {
	const [width, height] = [at.widthPx - 2 * EDGE_PX, at.heightPx - 2 * EDGE_PX];
	const frame = frameOf(drawing.box, drawing.widthPx);
	const [left, top] = frame.toPixel([box[0], box[3]]);
	const [right, bottom] = frame.toPixel([box[2], box[1]]);
	const scale = fittingScale(
		{ widthPx: right - left, heightPx: bottom - top },
		{ widthPx: width, heightPx: height }
	);
	const crop: Crop = [
		(left + right - width / scale) / 2,
		(top + bottom - height / scale) / 2,
		width / scale,
		height / scale
	];
	const [west, north] = frame.toLngLat([crop[0], crop[1]]);
	const [east, south] = frame.toLngLat([crop[0] + crop[2], crop[1] + crop[3]]);
	const toPixel = (lngLat: LngLat): readonly [number, number] => {
		const [x, y] = frame.toPixel(lngLat);
		return [(x - crop[0]) * scale, (y - crop[1]) * scale];
	};
	const columns = ticksBetween(west, east, 'lng', width / 60).map(
		({ degrees }) => toPixel([degrees, north])[0]
	);
	const rows = ticksBetween(south, north, 'lat', height / 50)
		.map(({ degrees }) => toPixel([west, degrees])[1])
		.reverse();
	return {
		...at,
		unit: 1 / scale,
		crop,
		zoom: Math.log2(((width / (east - west)) * 360) / 512),
		columns: everySecond([0, ...columns, width]),
		rows: everySecond([0, ...rows, height]),
		toPixel
	};
}

function everySecond(ticks: readonly number[]): readonly Stretch[] {
	return ticks.slice(0, -1).flatMap((from, index) => {
		const to = ticks[index + 1] ?? from;
		return index % 2 === 0 && to > from ? [{ from, to }] : [];
	});
}
