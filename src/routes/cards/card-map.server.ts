import type { Box, Case } from '$lib/domain/case';
import type { Drawing } from '$lib/geo/drawing';
import { marksOf, type Mark } from '$lib/geo/marks';
import { sceneFeatures, type Scene } from '$lib/geo/scene';
import { stillMap } from '$lib/map/still.server';
import { plateFrame, type PlateFrame } from './plate-frame';

/** A map on the plate of a card. */
export type CardMap = {
	readonly id: string;
	readonly frame: PlateFrame;
	/** As SVG. */
	readonly map: string;
	readonly marks: readonly Mark[];
};

/** Where a plate stands on a card. */
type Place = Parameters<typeof plateFrame>[1];

/** Draws a scene for a plate of a card. */
export function cardMap(
	drawing: Drawing,
	scene: Scene,
	marks: readonly Mark[],
	at: Place,
	{ box = drawing.box, id = 'map' }: { readonly box?: Box; readonly id?: string } = {}
): CardMap {
	const frame = plateFrame(drawing, at, box);
	return { id, frame, map: stillMap(drawing, scene, { ...frame, id }), marks };
}

/** The map of a case at its heart day; room that the page keeps for a second map is left out. */
export function caseMap(of: Case, drawing: Drawing, at: Place, id?: string): CardMap {
	const features = sceneFeatures(of, of.lens);
	const scene = { features, day: of.heart, focus: undefined };
	const marks = marksOf(of, features, of.heart, drawing.names);
	const box = of.inset ? of.box : drawing.box;
	return cardMap(drawing, scene, marks, at, { box, ...(id ? { id } : {}) });
}
