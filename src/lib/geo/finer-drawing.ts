import type { Case } from '$lib/domain/case';
import { daysOf } from './dated-base';
import type { Drawing } from './drawing';
import { geometriesById, layerOf, type MapLayer, type MapTopology } from './layers';
import { frameOf } from './mercator';
import { linesOfPath, pathOfLine } from './polyline';
import { svgPath } from './svg-path';

/**
 * A drawing with more detail, for a picture that is nearer than the page's: the published ground drawn anew on a larger
 * frame. Ground over land and water that was drawn for the case, and bridges, keep the shapes of the page's drawing, which
 * are their author's.
 *
 * @param topology the published ground that the drawing was made of
 * @param times how much larger its frame is
 */
export function finerDrawing(
	of: Pick<Case, 'areas' | 'lines'>,
	drawing: Drawing,
	topology: MapTopology,
	times: number
): Drawing {
	const frame = frameOf(drawing.box, drawing.widthPx * times);
	const own = new Set<string>([
		...of.areas.filter(({ units }) => units.length === 0).map(({ id }) => id),
		...of.lines.filter(({ kind }) => kind === 'bridge').map(({ id }) => id)
	]);
	const areas = geometriesById(layerOf(topology, 'areas'));
	const lines = new Map([
		...geometriesById(layerOf(topology, 'lines')),
		...geometriesById(layerOf(topology, 'fronts'))
	]);
	const redrawn = (
		paths: Readonly<Record<string, string>>,
		geometries: ReadonlyMap<string, Parameters<typeof svgPath>[0]>
	) =>
		Object.fromEntries(
			Object.entries(paths).map(([id, path]) => {
				const geometry = own.has(id) ? undefined : geometries.get(id);
				return [id, geometry ? svgPath(geometry, frame) : magnified(path, times)];
			})
		);
	const layers = Object.keys(drawing.base) as MapLayer[];
	return {
		...drawing,
		widthPx: frame.widthPx,
		heightPx: drawing.heightPx * times,
		base: Object.fromEntries(
			layers.map((layer) => [
				layer,
				layerOf(topology, layer)
					.features.filter((item) => !daysOf(item))
					.map((item) => svgPath(item.geometry, frame))
					.join('')
			])
		),
		dated: drawing.dated.map((part) => ({ ...part, path: magnified(part.path, times) })),
		shapes: redrawn(drawing.shapes, areas),
		lines: redrawn(drawing.lines, lines),
		extents: Object.fromEntries(Object.entries(drawing.extents).map(([id, px]) => [id, px * times]))
	};
}

/** A path of a drawing, so many times larger. */
function magnified(path: string, times: number): string {
	const end = path.includes('Z') ? 'Z' : '';
	return linesOfPath(path)
		.map((line) => pathOfLine(line.map(([x, y]) => [x * times, y * times] as const)) + end)
		.join('');
}
