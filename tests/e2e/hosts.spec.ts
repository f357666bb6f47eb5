import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { hostPage, serveHosts, type HostKind } from './hosts/host-pages';
import { patchesOf, variety } from './paint';
import { dayInWords, dayOn, drawnMap, isAwake, reachForMap, sliderOf } from './page';
import { test as base } from './reader';

const test = base
	.extend('host', { scope: 'file' }, async ({ site }, { onCleanup }): Promise<string> => {
		const hosts = await serveHosts(site);
		onCleanup(hosts.close);
		return hosts.url;
	})
	.extend('visitHost', ({ openWindow, host, site }) => {
		return async (address: string, framed: number): Promise<{ page: Page; frames: Frame[] }> => {
			const page = await openWindow({ besides: [host] });
			await page.addInitScript(watchHeights);
			page.on('request', (request) => {
				// A frame asks its own site, and nobody else, not even the page around it.
				if (request.frame() === page.mainFrame()) return;
				expect(new URL(request.url()).origin).toMatch(new RegExp(`^(${site}|null)$`));
			});
			await page.goto(host + address);
			const ofSite = () => page.frames().filter((frame) => frame.url().startsWith(site));
			await expect.poll(() => ofSite().length).toBe(framed);
			await Promise.all(ofSite().map(isAwake));
			return { page, frames: ofSite() };
		};
	});

/** What a page that frames others keeps of heights and messages. */
type Watched = {
	first: number | undefined;
	last: number;
	changes: number;
	said: number;
};

/** Runs before everything else in the page around: counts how often frames say their height, and when they last changed. */
function watchHeights() {
	if (window.parent !== window) return;
	const watched: Watched = { first: undefined, last: 0, changes: 0, said: 0 };
	Object.assign(window, { watched });
	addEventListener('message', ({ data }) => {
		if (data?.source !== 'dual-power-map' || data.type !== 'resize') return;
		watched.first ??= performance.now();
		watched.said += 1;
	});
	const sizes = new ResizeObserver(() => {
		watched.last = performance.now();
		watched.changes += 1;
	});
	const see = () => {
		for (const frame of document.querySelectorAll('iframe')) sizes.observe(frame);
		for (const element of document.querySelectorAll('dual-power-map')) {
			const frame = element.shadowRoot?.querySelector('iframe');
			if (frame) sizes.observe(frame);
		}
	};
	new MutationObserver(see).observe(document, { childList: true, subtree: true });
	addEventListener('load', see);
}
const watchedIn = (page: Page) =>
	page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** What every frame does wherever it stands. */
async function works(frame: Frame) {
	await (await frame.frameElement()).scrollIntoViewIfNeeded();
	// After eight seconds a page brings its live map by itself: of two frames the second may have it by now.
	const isDrawn = () => drawnMap(frame).isVisible();
	if (await isDrawn()) expect(variety(await patchesOf(drawnMap(frame)))).toBeGreaterThan(4);
	const day = await dayOn(frame);
	await sliderOf(frame).press('Home');
	await expect.poll(() => dayOn(frame)).toBeLessThan(day);
	if (await isDrawn()) await reachForMap(frame);
	expect(variety(await patchesOf(frame.locator('canvas')))).toBeGreaterThan(4);
	const overflowPx = () => document.documentElement.scrollWidth - innerWidth;
	expect(await frame.evaluate(overflowPx)).toBeLessThanOrEqual(0);
}

/** Heights that were said came to rest within a second, and nobody goes on saying them. */
async function settles(page: Page, frames: readonly Frame[]) {
	await page.waitForTimeout(1500);
	const before = await watchedIn(page);
	expect(before.last - (before.first ?? 0)).toBeLessThan(1000);
	await page.waitForTimeout(500);
	const after = await watchedIn(page);
	expect(after.said).toBe(before.said);
	expect(after.said).toBeLessThanOrEqual(4 * frames.length);
	for (const frame of frames) {
		// All of it is seen: nothing is left to scroll to.
		const hiddenPx = () => document.documentElement.scrollHeight - innerHeight;
		expect(await frame.evaluate(hiddenPx)).toBeLessThanOrEqual(4);
	}
}

