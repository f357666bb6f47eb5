import type { Locator } from 'playwright-core';

/** The colour of a patch of the screen, its mean red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** How much of the screen one patch is, in pixels: wide enough to blend the stripes of a pattern. */
const PATCH_PX = 24;

/** The colours of what an element shows on the screen, patch by patch, row after row. */
export async function patchesOf(shown: Locator): Promise<readonly Colour[]> {
	const picture = (await shown.screenshot()).toString('base64');
	return shown.page().evaluate(
		async ({ picture, patchPx }) => {
			const image = new Image();
			image.src = `data:image/png;base64,${picture}`;
			await image.decode();
			const columns = Math.floor(image.width / patchPx);
			const rows = Math.floor(image.height / patchPx);
			// Drawn small, a picture has the mean of every patch as one pixel; twice, since one step blends too few.
			const half = document.createElement('canvas');
			const small = document.createElement('canvas');
			[half.width, half.height] = [columns * 6, rows * 6];
			[small.width, small.height] = [columns, rows];
			for (const [from, to] of [
				[image, half],
				[half, small]
			] as const) {
				const pen = to.getContext('2d');
				if (!pen) throw new Error('This browser has no canvas');
				pen.imageSmoothingQuality = 'high';
				pen.drawImage(from, 0, 0, to.width, to.height);
			}
			const pixels = small.getContext('2d')?.getImageData(0, 0, columns, rows).data ?? [];
			return Array.from(
				{ length: columns * rows },
				(_, index) => [...pixels.slice(index * 4, index * 4 + 3)] as unknown as Colour
			);
		},
		{ picture, patchPx: PATCH_PX }
	);
}

/**
 * How many patches of two pictures look alike, in per cent.
 *
 * @param tolerance how far colours may be from each other and still be alike
 */
export function likeness(
	one: readonly Colour[],
	other: readonly Colour[],
	tolerance: number = 30
): number {
	const alike = one.filter((colour, index) => {
		const now = other[index];
		return now !== undefined && distance(colour, now) <= tolerance;
	});
	return (alike.length / one.length) * 100;
}

/** How many clearly different colours a picture has: of a blank one 1. */
export function variety(patches: readonly Colour[]): number {
	return new Set(patches.map((colour) => colour.map((part) => Math.round(part / 24)).join())).size;
}

/** How far two colours are from each other, from 0 to about 441. */
function distance(one: Colour, other: Colour): number {
	return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
