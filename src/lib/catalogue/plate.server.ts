import type { Box, Case } from '$lib/domain/case';
import { boundsOf } from '$lib/geo/bounds';
import { frameOf } from '$lib/geo/mercator';
import { layerOf, MAP_LAYERS, type MapLayer, type MapTopology } from '$lib/geo/layers';
import type { Drawing } from '$lib/geo/drawing';
import { svgPath } from '$lib/geo/svg-path';
import { namesIn } from './names.server';

/** The width of a drawn map in its own pixels; it is scaled to the page like any picture. */
const WIDTH_PX = 640;

/** A topology drawn once in a frame: the paths of the SVG map. */
export function drawingOf(topology: MapTopology, view: Box, year: number, plan?: string): Drawing {
	const frame = frameOf(view, WIDTH_PX);
	const base: Partial<Record<MapLayer, string>> = {};
	const shapes: Record<string, string> = {};
	const extents: Record<string, number> = {};
	for (const layer of MAP_LAYERS) {
		const features = layerOf(topology, layer).features;
		if (layer === 'areas' || layer === 'lines') {
			for (const item of features) shapes[String(item.id)] = svgPath(item.geometry, frame);
		}
		if (layer === 'areas') {
			for (const item of features) {
				const [west, south, east, north] = boundsOf(item.geometry);
				const [left, top] = frame.toPixel([west, north]);
				const [right, bottom] = frame.toPixel([east, south]);
				extents[String(item.id)] = Math.round(Math.min(right - left, bottom - top));
			}
		} else if (layer !== 'lines' && features.length > 0) {
			base[layer] = features.map((item) => svgPath(item.geometry, frame)).join('');
		}
	}
	return {
		box: view,
		widthPx: WIDTH_PX,
		heightPx: Math.round(frame.heightPx * 10) / 10,
		base,
		shapes,
		extents,
		names: namesIn(view, year, plan)
	};
}

/** The drawing of a case at the view that it opens with. */
export function caseDrawing(of: Case, topology: MapTopology): Drawing {
	const year = Math.floor((of.heart - 1_721_426) / 365.2425) + 1;
	return drawingOf(topology, of.view, year, of.plan);
}
