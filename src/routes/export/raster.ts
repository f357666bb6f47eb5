import { drawTexts } from '$lib/map/drawn-text';
import type { PrintedSheet } from './sheets';

/**
 * A sheet as pixels. Browsers draw a picture before the fonts in it are there: its texts are drawn apart, in the fonts of
 * the page, which are.
 *
 * @param scale pixels to one of the sheet
 * @throws where the browser cannot draw it, as for lack of memory
 */
export async function rasterOf(sheet: PrintedSheet, scale: number): Promise<HTMLCanvasElement> {
	const mute = sheet.svg.replace(/<style>.*?<\/style>|<text.*?<\/text>/gs, '');
	const url = URL.createObjectURL(new Blob([mute], { type: 'image/svg+xml' }));
	try {
		const picture = new Image();
		picture.src = url;
		await picture.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(sheet.widthPx * scale);
		canvas.height = Math.round(sheet.heightPx * scale);
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('The browser gave no room to draw in');
		context.drawImage(picture, 0, 0, canvas.width, canvas.height);
		drawTexts(context, sheet.texts, scale);
		return canvas;
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** @throws where the browser cannot write the file */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The browser wrote no picture'))),
			'image/png'
		);
	});
}
