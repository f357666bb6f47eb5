import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDARS, isoDate } from './calendar';
import { asDay } from './day';
import { isoDay } from './example-case';
import {
	ALIGNMENTS,
	dayOfEdtf,
	FOCUS_KINDS,
	formatCamera,
	formatView,
	LENSES,
	parseCamera,
	parseView,
	type View
} from './view';

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/);
/** Everything a view may hold, each part there or not. */
const anyView: fc.Arbitrary<View> = fc.record(
	{
		day: fc.integer({ min: 0, max: 4_000_000 }).map(asDay),
		calendar: fc.constantFrom(...CALENDARS),
		lens: fc.constantFrom(...LENSES),
		reading: id,
		plan: id,
		as: fc.constant('text' as const),
		focus: fc.record({ kind: fc.constantFrom(...FOCUS_KINDS), id }),
		lang: fc.constantFrom('en', 'ru', 'ar', 'pt-BR'),
		theme: fc.constantFrom('light' as const, 'dark' as const),
		cases: fc.array(id, { minLength: 1, maxLength: 4 }),
		align: fc.constantFrom(...ALIGNMENTS),
		offset: fc.integer({ min: -99_999, max: 99_999 }),
		// What is not said of the last cases is not written.
		zero: fc
			.tuple(fc.array(fc.oneof(id, fc.constant('')), { maxLength: 3 }), id)
			.map(([some, last]) => [...some, last]),
		maps: fc
			.tuple(
				fc.array(fc.constantFrom(undefined, { zoom: 5, lat: 29.5, lng: -17 }), { maxLength: 3 }),
				fc.constant({ zoom: 6.25, lat: -29.5, lng: 17.125 })
			)
			.map(([some, last]) => [...some, last]),
		scale: fc.constant('same' as const),
		sort: fc.constantFrom('length', '-length')
	},
	{ requiredKeys: [] }
);

describe('the query of a view', () => {
	test('is read back as the view that it was made from', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(parseView(formatView(view))).toEqual({ view, notices: [] });
			})
		);
	});

	test('reads the same with and without its question mark', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(parseView(formatView(view).slice(1))).toEqual(parseView(formatView(view)));
			})
		);
	});

	test('of the usual view is empty', () => {
		expect(formatView({})).toBe('');
		expect(parseView('')).toEqual({ view: {}, notices: [] });
	});

	test('can be read by people', () => {
		expect(
			formatView({
				day: isoDay('1917-07-17'),
				calendar: 'gregorian',
				lens: 'a',
				focus: { kind: 'event', id: 'pg-38' },
				cases: ['libya', 'yemen'],
				align: 'onset',
				offset: 30
			})
		).toBe(
			'?cases=libya~yemen&align=onset&date=1917-07-17&t=%2B30&calendar=gregorian&lens=a&focus=event:pg-38'
		);
	});

	test('leaves out what is not said of the last cases', () => {
		expect(formatView({ cases: ['libya', 'yemen'], zero: ['ly-35', ''] })).toBe(
			'?cases=libya~yemen&zero=ly-35'
		);
		expect(parseView('zero=~ye-03').view.zero).toEqual(['', 'ye-03']);
		expect(parseView('zero=~').view.zero).toBeUndefined();
	});

	test('takes days since the onset with a plus, a bare plus of a link, a minus or none', () => {
		expect(parseView('t=%2B30').view.offset).toBe(30);
		expect(parseView('t=+30').view.offset).toBe(30);
		expect(parseView('t=30').view.offset).toBe(30);
		expect(parseView('t=-30').view.offset).toBe(-30);
	});
});

