import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { likeness, patchesOf, variety } from './paint';
import { dayInWords, drawnMap, isAwake, sliderOf, visit } from './page';
import { test } from './reader';

const TOLEDO = '/cases/comuneros-1520/';
const FLORENCE = '/cases/italian-communes/?plan=florence';

const planOf = (page: Page, city: string) =>
	page.getByRole('img', { name: new RegExp(`^Plan of ${city}`) });
const switchTo = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Map and plans' }).getByRole('link', { name });
const alcazar = (page: Page) => page.getByRole('button', { name: 'Alcázar of Toledo' });
const search = (page: Page) => new URL(page.url()).searchParams;
/** How many walls and bridges stand. */
const works = (page: Page) =>
	planOf(page, 'Florence').locator('g.wall:visible, g.plan-bridge:visible').count();

describe('the plan of a city', () => {
	test('opens by the switch under the map, and the way back leads to the map', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await visit(page, `${TOLEDO}?date=1521-04-08`);
		expect(asked.filter((path) => path.includes('toledo'))).toEqual([]);
		await switchTo(page, 'Plan of Toledo').click();
		await planOf(page, 'Toledo').waitFor();
		await alcazar(page).waitFor();
		expect(search(page).get('plan')).toBe('toledo');
		expect(search(page).get('date')).toBe('1521-04-08');
		expect(asked.filter((path) => path.endsWith('/toledo.drawing.json'))).toHaveLength(1);

		await page.goBack();
		await drawnMap(page).waitFor();
		expect(search(page).get('plan')).toBeNull();
		await page.goForward();
		await alcazar(page).waitFor();
		await switchTo(page, 'Map').press('Enter');
		await drawnMap(page).waitFor();
		expect(page.url()).toMatch(/\?date=1521-04-08$/);
		expect(asked.filter((path) => path.endsWith('/toledo.drawing.json'))).toHaveLength(1);
	});

	test('opens from the card of a town that has one', async ({ page }) => {
		await visit(page, `${TOLEDO}?focus=place:toledo`);
		const card = page.getByRole('region', { name: 'What is known of Toledo' });
		const link = card.getByRole('link', { name: 'Open the plan of Toledo' });
		await link.click();
		await alcazar(page).waitFor();
		await link.waitFor({ state: 'detached' });
		await card.waitFor();
	});

	test('opens by its address, with the day and the place of the camera', async ({ page }) => {
		await visit(page, `${TOLEDO}?plan=toledo&date=1521-04-08#map=15/39.8585/-4.0225`);
		await page.locator('canvas').waitFor();
		await expect.poll(() => dayInWords(page)).toContain('8 April 1521');
		await page
			.getByRole('button', { name: /^Zocodover/ })
			.first()
			.waitFor();
		expect(variety(await patchesOf(page.locator('canvas')))).toBeGreaterThan(4);
	});

	test('that there is not falls back to the map with a quiet notice', async ({ page }) => {
		await visit(page, `${TOLEDO}?plan=atlantis`);
		await page.getByRole('status').filter({ hasText: '“atlantis” is no plan' }).waitFor();
		await drawnMap(page).waitFor();
	});

	test('follows the slider: no wall and no bridge stands before its time', async ({ page }) => {
		await visit(page, `${FLORENCE}&date=1210-01-01`);
		await planOf(page, 'Florence').waitFor();
		await expect.poll(() => works(page)).toBe(2);
		expect(await page.getByText('circle of 1284–1333').count()).toBe(0);
		await sliderOf(page).press('End');
		await expect.poll(() => works(page)).toBe(6);
		await page.getByText('circle of 1284–1333').first().waitFor();
		expect(await page.getByText('circle of 1172–75').count()).toBe(0);
	});

	test('is drawn alike before and after the live map has come', async ({ page }) => {
		await visit(page, FLORENCE);
		await page
			.getByRole('button', { name: /^Bargello/ })
			.first()
			.waitFor();
		const drawn = await patchesOf(planOf(page, 'Florence'));
		await planOf(page, 'Florence').hover({ force: true });
		await page.locator('canvas').waitFor();
		await planOf(page, 'Florence').waitFor({ state: 'hidden' });
		await page.mouse.move(5, 5);
		await page.waitForTimeout(400);
		expect(likeness(drawn, await patchesOf(page.locator('canvas')))).toBeGreaterThan(90);
	});

	test('says so where nothing stands', async ({ page }) => {
		await visit(page, '/cases/italian-communes/?plan=bologna&date=1210-01-01');
		await page.getByText('No source places anything here on this day.').waitFor();
		await sliderOf(page).fill(String(2188571));
		await page.getByText('No source places anything here').waitFor({ state: 'detached' });
	});

	test('tells what is in the city at a point that no source tells', async ({ page }) => {
		await visit(page, `${TOLEDO}?plan=toledo&date=1520-10-05`);
		const somewhere = page.getByText('In the city, no source tells where:').locator('..');
		await somewhere.getByRole('button', { name: 'Toledo' }).click();
		await page.getByRole('region', { name: 'What is known of Toledo' }).waitFor();
	});

	test('opens in a frame, whose address stays as it is', async ({ page }) => {
		await visit(page, '/embed/cases/libya/?plan=tripoli');
		await planOf(page, 'Tripoli').waitFor();
		await switchTo(page, 'Map').click();
		await drawnMap(page).waitFor();
		expect(page.url()).toMatch(/\?plan=tripoli$/);
	});
});

test('a plan that does not come leaves its frame and says so, and comes when it is asked for again', async ({
	openWindow
}) => {
	const page = await openWindow();
	let isBroken = true;
	await page.route('**/toledo.drawing.json', (route) =>
		isBroken ? route.fulfill({ status: 200, body: 'no plan' }) : route.continue()
	);
	await page.goto(`${TOLEDO}?plan=toledo`);
	await isAwake(page);
	await page.getByRole('status').filter({ hasText: 'did not come' }).waitFor();
	await page.getByText('Schematic; error about 100 m.').waitFor();
	isBroken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await alcazar(page).waitFor();
	expect(await page.getByText('did not come').count()).toBe(0);
});
