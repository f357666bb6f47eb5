import type { MarkKind } from '$lib/geo/marks';
import type { LayerId } from './order';

/** What a layer draws. */
export type LayerKind = 'land' | 'water' | 'border' | 'label' | 'street' | 'ground' | 'line';

/**
 * How a layer keeps to the day. `statements`: from the first to the last day of what is said. `dated`: each feature by its
 * own days, in waters.json, names.json or a case's `outline`. `plan`: a plan is of the days of its case. `overlay`: of
 * today, off until the reader turns it on, and then called modern. `always`: nature, or a name that fits every day of the atlas.
 */
export type DateRule = 'statements' | 'dated' | 'plan' | 'overlay' | 'always';

export type Described = { readonly kind: LayerKind; readonly days?: DateRule };

const water = { kind: 'water', days: 'always' } as const;
const ground = { kind: 'ground', days: 'statements' } as const;
const line = { kind: 'line', days: 'statements' } as const;
const street = { kind: 'street', days: 'plan' } as const;

/** Every layer of the live map. The lines between districts, `ground-edge`, are the edges of what is said of them. */
export const LIVE_LAYERS: Readonly<Record<LayerId, Described>> = {
	water,
	'water-line-3': water,
	'water-line-2': water,
	'water-line-1': water,
	'water-line-0': water,
	land: { kind: 'land' },
	built: street,
	lakes: { kind: 'water', days: 'dated' },
	rivers: water,
	ground,
	'ground-claim-1': ground,
	'ground-claim-2': ground,
	'ground-fade': ground,
	'ground-edge': { kind: 'border', days: 'statements' },
	canals: { kind: 'water', days: 'plan' },
	parks: street,
	squares: street,
	buildings: street,
	railways: street,
	'railway-ties': street,
	streets: street,
	avenues: street,
	'bridge-edges': street,
	bridges: street,
	borders: { kind: 'border', days: 'overlay' },
	coast: { kind: 'land' },
	outline: { kind: 'border', days: 'dated' },
	'bridge-gap': { kind: 'water', days: 'statements' },
	'bridge-rim': line,
	'bridge-held': line,
	'works-edge': line,
	works: line,
	'line-casing': line,
	'front-left': line,
	'front-right': line,
	front: line,
	'front-soft': line,
	route: line,
	boundary: { kind: 'border', days: 'statements' },
	'route-arrow': line
};

/** Everything of the drawn map, by the class it is drawn with; ground itself has an area instead of a class. */
export const DRAWN_CLASSES: Readonly<Record<string, Described>> = {
	base: { kind: 'land' },
	plan: { kind: 'land' },
	'water-line': water,
	land: { kind: 'land' },
	lake: { kind: 'water', days: 'dated' },
	river: water,
	edge: { kind: 'border', days: 'statements' },
	fought: { kind: 'border', days: 'statements' },
	drawn: { kind: 'border', days: 'statements' },
	parks: street,
	squares: street,
	buildings: street,
	railways: street,
	ties: street,
	streets: street,
	avenues: street,
	'bridge-edge': street,
	bridge: street,
	border: { kind: 'border', days: 'overlay' },
	coast: { kind: 'land' },
	outline: { kind: 'border', days: 'dated' },
	front: line,
	route: line,
	boundary: { kind: 'border', days: 'statements' },
	built: street,
	wall: line,
	'plan-bridge': line,
	unfinished: line,
	crossing: line,
	gap: { kind: 'water', days: 'statements' },
	rim: line,
	held: line,
	soft: line,
	casing: line,
	bank: line,
	line,
	arrow: line
};

/** Every kind of name. Places and areas have the name of their time in the case; their name today is told in words alone. */
export const NAME_KINDS: Readonly<Record<MarkKind, Described>> = {
	seat: { kind: 'label', days: 'statements' },
	'past-seat': { kind: 'label', days: 'statements' },
	event: { kind: 'label', days: 'statements' },
	clash: { kind: 'label', days: 'statements' },
	stop: { kind: 'label', days: 'statements' },
	crossing: { kind: 'label', days: 'statements' },
	town: { kind: 'label', days: 'statements' },
	place: { kind: 'label', days: 'statements' },
	house: { kind: 'label', days: 'statements' },
	area: { kind: 'label', days: 'statements' },
	sea: { kind: 'label', days: 'dated' },
	river: { kind: 'label', days: 'dated' },
	land: { kind: 'label', days: 'dated' },
	quarter: { kind: 'label', days: 'plan' },
	canal: { kind: 'label', days: 'plan' },
	avenue: { kind: 'label', days: 'plan' },
	street: { kind: 'label', days: 'plan' },
	park: { kind: 'label', days: 'plan' },
	bridge: { kind: 'label', days: 'plan' },
	site: { kind: 'label', days: 'plan' }
};

/** Kinds that may not be drawn without a rule for their days. */
export const NEEDS_DAYS: readonly LayerKind[] = ['water', 'border', 'label'];
