import type { Rgba } from './many/pattern-table';
import { periodPx, type Ink, type Pattern } from './patterns';
import type { MapTheme } from './theme';

/** Patterns are drawn at twice their size, so that they stay crisp on dense screens. */
export const PATTERN_PIXEL_RATIO = 2;

/** The colour of an ink; nothing is drawn for `none`. */
function colourOf(ink: Ink, theme: MapTheme): string {
	if (ink === 'none') return 'transparent';
	return ink === 'c-tint' ? theme['c-map'] : theme[ink];
}

/** The colour of an ink in bytes, whichever way the theme writes it: the browser paints one dot with it and reads it back. */
export function inkColour(ink: Ink, theme: MapTheme): Rgba {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [1, 1];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser has no 2D canvas.');
	context.fillStyle = colourOf(ink, theme);
	context.fillRect(0, 0, 1, 1);
	return [...context.getImageData(0, 0, 1, 1).data] as unknown as Rgba;
}

/** A pattern as a seamless square tile: stripes at 45 degrees repeat after their period times √2 along each edge. */
export function patternImage(pattern: Pattern, theme: MapTheme): ImageData {
	const period = periodPx(pattern);
	const side = Math.max(8, Math.round(period * Math.SQRT2 * PATTERN_PIXEL_RATIO));
	const canvas = document.createElement('canvas');
	canvas.width = side;
	canvas.height = side;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser has no 2D canvas.');
	const along = side / period;
	if (pattern.slope === '\\') {
		context.translate(side, 0);
		context.scale(-1, 1);
	}
	let at = 0;
	for (const stripe of pattern.stripes) {
		if (pattern.stripes.length === 1 && stripe.ink !== 'none') {
			// One stripe fills everything; drawn as a stripe its edges would shimmer.
			context.fillStyle = colourOf(stripe.ink, theme);
			context.fillRect(0, 0, side, side);
		} else if (stripe.ink !== 'none') {
			context.fillStyle = colourOf(stripe.ink, theme);
			// Lines x + y = constant run like “/”; each stripe is drawn twice to meet itself at the tile's edge.
			for (const shift of [0, side]) {
				const start = at * along + shift;
				const end = (at + stripe.widthPx) * along + shift + 0.4;
				context.beginPath();
				context.moveTo(start, 0);
				context.lineTo(end, 0);
				context.lineTo(end - side * 2, side * 2);
				context.lineTo(start - side * 2, side * 2);
				context.fill();
			}
		}
		if (stripe.dots) {
			context.fillStyle = colourOf(stripe.dots, theme);
			for (const t of [0.25, 0.75]) {
				const middle = (at + stripe.widthPx / 2) * along;
				const x = (middle - t * side + 2 * side) % side;
				context.beginPath();
				context.arc(x, t * side, 0.95 * PATTERN_PIXEL_RATIO, 0, 7);
				context.fill();
			}
		}
		at += stripe.widthPx;
	}
	return context.getImageData(0, 0, side, side);
}

/** The head of a route, pointing north. */
export function arrowImage(theme: MapTheme): ImageData {
	const side = 16 * PATTERN_PIXEL_RATIO;
	const canvas = document.createElement('canvas');
	canvas.width = side;
	canvas.height = side;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser has no 2D canvas.');
	context.scale(PATTERN_PIXEL_RATIO, PATTERN_PIXEL_RATIO);
	context.fillStyle = theme.ink;
	context.strokeStyle = theme.paper;
	context.lineWidth = 1.5;
	context.beginPath();
	context.moveTo(8, 1);
	context.lineTo(13, 14);
	context.lineTo(8, 10.5);
	context.lineTo(3, 14);
	context.closePath();
	context.stroke();
	context.fill();
	return context.getImageData(0, 0, side, side);
}
