import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayInWords, dayOn, drag, sliderOf, visit } from './page';
import { test } from './reader';

const LIBYA = '/cases/libya/';
const search = (page: Page) => new URL(page.url()).searchParams;
const lens = (page: Page, name: string) => page.getByRole('radio', { name });
const known = (page: Page, title: string) =>
	page.getByRole('region', { name: `What is known of ${title}` });

describe('a link with a view', () => {
	test('shows exactly that view', async ({ page }) => {
		await visit(page, `${LIBYA}?date=2019-04-04&lens=a&focus=area:sirte-district`);
		await expect.poll(() => dayInWords(page)).toContain('4 April 2019');
		expect(await lens(page, 'Tripoli side').isChecked()).toBe(true);
		await known(page, 'Sirte').waitFor();
		expect(await page.getByRole('status').filter({ hasText: /./ }).count()).toBe(0);
	});

	test('with a month shows its first day', async ({ page }) => {
		await visit(page, `${LIBYA}?date=2019-04`);
		await expect.poll(() => dayInWords(page)).toContain('1 April 2019');
	});

	test('with a place on the map opens the live map there', async ({ page }) => {
		await visit(page, `${LIBYA}#map=7/32.2/15`);
		await page.locator('canvas').waitFor();
		await page.getByRole('button', { name: 'Misrata' }).first().waitFor();
		await page.getByRole('button', { name: 'Tobruk, House' }).waitFor({ state: 'detached' });
	});

	test.for([
		['date=1917-13-40', '“1917-13-40” is no date'],
		['lens=c', '“c” is no value of lens'],
		['focus=king:charles', '“king:charles” names nothing'],
		['date=1700-01-01', 'That day lies outside'],
		['reading=mine', '“mine” is no reading']
	] as const)(
		'with %s, which it cannot show, gives a quiet notice',
		async ([query, words], { page }) => {
			await visit(page, `${LIBYA}?${query}`);
			await page.getByRole('status').filter({ hasText: words }).waitFor();
		}
	);

	test('with a bad value among good ones keeps the good ones', async ({ page }) => {
		await visit(page, `${LIBYA}?date=2019-04-04&lens=c`);
		await expect.poll(() => dayInWords(page)).toContain('4 April 2019');
		expect(await lens(page, 'Both').isChecked()).toBe(true);
	});
});

describe('the address', () => {
	test('is as it was while the reader changes nothing', async ({ page }) => {
		await visit(page, LIBYA);
		await page.waitForTimeout(800);
		expect(page.url()).toMatch(/\/cases\/libya\/$/);
	});

	test('is written once the hand rests, not at every step of a drag', async ({ page }) => {
		await page.addInitScript(() => {
			const written: string[] = [];
			Object.assign(globalThis, { written });
			const replaceState = history.replaceState.bind(history);
			history.replaceState = (state, unused, url) => {
				if (String(url).includes('date=')) written.push(String(url));
				replaceState(state, unused, url);
			};
		});
		await visit(page, LIBYA);
		await drag(page, 'Date', 0.2, 0.4);
		await expect.poll(() => search(page).get('date')).toMatch(/^2019-/);
		const count = await page.evaluate(
			() => (globalThis as unknown as { written: string[] }).written.length
		);
		expect(count).toBeLessThan(10);
	});

	test('opened again by another reader gives the same view', async ({ page, openWindow }) => {
		await visit(page, LIBYA);
		await sliderOf(page).press('Shift+ArrowRight');
		await lens(page, 'Eastern side').check();
		await page
			.getByRole('region', { name: 'Balance of levers' })
			.getByRole('button', { name: 'Courts' })
			.click();
		await expect.poll(() => [...search(page).keys()].join()).toBe('date,lens,focus');
		const other = await openWindow();
		await visit(other, page.url());
		await expect.poll(() => dayOn(other)).toBe(await dayOn(page));
		expect(await lens(other, 'Eastern side').isChecked()).toBe(true);
		await known(other, 'Courts').waitFor();
	});

	test('loses a value that goes back to its default', async ({ page }) => {
		await visit(page, `${LIBYA}?lens=a&date=2019-04-04`);
		await lens(page, 'Both').check();
		await expect.poll(() => page.url()).toMatch(/\/cases\/libya\/\?date=2019-04-04$/);
	});

	test('keeps the place to which the reader has moved the map', async ({ page }) => {
		await visit(page, LIBYA);
		await page.getByRole('button', { name: /^Tripoli,/ }).hover();
		await page.locator('canvas').waitFor();
		await expect
			.poll(async () => {
				await page.getByRole('button', { name: 'Zoom in' }).click();
				return new URL(page.url()).hash;
			})
			.toMatch(/^#map=[\d.]+\/[\d.]+\/[\d.]+$/);
		await page.getByRole('button', { name: 'Whole map' }).click();
		await expect.poll(() => new URL(page.url()).hash).toBe('');
	});
});
