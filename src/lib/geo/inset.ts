import type { Box } from '$lib/domain/case';
import { frameOf } from './mercator';

/** How wide the picture of an inset is on a page, in px. */
const WIDTH_PX = 166;
/** Its frame on both sides, and the line of words under it. */
const [FRAME_PX, WORDS_PX] = [8, 20];
/** Where it stands: from the left edge of the plate, and from the lower one, above the scale. */
export const INSET_AT = { leftPx: 10, bottomPx: 48 } as const;

/** A crowded part of a drawing, larger in a corner of the plate. */
export type InsetFrame = {
	/** Left, top, width and height in the drawing's own pixels. */
	readonly crop: readonly [number, number, number, number];
	/** Pixels of the drawing to one of the inset. */
	readonly unit: number;
	readonly widthPx: number;
	readonly heightPx: number;
	/** With its frame and its words. */
	readonly outer: { readonly widthPx: number; readonly heightPx: number };
};

/** What of a drawing an inset shows, and how large it is. */
export function insetFrame(
	inset: Box,
	drawing: { readonly box: Box; readonly widthPx: number },
	widthPx = WIDTH_PX
): InsetFrame {
	const frame = frameOf(drawing.box, drawing.widthPx);
	const [left, top] = frame.toPixel([inset[0], inset[3]]);
	const [right, bottom] = frame.toPixel([inset[2], inset[1]]);
	const unit = (right - left) / widthPx;
	const heightPx = (bottom - top) / unit;
	return {
		crop: [left, top, right - left, bottom - top],
		unit,
		widthPx,
		heightPx,
		outer: { widthPx: widthPx + FRAME_PX, heightPx: heightPx + FRAME_PX + WORDS_PX }
	};
}
