import type { Geometry } from 'geojson';
import type { Box } from '$lib/domain/case';
import { around, boundsOf } from '$lib/geo/bounds';
import { daysOf, type DatedLayer, type DatedPath } from '$lib/geo/dated-base';
import { frameOf } from '$lib/geo/mercator';
import { layerOf, MAP_LAYERS, type MapLayer, type MapTopology } from '$lib/geo/layers';
import type { Drawing, GroundName } from '$lib/geo/drawing';
import { gapOf, raisedBridge } from '$lib/geo/raised-bridge';
import { svgPath } from '$lib/geo/svg-path';
import type { CaseFile } from './case-file.server';
import { clip } from './ground.server';
import { namesIn } from './names.server';
import { planOf } from './plan.server';

/** The width of a drawn map in its own pixels; it is scaled to the page like any picture. */
const WIDTH_PX = 640;

/** How much of the ground round a view is drawn, in widths and heights of it: a tall or wide plate shows it. */
const MARGIN = 0.8;

/**
 * What need not be drawn again: the coast is the edge of the land, the land of a plan has its canals cut out, and shapes
 * fade by themselves.
 */
const NOT_DRAWN: ReadonlySet<MapLayer> = new Set(['coast', 'canals', 'edges']);

/**
 * A topology drawn once in a frame: the paths of the SVG map.
 *
 * @param drawn what is drawn otherwise than it is published, and what is only drawn: ground over land and water as its
 *   author drew it, since the picture is cut with the land in any case and no bank then fades; the leaves of a bridge
 */
export function drawingOf(
	topology: MapTopology,
	view: Box,
	names: readonly GroundName[],
	drawn: ReadonlyMap<string, Geometry> = new Map()
): Drawing {
	const frame = frameOf(view, WIDTH_PX);
	const seen = around(view, MARGIN);
	const base: Partial<Record<MapLayer, string>> = {};
	const shapes: Record<string, string> = {};
	const lines: Record<string, string> = {};
	const extents: Record<string, number> = {};
	const dated: DatedPath[] = [];
	for (const layer of MAP_LAYERS) {
		const features = layerOf(topology, layer).features;
		if (layer === 'fronts' || layer === 'lines') {
			for (const item of features) {
				const id = String(item.id);
				lines[id] = svgPath(drawn.get(id) ?? item.geometry, frame);
			}
		} else if (layer === 'areas') {
			for (const item of features) {
				const id = String(item.id);
				shapes[id] = svgPath(drawn.get(id) ?? item.geometry, frame);
				const [west, south, east, north] = boundsOf(item.geometry);
				const [left, top] = frame.toPixel([west, north]);
				const [right, bottom] = frame.toPixel([east, south]);
				extents[String(item.id)] = Math.round(Math.min(right - left, bottom - top));
			}
		} else if (!NOT_DRAWN.has(layer) && features.length > 0) {
			const near = clip(features, seen);
			const lasting = near.filter((item) => !daysOf(item));
			if (lasting.length > 0) {
				base[layer] = lasting.map((item) => svgPath(item.geometry, frame)).join('');
			}
			for (const item of near) {
				const span = daysOf(item);
				const path = span && svgPath(item.geometry, frame);
				if (!path) continue;
				dated.push({ id: Number(item.id), layer: layer as DatedLayer, span, path });
			}
		}
	}
	for (const [id, geometry] of drawn) {
		if (!(id in lines)) shapes[id] ??= svgPath(geometry, frame);
	}
	return {
		box: view,
		widthPx: WIDTH_PX,
		heightPx: Math.round(frame.heightPx * 10) / 10,
		base,
		shapes,
		dated,
		lines,
		extents,
		names
	};
}

/** The drawing of a case at the view that it opens with. */
export function caseDrawing({ case: of, drawn }: CaseFile, topology: MapTopology): Drawing {
	const asDrawn = new Map<string, Geometry>(
		[...drawn.polygons].map(([id, { geometry }]) => [id, geometry])
	);
	const bridges = of.plan ? planOf(of.plan).bridges : undefined;
	for (const { id, bridge } of of.lines) {
		const geometry = bridge?.state === 'raised' ? bridges?.get(bridge.id) : undefined;
		if (!geometry) continue;
		const { leaves, gap } = raisedBridge(geometry);
		asDrawn.set(id, leaves);
		asDrawn.set(gapOf(id), gap);
	}
	if (!of.plan) {
		return drawingOf(topology, of.view, namesIn(of.view, of.first, of.last), asDrawn);
	}
	// What the case itself marks needs no second name.
	const marked = new Set(of.places.map((place) => place.name.replace(/ \(.*\)$/, '')));
	const names = planOf(of.plan).names.filter((item) => !marked.has(item.name));
	return drawingOf(topology, of.view, names, asDrawn);
}
