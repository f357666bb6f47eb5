import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { planOf } from '$lib/catalogue/plan.server';
import { layOutLabels } from '$lib/geo/label-layout';
import type { LabelSide } from '$lib/geo/labels';
import { isoDay } from '$lib/domain/example-case';
import type { LngLat } from '$lib/domain/case';
import { joinSeats, labelWish, markAt, marksOf, type Mark } from '$lib/geo/marks';
import { worldPoint } from '$lib/geo/mercator';
import { sceneFeatures } from '$lib/geo/scene';

const ZOOMS = Array.from({ length: 13 }, (_, index) => 10 + index / 2);
const SIZES = {
	'a plate of 1440 px': { widthPx: 620, heightPx: 366 },
	'a phone': { widthPx: 390, heightPx: 236 }
};
const CENTRES: Readonly<Record<string, LngLat>> = {
	'the Winter Palace': [30.314, 59.94],
	'the Tauride Palace': [30.376, 59.948],
	'the Nicholas Bridge': [30.289, 59.935],
	'the Petrograd Side': [30.31, 59.96],
	'the Haymarket': [30.318, 59.927],
	'the islands': [30.26, 59.972],
	'Znamenskaya Square': [30.361, 59.931],
	'the Narva Gate': [30.273, 59.901]
};
const DAYS = ['1917-05-03', '1917-07-17', '1917-11-06'];

let marks: Readonly<Record<string, readonly Mark[]>>;

beforeAll(() => {
	const of = readCatalogue(resolve('src/data')).cases.find(
		(file) => file.case.id === 'petrograd-1917'
	)?.case;
	if (!of?.plan) throw new Error('There is no plan of Petrograd');
	const features = sceneFeatures(of, 'both');
	const { names } = planOf(of.plan);
	marks = Object.fromEntries(DAYS.map((day) => [day, marksOf(of, features, isoDay(day), names)]));
}, 60_000);

type Point = readonly [number, number];

/** The corners of a label that stands on a side of its mark. */
function corners(mark: Mark, at: { x: number; y: number }, side: LabelSide): readonly Point[] {
	const { x, y, widthPx, heightPx, markPx, turn = 0 } = labelWish(mark, at.x, at.y);
	const gap = markPx + 3;
	const dx = side.endsWith('right')
		? (side === 'right' ? gap : markPx / 2) + widthPx / 2
		: side.endsWith('left')
			? -(side === 'left' ? gap : markPx / 2) - widthPx / 2
			: 0;
	const dy = side.startsWith('above')
		? -gap - heightPx / 2
		: side.startsWith('below')
			? gap + heightPx / 2
			: 0;
	const angle = (turn * Math.PI) / 180;
	return [
		[-1, -1],
		[1, -1],
		[1, 1],
		[-1, 1]
	].map(([right = 0, down = 0]) => {
		const [offX, offY] = [(right * widthPx) / 2, (down * heightPx) / 2];
		return [
			x + dx + offX * Math.cos(angle) - offY * Math.sin(angle),
			y + dy + offX * Math.sin(angle) + offY * Math.cos(angle)
		];
	});
}

/** Whether two convex shapes cover one another: no side of either has the other wholly outside. */
function cover(one: readonly Point[], other: readonly Point[]): boolean {
	const parts = (shape: readonly Point[], rest: readonly Point[]) =>
		shape.some(([x, y], index) => {
			const [toX, toY] = shape[(index + 1) % shape.length] ?? [x, y];
			return rest.every(
				([otherX, otherY]) => (toX - x) * (otherY - y) - (toY - y) * (otherX - x) <= 1e-6
			);
		});
	return !parts(one, other) && !parts(other, one);
}

function laidOut(day: string, zoom: number, centre: LngLat, size: (typeof SIZES)['a phone']) {
	const [middleX, middleY] = worldPoint(centre);
	const worldPx = 512 * 2 ** zoom;
	const placed = joinSeats(
		(marks[day] ?? [])
			.flatMap((mark) => markAt(mark, zoom) ?? [])
			.map((mark) => {
				const [x, y] = worldPoint(mark.lngLat);
				return {
					mark,
					at: {
						x: (x - middleX) * worldPx + size.widthPx / 2,
						y: (y - middleY) * worldPx + size.heightPx / 2
					}
				};
			})
			.filter(
				({ at: { x, y } }) => x > -20 && y > -20 && x < size.widthPx + 20 && y < size.heightPx + 20
			),
		13
	);
	const laid = layOutLabels(placed, size);
	return placed.flatMap(({ mark, at }) => {
		const label = laid.get(mark.key);
		return label ? [{ mark: label.mark, at, side: label.side }] : [];
	});
}

describe.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('on %s', (name) => {
	const size = SIZES[name];

	test.each(ZOOMS)('no two names of the plan cover one another at zoom %d', (zoom) => {
		let names = 0;
		for (const day of DAYS) {
			for (const [where, centre] of Object.entries(CENTRES)) {
				const labels = laidOut(day, zoom, centre, size).flatMap(({ mark, at, side }) =>
					side === 'none' ? [] : [{ mark, box: corners(mark, at, side) }]
				);
				names += labels.length;
				labels.forEach((one, index) => {
					for (const other of labels.slice(index + 1)) {
						if (cover(one.box, other.box))
							expect.fail(`“${one.mark.name}” covers “${other.mark.name}” round ${where}, ${day}`);
					}
				});
			}
		}
		expect(names).toBeGreaterThan(Object.keys(CENTRES).length);
	});
});

test('the nearer, the more streets are named', () => {
	const { 'the Winter Palace': centre } = CENTRES as { 'the Winter Palace': LngLat };
	const streets = (zoom: number) =>
		laidOut('1917-05-03', zoom, centre, SIZES['a plate of 1440 px']).filter(
			({ mark }) => mark.kind === 'avenue' || mark.kind === 'street'
		);
	expect(streets(11.5)).toEqual([]);
	expect(streets(12.5).length).toBeGreaterThan(3);
	expect(streets(12.5).every(({ mark }) => mark.turn !== 0)).toBe(true);
});