/** Neither cookie nor storage of any kind is left by a frame that may have them. */
async function storesNothing(page: Page, frame: Frame) {
	expect(await page.context().cookies()).toEqual([]);
	if ((await frame.evaluate(() => origin)) === 'null') return;
	const kept = await frame.evaluate(async () => [
		...Object.keys(localStorage),
		...Object.keys(sessionStorage),
		...(await indexedDB.databases()).map(({ name }) => name),
		...('caches' in window ? await caches.keys() : []),
		...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
	]);
	expect(kept).toEqual([]);
}

describe('in a sandbox that allows scripts alone', () => {
	test.for([320, 600, 1200])(
		'at %i px a case works and stores nothing',
		async (widthPx, { visitHost }) => {
			const address = hostPage('sandbox', ['/embed/cases/petrograd-1917/'], { widthPx });
			const { page, frames } = await visitHost(address, 1);
			const [frame] = frames as [Frame];
			expect(await frame.evaluate(() => origin)).toBe('null');
			await works(frame);
			await storesNothing(page, frame);
		}
	);

	test('a lesson works too', async ({ visitHost }) => {
		const lesson = '/embed/lessons/who-ruled-petrograd/';
		const { page, frames } = await visitHost(hostPage('sandbox', [lesson], { widthPx: 800 }), 1);
		await works((frames as [Frame])[0]);
		await storesNothing(page, (frames as [Frame])[0]);
	});

	test('a comparison works too, with cases that its address asks for', async ({ visitHost }) => {
		const compared = '/embed/compare/?cases=kosovo~donetsk-2014';
		const { frames } = await visitHost(hostPage('sandbox', [compared], { widthPx: 800 }), 1);
		const [frame] = frames as [Frame];
		await frame.getByRole('heading', { name: 'Kosovo and Donetsk' }).waitFor();
		const map = frame.getByRole('img', { name: /^Map of Donetsk/ });
		expect(variety(await patchesOf(map))).toBeGreaterThan(4);
		const clock = frame.getByRole('slider', { name: 'Shared clock' });
		const before = await clock.inputValue();
		await clock.press('End');
		await expect.poll(() => clock.inputValue()).not.toBe(before);
	});
});

describe('as high as what it shows', () => {
	const kinds: readonly (readonly [HostKind, number])[] = [
		['iframe-resizer', 600],
		['iframe-resizer in a sandbox', 600],
		['pym', 600],
		['datawrapper', 600],
		['datawrapper in a sandbox', 1200],
		['h5p', 600],
		['h5p in a sandbox', 320],
		['wordpress', 600],
		['canvas', 600],
		['element', 320],
		['element', 600],
		['element', 1200]
	];
	test.for(kinds)('in a page of %s, %i px wide', async ([kind, widthPx], { visitHost }) => {
		const address = hostPage(kind, ['/embed/cases/kosovo/'], { widthPx });
		const { page, frames } = await visitHost(address, 1);
		await settles(page, frames);
		const [frame] = frames as [Frame];
		await works(frame);
		await storesNothing(page, frame);
	});

	test.for(['datawrapper', 'element'])(
		'two on one page of %s, each by itself',
		async (kind, { visitHost }) => {
			const framed = ['/embed/cases/kosovo/', '/embed/cases/smolensk-1917/'];
			const { page, frames } = await visitHost(hostPage(kind, framed), 2);
			await settles(page, frames);
			for (const frame of frames) await works(frame);
			const [one, other] = frames as [Frame, Frame];
			expect(await dayOn(one)).not.toBe(await dayOn(other));
		}
	);
});

test.for(['plain', 'sandbox', 'element'])(
	'in a page with a strict policy and without referrer: %s',
	async (kind, { visitHost }) => {
		const address = hostPage(kind, ['/embed/cases/yemen/'], { strict: true });
		const { page, frames } = await visitHost(address, 1);
		const [frame] = frames as [Frame];
		await works(frame);
		await storesNothing(page, frame);
	}
);

test('with its worker blocked a frame keeps its drawn map and opens the text by itself', async ({
	openWindow,
	host,
	site
}) => {
	const page = await openWindow({ besides: [host] });
	await page.addInitScript(() => {
		window.Worker = class {
			constructor() {
				throw new DOMException('Blocked', 'SecurityError');
			}
		} as never;
	});
	const address = hostPage('sandbox', ['/embed/cases/kosovo/'], { widthPx: 800 });
	await page.goto(host + address);
	const find = () => page.frames().find((frame) => frame.url().startsWith(site));
	await expect.poll(find).toBeDefined();
	const frame = find() as Frame;
	await isAwake(frame);
	await drawnMap(frame).hover({ force: true });
	await frame.getByRole('status').filter({ hasText: 'cannot draw the live map' }).waitFor();
	await frame.getByRole('heading', { name: /^What the map shows on/ }).waitFor();
	expect(variety(await patchesOf(drawnMap(frame)))).toBeGreaterThan(4);
});

