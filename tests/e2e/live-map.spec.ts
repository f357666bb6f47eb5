import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findLiveMap } from './live-map';
import { likeness, patchesOf, variety } from './paint';
import { drawnMap, reachForMap, visit } from './page';
import { test } from './reader';

const LIBYA = '/cases/libya/';
const canvas = (page: Page) => page.locator('canvas');

/** Goes to a day and takes the pointer away from the map. */
async function goTo(page: Page, date: string) {
	await page.getByRole('textbox', { name: 'Go to a date' }).fill(date);
	await page.getByRole('textbox', { name: 'Go to a date' }).press('Enter');
	await page.mouse.move(5, 5);
	// The map needs a frame or two to paint the new day.
	await page.waitForTimeout(400);
}

test('the live map is not loaded until the reader reaches for the map', async ({ page }) => {
	const scripts: string[] = [];
	page.on('response', (response) => scripts.push(response.url()));
	await visit(page, LIBYA);
	expect(await canvas(page).count()).toBe(0);
	expect(scripts.filter((url) => url.includes('worker'))).toEqual([]);
	await reachForMap(page);
	expect(scripts.filter((url) => url.includes('worker'))).toHaveLength(1);
	expect(variety(await patchesOf(canvas(page)))).toBeGreaterThan(4);
});

test('the live map shows on every day what the drawn map shows', async ({ page }) => {
	await visit(page, `${LIBYA}?date=2014-10-01`);
	const drawnEarly = await patchesOf(drawnMap(page));
	await goTo(page, '2020-04-01');
	const drawnLate = await patchesOf(drawnMap(page));
	expect(likeness(drawnEarly, drawnLate), 'ground changes hands').toBeLessThan(80);

	await reachForMap(page);
	await goTo(page, '2020-04-01');
	expect(likeness(drawnLate, await patchesOf(canvas(page)))).toBeGreaterThan(95);
	await goTo(page, '2014-10-01');
	expect(likeness(drawnEarly, await patchesOf(canvas(page)))).toBeGreaterThan(95);
});

test('ground of the live map, clicked, shows what is known of it', async ({ page }) => {
	await visit(page, LIBYA);
	await reachForMap(page);
	// South of the town lies nothing but its district.
	const town = await page.getByRole('button', { name: 'Al Jawf' }).first().boundingBox();
	if (!town) throw new Error('The town is not on the map');
	await page.mouse.click(town.x + town.width / 2, town.y + town.height + 30);
	await page.getByRole('region', { name: 'What is known of Kufra' }).waitFor();
});

test('the live map wears the theme that the reader switches to', async ({ page }) => {
	await visit(page, LIBYA);
	await reachForMap(page);
	const day = await patchesOf(canvas(page));
	await page.getByRole('button', { name: 'Night' }).click();
	await expect.poll(async () => likeness(day, await patchesOf(canvas(page)))).toBeLessThan(20);
	await page.getByRole('button', { name: /^Tripoli,/ }).click();
	await page.getByRole('region', { name: 'What is known of Tripoli' }).waitFor();
});

test('today’s borders come onto the live map when the reader asks for them', async ({ page }) => {
	await visit(page, LIBYA);
	await reachForMap(page);
	await page.mouse.move(5, 5);
	const without = await patchesOf(canvas(page));
	await page.getByRole('checkbox', { name: 'Today’s borders' }).check();
	await page.getByText('modern boundaries').first().waitFor();
	await expect
		.poll(async () => likeness(without, await patchesOf(canvas(page)), 6))
		.toBeLessThan(100);
});

describe('no border of today is seen before the reader asks', () => {
	const painted = (page: Page) =>
		page.evaluate(() => {
			const layers = { layers: ['borders'] };
			return (globalThis.liveMap.queryRenderedFeatures!(layers) as readonly unknown[]).length;
		});

	test.for(['/', '/embed/cases/libya/', '/cases/kazan-1917/', LIBYA])(
		'at %s',
		async (address, { page }) => {
			await visit(page, address);
			expect(await page.locator('path.border').count()).toBe(0);
			expect(await page.getByText('modern boundaries').count()).toBe(0);
			await reachForMap(page);
			await findLiveMap(page);
			expect(await painted(page)).toBe(0);
		}
	);

	test('in a comparison', async ({ page }) => {
		await visit(page, '/compare/?cases=libya~yemen');
		await drawnMap(page).first().waitFor();
		expect(await page.locator('path.border').count()).toBe(0);
	});

	test('once asked for they are on both maps, named on the plate and in the key', async ({
		page
	}) => {
		await visit(page, LIBYA);
		await page.getByRole('checkbox', { name: 'Today’s borders' }).check();
		expect(await page.locator('path.border').count()).toBeGreaterThan(0);
		expect(await page.getByText('modern boundaries').count()).toBe(2);
		await reachForMap(page);
		await findLiveMap(page);
		expect(await painted(page)).toBeGreaterThan(0);
	});

	test('a lake of the world comes on its day and goes again', async ({ page }) => {
		const lakes = () => page.locator('path.lake[data-dated]:visible').count();
		await visit(page, '/?date=1917-07-17');
		const then = await lakes();
		await page.getByRole('button', { name: '2020 Libya' }).click();
		await expect.poll(lakes).not.toBe(then);
	});
});
