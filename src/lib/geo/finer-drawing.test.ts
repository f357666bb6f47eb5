import { describe, expect, test } from 'vitest';
import type { LineId } from '$lib/domain/case';
import { area, exampleCase } from '$lib/domain/example-case';
import type { Drawing } from './drawing';
import { finerDrawing } from './finer-drawing';
import type { MapTopology } from './layers';
import { frameOf } from './mercator';
import { linesOfPath } from './polyline';
import { shownGround } from './shown-ground';

const box = [29, 59, 31, 61] as const;
const drawing: Drawing = {
	...{ box, widthPx: 640, heightPx: frameOf(box, 640).heightPx },
	base: { land: 'M0 0l640 0 0 640Z' },
	dated: [],
	shapes: { 'XX-1': 'M0 0l320 0 0 320Z', camp: 'M10 10l20 0 0 20Z' },
	lines: { front: 'M0 0l320 320' },
	extents: { 'XX-1': 320, camp: 20 },
	names: []
};
/** A coast with more bends than the drawing has room for. */
const bends = Array.from({ length: 200 }, (_, index) => [29 + index / 400, 60 + (index % 2) / 400]);
const topology: MapTopology = {
	type: 'Topology',
	arcs: [[[29, 59], ...bends, [31, 59], [29, 59]], bends],
	objects: {
		land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
		areas: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', id: 'XX-1', arcs: [[0]] },
				{ type: 'Polygon', id: 'camp', arcs: [[0]] }
			]
		},
		lines: {
			type: 'GeometryCollection',
			geometries: [{ type: 'LineString', id: 'front', arcs: [1] }]
		}
	}
};
const of = exampleCase({ areas: [area('north', ['XX-1']), area('camp')] });
const finer = finerDrawing(of, drawing, topology, 8);
const points = (path = '') => linesOfPath(path).flat();

describe('a drawing with more detail', () => {
	test('has the ground that is published, as finely as it is', () => {
		expect(points(finer.shapes['XX-1']).length).toBeGreaterThan(200);
		expect(points(finer.base.land).length).toBeGreaterThan(200);
		expect(points(finer.lines.front).length).toBeGreaterThan(190);
	});

	test('keeps what was drawn for the case, only larger', () => {
		expect(points(finer.shapes.camp)).toEqual([
			[80, 80],
			[240, 80],
			[240, 240]
		]);
		expect(finer.shapes.camp).toMatch(/Z$/);
		expect(finer.extents).toEqual({ 'XX-1': 2560, camp: 160 });
	});

	test('keeps the bridges of the case, of which the ground has no leaves', () => {
		const bridge = { id: 'front' as LineId, kind: 'bridge' };
		const kept = finerDrawing({ ...of, lines: [bridge as never] }, drawing, topology, 2);
		expect(points(kept.lines.front)).toEqual([
			[0, 0],
			[640, 640]
		]);
	});

	test('shows every place where the page shows it', () => {
		const size = { widthPx: 500, heightPx: 500 };
		const near = [29.5, 59.9, 30.1, 60.2] as const;
		const [one, other] = [drawing, finer].map((which) => shownGround(which, near, size));
		const [here, there] = [one, other].map((ground) => ground?.place([29.7, 60]));
		expect(there?.x).toBeCloseTo(here?.x ?? 0, 6);
		expect(there?.y).toBeCloseTo(here?.y ?? 0, 6);
		expect(other?.unit).toBeCloseTo((one?.unit ?? 0) * 8, 6);
	});
});
