import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../order';
import { STANDING } from './dated';
import type { MapTheme } from '../theme';

/** What lacks days is always there; the rest is as visible as it stands. */
const there: ExpressionSpecification = [
	'case',
	['any', ['has', 'first'], ['has', 'last']],
	STANDING,
	1
];

type Layer = LayerSpecification & { readonly id: LayerId };

/** The sources of the base: one for each layer of the topology. */
export const BASE_SOURCES = [
	'land',
	'built',
	'lakes',
	'rivers',
	'canals',
	'parks',
	'squares',
	'buildings',
	'railways',
	'streets',
	'avenues',
	'bridges',
	'borders',
	'coast',
	'outline'
] as const;

/** Widths in px at zoom 10, 11.5, 13, 14.5 and 16: thinner than the real ones when near, never lost when far. */
export function byZoom(...widths: readonly number[]): ExpressionSpecification {
	const stops = widths.flatMap((width, index) => [10 + index * 1.5, width]);
	return ['interpolate', ['exponential', 1.7], ['zoom'], ...stops] as ExpressionSpecification;
}

/** How wide a bridge is with its railings, by zoom. */
export const BRIDGE_PX = [2.6, 5.4, 8.4, 15, 30];

/** Land, water, streets and, on demand, today's borders. */
export function baseLayers(
	theme: MapTheme,
	isPlan: boolean,
	borders: boolean,
	/** Whether all land is built on, as far as the plan tells. */
	isAllBuilt = isPlan
): readonly Layer[] {
	const line = (
		id: LayerId,
		source: (typeof BASE_SOURCES)[number],
		colour: string,
		widthPx: number | ExpressionSpecification,
		dash?: number[]
	): Layer => ({
		id,
		type: 'line',
		source,
		layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
		paint: {
			'line-color': colour,
			'line-width': widthPx,
			...(dash ? { 'line-dasharray': dash } : {})
		}
	});
	const ground = (
		id: LayerId & (typeof BASE_SOURCES)[number],
		colour: string,
		opacity: number,
		outline = colour
	): Layer => ({
		id,
		type: 'fill',
		source: id,
		paint: { 'fill-color': colour, 'fill-opacity': opacity, 'fill-outline-color': outline }
	});
	const dated = (layer: Layer): Layer =>
		({ ...layer, paint: { ...layer.paint, 'line-opacity': there } }) as Layer;
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': theme.water } },
		line('water-line-3', 'land', theme['water-3'], 26),
		line('water-line-2', 'land', theme['water-2'], 18),
		line('water-line-1', 'land', theme['water-1'], 11),
		line('water-line-0', 'land', theme.water, 5),
		{
			id: 'land',
			type: 'fill',
			source: 'land',
			paint: { 'fill-color': isAllBuilt ? theme.built : theme.land, 'fill-antialias': true }
		},
		{ id: 'built', type: 'fill', source: 'built', paint: { 'fill-color': theme.built } },
		{
			id: 'lakes',
			type: 'fill',
			source: 'lakes',
			paint: {
				'fill-color': theme.water,
				'fill-outline-color': theme.coast,
				'fill-opacity': there
			}
		},
		line('rivers', 'rivers', theme.river, 1.1),
		ground('canals', theme.water, 1),
		ground('parks', theme.street, 0.5, theme.coast),
		ground('squares', theme.street, 1),
		ground('buildings', theme['ink-3'], 0.6),
		line('railways', 'railways', theme['ink-3'], byZoom(0.6, 0.9, 1.2, 1.6, 2)),
		line('railway-ties', 'railways', theme['ink-3'], byZoom(2.4, 3.4, 4.4, 6, 8), [0.35, 1.6]),
		line('streets', 'streets', theme.street, byZoom(0.4, 1.5, 3, 7, 15)),
		line('avenues', 'avenues', theme.street, byZoom(1, 2.8, 5, 10, 22)),
		{
			...line('bridge-edges', 'bridges', theme.coast, byZoom(...BRIDGE_PX)),
			layout: { 'line-cap': 'butt' }
		} as Layer,
		{
			...line('bridges', 'bridges', theme.street, byZoom(1.2, 3.4, 6.2, 12.4, 27)),
			layout: { 'line-cap': 'butt' }
		} as Layer,
		{
			...line('borders', 'borders', theme.boundary, 1, [7, 3, 1, 3]),
			layout: { visibility: borders ? 'visible' : 'none' }
		} as Layer,
		line('coast', isPlan ? 'land' : 'coast', theme.coast, 1),
		dated(line('outline', 'outline', theme.ink, 1.1, [6, 3, 1, 3]))
	];
}
