import { isoDate } from '$lib/domain/calendar';
import { zipSync, type ZipOptions } from 'fflate';
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { pngOf, rasterOf } from './raster';
import type { PrintedSheet } from './sheets';

export const LAPSE_FORMATS = ['zip', 'gif'] as const;
/** A series of maps: each a picture of its own in one archive, or all in one that moves. */
export type LapseFormat = (typeof LAPSE_FORMATS)[number];

const FRAME_MS = 700;
const LAST_FRAME_MS = 2500;
/** Pixels to one of the sheet: what moves is looked at on a screen. */
const SCALE = { zip: 2, gif: 1 } as const;
const COLOURS = 256;
/** In an archive every file has a date; with that of the hour two runs would differ. */
const STAMP = new Date(1980, 0, 1);

/**
 * Makes a file of sheets as they come. Two runs over the same sheets give the same bytes.
 *
 * @param name of the series, before what tells its pictures apart
 * @param about goes into an archive as a text
 * @param onframe is told how many are done
 * @returns undefined if the signal came in between
 */
export async function timeLapse(
	sheets: AsyncIterable<PrintedSheet>,
	format: LapseFormat,
	name: string,
	about: string,
	count: number,
	signal: AbortSignal,
	onframe: (done: number) => void
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const gif = GIFEncoder();
	const files: Record<string, [Uint8Array, ZipOptions]> = {};
	let done = 0;
	for await (const sheet of sheets) {
		if (signal.aborted) return undefined;
		const canvas = await rasterOf(sheet, SCALE[format]);
		if (format === 'gif') addFrame(gif, canvas, done === count - 1 ? LAST_FRAME_MS : FRAME_MS);
		else {
			const number = String(done + 1).padStart(3, '0');
			const png = new Uint8Array(await (await pngOf(canvas)).arrayBuffer());
			// A PNG is as small as it gets.
			files[`${name}_${number}_${isoDate(sheet.day)}.png`] = [png, { level: 0 }];
		}
		onframe((done += 1));
		// So that the page can draw how far it is, and hear “Cancel”.
		await new Promise((resolve) => setTimeout(resolve));
		if (signal.aborted) return undefined;
	}
	if (format === 'gif') {
		gif.finish();
		return gif.bytes();
	}
	files['about.txt'] = [new TextEncoder().encode(about), {}];
	return zipSync(files, { mtime: STAMP }) as Uint8Array<ArrayBuffer>;
}

function addFrame(gif: ReturnType<typeof GIFEncoder>, canvas: HTMLCanvasElement, delay: number) {
	const { width, height } = canvas;
	const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
	if (!pixels) throw new Error('The browser gave no pixels');
	const palette = quantize(pixels, COLOURS);
	gif.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay });
}