describe('a frame leaves the page around it alone', () => {
	test('the wheel over its map scrolls the page', async ({ visitHost }) => {
		const { page, frames } = await visitHost(hostPage('element', ['/embed/cases/kosovo/']), 1);
		const [frame] = frames as [Frame];
		await settles(page, frames);
		await reachForMap(frame);
		await page.mouse.wheel(0, 300);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
	});

	test('a link opens a window of its own', async ({ visitHost }) => {
		const { page, frames } = await visitHost(hostPage('plain', ['/embed/cases/kosovo/']), 1);
		const [frame] = frames as [Frame];
		const before = [page.url(), frame.url()];
		const opened = page.context().waitForEvent('page');
		await frame.getByRole('link', { name: 'Open the full case' }).click();
		expect((await opened).url()).toMatch(/\/cases\/kosovo\/$/);
		expect([page.url(), frame.url()]).toEqual(before);
	});

	test('where no window may open, a link shows its address', async ({ visitHost }) => {
		const { frames } = await visitHost(hostPage('sandbox', ['/embed/cases/kosovo/']), 1);
		const [frame] = frames as [Frame];
		// The browser would say so in its log, and the test takes that for an error.
		await frame.evaluate(() => (window.open = () => null));
		await frame.getByRole('link', { name: 'Open the full case' }).click();
		const shown = frame.getByRole('textbox', { name: /^This page lets no frame open a window/ });
		expect(await shown.inputValue()).toMatch(/\/cases\/kosovo\/$/);
	});
});

describe('the element <dual-power-map>', () => {
	const address = hostPage('element', ['/embed/cases/petrograd-1917/?date=1917-03-12']);

	test('names its frame, and puts away the plain link once the frame is there', async ({
		visitHost
	}) => {
		const { page } = await visitHost(address, 1);
		const frame = page.locator('dual-power-map iframe');
		await expect
			.poll(() => frame.getAttribute('title'))
			.toMatch(/^Petrograd, 27 February \/ 12 March 1917/);
		await page.getByRole('link', { name: 'The case' }).waitFor({ state: 'hidden' });
	});

	test('says in its attributes where the reader is, and goes where they are set to', async ({
		visitHost
	}) => {
		const { page, frames } = await visitHost(address, 1);
		const [frame] = frames as [Frame];
		const element = page.locator('dual-power-map');
		await page.evaluate(() => {
			document.addEventListener('dual-power-state', (event) => {
				document.title = (event as CustomEvent<{ view: string }>).detail.view;
			});
		});
		await expect.poll(() => frame.evaluate(() => performance.now() > 0)).toBe(true);
		await sliderOf(frame).press('End');
		const end = await dayInWords(frame);
		await expect.poll(() => element.getAttribute('date')).not.toBe('1917-03-12');
		expect(await page.title()).toContain(`date=${await element.getAttribute('date')}`);

		await element.evaluate((it) => it.setAttribute('date', '1917-07-17'));
		await expect.poll(() => dayInWords(frame)).toContain('17 July 1917');
		await element.evaluate((it) => it.setAttribute('lens', 'a'));
		await expect
			.poll(() => element.evaluate((it) => (it as never as { view: string }).view))
			.toContain('lens=a');
		expect(await dayInWords(frame)).not.toBe(end);
	});

	test('tells what cannot be read, and leaves the view as it is', async ({ visitHost }) => {
		const { page, frames } = await visitHost(address, 1);
		const [frame] = frames as [Frame];
		await expect.poll(() => page.locator('dual-power-map').getAttribute('date')).toBe('1917-03-12');
		const problems = page.evaluate(
			() =>
				new Promise((told) =>
					document.addEventListener('dual-power-error', (event) => {
						told((event as CustomEvent<{ problems: string[] }>).detail.problems);
					})
				)
		);
		await page
			.locator('dual-power-map')
			.evaluate((it) => (it as never as { goTo(view: string): void }).goTo('?lens=upside-down'));
		expect(await problems).toEqual(['“upside-down” is no value of lens: it is left out.']);
		expect(await dayInWords(frame)).toContain('12 March 1917');
	});
});
