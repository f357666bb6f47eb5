import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { patchesOf, variety } from './paint';
import { dayInWords, dayOn, drawnMap, isAwake, reachForMap, sliderOf, visit } from './page';
import { test as base } from './reader';

/** Where pages of somebody else are served, on an origin of its own: `/?embed=…&width=…` frames an address of the site. */
const test = base.extend('host', { scope: 'file' }, async ({ site }, { onCleanup }) => {
	const server = createServer((request, response) => {
		const { searchParams } = new URL(request.url ?? '/', site);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>A lesson</title><link rel="icon" href="data:,">
			<iframe src="${site}${searchParams.get('embed')}" sandbox="allow-scripts" title="Atlas"
				style="width: ${searchParams.get('width')}px; height: 640px; border: 0"></iframe>`);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	onCleanup(() => new Promise((closed) => server.close(() => closed())));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.for([960, 390, 320])(
	'framed at %i px by another page, with scripts alone allowed, the map is painted and the slider moves',
	async (width, { openWindow, host }) => {
		const page = await openWindow({ besides: [host] });
		await page.goto(`${host}/?width=${width}&embed=/embed/cases/libya/`);
		const [, frame] = page.frames();
		if (!frame) throw new Error('The page has no frame');
		await isAwake(frame);
		expect(await frame.evaluate(() => origin)).toBe('null');
		expect(variety(await patchesOf(drawnMap(frame)))).toBeGreaterThan(4);

		const day = await dayOn(frame);
		await sliderOf(frame).scrollIntoViewIfNeeded();
		const box = await sliderOf(frame).boundingBox();
		if (!box) throw new Error('The slider has no box');
		await page.mouse.click(box.x + box.width * 0.2, box.y + box.height / 2);
		await expect.poll(() => dayOn(frame)).toBeLessThan(day);

		await reachForMap(frame);
		expect(variety(await patchesOf(frame.locator('canvas')))).toBeGreaterThan(4);
		const overflowPx = () => document.documentElement.scrollWidth - innerWidth;
		expect(await frame.evaluate(overflowPx)).toBeLessThanOrEqual(0);
	}
);

test('an embed follows the view of its address and leads to the full case with the same view', async ({
	page
}) => {
	await visit(page, '/embed/cases/petrograd-1917/?date=1917-11-08&theme=dark');
	await expect.poll(() => dayInWords(page)).toContain('8 November 1917');
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
	const full = page.getByRole('link', { name: 'Open the full case' });
	expect(await full.getAttribute('href')).toMatch(/\/cases\/petrograd-1917\/\?date=1917-11-08/);
	await sliderOf(page).press('Home');
	await expect.poll(() => full.getAttribute('href')).not.toContain('1917-11-08');
});

test('an embed keeps its own address, whatever its reader does', async ({ page }) => {
	await visit(page, '/embed/cases/libya/');
	const address = page.url();
	await sliderOf(page).press('Home');
	await page.waitForTimeout(800);
	expect(page.url()).toBe(address);
});
