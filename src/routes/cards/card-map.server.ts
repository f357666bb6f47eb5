import type { Box, Case } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { Drawing } from '$lib/geo/drawing';
import { marksOf, type Mark } from '$lib/geo/marks';
import { sceneFeatures, type Scene } from '$lib/geo/scene';
import { shownGround } from '$lib/geo/shown-ground';
import { stillMap } from '$lib/map/still.server';

/** Where the map stands on a card; its frame and its degrees stand round it. */
export type Place = {
	readonly x: number;
	readonly y: number;
	readonly widthPx: number;
	readonly heightPx: number;
};

/** Draws a scene as a plate of a card, as SVG. */
export function cardMap(
	drawing: Drawing,
	scene: Scene,
	marks: readonly Mark[],
	{ x, y, ...size }: Place,
	{ box = drawing.box, id = '' }: { readonly box?: Box; readonly id?: string } = {}
): string {
	const ground = shownGround(drawing, box, size);
	const prefix = `card${id}-`;
	const map = { drawing, scene, marks, ground, borders: false, inset: undefined, prefix };
	return `<g transform="translate(${x} ${y})">${stillMap(map)}</g>`;
}

/** The map of a case, at its heart day if no other is named; room that the page keeps for a second map is left out. */
export function caseMap(
	of: Case,
	drawing: Drawing,
	at: Place,
	{ day = of.heart, id = '' }: { readonly day?: Day; readonly id?: string } = {}
): string {
	const features = sceneFeatures(of, of.lens);
	const marks = marksOf(of, features, day, drawing.names);
	const box = of.inset ? of.box : drawing.box;
	return cardMap(drawing, { features, day, focus: undefined }, marks, at, { box, id });
}
