import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayInWords, drawnMap, isAwake, visit } from './page';
import { test as base } from './reader';

/** A page of somebody else, on an origin of its own, that holds whatever is pasted into it: `/?pasted=…`. */
const test = base.extend('host', { scope: 'file' }, async ({ site }, { onCleanup }) => {
	const server = createServer((request, response) => {
		const { searchParams } = new URL(request.url ?? '/', site);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>A lesson</title><link rel="icon" href="data:,">
			${searchParams.get('pasted')}`);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	onCleanup(() => new Promise((closed) => server.close(() => closed())));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

/** What the button has put on the clipboard of the page. */
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

// What is below the preview is pressed by key: right after a scroll a busy browser still gives a click to the frame that
// was there.
describe('the builder of embeds', () => {
	test('is worked by keyboard alone, and its snippet shows the same view in another page', async ({
		openWindow,
		host
	}) => {
		const page = await openWindow({
			besides: [host],
			permissions: ['clipboard-read', 'clipboard-write']
		});
		await visit(page, '/teach/');
		const which = page.getByRole('combobox', { name: 'Case', exact: true });
		await which.focus();
		await page.keyboard.type('Lib');
		await expect.poll(() => which.inputValue()).toBe('libya');
		await page.getByLabel('Go to a date').focus();
		await page.keyboard.type('2019-05-01');
		await page.keyboard.press('Enter');
		await page.getByRole('radio', { name: 'claims of Eastern side' }).focus();
		await page.keyboard.press('Space');
		await expect.poll(() => page.url()).toContain('date=2019-05-01&lens=b');
		await page.getByRole('tab', { name: 'Frame' }).focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Copied' }).waitFor();

		const snippet = await clipboard(page);
		expect(snippet).toContain('title="Libya, 1 May 2019 (interactive map)"');
		const lesson = await page.context().newPage();
		await lesson.goto(`${host}/?pasted=${encodeURIComponent(snippet)}`);
		const [, frame] = lesson.frames();
		if (!frame) throw new Error('The page has no frame');
		await isAwake(frame);
		await expect.poll(() => dayInWords(frame)).toContain('1 May 2019');
		expect(frame.url()).toContain('lens=b');
		expect(await drawnMap(frame).isVisible()).toBe(true);
		expect(await lesson.getByRole('link', { name: /^Libya, 1 May 2019/ }).count()).toBe(1);
		const link = await lesson.getByRole('link', { name: /^Libya/ }).getAttribute('href');
		expect(link).toMatch(/\/cases\/libya\/\?date=2019-05-01&lens=b$/);
	});

	test('previews what it gives away, and opens again from its address', async ({ page }) => {
		const address = '/teach/?cases=libya&date=2019-05-01&ui=map,slider&size=600x450';
		await visit(page, address);
		const frame = page.getByTitle('Libya, 1 May 2019 (interactive map)');
		await frame.waitFor();
		const { searchParams, pathname } = new URL((await frame.getAttribute('src')) ?? '');
		expect(pathname).toBe('/embed/cases/libya/');
		expect(Object.fromEntries(searchParams)).toEqual({ date: '2019-05-01', ui: 'map,slider' });
		expect(await frame.getAttribute('width')).toBe('600');
		expect(await frame.getAttribute('sandbox')).not.toContain('allow-same-origin');
		expect(await page.getByRole('checkbox', { name: 'Levers of power' }).isChecked()).toBe(false);
		await page.getByRole('checkbox', { name: 'Levers of power' }).check();
		await expect.poll(() => page.url()).toMatch(/\?cases=libya&date=2019-05-01&size=600x450$/);
	});

	test('compares, and gives the same cases to the frame and to the element', async ({ page }) => {
		await visit(page, '/teach/?cases=libya~yemen');
		await page.getByTitle('Libya and Yemen (interactive map)').waitFor();
		const text = page.getByRole('region', { name: /^Text of/ });
		await expect.poll(() => text.innerText()).toContain('/embed/compare/?cases=libya~yemen"');
		await page.getByRole('tab', { name: 'Element' }).press('Enter');
		await expect.poll(() => text.innerText()).toContain('<dual-power-map cases="libya~yemen"');
		await page.getByRole('combobox', { name: 'Second case' }).selectOption('');
		await expect.poll(() => text.innerText()).toContain('<dual-power-map case="libya"');
	});

	test('takes a lesson, from one of its steps on, to the frame, the element and the code', async ({
		page
	}) => {
		await visit(page, '/teach/');
		await page.getByRole('radio', { name: 'a lesson' }).check();
		await page
			.getByRole('combobox', { name: 'Lesson' })
			.selectOption({ label: 'Who ruled Petrograd in 1917?' });
		await page.getByRole('combobox', { name: 'Opens at the step' }).selectOption('bargain');
		expect(await page.getByRole('slider', { name: 'Day' }).count()).toBe(0);
		await expect
			.poll(() => page.url())
			.toMatch(/\/teach\/\?lesson=who-ruled-petrograd&step=bargain$/);
		const text = page.getByRole('region', { name: /^Text of/ });
		await expect
			.poll(() => text.innerText())
			.toContain('/embed/lessons/who-ruled-petrograd/?step=bargain"');
		await page.getByRole('tab', { name: 'Element' }).press('Enter');
		await expect
			.poll(() => text.innerText())
			.toContain('<dual-power-map lesson="who-ruled-petrograd" step="bargain"');
		await page.reload();
		await isAwake(page);
		const title = 'Who ruled Petrograd in 1917? (interactive lesson)';
		await page
			.frameLocator(`iframe[title="${title}"]`)
			.getByRole('heading', { level: 2, name: 'A bargain at midnight' })
			.waitFor();
		await page.getByRole('tab', { name: 'Picture' }).press('Enter');
		const picture = page.getByRole('img', { name: /^Preview of/ });
		await expect
			.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
			.toBe(1200);
		await page.getByRole('radio', { name: 'a case, or several compared' }).check();
		await expect.poll(() => page.url()).toMatch(/\/teach\/$/);
	});

	test('says what it cannot take', async ({ page }) => {
		await visit(page, '/teach/?cases=atlantis&date=someday&size=12x3&lesson=alchemy');
		const notices = await page.getByRole('status').allInnerTexts();
		for (const words of ['atlantis', 'someday', '12x3', 'alchemy']) {
			expect(
				notices.some((notice) => notice.includes(`“${words}”`)),
				words
			).toBe(true);
		}
		await page.getByRole('combobox', { name: 'Size' }).selectOption('your own');
		await page.getByRole('spinbutton', { name: 'Height' }).fill('20');
		await page.getByText('The height must be 240 to 4000 pixels.').waitFor();
		await page.getByLabel('Go to a date').fill('1 May 1850');
		await page.keyboard.press('Enter');
		await page.getByText('Petrograd is shown from').waitFor();
		for (const part of ['Slider', 'Levers of power']) {
			await page.getByRole('checkbox', { name: part }).uncheck();
		}
		expect(await page.getByRole('checkbox', { name: 'Map', exact: true }).isDisabled()).toBe(true);
	});

	test('where the browser forbids to copy, marks the text', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
		});
		await visit(page, '/teach/');
		await page.getByRole('button', { name: 'Copy the frame' }).press('Enter');
		await page.getByText('copy it with the keyboard').waitFor();
		expect(await page.evaluate(() => getSelection()?.toString())).toContain('<iframe');
	});

	test('draws a code that leads to the view', async ({ page, site }) => {
		await visit(page, '/teach/?cases=libya&date=2019-05-01&lens=a');
		await page.getByRole('tab', { name: 'Code to scan' }).press('Enter');
		const code = page.getByRole('img', { name: /^Code that leads to/ });
		await code.waitFor();
		const { data, width, height } = await code.evaluate(async (image: HTMLImageElement) => {
			await image.decode();
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [200, 200];
			const context = canvas.getContext('2d');
			context?.drawImage(image, 0, 0, 200, 200);
			const pixels = context?.getImageData(0, 0, 200, 200).data ?? [];
			return { data: [...pixels], width: 200, height: 200 };
		});
		const read = jsQR(Uint8ClampedArray.from(data), width, height);
		expect(read?.data).toBe(`${site}/cases/libya/?date=2019-05-01&lens=a`);
	});

	test('loads what draws codes only when a code is asked for', async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script' && request.frame() === page.mainFrame()) {
				scripts.push(request.url());
			}
		});
		await visit(page, '/teach/');
		const before = scripts.length;
		await page.getByRole('tab', { name: 'Code to scan' }).press('Enter');
		await page.getByRole('img', { name: /^Code that leads to/ }).waitFor();
		expect(scripts.length).toBeGreaterThan(before);
	});
});

describe('a page for a host', () => {
	test('and the builder are reached from a case with the view that is shown there', async ({
		page
	}) => {
		await visit(page, '/cases/yemen/?date=2016-05-01&lens=b');
		await page.getByRole('link', { name: 'Put this view into a lesson page' }).click();
		await page.getByTitle('Yemen, 1 May 2016 (interactive map)').waitFor();
		await expect.poll(() => page.url()).toContain('/teach/?cases=yemen&date=2016-05-01&lens=b');
	});

	test('has three steps and keeps what was chosen', async ({ page }) => {
		await visit(page, '/teach/?cases=libya&date=2019-05-01');
		await page.getByRole('link', { name: 'Moodle' }).click();
		await page.getByRole('heading', { level: 1, name: 'Moodle' }).waitFor();
		expect(await page.locator('ol > li').count()).toBe(3);
		await expect
			.poll(() => page.getByRole('region', { name: 'Text of the frame' }).innerText())
			.toContain('/embed/cases/libya/?date=2019-05-01"');
		await page.getByRole('link', { name: 'Choose another case' }).click();
		await page.getByTitle('Libya, 1 May 2019 (interactive map)').waitFor();
	});

	test('that takes no frames offers none', async ({ page }) => {
		await visit(page, '/teach/google-classroom/');
		expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Address', 'Code to scan']);
	});
});

describe('pages that are embedded by their address', () => {
	/** The tags in the head of a page as it lies in the build. */
	const headOf = (address: string) =>
		readFileSync(`build${address}index.html`, 'utf8').split('</head>')[0] ?? '';
	/** An address of the built site on the server of the test. */
	const here = (address: string, site: string) => site + new URL(address).pathname;

	/** As a widely used blog finds the link: in the first 150 kB, before the body, by this pattern. */
	function discovered(head: string): string | undefined {
		const links = [...head.slice(0, 150_000).matchAll(/<link([^<>]+)\/?>/gi)];
		const found = links.find(([, link = '']) => link.includes('type="application/json+oembed"'));
		return /href="([^"]+)"/.exec(found?.[1] ?? '')?.[1];
	}

	test.for([
		'/cases/libya/',
		'/cases/petrograd-1917/',
		'/embed/cases/kosovo/',
		'/compare/',
		'/embed/compare/',
		'/lessons/who-ruled-petrograd/'
	])('%s leads to its answer, whose frame is of this site', async (address, { page, site }) => {
		const link = discovered(headOf(address));
		expect(link).toMatch(/^https?:\/\/.+\/oembed\/.+\.json$/);
		const response = await page.request.get(here(link ?? '', site));
		expect(response.headers()['content-type']).toContain('application/json');
		const answer = (await response.json()) as Record<string, string | number>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: 450 });
		const [, frame = ''] = /<iframe src="([^"]+)"/.exec(String(answer.html)) ?? [];
		expect(new URL(frame).pathname).toMatch(/^\/embed\/((?:cases|lessons)\/[\w-]+|compare)\/$/);
		const picture = await page.request.get(here(String(answer.thumbnail_url), site));
		expect(picture.status()).toBe(200);
	});

	test.for([
		'/',
		'/about/',
		'/teach/',
		'/teach/moodle/',
		'/compare/',
		'/lessons/',
		'/lessons/who-ruled-petrograd/',
		'/cases/yemen/',
		'/cases/kazan-1917/'
	])('%s has a preview picture of the size that it names', async (address, { page, site }) => {
		const head = headOf(address);
		const tag = (name: string) =>
			new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(head)?.[1] ?? '';
		expect(tag('twitter:card')).toBe('summary_large_image');
		expect(tag('og:title')).not.toBe('');
		expect(tag('og:description')).not.toBe('');
		expect(tag('og:image:alt')).not.toBe('');
		const response = await page.request.get(here(tag('og:image'), site));
		expect(response.headers()['content-type']).toBe('image/png');
		const png = await response.body();
		const size = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String);
		expect(size).toEqual([tag('og:image:width'), tag('og:image:height')]);
		expect(size).toEqual(['1200', '630']);
		expect(png.length).toBeLessThan(150_000);
	});
});
