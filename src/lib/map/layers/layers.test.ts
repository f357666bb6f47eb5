import {
	createExpression,
	featureFilter,
	validateStyleMin
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { ORDER } from '../order';
import type { MapTheme } from '../theme';
import { BASE_SOURCES, baseLayers } from './base';
import { groundLayers, lineLayers, STANDING_STATE } from './dated';

const DATED_SOURCES = ['ground', 'ground-edges', 'lines', 'route-ends'];
/** Every token its own colour, so that a colour tells where it comes from. */
const theme = new Proxy({} as MapTheme, {
	get: (_, token) =>
		`#${[...String(token)]
			.reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7)
			.toString(16)
			.padStart(6, '0')}`
});

const layersOf = (isPlan: boolean, borders = false): readonly LayerSpecification[] => [
	...baseLayers(theme, isPlan, borders),
	...groundLayers(theme, isPlan),
	...lineLayers(theme)
];
const layer = (id: string) => {
	const found = layersOf(false).find((candidate) => candidate.id === id);
	if (!found) expect.fail(`there is no layer ${id}`);
	return found;
};

describe('the layers of the live map', () => {
	test.each([
		['plan', true, true],
		['plan', true, false],
		['map', false, true],
		['map', false, false]
	])('make a style without a fault: a %s', (_, isPlan, borders) => {
		const empty = { type: 'FeatureCollection' as const, features: [] };
		const style: StyleSpecification = {
			version: 8,
			sources: Object.fromEntries(
				[...BASE_SOURCES, ...DATED_SOURCES].map((name) => [name, { type: 'geojson', data: empty }])
			),
			layers: [...layersOf(isPlan, borders)]
		};
		expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
	});

	test('are exactly those that the order of stacking names', () => {
		expect(
			layersOf(false)
				.map((item) => item.id)
				.sort()
		).toEqual([...ORDER].sort());
		expect(
			layersOf(true)
				.map((item) => item.id)
				.sort()
		).toEqual([...ORDER].sort());
	});

	test('draw today’s borders only on demand', () => {
		const visible = (borders: boolean) =>
			layersOf(false, borders).find((item) => item.id === 'borders')?.layout?.visibility;
		expect(visible(false)).toBe('none');
		expect(visible(true)).toBe('visible');
	});
});

describe('what is dated', () => {
	const dated = layersOf(false).filter(
		(item) => 'source' in item && DATED_SOURCES.includes(item.source as string)
	);

	test.each(dated.map((item) => [item.id, item] as const))(
		'%s is seen as far as it stands: not at all, by half, in full',
		(_, item) => {
			const paint = item.paint as Readonly<Record<string, unknown>>;
			const opacity = paint[`${item.type === 'symbol' ? 'icon' : item.type}-opacity`];
			const expression = createExpression(opacity, `${item.id}.opacity`);
			if (expression.result === 'error') expect.fail(`the opacity of ${item.id} is no expression`);
			const seen = (stands?: number) =>
				expression.value.evaluate(
					{ zoom: 5 },
					{ type: 'Polygon', properties: { light: false, soft: false, fades: true, glow: 'a' } },
					stands === undefined ? {} : { [STANDING_STATE]: stands }
				) as number;
			expect(seen()).toBe(0);
			expect(seen(0)).toBe(0);
			expect(seen(1)).toBeGreaterThan(0);
			expect(seen(0.5)).toBeCloseTo(seen(1) / 2);
		}
	);

	const passes = (id: string, properties: Readonly<Record<string, unknown>>) => {
		const found = layer(id);
		const filter = featureFilter('filter' in found ? found.filter : undefined, `${id}.filter`);
		return filter.filter({ zoom: 5 }, { type: 'LineString', properties });
	};

	test('ground has a faded edge where it is uncertain and a line where it is not', () => {
		expect(layer('ground-fade')).toMatchObject({ source: 'ground-edges' });
		expect([true, false].map((soft) => passes('ground-edge', { soft }))).toEqual([false, true]);
	});

	test('claims are drawn where there are any', () => {
		expect(passes('ground-claim-1', {})).toBe(false);
		expect(passes('ground-claim-1', { claim1: 'claim-a' })).toBe(true);
		expect(passes('ground-claim-2', { claim1: 'claim-a' })).toBe(false);
	});

	test.each([
		['front', ['front']],
		['route', ['route']],
		['boundary', ['boundary']],
		['works', ['wall', 'plan-bridge']],
		['front-left', ['front']],
		['front-right', ['front']],
		['line-casing', ['front', 'route', 'boundary']],
		['bridge-gap', ['gap']],
		['bridge-rim', ['bridge']],
		['bridge-held', ['bridge']]
	])('the layer %s draws lines of the kind %j alone', (id, kinds) => {
		const drawn = ['front', 'route', 'boundary', 'gap', 'bridge', 'wall', 'plan-bridge'].filter(
			(kind) => passes(id, { kind, soft: false, left: 'a', right: 'b' })
		);
		expect(drawn).toEqual(kinds);
	});

	test('a soft front is dashed, not drawn through', () => {
		expect(passes('front', { kind: 'front', soft: true })).toBe(false);
		expect(passes('front-soft', { kind: 'front', soft: true })).toBe(true);
		expect(passes('front-soft', { kind: 'front', soft: false })).toBe(false);
		expect(passes('front-soft', { kind: 'route', soft: true })).toBe(false);
	});

	test('a front without a side on its bank has no colour there', () => {
		expect(passes('front-left', { kind: 'front', left: 'a' })).toBe(true);
		expect(passes('front-right', { kind: 'front', left: 'a' })).toBe(false);
	});
});
