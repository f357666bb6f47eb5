import { describe, expect, test } from 'vitest';
import { filesNamedIn, isEmbed, keyOf, wayOf, type Way } from './strategy';

const SITE = 'https://school.example/atlas';
const asked = (path: string, mode = 'cors') =>
	({ url: `${SITE}${path}`, method: 'GET', mode, cache: 'default' }) as const;

describe('what becomes of a request', () => {
	test.each<[path: string, mode: string, way: Way]>([
		['/', 'navigate', 'page'],
		['/lessons/parallel-state/?step=two', 'navigate', 'page'],
		['/cases/libya', 'navigate', 'page'],
		['/cases/libya/__data.json?x-sveltekit-invalidated=01', 'cors', 'data'],
		['/data/cases/libya.topo.json', 'cors', 'data'],
		['/icon.svg', 'no-cors', 'data'],
		['/_app/immutable/chunks/abc.js', 'cors', 'file'],
		['/_app/immutable/assets/sans.woff2', 'cors', 'file'],
		// What a frame asks for, and what machines read.
		['/embed/cases/libya/', 'navigate', 'pass'],
		['/embed/lessons/parallel-state/__data.json', 'cors', 'pass'],
		['/embed/dual-power-map.js', 'no-cors', 'pass'],
		['/oembed/cases/libya.json', 'cors', 'pass'],
		['/cards/libya.png', 'no-cors', 'pass'],
		// What tells one edition from the next.
		['/_app/version.json', 'cors', 'pass'],
		['/service-worker.js', 'cors', 'pass'],
		// A file that is opened in the window.
		['/data/cases/libya.csv', 'navigate', 'pass']
	])('%s (%s) is a %s', (path, mode, way) => {
		expect(wayOf(asked(path, mode), SITE)).toBe(way);
	});

	test('nothing, if it lies outside the folder of the site', () => {
		for (const url of [
			'https://school.example/',
			'https://school.example/atlas-2/',
			'https://other.example/atlas/'
		]) {
			expect(wayOf({ ...asked('/', 'navigate'), url }, SITE), url).toBe('pass');
		}
	});

	test('nothing, if it sends something or asks past every store', () => {
		expect(wayOf({ ...asked('/'), method: 'POST' }, SITE)).toBe('pass');
		expect(wayOf({ ...asked('/_app/immutable/a.js'), cache: 'no-store' }, SITE)).toBe('pass');
	});
});

test('a page for frames is known by its address inside the site', () => {
	expect(isEmbed(`${SITE}/embed/compare/?cases=libya~yemen`, SITE)).toBe(true);
	expect(isEmbed(`${SITE}/teach/?of=/embed/`, SITE)).toBe(false);
	expect(isEmbed('https://school.example/embed/', SITE)).toBe(false);
});

test('a page is kept once, whatever is asked of it and however its address ends', () => {
	const key = `${SITE}/lessons/parallel-state/`;
	for (const end of ['/lessons/parallel-state', '/lessons/parallel-state/?step=a#map=1/2/3']) {
		expect(keyOf(SITE + end)).toBe(key);
	}
	expect(keyOf(`${SITE}/cases/libya/__data.json?x=01`)).toBe(`${SITE}/cases/libya/__data.json`);
});

test('the files that a page names are found once each, from wherever it names them', () => {
	const html = `<link href="../_app/immutable/assets/0.css"><script>import("../../_app/immutable/entry/start.x-1.js")</script>
		<link href="../_app/immutable/assets/0.css"><a href="/about/">`;
	expect(filesNamedIn(html, SITE)).toEqual([
		`${SITE}/_app/immutable/assets/0.css`,
		`${SITE}/_app/immutable/entry/start.x-1.js`
	]);
});
