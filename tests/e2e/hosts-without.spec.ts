import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { WITHOUT_WEBGL } from './chromium';
import { hostPage, serveHosts } from './hosts/host-pages';
import { patchesOf, variety } from './paint';
import { dayOn, drawnMap, isAwake, sliderOf } from './page';
import { test as base } from './reader';

/** A browser without WebGL; what else may be missing is taken away by each test. */
const test = base
	.override('flags', () => WITHOUT_WEBGL)
	.extend('host', { scope: 'file' }, async ({ site }, { onCleanup }): Promise<string> => {
		const hosts = await serveHosts(site);
		onCleanup(hosts.close);
		return hosts.url;
	});
const FRAMED = '/embed/cases/kosovo/';

async function frameOf(page: Page, site: string): Promise<Frame> {
	const find = () => page.frames().find((frame) => frame.url().startsWith(site));
	await expect.poll(find).toBeDefined();
	return find() as Frame;
}

/** The poster, the text and a way on. */
async function teaches(frame: Frame) {
	expect(variety(await patchesOf(drawnMap(frame)))).toBeGreaterThan(4);
	const words = frame.getByRole('heading', { name: /^What the map shows on/ });
	if (!(await words.isVisible())) await frame.getByText('The same in words').click();
	await words.waitFor();
	await frame.getByRole('table', { name: 'Ground' }).waitFor();
	const link = frame.getByRole('link', { name: 'Open the full case' });
	expect(await link.getAttribute('href')).toMatch(/\/cases\/kosovo\//);
}

async function slides(frame: Frame) {
	const day = await dayOn(frame);
	await sliderOf(frame).press('Home');
	await expect.poll(() => dayOn(frame)).toBeLessThan(day);
}

test('without WebGL a frame keeps its drawn map, says so, and opens the text by itself', async ({
	openWindow,
	host,
	site
}) => {
	const page = await openWindow({ besides: [host] });
	await page.goto(host + hostPage('sandbox', [FRAMED], { widthPx: 800 }));
	const frame = await frameOf(page, site);
	await isAwake(frame);
	await drawnMap(frame).hover({ force: true });
	await frame.getByRole('status').filter({ hasText: 'cannot draw the live map' }).waitFor();
	await frame.getByRole('heading', { name: /^What the map shows on/ }).waitFor();
	await teaches(frame);
	await slides(frame);
});

test('without scripts a frame has its map, its text and a way on', async ({
	openWindow,
	host,
	site
}) => {
	const page = await openWindow({ besides: [host], javaScriptEnabled: false });
	await page.goto(host + hostPage('sandbox', [FRAMED], { widthPx: 800 }));
	await teaches(await frameOf(page, site));
});

test('with storage that throws a frame works', async ({ openWindow, host, site }) => {
	const page = await openWindow({ besides: [host] });
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage']) {
			const get = () => {
				throw new DOMException('Refused', 'SecurityError');
			};
			Object.defineProperty(window, name, { get });
		}
	});
	await page.goto(host + hostPage('plain', [FRAMED], { widthPx: 800 }));
	const frame = await frameOf(page, site);
	await isAwake(frame);
	await teaches(frame);
	await slides(frame);
});

test('on a slow network a frame teaches before its scripts have come, and wakes when they have', async ({
	openWindow,
	host,
	site
}) => {
	const page = await openWindow({ besides: [host] });
	let arrive = () => {};
	const late = new Promise<void>((arrived) => (arrive = arrived));
	await page.route('**/_app/**/*.js', async (route) => {
		await late;
		await route.continue();
	});
	await page.goto(host + hostPage('sandbox', [FRAMED], { widthPx: 800 }), {
		waitUntil: 'commit'
	});
	const frame = await frameOf(page, site);
	await teaches(frame);
	expect(await frame.locator('#svelte-announcer').count()).toBe(0);
	arrive();
	await isAwake(frame);
	await slides(frame);
	// The words that the reader opened stay, and follow the slider.
	await frame.getByRole('table', { name: 'Ground' }).waitFor();
});
