import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayInWords, dayOn, drag, sliderOf, visit } from './page';
import { test } from './reader';

const casesOfDay = (page: Page) =>
	page
		.getByRole('list')
		.filter({ has: page.getByRole('link', { name: 'Petrograd' }) })
		.first();

test('the world opens on 17 July 1917 with four cases', async ({ page }) => {
	await visit(page, '/');
	expect(await dayInWords(page)).toContain('17 July 1917');
	await page.getByRole('heading', { name: 'Four cases on this day' }).waitFor();
	const names = await casesOfDay(page).getByRole('link').allInnerTexts();
	expect(
		names.map((name) => /^(Petrograd|Kazan|Nizhnii Novgorod|Smolensk)/.exec(name)?.[0])
	).toEqual(['Petrograd', 'Kazan', 'Nizhnii Novgorod', 'Smolensk']);
});

test('a case of the day, clicked, opens on the same day', async ({ page }) => {
	await visit(page, '/');
	const day = await dayOn(page);
	await casesOfDay(page).getByRole('link', { name: 'Kazan' }).click();
	await page.waitForURL('**/cases/kazan-1917/**');
	await expect.poll(() => dayOn(page)).toBe(day);
	expect(await page.getByRole('img', { name: /^Map of Kazan/ }).count()).toBe(1);
});

test('another time, clicked, goes to that day and its cases', async ({ page }) => {
	await visit(page, '/');
	await page.getByRole('button', { name: '2020 Libya' }).click();
	await expect.poll(() => dayInWords(page)).toContain('2020');
	await page
		.getByRole('link', { name: /^Libya/ })
		.first()
		.waitFor();
	expect(
		await page
			.getByRole('button', { name: /Petrograd/ })
			.first()
			.isVisible()
	).toBe(true);
	await expect.poll(() => page.url()).toContain('date=2020-');
});

test('the slider of the world changes the cases of the day', async ({ page }) => {
	await visit(page, '/');
	await drag(page, 'Date', 0.5, 0.06);
	await page.getByRole('heading', { name: 'One case on this day' }).waitFor();
	await expect.poll(() => dayInWords(page)).toMatch(/1[23]\d\d.*, 1 case$/);
});

test('a day that the axis leaves out becomes one that it has, and the page says so', async ({
	page
}) => {
	await visit(page, '/?date=1700-01-01');
	await page.getByRole('status').filter({ hasText: 'That day lies outside' }).waitFor();
	await expect.poll(() => dayInWords(page)).toMatch(/1522|1917/);
});

test('playing the world goes from turn to turn', async ({ page }) => {
	await visit(page, '/');
	const day = await dayOn(page);
	await page.getByRole('button', { name: 'Play from turn to turn' }).click();
	await expect.poll(() => dayOn(page)).toBeGreaterThan(day);
	await page.getByRole('button', { name: 'Pause' }).click();
});

test('the slider of the world reaches its ends by key', async ({ page }) => {
	await visit(page, '/');
	await sliderOf(page).press('Home');
	expect(await dayOn(page)).toBe(Number(await sliderOf(page).getAttribute('min')));
	await sliderOf(page).press('End');
	expect(await dayOn(page)).toBe(Number(await sliderOf(page).getAttribute('max')));
});
