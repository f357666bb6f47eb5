import type { LngLat } from '$lib/domain/case';
import type { Drawing } from './drawing';
import { lngLatOf, worldPoint } from './mercator';

/** Round distances between the ticks of a plate's margin, in minutes of arc: from 30 degrees down. */
const STEPS_MIN = [1800, 1200, 600, 300, 120, 60, 30, 15, 10, 5, 2, 1, 0.5];

/** The ticks of one margin: degrees at which it is labelled, and the name of each. */
export type Tick = { readonly degrees: number; readonly label: string };

/**
 * The ticks between two longitudes or latitudes.
 *
 * @param most about how many may stand side by side
 */
export function ticksBetween(
	from: number,
	to: number,
	axis: 'lng' | 'lat',
	most: number
): readonly Tick[] {
	const stepMin = STEPS_MIN.findLast((minutes) => ((to - from) * 60) / minutes <= most) ?? 1800;
	const ticks: Tick[] = [];
	// Whole steps are counted and only then divided, so that no tick is a rounding error beside its degree.
	for (let index = Math.floor((from * 60) / stepMin); ; index++) {
		const degrees = (index * stepMin) / 60;
		if (degrees > to) return ticks;
		if (degrees >= from) ticks.push({ degrees, label: degreesLabel(degrees, axis, stepMin / 60) });
	}
}

/** `12°E`, `59°57′N`, `30°20.5′E`. */
export function degreesLabel(degrees: number, axis: 'lng' | 'lat', step: number): string {
	const letter = axis === 'lng' ? (degrees < 0 ? 'W' : 'E') : degrees < 0 ? 'S' : 'N';
	const positive = Math.abs(degrees);
	const whole = Math.floor(positive + 1e-9);
	const minutes = Math.round((positive - whole) * 600) / 10;
	if (step >= 1 || minutes === 0) return `${whole}°${degrees === 0 ? '' : letter}`;
	const padded = minutes < 10 ? `0${minutes}` : String(minutes);
	return `${whole}°${padded}′${letter}`;
}

/** The equator's length in metres on the sphere of the Mercator map. */
const EQUATOR_M = 40_075_016.686;

/** How many metres a screen pixel is at a place of a Mercator map whose whole world is so many pixels wide. */
export function metresPerPixel(worldPx: number, at: LngLat): number {
	return (EQUATOR_M * Math.cos((at[1] * Math.PI) / 180)) / worldPx;
}

/** A size on the screen. */
export type Size = { readonly widthPx: number; readonly heightPx: number };

/** How many metres a pixel is in the middle of a drawing, if it is drawn at its own size. */
export function drawnMetresPerPixel({ box, widthPx }: Pick<Drawing, 'box' | 'widthPx'>): number {
	const [left, top] = worldPoint([box[0], box[3]]);
	const [right, bottom] = worldPoint([box[2], box[1]]);
	return metresPerPixel(
		widthPx / (right - left),
		lngLatOf([(left + right) / 2, (top + bottom) / 2])
	);
}

/** By how much a drawing is magnified so that all of it just fits on a plate. */
export function fittingScale(drawing: Size, plate: Size): number {
	return Math.min(plate.widthPx / drawing.widthPx, plate.heightPx / drawing.heightPx);
}

/** A scale bar: its length in screen pixels and what it stands for. */
export type ScaleBar = { readonly widthPx: number; readonly label: string };

/**
 * A scale bar with a round number, at most `mostPx` long.
 *
 * @param worldPx how many screen pixels the whole Mercator world is wide
 * @param at where it is true: Mercator stretches with latitude
 */
export function scaleBar(worldPx: number, at: LngLat, mostPx: number): ScaleBar {
	const metresPerPx = metresPerPixel(worldPx, at);
	const most = metresPerPx * mostPx;
	const magnitude = 10 ** Math.floor(Math.log10(most));
	const metres =
		[5, 3, 2, 1].map((digit) => digit * magnitude).find((value) => value <= most) ?? most;
	const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
	return { widthPx: metres / metresPerPx, label };
}
