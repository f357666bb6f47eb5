import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import UPNG from 'upng-js';
import { cardFonts } from './card-fonts.server';
import { CARD_WIDTH_PX } from './card-size';
import { withCutWeights, withRarerLetters } from './card-letters';
import { withTokens } from './token-words.server';

/** What is drawn in a dozen inks and their edges needs no more, and so has a third of the bytes. */
const COLOURS = 128;

let ready: Promise<void> | undefined;

/** Draws the SVG of a card as a PNG, as wide as those who show previews ask for. */
export async function cardPicture(svg: string): Promise<Uint8Array> {
	const letters = withRarerLetters(withCutWeights(withTokens(svg)));
	return pngOf(letters, CARD_WIDTH_PX, await cardFonts());
}

/** Draws an SVG as a PNG of that width. */
export async function pngOf(
	svg: string,
	widthPx: number,
	fonts: readonly Uint8Array[] = []
): Promise<Uint8Array> {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	ready ??= initWasm(readFileSync(wasm));
	await ready;
	const resvg = new Resvg(svg, {
		font: { fontBuffers: [...fonts] },
		fitTo: { mode: 'width', value: widthPx }
	});
	const image = resvg.render();
	const { width, height } = image;
	const pixels = image.pixels.slice().buffer;
	image.free();
	resvg.free();
	return new Uint8Array(UPNG.encode([pixels], width, height, COLOURS));
}
