import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drag, visit } from './page';
import { test } from './reader';

/** The dates on the maps of both cases. */
const dates = async (page: Page) => {
	const labels = await page
		.getByRole('img', { name: /^Map of/ })
		.evaluateAll((maps) => maps.map((map) => map.getAttribute('aria-label') ?? ''));
	return labels.map((label) => label.replace(/^Map of .* on /, ''));
};
const choose = (page: Page, select: string, option: string) =>
	page.getByRole('combobox', { name: select }).selectOption(option);

test('two cases stand side by side under one slider, which moves both', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~yemen');
	await page.getByRole('region', { name: 'Libya' }).waitFor();
	await page.getByRole('region', { name: 'Yemen' }).waitFor();
	expect(await page.getByRole('slider').count()).toBe(1);
	const [libya, yemen] = await dates(page);
	await drag(page, 'Shared clock', 0.5, 0.2);
	await expect.poll(async () => (await dates(page))[0]).not.toBe(libya);
	await expect.poll(async () => (await dates(page))[1]).not.toBe(yemen);
});

test('the shared slider goes by key', async ({ page }) => {
	await visit(page, '/compare/');
	const slider = page.getByRole('slider', { name: 'Shared clock' });
	const before = Number(await slider.inputValue());
	await slider.press('ArrowRight');
	expect(Number(await slider.inputValue())).toBe(before + 1);
	await slider.press('Home');
	expect(await slider.inputValue()).toBe(await slider.getAttribute('min'));
});

test('by calendar date both cases show the same day', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~yemen');
	await choose(page, 'Clock', 'calendar date');
	await page.getByRole('slider', { name: 'Date' }).waitFor();
	await expect.poll(async () => new Set(await dates(page)).size).toBe(1);
	await drag(page, 'Date', 0.6, 0.4);
	await expect.poll(async () => new Set(await dates(page)).size).toBe(1);
	await expect.poll(() => page.url()).toContain('align=date&date=20');
});

test('the levers of both stand in one table', async ({ page }) => {
	await visit(page, '/compare/');
	const table = page.getByRole('table', { name: 'The levers of both cases on their days' });
	expect(await table.getByRole('row').count()).toBeGreaterThan(10);
	await table
		.getByRole('rowheader', { name: /^Courts/ })
		.first()
		.waitFor();
});

test('another case, chosen, takes its place and comes into the address', async ({
	page,
	openWindow
}) => {
	await visit(page, '/compare/');
	await choose(page, 'First case', 'Kosovo');
	await page.getByRole('heading', { name: 'Compare Kosovo and Yemen' }).waitFor();
	await page.getByRole('region', { name: 'Kosovo' }).waitFor();
	await expect.poll(() => page.url()).toContain('cases=kosovo~yemen');
	const other = await openWindow();
	await visit(other, page.url());
	await other.getByRole('region', { name: 'Kosovo' }).waitFor();
	await expect.poll(() => dates(other)).toEqual(await dates(page));
});

test('a case that is none is left out with a notice', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~atlantis');
	await page.getByRole('status').filter({ hasText: '“atlantis”' }).waitFor();
	await page.getByRole('region', { name: 'Yemen' }).waitFor();
});
