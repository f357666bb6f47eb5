import { resolve } from 'node:path';
import type { MultiPolygon } from 'geojson';
import * as polyclip from 'polyclip-ts';
import { describe, expect, test } from 'vitest';
import { planAt, type LngLat } from '$lib/domain/case';
import { isoDay } from '$lib/domain/example-case';
import { standing } from '$lib/domain/span';
import { layerOf } from '$lib/geo/layers';
import { readCatalogue } from './catalogue.server';
import { planSheet, planTopology } from './plan-ground.server';
import { ringOf } from './plan-shapes';

const { cases } = readCatalogue(resolve('src/data'));
const plans = cases.flatMap((file) => file.plans.map((plan) => ({ file, plan })));

/** A plan of the atlas by its id, made as the site makes it. */
function made(id: string) {
	const found = plans.find(({ plan }) => plan.plan.id === id);
	if (!found) expect.fail(`there is no plan ${id}`);
	const topology = planTopology(found.plan, found.file);
	return { topology, sheet: planSheet(found.plan, topology) };
}

/** Whether a position lies on the land of a plan, to a metre. */
function isLand(id: string, [lng, lat]: LngLat): boolean {
	const land = layerOf(made(id).topology, 'land').features[0]?.geometry as MultiPolygon;
	const spot = [ringOf([lng, lat, lng + 1e-5, lat + 1e-5])] as polyclip.Geom;
	return polyclip.intersection(spot, land.coordinates as polyclip.Geom).length > 0;
}

describe.each(
	plans.map(({ file, plan }) => [plan.plan.id as string, file.case, plan.plan] as const)
)('the plan of %s', (id, of, plan) => {
	test('has its city in view, and land, streets and a held city to draw', () => {
		const city = of.places.find((place) => place.id === plan.city);
		expect(city && planAt([plan], city.lngLat)).toBe(plan);
		const { topology, sheet } = made(id);
		for (const layer of ['land', 'built', 'streets', 'areas'] as const) {
			expect(layerOf(topology, layer).features.length, layer).toBeGreaterThan(0);
		}
		expect(sheet.stages.length).toBeGreaterThan(0);
		for (const stage of sheet.stages) expect(sheet.drawing.shapes[stage.id]).toMatch(/^M/);
		for (const work of sheet.works) expect(sheet.drawing.lines[work.id]).toMatch(/^M/);
	});

	test('weighs little enough to be fetched when it is asked for', () => {
		const { topology, sheet } = made(id);
		expect(JSON.stringify(topology).length + JSON.stringify(sheet).length).toBeLessThan(40_000);
	});
});

test('a river is no land; its banks and a mole in the sea are', () => {
	expect(isLand('toledo', [-4.0265, 39.8511])).toBe(false);
	expect(isLand('toledo', [-4.0205, 39.8581])).toBe(true);
	expect(isLand('tripoli', [13.15, 32.91])).toBe(false);
	expect(isLand('tripoli', [13.193, 32.9104])).toBe(true);
});

describe('nothing on a plan stands before its time', () => {
	const names = (id: string, iso: string) =>
		made(id)
			.sheet.works.filter((work) => standing(work.span, isoDay(iso)) !== 'out')
			.map((work) => work.name);

	test('at Florence the bridges come one by one, and the circle of 1284 not before 1284', () => {
		expect(names('florence', '1200-01-01')).toEqual(['circle of 1172–75', 'Ponte Vecchio']);
		expect(names('florence', '1245-01-01')).toEqual([
			'circle of 1172–75',
			'Ponte Vecchio',
			'Carraia',
			'Rubaconte'
		]);
		expect(names('florence', '1283-12-31')).not.toContain('circle of 1284–1333');
		expect(names('florence', '1284-01-01')).toContain('circle of 1284–1333');
		expect(names('florence', '1340-01-01')).not.toContain('circle of 1172–75');
	});

	test('at Bologna the Circla comes in the 1220s', () => {
		expect(names('bologna', '1210-01-01')).toEqual(['Torresotti circle']);
		expect(names('bologna', '1230-01-01')).toHaveLength(2);
	});
});
