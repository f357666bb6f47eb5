import type { LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../order';
import type { MapTheme } from '../theme';

type Layer = LayerSpecification & { readonly id: LayerId };

/** The sources of the base: one for each layer of the topology. */
export const BASE_SOURCES = [
	'land',
	'lakes',
	'rivers',
	'canals',
	'streets',
	'bridges',
	'borders',
	'coast',
	'outline'
] as const;

/** Land, water, streets and, on demand, today's borders. */
export function baseLayers(theme: MapTheme, isPlan: boolean, borders: boolean): readonly Layer[] {
	const line = (
		id: LayerId,
		source: (typeof BASE_SOURCES)[number],
		colour: string,
		widthPx: number,
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
	const widthByZoom = (low: number, high: number) =>
		['interpolate', ['exponential', 1.6], ['zoom'], 11, low, 15, high] as unknown as number;
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
			paint: { 'fill-color': isPlan ? theme.built : theme.land, 'fill-antialias': true }
		},
		{
			id: 'lakes',
			type: 'fill',
			source: 'lakes',
			paint: { 'fill-color': theme.water, 'fill-outline-color': theme.coast }
		},
		line('rivers', 'rivers', theme.river, 1.1),
		line('canals', 'canals', theme.water, widthByZoom(2.4, 14)),
		line('streets', 'streets', theme.street, widthByZoom(2.6, 14)),
		line('bridge-edges', 'bridges', theme.coast, widthByZoom(4.4, 20)),
		line('bridges', 'bridges', theme.street, widthByZoom(2.6, 16)),
		{
			...line('borders', 'borders', theme.boundary, 1, [7, 3, 1, 3]),
			layout: { visibility: borders ? 'visible' : 'none' }
		} as Layer,
		line('coast', isPlan ? 'land' : 'coast', theme.coast, 1),
		line('outline', 'outline', theme.ink, 1.1, [6, 3, 1, 3])
	];
}