describe('a bad value', () => {
	test.each([
		['date=1917-13-01', '“1917-13-01” is no date'],
		['date=1917-02-29', '“1917-02-29” is no date'],
		['date=July', '“July” is no date'],
		['date=', '“” is no date'],
		['calendar=mayan', '“mayan” is no value of calendar'],
		['lens=c', '“c” is no value of lens'],
		['theme=blue', '“blue” is no value of theme'],
		['align=', '“” is no value of align'],
		['focus=event', '“event” names nothing'],
		['focus=event:', '“event:” names nothing'],
		['focus=king:louis', '“king:louis” names nothing'],
		['t=soon', '“soon” is no number of days']
	])('%s is left out with a notice', (query, start) => {
		const { view, notices } = parseView(query);
		expect(view).toEqual({});
		expect(notices).toHaveLength(1);
		expect(notices[0]).toContain(start);
	});

	test('does not spoil the good ones beside it', () => {
		const { view, notices } = parseView('lens=c&date=1917-07-17&t=x');
		expect(view).toEqual({ day: isoDay('1917-07-17') });
		expect(notices).toHaveLength(2);
	});

	test('of a parameter that is not ours is no business of ours', () => {
		expect(parseView('utm_source=mail&x')).toEqual({ view: {}, notices: [] });
	});

	test('never throws, whatever the query', () => {
		fc.assert(
			fc.property(fc.string(), (query) => {
				parseView(query);
				parseView(`date=${query}&focus=${query}&t=${query}&cases=${query}`);
			})
		);
	});

	test('of cases without a name leaves no case', () => {
		expect(parseView('cases=~~').view).toEqual({});
		expect(parseView('cases=libya~~yemen').view.cases).toEqual(['libya', 'yemen']);
	});
});

describe('the date of an address', () => {
	test.each([
		['1917-07-17', '1917-07-17'],
		['1917-07', '1917-07-01'],
		['1917', '1917-01-01'],
		['1250~', '1250-01-01'],
		['1917-07-17?', '1917-07-17'],
		['1917-03-20~/1917-07-31', '1917-03-20'],
		['2014-08-04/..', '2014-08-04'],
		['0476', '0476-01-01'],
		['-0043-03-15', '-0043-03-15']
	])('%s is %s', (text, iso) => {
		const day = dayOfEdtf(text);
		expect(day && isoDate(day)).toBe(iso);
	});

	test.each(['', '..', '/1917', '1917-00', '1917-13', '1917-02-30', '17', 'today'])(
		'“%s” is none',
		(text) => {
			expect(dayOfEdtf(text)).toBeUndefined();
		}
	);
});

describe('the hash of a camera', () => {
	const camera = fc.record({
		zoom: fc.double({ min: 0, max: 24, noNaN: true }),
		lng: fc.double({ min: -180, max: 180, noNaN: true }),
		lat: fc.double({ min: -85, max: 85, noNaN: true })
	});

	test('is read back as the same hash', () => {
		fc.assert(
			fc.property(camera, (of) => {
				const hash = formatCamera(of);
				expect(formatCamera(parseCamera(hash))).toBe(hash);
			})
		);
	});

	test('keeps the centre to less than a pixel', () => {
		fc.assert(
			fc.property(camera, (of) => {
				const read = parseCamera(formatCamera(of));
				const degreesPerPx = 360 / (512 * 2 ** of.zoom);
				expect(Math.abs((read?.lng ?? NaN) - of.lng)).toBeLessThan(Math.max(degreesPerPx, 1e-6));
				expect(Math.abs((read?.lat ?? NaN) - of.lat)).toBeLessThan(Math.max(degreesPerPx, 1e-6));
			})
		);
	});

	test('is rounded to what shows', () => {
		expect(formatCamera({ zoom: 12.3456, lng: 30.315812345, lat: 59.939012345 })).toBe(
			'#map=12.35/59.939012/30.315812'
		);
		expect(formatCamera({ zoom: 2, lng: 30.3158, lat: 59.939 })).toBe('#map=2/59.94/30.32');
		expect(formatCamera(undefined)).toBe('');
	});

	test.each([
		'',
		'#map',
		'#map=1/2',
		'#map=a/b/c',
		'#map=25/0/0',
		'#map=3/91/0',
		'#map=3/0/181',
		'#map=../1/1'
	])('“%s” is no camera', (hash) => {
		expect(parseCamera(hash)).toBeUndefined();
	});

	test('stands beside other parts of a hash', () => {
		expect(parseCamera('#key&map=3/1/2')).toEqual({ zoom: 3, lat: 1, lng: 2 });
	});
});
