import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { formatDate } from '$lib/domain/calendar';
import { bytesOf, listOf, sizeInWords, type LessonFiles } from '$lib/offline/lesson-files';
import { isEmbed } from '$lib/offline/strategy';
import { dayInWords, isAwake, reachForMap, visit } from './page';
import { test as base } from './reader';

const LESSON = readCatalogue(resolve('src/data')).lessons.find(
	({ id }) => id === 'beyond-the-capital'
)!;
const ADDRESS = `/lessons/${LESSON.id}/`;

/** A window in which a worker may answer when the network goes. */
const test = base.extend('reader', async ({ openWindow }) => {
	return openWindow({ serviceWorkers: 'allow', isCutOff: true });
});

/** The site on another origin, which brings a newer edition once `hasNewer` is set. */
const withNewer = test.extend('newer', { scope: 'file' }, async ({ site }, { onCleanup }) => {
	const built = String(
		((await (await fetch(`${site}/_app/version.json`)).json()) as { version: string }).version
	);
	const state = { url: '', built, hasNewer: false };
	const server = createServer((request, response) => {
		void fetch(site + (request.url ?? '/')).then(async (answer) => {
			const type = answer.headers.get('content-type') ?? '';
			response.writeHead(answer.status, { 'content-type': type });
			const body = Buffer.from(await answer.arrayBuffer());
			const isWorker = request.url === '/service-worker.js' && state.hasNewer;
			response.end(isWorker ? body.toString().replaceAll(built, 'the-next-one') : body);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	onCleanup(() => new Promise((closed) => server.close(() => closed())));
	state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return state;
});

const stepOf = (page: Page) =>
	page.getByRole('region', { name: /^Step \d+ of \d+$/ }).getByRole('heading', { level: 2 });

/** Waits until there is a worker that answers for the page. */
const isAnswered = (page: Page) =>
	expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
		.toBe('activated');

/** The addresses, inside the site, of what is kept in a kind of store. */
const keptIn = (page: Page, kind: string) =>
	page.evaluate(async (wanted) => {
		const found: string[] = [];
		for (const name of await caches.keys()) {
			if (!name.includes(wanted)) continue;
			const requests = await (await caches.open(name)).keys();
			found.push(...requests.map(({ url }) => new URL(url).pathname));
		}
		return found;
	}, kind);

const listFrom = async (page: Page) =>
	(await (await page.request.get(listOf(LESSON.id))).json()) as LessonFiles;

/** Goes through every step, and reveals what it asks. */
async function play(page: Page) {
	for (const step of LESSON.steps) {
		await expect.poll(() => stepOf(page).textContent()).toBe(step.title);
		await expect.poll(() => dayInWords(page)).toContain(formatDate(step.day));
		for (const question of step.questions) {
			const box = page.getByRole('region', { name: question.asks });
			for (const group of await box.getByRole('group').all()) {
				await group.getByRole('radio').first().check();
			}
			await box.getByRole('button', { name: 'Reveal' }).click();
			await box.getByText(question.reveals.slice(0, 40)).waitFor();
		}
		await stepOf(page).focus();
		await page.keyboard.press('ArrowRight');
	}
	await page.getByRole('heading', { name: 'Exit ticket' }).first().waitFor();
}

describe('a lesson', () => {
	test('that was opened is played to its end without a network, and opens again', async ({
		reader: page
	}) => {
		await visit(page, ADDRESS);
		await isAnswered(page);
		const { files } = await listFrom(page);
		const own = files.filter(({ part }) => part === 'page').map(({ path }) => path);
		await expect
			.poll(
				async () => {
					const kept = await keptIn(page, ':edition:');
					return own.filter((path) => !kept.includes(path));
				},
				{ timeout: 30_000 }
			)
			.toEqual([]);
		await page.context().setOffline(true);
		await play(page);
		await page.reload();
		await isAwake(page);
		await page.getByRole('button', { name: /^Step 1/ }).click();
		await play(page);
	});

	test('is kept with its live map, weighs what was said, and can be removed', async ({
		reader: page
	}) => {
		await visit(page, ADDRESS);
		const list = await listFrom(page);
		const size = sizeInWords(bytesOf(list.files));
		await isAnswered(page);
		await page.getByRole('button', { name: `Keep this lesson on this device (${size})` }).click();
		await page.getByText(`Kept on this device, ${size}`).waitFor();
		const weights = await page.evaluate(async () => {
			const name = (await caches.keys()).find((store) => store.endsWith(':kept'))!;
			const store = await caches.open(name);
			const weigh = async (request: Request) => {
				const blob = await (await store.match(request))!.blob();
				return [new URL(request.url).pathname, blob.size] as const;
			};
			return Promise.all((await store.keys()).map(weigh));
		});
		const said = list.files.map(({ path, bytes }) => [path, bytes] as const);
		const sorted = (rows: readonly (readonly [string, number])[]) =>
			rows
				.filter(([path]) => path !== listOf(LESSON.id))
				.map((row) => row.join(' '))
				.sort();
		expect(sorted(weights)).toEqual(sorted(said));

		await page.context().setOffline(true);
		await page.goto(`${ADDRESS}?step=${LESSON.steps[1]!.id}`);
		await isAwake(page);
		await expect.poll(() => stepOf(page).textContent()).toBe(LESSON.steps[1]!.title);
		await reachForMap(page);

		await page.getByRole('link', { name: 'What is on this device' }).click();
		const row = page.getByRole('listitem').filter({ hasText: LESSON.title }).first();
		expect(await row.textContent()).toContain(size);
		await row.getByRole('button', { name: `Remove “${LESSON.title}”` }).click();
		await page.getByText(`“${LESSON.title}” is removed.`).waitFor();
		expect(await keptIn(page, ':kept')).toEqual([]);
	});

	test('that is called off leaves nothing', async ({ reader: page }) => {
		await visit(page, ADDRESS);
		await isAnswered(page);
		await page.route('**/data/cases/*.topo.json', () => {});
		await page.getByRole('button', { name: /^Keep this lesson/ }).click();
		await page.getByRole('progressbar', { name: 'Keeping this lesson' }).waitFor();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByRole('button', { name: /^Keep this lesson/ }).waitFor();
		await expect.poll(() => keptIn(page, ':kept')).toEqual([]);
	});

	test('says so where the browser keeps nothing', async ({ openWindow }) => {
		const page = await openWindow();
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'serviceWorker', {
				get: () => {
					throw new DOMException('Refused', 'SecurityError');
				}
			})
		);
		await visit(page, ADDRESS);
		await page.getByText('This browser cannot keep a lesson').waitFor();
	});
});

describe('without a network', () => {
	test('a page that was never opened tells what there is instead', async ({ reader: page }) => {
		await visit(page, '/cases/libya/');
		await isAnswered(page);
		await expect.poll(() => keptIn(page, ':edition:')).toContain('/cases/libya/');
		await page.context().setOffline(true);
		await page.goto('/cases/yemen/?date=2015-03-26');
		await isAwake(page);
		expect(await page.getByRole('alert').textContent()).toContain('/cases/yemen/?date=2015-03-26');
		await page.getByRole('link', { name: 'Libya', exact: false }).first().waitFor();
		await page.context().setOffline(false);
		await page.getByRole('link', { name: 'Try again' }).click();
		await page.getByRole('heading', { level: 1, name: /Yemen/ }).waitFor();
		expect(page.url()).toContain('?date=2015-03-26');
	});

	test('a page that was reached from another opens by itself', async ({ reader: page }) => {
		await visit(page, '/about/');
		await isAnswered(page);
		await page.getByRole('link', { name: 'Cases', exact: true }).click();
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await expect.poll(() => keptIn(page, ':edition:')).toContain('/cases/');
		await page.context().setOffline(true);
		await page.reload();
		await isAwake(page);
		expect(new URL(page.url()).pathname).toBe('/cases/');
	});
});

describe('a frame', () => {
	test('has no worker, and none answers for it', async ({ reader: page, site }) => {
		await visit(page, `/embed/lessons/${LESSON.id}/`);
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(2500);
		const registrations = () =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
		expect(await registrations()).toBe(0);
		expect(await page.locator('link[rel=manifest]').count()).toBe(0);

		await visit(page, '/about/');
		await isAnswered(page);
		const fromWorker: string[] = [];
		const framed: string[] = [];
		page.on('response', (response) => {
			if (response.frame() === page.mainFrame()) return;
			framed.push(response.url());
			if (response.fromServiceWorker()) fromWorker.push(response.url());
		});
		await page.evaluate(() => {
			document.body.innerHTML =
				'<iframe title="Atlas" width="900" height="640" src="/embed/cases/libya/"></iframe>';
		});
		const frame = page.frameLocator('iframe');
		await frame.getByRole('slider', { name: 'Date' }).waitFor();
		await frame.getByRole('img', { name: /^Map of/ }).hover({ force: true });
		await frame.locator('canvas').waitFor();
		expect(framed.some((url) => isEmbed(url, site))).toBe(true);
		expect(framed.some((url) => url.endsWith('.topo.json'))).toBe(true);
		expect(fromWorker).toEqual([]);
		const kept = await keptIn(page, ':edition:');
		expect(kept.filter((path) => path.startsWith('/embed/'))).toEqual([]);
	});
});

describe('a newer edition', () => {
	withNewer('waits, says so, and takes over when it is told to', async ({ openWindow, newer }) => {
		const page = await openWindow({ serviceWorkers: 'allow', besides: [newer.url] });
		await visit(page, newer.url + ADDRESS);
		await isAnswered(page);
		newer.hasNewer = true;
		let loads = 0;
		page.on('load', () => (loads += 1));
		await page.getByLabel('Your notes on this step').fill('Under way.');
		await page.evaluate(async () => {
			await (await navigator.serviceWorker.ready).update();
		});
		const line = page.getByRole('status').filter({ hasText: 'A newer edition is ready.' });
		await line.waitFor();
		expect(await line.textContent()).toContain('save it before');
		expect(await page.getByLabel('Your notes on this step').inputValue()).toBe('Under way.');
		expect(loads).toBe(0);
		await line.getByRole('button', { name: 'Load it' }).click();
		await expect.poll(() => loads).toBe(1);
		await isAwake(page);
		const editions = await page.evaluate(async () =>
			(await caches.keys()).filter((name) => name.includes(':edition:'))
		);
		expect(editions.map((name) => name.split(':').at(-1))).toEqual([newer.built, 'the-next-one']);
	});
});

test('the atlas can be put among the programs of a device', async ({ page }) => {
	await visit(page, '/');
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const response = await page.request.get(new URL(address!, page.url()).href);
	expect(response.headers()['content-type']).toContain('application/manifest+json');
	const manifest = (await response.json()) as {
		start_url: string;
		icons: { src: string; sizes: string; purpose: string }[];
	};
	expect(new URL(manifest.start_url, response.url()).pathname).toBe('/');
	expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
		expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable'])
	);
	for (const { src, sizes } of manifest.icons) {
		const png = await (await page.request.get(new URL(src, response.url()).href)).body();
		expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
	}
});
