import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addresseesOf,
	heightGuard,
	heightMessages,
	iframeResizerMessage,
	readHeightRequest
} from './resize';

describe('a height', () => {
	test('is said to a host that has said nothing in the dialects that need no introduction', () => {
		expect(heightMessages(500, 'libya', {})).toEqual([
			{ 'datawrapper-height': { libya: 500 } },
			{ context: 'h5p', action: 'resize', scrollHeight: 500 },
			{ subject: 'lti.frameResize', height: 500 }
		]);
	});

	test('is said to pym.js, iframe-resizer and WordPress by the name that they gave the frame', () => {
		const known = { pym: 'map-1', iframeResizer: 'iFrameResizer0', wordpress: 'aB3dE' };
		expect(heightMessages(500, 'libya', known)).toEqual(
			expect.arrayContaining([
				'pymxPYMxmap-1xPYMxheightxPYMx500',
				'[iFrameSizer]iFrameResizer0:500:0:resize',
				{ secret: 'aB3dE', message: 'height', value: 500 }
			])
		);
	});

	test('is a whole number, and not said again for less than five pixels', () => {
		const news = heightGuard(() => 0);
		expect(news(499.2)).toBe(500);
		expect(news(500)).toBeUndefined();
		expect(news(504)).toBeUndefined();
		expect(news(505)).toBe(505);
		expect(news(0)).toBeUndefined();
	});

	test('that goes back and forth within a moment stays with the larger', () => {
		let at = 0;
		const news = heightGuard(() => (at += 100));
		expect([600, 560, 600, 560, 600, 560].map(news)).toEqual([
			600,
			560,
			600,
			undefined,
			undefined,
			undefined
		]);
	});

	test('may go back and forth when the reader has time for it', () => {
		let at = 0;
		const news = heightGuard(() => (at += 2000));
		expect([600, 560, 600, 560].map(news)).toEqual([600, 560, 600, 560]);
	});

	test('is said a finite number of times, whatever a host does with it in a moment', () => {
		const heights = fc.array(fc.constantFrom(480, 500, 520), { minLength: 2, maxLength: 2 });
		fc.assert(
			fc.property(heights, ([one = 0, other = 0]) => {
				const news = heightGuard(() => 0);
				const said = Array.from({ length: 50 }, (_, index) => news(index % 2 ? one : other));
				expect(said.filter((height) => height !== undefined).length).toBeLessThanOrEqual(4);
			})
		);
	});
});

describe('what a host asks', () => {
	test.each([
		[
			'iframe-resizer greets',
			'[iFrameSizer]map:8:false:false:32:true:true::bodyOffset:::0:false:parent:scroll:false',
			{ dialect: 'iframe-resizer', id: 'map', event: 'init' }
		],
		[
			'iframe-resizer asks anew',
			'[iFrameSizer]resize',
			{ dialect: 'iframe-resizer', id: '', event: 'resize' }
		],
		['H5P greets', { context: 'h5p', action: 'hello' }, { dialect: 'h5p' }],
		['H5P asks anew', { context: 'h5p', action: 'resize' }, { dialect: 'h5p' }],
		[
			'WordPress is ready',
			{ message: 'ready', secret: 'x9Y8' },
			{ dialect: 'wordpress', secret: 'x9Y8' }
		]
	])('is understood: %s', (_, data, request) => {
		expect(readHeightRequest(data)).toEqual(request);
	});

	test.each([
		[{ message: 'ready', secret: '<script>' }],
		[{ context: 'h5p', action: 'resizePrepared' }],
		['[iFrameSizer]:0:::::::::'],
		[`[iFrameSizer]${':0'.repeat(300)}`],
		['pymxPYMxmapxPYMxwidthxPYMx600']
	])('is nothing: %.60s', (data) => {
		expect(readHeightRequest(data)).toBeUndefined();
	});

	test('is not asked for its text, which may be none', () => {
		expect(readHeightRequest({ context: 'h5p', action: { toString: 0 } })).toBeUndefined();
		expect(readHeightRequest({ context: 'h5p', action: ['ready'] })).toBeUndefined();
	});

	test('may be anything at all without harm', () => {
		const strings = fc.string().map((tail) => `[iFrameSizer]${tail}`);
		const objects = fc.record({
			context: fc.constant('h5p'),
			action: fc.anything(),
			message: fc.anything(),
			secret: fc.anything()
		});
		fc.assert(
			fc.property(fc.oneof(fc.anything(), strings, objects), (junk) => {
				const request = readHeightRequest(junk);
				if (request?.dialect === 'wordpress') expect(request.secret).toMatch(/^[a-zA-Z0-9]+$/);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('what an address says of its host', () => {
	test('is the id of pym.js and the secret of WordPress', () => {
		const search =
			'?date=1917-07-17&initialWidth=600&childId=map_1&parentUrl=https%3A%2F%2Fa.example';
		expect(addresseesOf({ search, hash: '#?secret=k3Y' })).toEqual({
			pym: 'map_1',
			wordpress: 'k3Y'
		});
	});

	test('is nothing where it is no id and no secret', () => {
		expect(addresseesOf({ search: '?childId=a b', hash: '#map=3/1/2' })).toEqual({
			pym: undefined,
			wordpress: undefined
		});
	});
});

test('the first word to iframe-resizer is that the frame is there', () => {
	expect(iframeResizerMessage('map', 500, 'init')).toBe('[iFrameSizer]map:500:0:init');
});
