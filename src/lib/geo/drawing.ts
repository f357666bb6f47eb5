import type { Box, LngLat } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { standing, type Span } from '$lib/domain/span';
import type { DatedPath } from './dated-base';
import type { MapLayer } from './layers';

/** What on the base map has a name: waters and lands of the world; on a city plan also quarters, streets and the like. */
export const GROUND_KINDS = [
	'sea',
	'river',
	'land',
	'quarter',
	'canal',
	'avenue',
	'street',
	'park',
	'bridge',
	'site'
] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** A place where a name may stand: longitude, latitude, and the degrees clockwise by which it is turned there. */
export type Spot = readonly [lng: number, lat: number, turn: number];

/** A name on the base map; that of a long street may stand in several places. */
export type GroundName = {
	readonly name: string;
	/** The name in the language of the place. */
	readonly native?: { readonly text: string; readonly lang: string };
	/** What it is called today, where that differs. */
	readonly now?: string;
	readonly kind: GroundKind;
	readonly lngLat: LngLat;
	/** Degrees clockwise by which the name is turned. */
	readonly turn: number;
	/** Where else along the same street or canal it may stand. */
	readonly also?: readonly Spot[];
	/** The zoom from which it is shown; absent: always. */
	readonly zoom?: number;
	/** When the name was right; it is shown on the days on which it certainly was. */
	readonly span: Span;
};

/** The names that were right on a day. */
export function namesOn(names: readonly GroundName[], day: Day): readonly GroundName[] {
	return names.filter((name) => standing(name.span, day) === 'certain');
}

/** A map drawn while the site is built: what the SVG map needs besides the dated features. */
export type Drawing = {
	/** What it shows from edge to edge. */
	readonly box: Box;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Paths of the base layers, without what is not there on every day. */
	readonly base: Partial<Record<MapLayer, string>>;
	/** Parts of the base that come or go. */
	readonly dated: readonly DatedPath[];
	/** Paths of areas by id. */
	readonly shapes: Readonly<Record<string, string>>;
	/** Paths of drawn lines, and of borders that may be fronts, by id. */
	readonly lines: Readonly<Record<string, string>>;
	/** The smaller side of each area in px: how far its edge may fade. */
	readonly extents: Readonly<Record<string, number>>;
	readonly names: readonly GroundName[];
};
