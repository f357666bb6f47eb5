import { describe, expect, test } from 'vitest';
import type { Area, Place, Plan, PlanId } from '$lib/domain/case';
import { exampleCase, isoDay } from '$lib/domain/example-case';
import { exactSpan } from '$lib/domain/span';
import type { AreaId, PlaceId, Statement, StatementId } from '$lib/domain/statement';
import type { AuthorityId } from '$lib/domain/authority';
import {
	blankSheet,
	isBare,
	planFeatures,
	planMarks,
	pointsOn,
	unplacedOn,
	type PlanSheet
} from './plan';

const DAY = isoDay('1917-07-17');
const WHOLE = exactSpan(isoDay('1917-03-01'), isoDay('1917-11-30'));

const plan: Plan = {
	id: 'town' as PlanId,
	name: 'Town',
	view: [30, 60, 30.04, 60.02],
	errorM: 100,
	note: 'Drawn from nothing.',
	city: 'town' as PlaceId,
	ground: 'land' as AreaId,
	areas: ['field' as AreaId]
};

const place = (id: string, more: Partial<Place> = {}): Place => ({
	id: id as PlaceId,
	name: id,
	kind: 'building',
	lngLat: [30.02, 60.01],
	certainty: 'certain',
	outside: false,
	...more
});
const area = (id: string): Area => ({
	id: id as AreaId,
	name: id,
	units: [],
	soft: true,
	certainty: 'approximate'
});
const said = (
	id: string,
	rest: { aspect: 'seat'; place: string } | { aspect: 'ground'; area: string }
) =>
	({
		id: id as StatementId,
		by: 'white' as AuthorityId,
		span: WHOLE,
		when: '1917',
		calendar: 'gregorian',
		interpretation: false,
		attestations: [{ source: 's', says: 'supports', consulted: 'unread' }],
		...(rest.aspect === 'ground' ? { hold: 'controls', part: false } : {}),
		...rest
	}) as unknown as Statement;

const of = exampleCase({
	plans: [plan],
	places: [
		place('town', { kind: 'city' }),
		place('hall', { name: 'Hall, Town' }),
		place('somewhere', { errorM: 2000 }),
		place('far', { lngLat: [31, 60.5] })
	],
	areas: [area('land'), area('field'), area('forest')],
	statements: [
		said('in-hall', { aspect: 'seat', place: 'hall' }),
		said('in-town', { aspect: 'seat', place: 'town' }),
		said('in-far', { aspect: 'seat', place: 'far' }),
		said('land-white', { aspect: 'ground', area: 'land' }),
		said('field-white', { aspect: 'ground', area: 'field' }),
		said('forest-white', { aspect: 'ground', area: 'forest' })
	]
});

const blank = blankSheet(plan);
const sheet: PlanSheet = {
	...blank,
	stages: [
		{ id: 'old-town', span: exactSpan(isoDay('1900-01-01'), isoDay('1917-05-31')) },
		{ id: 'new-town', span: exactSpan(isoDay('1917-06-01'), isoDay('1950-01-01')) }
	],
	works: [
		{ id: 'ring', kind: 'wall', name: 'ring', at: [30, 60], span: WHOLE },
		{ id: 'old-bridge', kind: 'bridge', name: 'Old Bridge', at: [30.01, 60.01], span: WHOLE }
	]
};
const features = planFeatures(of, plan, sheet, 'both');

describe('the ground of a plan', () => {
	test('is the city as it was at the time, and the areas that the plan names', () => {
		expect(features.ground.map(({ ground }) => ground)).toEqual(['old-town', 'new-town', 'field']);
		expect(features.ground.slice(0, 2).map(({ span }) => span)).toEqual([
			exactSpan(isoDay('1917-03-01'), isoDay('1917-05-31')),
			exactSpan(isoDay('1917-06-01'), isoDay('1917-11-30'))
		]);
		expect(new Set(features.ground.map(({ id }) => id)).size).toBe(3);
	});

	test('has the edge of its walls or, where it has none, an uncertain one', () => {
		expect(features.ground[0]?.soft).toBe(false);
		const unwalled = planFeatures(of, plan, { ...sheet, works: [] }, 'both');
		expect(unwalled.ground[0]?.soft).toBe(true);
	});

	test('follows the lens', () => {
		expect(planFeatures(of, plan, sheet, 'b').ground).toEqual([]);
	});
});

test('walls and bridges are dated lines of a plan; lines of the case are there where they are drawn', () => {
	expect(features.lines.map(({ line, kind }) => [line, kind])).toEqual([
		['ring', 'wall'],
		['old-bridge', 'plan-bridge']
	]);
});

describe('the marks of a plan', () => {
	const marks = planMarks(of, plan, { ...sheet, window: plan.view }, features, DAY);

	test('are the places with a point of their own in it, without the name of the city', () => {
		expect(marks.map(({ kind, name }) => [kind, name])).toEqual([
			['seat', 'Hall'],
			['site', 'Old Bridge']
		]);
		expect(pointsOn(of, plan)).toBe(1);
	});

	test('leave out what stands for the whole city: it is told beside them', () => {
		expect(unplacedOn(of, plan, features, DAY)).toEqual([
			expect.objectContaining({ name: 'White', side: 'a', focus: { kind: 'place', id: 'town' } })
		]);
	});
});

describe('a plan is bare', () => {
	const none = { ground: [], seats: [], lines: features.lines };

	test('where nothing but walls and bridges stands', () => {
		expect(isBare(none, [], [], DAY)).toBe(true);
	});

	test('not where somebody holds, sits or acts', () => {
		const marks = planMarks(of, plan, sheet, features, DAY);
		expect(isBare({ ...none, ground: features.ground }, [], [], DAY)).toBe(false);
		expect(isBare(none, marks, [], DAY)).toBe(false);
		expect(isBare(none, [], unplacedOn(of, plan, features, DAY), DAY)).toBe(false);
	});
});

test('a plan that has not come is its frame alone', () => {
	expect(blank.drawing.box).toBe(plan.view);
	expect(blank.drawing.heightPx).toBeGreaterThan(0);
	expect(blank.drawing.base).toEqual({});
});
