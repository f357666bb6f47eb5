import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { caseTopology, worldTopology } from '$lib/catalogue/ground.server';
import { catalogue, worldMap } from '$lib/catalogue/pages.server';
import { caseDrawing } from '$lib/catalogue/plate.server';
import { waters } from '$lib/catalogue/waters.server';
import { addDays, type Day } from '$lib/domain/day';
import { isoDay } from '$lib/domain/example-case';
import { standing } from '$lib/domain/span';
import type { Drawing } from '$lib/geo/drawing';
import { daysOf } from '$lib/geo/dated-base';
import { layerOf, type MapTopology } from '$lib/geo/layers';
import { MARK_KINDS, marksOf } from '$lib/geo/marks';
import { sceneFeatures, type Scene } from '$lib/geo/scene';
import {
	DRAWN_CLASSES,
	LIVE_LAYERS,
	NAME_KINDS,
	NEEDS_DAYS,
	type Described
} from '$lib/map/layer-kinds';
import { baseLayers } from '$lib/map/layers/base';
import { groundLayers, lineLayers } from '$lib/map/layers/dated';
import SvgMap from '$lib/map/SvgMap.svelte';
import type { MapTheme } from '$lib/map/theme';

const WORLD_DAY = isoDay('1917-07-17');
const theme = new Proxy({} as MapTheme, { get: () => '#123456' });
const liveLayers = (isPlan: boolean) => [
	...baseLayers(theme, isPlan, false),
	...groundLayers(theme, isPlan),
	...lineLayers(theme)
];

/** The picture of a day as markup. */
function drawn(drawing: Drawing, scene: Scene, borders = false): string {
	return render(SvgMap, { props: { drawing, scene, label: 'Map', borders } }).body;
}
/** Every element of a picture that a style may draw. */
const elements = (markup: string) => markup.match(/<(?:path|use|g|text|image|line)\b[^>]*>/g) ?? [];
const classesOf = (markup: string) =>
	elements(markup).flatMap((element) => {
		const names = /class="([^"]*)"/.exec(element)?.[1] ?? '';
		return names.split(/\s+/).filter((name) => name && !name.startsWith('svelte-'));
	});
const visible = (markup: string, name: string) =>
	elements(markup).filter(
		(element) =>
			new RegExp(`class="[^"]*\\b${name}\\b`).test(element) && !element.includes('display: none')
	).length;

const cases = catalogue().cases.map((file) => {
	const topology = caseTopology(file);
	return { of: file.case, topology, drawing: caseDrawing(file, topology) };
});
const empty = { ground: [], seats: [], lines: [] };
const world = worldMap();
const worldScene = (day: Day): Scene => ({ features: empty, day, focus: undefined });
const sceneOf = (of: (typeof cases)[number]['of'], day = of.heart): Scene => ({
	features: sceneFeatures(of, 'both'),
	day,
	focus: undefined
});

describe('the table of what is drawn', () => {
	const tables: readonly (readonly [string, Readonly<Record<string, Described>>])[] = [
		['live', LIVE_LAYERS],
		['drawn', DRAWN_CLASSES],
		['names', NAME_KINDS]
	];
	test.each(tables)('gives every border, water and name of the %s map a rule', (_, table) => {
		const without = Object.entries(table)
			.filter(([, { kind, days }]) => NEEDS_DAYS.includes(kind) && days === undefined)
			.map(([id]) => id);
		expect(without).toEqual([]);
	});

	test('has every layer of the live style', () => {
		for (const isPlan of [true, false]) {
			const ids = liveLayers(isPlan).map((layer) => layer.id);
			expect(ids.filter((id) => !Object.hasOwn(LIVE_LAYERS, id))).toEqual([]);
		}
	});

	test('has everything that the drawn map draws, with borders and without', () => {
		const seen = new Set(
			[true, false].flatMap((borders) => [
				...cases.flatMap(({ of, drawing }) => classesOf(drawn(drawing, sceneOf(of), borders))),
				...classesOf(drawn(world.drawing, worldScene(WORLD_DAY), borders))
			])
		);
		expect([...seen].filter((name) => !Object.hasOwn(DRAWN_CLASSES, name))).toEqual([]);
		expect(seen.size).toBeGreaterThan(10);
	});

	test('draws nothing without a class but ground, which is filled with its pattern', () => {
		const bare = cases
			.map(({ of, drawing }) => drawn(drawing, sceneOf(of)))
			.map((markup) => markup.replace(/<defs[\s\S]*?<\/defs>/g, ''))
			.flatMap(elements)
			.filter((element) => !/class="(?!svelte-)/.test(element))
			.filter(
				(element) => !/^<g clip-path|data-ground|^<use href="[^"]*shape-.*fill="url\(/.test(element)
			);
		expect(bare).toEqual([]);
	});

	test('has every kind of name', () => {
		expect(Object.keys(NAME_KINDS).sort()).toEqual([...MARK_KINDS].sort());
	});
});

