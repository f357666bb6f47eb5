import { describe, expect, test } from 'vitest';
import type { Case } from '$lib/domain/case';
import {
	area,
	event,
	exampleCase,
	frozen,
	ground,
	isoDay,
	isoSpan,
	place,
	seat
} from '$lib/domain/example-case';
import type { PlaceId } from '$lib/domain/statement';
import type { Lens } from '$lib/domain/view';
import type { GroundName } from './drawing';
import { hasOwnMark, labelWish, MARK_KINDS, marksOf, type Mark } from './marks';
import { sceneFeatures } from './scene';

const YEAR = isoSpan('1917-03-01', '1917-11-30');
const day = isoDay('1917-07-17');
const palace = 'palace' as PlaceId;

function marks(changes: Partial<Case>, lens: Lens = 'both', names: readonly GroundName[] = []) {
	const of = exampleCase({
		places: [
			place('palace', [30, 60]),
			place('school', [30.1, 60]),
			place('harbour', [30.2, 60], 'port')
		],
		...changes
	});
	return marksOf(of, sceneFeatures(of, lens), day, frozen(names));
}
const kinds = (list: readonly Mark[]) =>
	Object.fromEntries(list.map((mark) => [mark.name, mark.kind]));

describe('the marks of a day', () => {
	test('every place has one: a town by its kind, any other as a place', () => {
		expect(kinds(marks({}))).toEqual({ palace: 'place', school: 'place', harbour: 'town' });
	});

	test('a seat carries the names and colours of all who sit in it, A first', () => {
		const [mark] = marks({
			statements: [seat('two', 'red', 'palace', YEAR), seat('one', 'white', 'palace', YEAR)]
		});
		expect(mark).toMatchObject({ kind: 'seat', sub: 'Red, White', sides: ['a', 'b'] });
		expect(mark?.focus).toEqual({ kind: 'place', id: 'palace' });
	});

	test('where three sit, one is named and the others counted', () => {
		const [mark] = marks({
			statements: ['white', 'red', 'green'].map((by) => seat(by, by, 'palace', YEAR))
		});
		expect(mark?.sub).toBe('White and 2 more');
	});

	test('a seat of another time is a past or later seat', () => {
		const statements = [seat('one', 'white', 'palace', isoSpan('1917-10-01', '1917-11-30'))];
		expect(kinds(marks({ statements })).palace).toBe('past-seat');
	});

	test('an event marks its places, a clash with a mark of its own, and opens the event', () => {
		const calm = event('march', isoSpan('1917-07-17'), { places: [palace] });
		const [mark] = marks({ events: [calm] });
		expect(mark).toMatchObject({ kind: 'event', focus: { kind: 'event', id: 'march' } });
		expect(kinds(marks({ events: [{ ...calm, mark: 'clash' }] })).palace).toBe('clash');
	});

	test('a place has one mark: as a seat before an event', () => {
		const list = marks({
			statements: [seat('one', 'white', 'palace', YEAR)],
			events: [event('march', isoSpan('1917-07-17'), { places: [palace] })]
		});
		expect(list.filter((mark) => mark.name === 'palace').map((mark) => mark.kind)).toEqual([
			'seat'
		]);
	});

	test('an area is named while something is said of it', () => {
		const areas = [{ ...area('north'), label: [30, 60.5] as const }, area('south')];
		const statements = [ground('one', 'white', 'north', 'controls', YEAR)];
		expect(kinds(marks({ areas, statements })).north).toBe('area');
		expect(kinds(marks({ areas })).north).toBeUndefined();
	});

	test('waters and lands have names that open nothing', () => {
		const names: readonly GroundName[] = [
			{ name: 'Neva', kind: 'river', lngLat: [30, 60], turn: 80 }
		];
		const neva = marks({}, 'both', names).find((mark) => mark.name === 'Neva');
		expect(neva).toMatchObject({ kind: 'river', turn: 80, focus: undefined });
	});

	test('no two have the same key', () => {
		const list = marks({
			statements: [seat('one', 'white', 'palace', YEAR), seat('two', 'red', 'school', YEAR)],
			events: [event('march', isoSpan('1917-07-17'), { places: [palace, 'harbour' as PlaceId] })]
		});
		expect(new Set(list.map((mark) => mark.key)).size).toBe(list.length);
	});

	test('what a case does not have is not marked', () => {
		const statements = [seat('one', 'white', 'nowhere', YEAR)];
		expect(marks({ statements })).toHaveLength(3);
	});
});

describe('the label of a mark', () => {
	const mark: Mark = {
		key: 'one',
		kind: 'river',
		lngLat: [30, 60],
		name: 'Bolshaya Nevka',
		sub: '',
		sides: [],
		focus: undefined,
		turn: 0
	};

	test('that is turned upright is as high as it was wide', () => {
		const flat = labelWish(mark, 0, 0);
		for (const turn of [90, -90]) {
			const upright = labelWish({ ...mark, turn }, 0, 0);
			expect(upright.widthPx).toBeCloseTo(flat.heightPx);
			expect(upright.heightPx).toBeCloseTo(flat.widthPx);
		}
	});

	test('has a size however it is turned', () => {
		for (let turn = -180; turn <= 180; turn += 15) {
			const { widthPx, heightPx } = labelWish({ ...mark, turn }, 0, 0);
			expect(widthPx).toBeGreaterThan(0);
			expect(heightPx).toBeGreaterThan(0);
		}
	});

	test('is higher with a second line, and as wide as the longer of the two', () => {
		const one = labelWish({ ...mark, kind: 'seat' }, 0, 0);
		const two = labelWish(
			{ ...mark, kind: 'seat', sub: 'Provisional Government and others' },
			0,
			0
		);
		expect(two.heightPx).toBeGreaterThan(one.heightPx);
		expect(two.widthPx).toBeGreaterThan(one.widthPx);
	});

	test('names of ground and water have no mark of their own', () => {
		expect(MARK_KINDS.filter((kind) => !hasOwnMark(kind))).toEqual([
			'area',
			'sea',
			'river',
			'land'
		]);
	});
});
