import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '$lib/domain/authority';
import type { Case, Line, LineId } from '$lib/domain/case';
import type { EventId } from '$lib/domain/event';
import {
	area,
	ATTESTED,
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
import { GROUND_KINDS, type GroundName } from './drawing';
import { hasOwnMark, joinSeats, labelWish, MARK_KINDS, markAt, marksOf, type Mark } from './marks';
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

	describe('of a route', () => {
		const march = (day: string): Line => ({
			id: 'march' as LineId,
			kind: 'route',
			name: 'March',
			between: [],
			by: 'red' as AuthorityId,
			span: isoSpan('1917-07-01', '1917-07-31'),
			when: '1917-07',
			soft: false,
			events: [],
			stops: [
				{ place: 'school' as PlaceId, number: 1, share: 0, span: isoSpan('1917-07-10') },
				{ place: palace, number: 2, share: 1, span: isoSpan(day), event: 'xx-09' as EventId }
			],
			attestations: ATTESTED
		});
		const numbers = (list: readonly Mark[]) =>
			Object.fromEntries(list.flatMap((mark) => (mark.number ? [[mark.name, mark.number]] : [])));

		test('the stops that it has reached are numbered', () => {
			expect(numbers(marks({ lines: [march('1917-07-17')] }))).toEqual({ school: 1, palace: 2 });
			expect(numbers(marks({ lines: [march('1917-07-18')] }))).toEqual({ school: 1 });
		});

		test('a stop opens what happened there, else its place', () => {
			const list = marks({ lines: [march('1917-07-17')] });
			const focusOf = (name: string) => list.find((mark) => mark.name === name)?.focus;
			expect(focusOf('palace')).toEqual({ kind: 'event', id: 'xx-09' });
			expect(focusOf('school')).toEqual({ kind: 'place', id: 'school' });
		});

		test('a seat keeps its mark and has the number beside it', () => {
			const statements = [seat('one', 'white', 'palace', YEAR)];
			const [mark] = marks({ lines: [march('1917-07-17')], statements });
			expect(mark).toMatchObject({ kind: 'seat', number: 2 });
		});

		test('through the lens of the other side there are none', () => {
			expect(numbers(marks({ lines: [march('1917-07-17')] }, 'a'))).toEqual({});
		});
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
			{ name: 'Neva', kind: 'river', lngLat: [30, 60], turn: 80, span: YEAR },
			{ name: 'Canal', kind: 'river', lngLat: [30, 60], turn: 0, span: isoSpan('1999-01-01') }
		];
		expect(marks({}, 'both', names).map((mark) => mark.name)).not.toContain('Canal');
		const neva = marks({}, 'both', names).find((mark) => mark.name === 'Neva');
		expect(neva).toMatchObject({ kind: 'river', turn: 80, focus: undefined });
	});

	test('a street is named wherever its name may stand, as one group', () => {
		const names: readonly GroundName[] = [
			{
				name: 'Nevsky',
				kind: 'avenue',
				lngLat: [30, 60],
				turn: 13,
				also: [[30.1, 60, 20]],
				span: YEAR
			}
		];
		const list = marks({}, 'both', names).filter((mark) => mark.kind === 'avenue');
		expect(list.map(({ lngLat, turn }) => [lngLat, turn])).toEqual([
			[[30, 60], 13],
			[[30.1, 60], 20]
		]);
		expect(new Set(list.map((mark) => mark.group)).size).toBe(1);
		expect(list[0]?.group).toBeDefined();
	});

	test('a quarter of the plan is not named twice when it is an area of the case', () => {
		const areas = [{ ...area('north'), label: [30, 60.5] as const }];
		const statements = [ground('one', 'white', 'north', 'controls', YEAR)];
		const names: readonly GroundName[] = [
			{ name: 'north', kind: 'quarter', lngLat: [30, 60], turn: 0, span: YEAR }
		];
		expect(kinds(marks({ areas, statements }, 'both', names)).north).toBe('area');
		expect(kinds(marks({ areas }, 'both', names)).north).toBe('quarter');
	});

	test('a bridge that is held or raised has a mark in place of the event at it', () => {
		const line: Line = {
			id: 'raised' as LineId,
			kind: 'bridge',
			name: 'Palace Bridge',
			between: [],
			by: 'red' as AuthorityId,
			bridge: { id: 'palace-bridge', state: 'raised', place: palace },
			span: isoSpan('1917-07-17'),
			when: '1917-07-17',
			soft: false,
			events: [],
			attestations: ATTESTED
		};
		const events = [event('fight', isoSpan('1917-07-17'), { places: [palace] })];
		const [mark] = marks({ lines: [line], events });
		expect(mark).toMatchObject({
			kind: 'crossing',
			sub: 'raised, Red',
			sides: ['b'],
			focus: { kind: 'line', id: 'raised' }
		});
		const later = { ...line, span: isoSpan('1917-07-18') };
		expect(kinds(marks({ lines: [later], events })).palace).toBe('event');
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

describe('seats that lie on one another', () => {
	const mark = (kind: Mark['kind'], name: string, side?: 'a' | 'b') => ({
		mark: {
			key: name,
			kind,
			lngLat: [30, 60] as const,
			name,
			sub: '',
			bodies: side ? [side] : [],
			sides: side ? [side] : [],
			focus: undefined,
			turn: 0
		},
		at: { x: 0, y: 0 }
	});
	const two = [mark('seat', 'Old Hall', 'b'), mark('seat', 'New Hall', 'a')];
	const town = (item: ReturnType<typeof mark>) => ({
		...item,
		mark: { ...item.mark, isTown: true }
	});

	test('are one mark of both sides, and no house is named for another', () => {
		const [joined, ...rest] = joinSeats(two, 10).map((item) => item.mark);
		expect(rest).toEqual([]);
		expect(joined?.name).toBe('Old Hall and 1 more');
		expect(joined?.sides).toEqual(['a', 'b']);
	});

	test('have the name that all of them bear', () => {
		const seats = [mark('seat', 'Alcázar of Segovia', 'a'), mark('seat', 'Segovia', 'b')];
		expect(joinSeats(seats, 10).map((item) => item.mark.name)).toEqual(['Segovia']);
	});

	test('have the name of the one town among them', () => {
		const seats = [mark('seat', 'Naval base', 'a'), town(mark('seat', 'Tripoli', 'a'))];
		expect(joinSeats(seats, 10).map((item) => item.mark.name)).toEqual(['Tripoli']);
		const towns = [town(mark('seat', 'Ar Rajma', 'a')), town(mark('seat', 'Benghazi', 'a'))];
		expect(joinSeats(towns, 10).map((item) => item.mark.name)).toEqual(['Ar Rajma and 1 more']);
	});

	test('have the name of the town that one of them gives after a comma', () => {
		const seats = [mark('seat', 'Old Hall, Segovia', 'b'), mark('seat', 'New Hall', 'a')];
		expect(joinSeats(seats, 10).map((item) => item.mark.name)).toEqual(['Segovia']);
	});

	test('have the name of their town where the map has it', () => {
		const names = joinSeats([...two, mark('town', 'Town')], 10).map((item) => item.mark.name);
		expect(names).toEqual(['Town']);
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

	test('keeps its size when it is turned, and says how far', () => {
		const flat = labelWish(mark, 0, 0);
		const turned = labelWish({ ...mark, turn: -80 }, 0, 0);
		expect(turned).toEqual({ ...flat, turn: -80 });
	});

	test('with two names is longer along a water, higher beside a place', () => {
		const native = { text: 'Большая Невка', lang: 'ru' };
		const [river, both] = [labelWish(mark, 0, 0), labelWish({ ...mark, native }, 0, 0)];
		expect(both.widthPx).toBeGreaterThan(river.widthPx * 1.5);
		expect(both.heightPx).toBe(river.heightPx);
		const [place, placeBoth] = [
			labelWish({ ...mark, kind: 'place' }, 0, 0),
			labelWish({ ...mark, kind: 'place', native }, 0, 0)
		];
		expect(placeBoth.widthPx).toBeLessThan(place.widthPx * 1.5);
		expect(placeBoth.heightPx).toBeGreaterThan(place.heightPx);
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
		expect(MARK_KINDS.filter((kind) => !hasOwnMark(kind))).toEqual(['area', ...GROUND_KINDS]);
	});
});

describe('a mark at a zoom', () => {
	const street: Mark = {
		key: 'street',
		kind: 'street',
		lngLat: [30, 60],
		name: 'Kirochnaya',
		native: { text: 'Кирочная улица', lang: 'ru' },
		sub: '',
		sides: [],
		focus: undefined,
		turn: 0,
		zoom: 13.3
	};

	test('is there from its own zoom on', () => {
		expect(markAt(street, 13.2)).toBeUndefined();
		expect(markAt(street, 13.3)?.name).toBe('Kirochnaya');
	});

	test('has its second name when it is near, a water sooner than a street', () => {
		expect(markAt({ ...street, zoom: 12 }, 12.5)?.native).toBeUndefined();
		expect(markAt({ ...street, zoom: 12 }, 14)?.native?.text).toBe('Кирочная улица');
		expect(markAt({ ...street, kind: 'river', zoom: 11 }, 12.5)?.native?.lang).toBe('ru');
		expect(markAt({ ...street, kind: 'river', zoom: 12 }, 12.5)?.native).toBeUndefined();
	});
});