describe('waters and names as they are authored', () => {
	const names = JSON.parse(
		readFileSync(resolve('src/data/ground/names.json'), 'utf8')
	) as readonly {
		readonly name: string;
		readonly when?: string;
	}[];

	test('every name says when it was right', () => {
		expect(names.filter((item) => !item.when).map((item) => item.name)).toEqual([]);
	});

	test('every lake of the world and of the cases has one row', () => {
		const rows = waters().filter((row) => 'at' in row);
		expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
		// The reading of the lakes throws for one without a row, or with two.
		expect(() => worldTopology(isoDay('1200-01-01'), isoDay('2026-01-01'))).not.toThrow();
	});

	test.each([
		['Rybinsk Reservoir', '1946-12-31', '1948-01-01'],
		['Kremenchuk Reservoir', '1960-12-31', '1962-01-01'],
		['Kainji Reservoir', '1967-12-31', '1969-01-01'],
		['Akkajaure', '1922-12-31', '1924-01-01']
	])('%s is not there on %s and is on %s', (name, before, after) => {
		const row = waters().find((candidate) => candidate.name === name);
		if (!row) expect.fail(`there is no ${name}`);
		expect(standing(row.when, isoDay(before))).not.toBe('certain');
		expect(standing(row.when, isoDay(after))).toBe('certain');
	});
});

/** The base features of a topology that may not be there on a day, though nothing says so. */
function strangers(topology: MapTopology, first: Day, last: Day): readonly string[] {
	return (['lakes', 'outline'] as const).flatMap((layer) =>
		layerOf(topology, layer).features.flatMap((item) => {
			const span = daysOf(item);
			if (!span) return [];
			const isOut = span.earliestStart > last || span.latestEnd < first;
			return isOut || typeof item.id !== 'number' ? [`${layer} ${item.id}`] : [];
		})
	);
}

describe.each(cases.map(({ of, ...rest }) => [of.id, { of, ...rest }] as const))(
	'%s on the day it opens with',
	(_, { of, topology, drawing }) => {
		test('has no border of today', () => {
			expect(visible(drawn(drawing, sceneOf(of)), 'border')).toBe(0);
			const layer = liveLayers(drawing.base.streets !== undefined).find(
				({ id }) => id === 'borders'
			);
			expect(layer?.layout?.visibility).toBe('none');
		});

		test('has an outer line only where its authors say that there was one', () => {
			const stands = of.outline !== undefined && standing(of.outline, of.heart) === 'certain';
			expect(visible(drawn(drawing, sceneOf(of)), 'outline') > 0).toBe(stands);
			expect(layerOf(topology, 'outline').features.length > 0).toBe(stands);
		});

		test('has no water and no name of other days in its files', () => {
			expect(strangers(topology, of.first, of.last)).toEqual([]);
			for (const name of drawing.names) {
				const isOver = name.span.latestStart > of.last || name.span.earliestEnd < of.first;
				expect(isOver, name.name).toBe(false);
			}
		});

		test('names places as they were named, never as today', () => {
			const features = sceneFeatures(of, 'both');
			const shown = new Set(
				marksOf(of, features, of.heart, drawing.names).map((mark) => mark.name)
			);
			const named = new Set(of.places.map((place) => place.name));
			const onlyNow = of.places.flatMap(({ now }) => (now && !named.has(now) ? [now] : []));
			expect(onlyNow.filter((now) => shown.has(now))).toEqual([]);
		});
	}
);

test('the cases whose units are of today alone have no outer line', () => {
	const without = cases.filter(({ of }) => !of.outline).map(({ of }) => of.id as string);
	expect(without.sort()).toEqual([
		'comuneros-1520',
		'italian-communes',
		'kazan-1917',
		'nizhnii-novgorod-1917',
		'petrograd-1917',
		'smolensk-1917'
	]);
});

describe('the world', () => {
	/** The ids of the waters that are drawn on a day. */
	const datedOn = (iso: string) =>
		elements(drawn(world.drawing, worldScene(isoDay(iso))))
			.filter((element) => element.includes('data-dated') && !element.includes('display: none'))
			.map((element) => /data-dated="(\d+)"/.exec(element)?.[1]);

	test('has no border on the day it opens with, and none that could be seen without asking', () => {
		expect(visible(drawn(world.drawing, worldScene(WORLD_DAY)), 'border')).toBe(0);
		expect(visible(drawn(world.drawing, worldScene(WORLD_DAY), true), 'border')).toBe(1);
		expect(visible(drawn(world.drawing, worldScene(WORLD_DAY)), 'outline')).toBe(0);
	});

	test('has in 1250 and 1917 the sea where polders lie now, and no reservoir; in 2020 the other way about', () => {
		expect(datedOn('1250-01-01')).toHaveLength(4);
		expect(datedOn('1917-07-17')).toEqual(datedOn('1250-01-01'));
		const today = datedOn('2020-01-01');
		expect(today.length).toBeGreaterThanOrEqual(5);
		expect(today.filter((id) => datedOn('1917-07-17').includes(id))).toEqual([]);
	});

	test('calls Persia Iran from the day of the decree', () => {
		const shown = (day: Day) =>
			world.drawing.names
				.filter((name) => standing(name.span, day) === 'certain')
				.map((name) => name.name);
		const decree = isoDay('1935-03-22');
		expect(shown(addDays(decree, -1))).toContain('Persia');
		expect(shown(addDays(decree, -1))).not.toContain('Iran');
		expect(shown(decree)).toContain('Iran');
		expect(shown(decree)).not.toContain('Persia');
	});
});
