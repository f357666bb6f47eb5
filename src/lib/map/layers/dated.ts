import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../order';
import type { MapTheme } from '../theme';
import { BRIDGE_PX, byZoom } from './base';

type Layer = LayerSpecification & { readonly id: LayerId };

/** The feature state that time sets: 1 certain, 0.5 possible, 0 or absent out. */
export const STANDING_STATE = 'stands';

/** How far a feature stands. */
export const STANDING: ExpressionSpecification = ['coalesce', ['feature-state', STANDING_STATE], 0];
const times = (factor: number | ExpressionSpecification): ExpressionSpecification => [
	'*',
	STANDING,
	factor
];
/** Ground that only may be so is drawn lighter. */
const lightness: ExpressionSpecification = ['case', ['get', 'light'], 0.5, 1];

/** A share of the smaller side of a piece of ground in px, at most so many: it doubles with each zoom. */
function shareOfExtent(share: number, mostPx: number): ExpressionSpecification {
	const stops = Array.from({ length: 15 }, (_, index) => index + 2).flatMap((zoom) => [
		zoom,
		['min', mostPx, ['*', ['get', 'extent'], 512 * 2 ** zoom * share]]
	]);
	return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Ground: a fill, up to two claims over it, a faded edge where it is uncertain, an ink edge where it is not. */
export function groundLayers(
	theme: MapTheme,
	isPlan: boolean,
	isAllBuilt = isPlan
): readonly Layer[] {
	const fill = (
		id: LayerId,
		pattern: string,
		opacity: number | ExpressionSpecification
	): Layer => ({
		id,
		type: 'fill',
		source: 'ground',
		...(pattern === 'pattern' ? {} : { filter: ['has', pattern] }),
		paint: { 'fill-pattern': ['get', pattern], 'fill-opacity': times(opacity) }
	});
	return [
		fill('ground', 'pattern', lightness),
		fill('ground-claim-1', 'claim1', 0.55),
		fill('ground-claim-2', 'claim2', 0.55),
		{
			id: 'ground-fade',
			type: 'line',
			source: 'ground-edges',
			paint: {
				'line-color': [
					'case',
					['get', 'fades'],
					isAllBuilt ? theme.built : theme.land,
					['match', ['get', 'glow'], 'a', theme['a-map'], 'b', theme['b-map'], theme['c-map']]
				],
				'line-width': shareOfExtent(0.2, 13),
				'line-blur': shareOfExtent(0.11, 7),
				'line-offset': ['case', ['get', 'fades'], isPlan && !isAllBuilt ? 1 : 4, 0],
				'line-opacity': times(['case', ['get', 'fades'], 1, 0.7])
			}
		},
		{
			id: 'ground-edge',
			type: 'line',
			source: 'ground',
			filter: ['!', ['get', 'soft']],
			paint: {
				'line-color': ['case', ['get', 'inked'], theme.ink, theme.land],
				'line-width': 0.9,
				'line-opacity': times(0.8)
			}
		}
	];
}

/** Fronts with a colour on each bank, routes with an arrow head, drawn boundaries; walls and bridges of a plan. */
export function lineLayers(theme: MapTheme): readonly Layer[] {
	const slot = (property: string): ExpressionSpecification => [
		'match',
		['get', property],
		'a',
		theme['a-ink'],
		'b',
		theme['b-ink'],
		theme['c-ink']
	];
	const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
	const isWork: ExpressionSpecification = [
		'in',
		['get', 'kind'],
		['literal', ['wall', 'plan-bridge']]
	];
	const bank = (id: LayerId, property: string, offset: number): Layer => ({
		id,
		type: 'line',
		source: 'lines',
		filter: ['all', isKind('front'), ['has', property]],
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': slot(property),
			'line-width': 2.6,
			'line-offset': offset,
			'line-opacity': times(['case', ['get', 'soft'], 0.55, 1])
		}
	});
	/** A bridge of a day covers that of the plan. */
	const crossing = (
		id: LayerId,
		kind: string,
		colour: string | ExpressionSpecification,
		share: number
	): Layer => ({
		id,
		type: 'line',
		source: 'lines',
		filter: isKind(kind),
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': colour,
			'line-width': byZoom(...BRIDGE_PX.map((width) => width * share)),
			'line-opacity': STANDING
		}
	});
	const work = (id: LayerId, wall: string, bridge: string, width: ExpressionSpecification) => ({
		id,
		type: 'line' as const,
		source: 'lines',
		filter: isWork,
		paint: {
			'line-color': ['match', ['get', 'kind'], 'wall', wall, bridge] as ExpressionSpecification,
			'line-width': width,
			'line-opacity': STANDING
		}
	});
	return [
		crossing('bridge-gap', 'gap', theme.water, 1.3),
		crossing('bridge-rim', 'bridge', theme.paper, 1.1),
		crossing('bridge-held', 'bridge', slot('left'), 0.7),
		work('works-edge', theme.ink, theme.coast, byZoom(3, 4.4, 6, 9, 15)),
		work('works', theme.land, theme.street, byZoom(1.2, 1.8, 3, 5, 9)),
		{
			id: 'line-casing',
			type: 'line',
			source: 'lines',
			filter: ['!', ['in', ['get', 'kind'], ['literal', ['gap', 'bridge', 'wall', 'plan-bridge']]]],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': theme.paper,
				'line-width': ['case', isKind('front'), 9, 5],
				'line-opacity': times(['case', ['get', 'soft'], 0.6, 1])
			}
		},
		bank('front-left', 'left', -3),
		bank('front-right', 'right', 3),
		{
			id: 'front',
			type: 'line',
			source: 'lines',
			filter: ['all', isKind('front'), ['!', ['get', 'soft']]],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': theme.ink, 'line-width': 1.6, 'line-opacity': STANDING }
		},
		{
			id: 'front-soft',
			type: 'line',
			source: 'lines',
			filter: ['all', isKind('front'), ['get', 'soft']],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': theme.ink,
				'line-width': 1.6,
				'line-dasharray': [2.6, 1.9],
				'line-opacity': STANDING
			}
		},
		{
			id: 'route',
			type: 'line',
			source: 'lines',
			filter: isKind('route'),
			paint: {
				'line-color': theme.ink,
				'line-width': 2.2,
				'line-dasharray': [3.2, 1.8],
				'line-opacity': STANDING
			}
		},
		{
			id: 'boundary',
			type: 'line',
			source: 'lines',
			filter: isKind('boundary'),
			paint: {
				'line-color': theme.ink,
				'line-width': 1.1,
				'line-dasharray': [6, 3, 1, 3],
				'line-opacity': STANDING
			}
		},
		{
			id: 'route-arrow',
			type: 'symbol',
			source: 'route-ends',
			layout: {
				'icon-image': 'arrow',
				'icon-rotate': ['get', 'bearing'],
				'icon-rotation-alignment': 'map',
				'icon-anchor': 'top',
				// The tip is at the point reached; at a stop it touches the rim of its disc.
				'icon-offset': ['case', ['get', 'atStop'], ['literal', [0, 8]], ['literal', [0, -1]]],
				'icon-allow-overlap': true
			},
			paint: { 'icon-opacity': STANDING }
		}
	];
}
