import type { Box, LngLat } from '$lib/domain/case';
import type { MapLayer } from './layers';

/** The name of a water, land or quarter on the base map. */
export type GroundName = {
	readonly name: string;
	readonly kind: 'sea' | 'river' | 'land';
	readonly lngLat: LngLat;
	/** Degrees clockwise by which the name is turned. */
	readonly turn: number;
};

/** A map drawn while the site is built: what the SVG map needs besides the dated features. */
export type Drawing = {
	/** What it shows from edge to edge. */
	readonly box: Box;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Paths of the base layers. */
	readonly base: Partial<Record<MapLayer, string>>;
	/** Paths of areas and lines by id. */
	readonly shapes: Readonly<Record<string, string>>;
	/** The smaller side of each area in px: how far its edge may fade. */
	readonly extents: Readonly<Record<string, number>>;
	readonly names: readonly GroundName[];
};
