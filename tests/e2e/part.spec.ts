import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { visit } from './page';
import { test } from './reader';

const COMMUNES = '/cases/italian-communes/';
const cities = (page: Page) => page.getByRole('navigation', { name: 'Cities' });
const head = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

describe('a case of ten cities', () => {
	test('lists how each stands on the day', async ({ page }) => {
		await visit(page, COMMUNES);
		expect(await cities(page).getByRole('listitem').count()).toBe(10);
		expect(
			await cities(page).getByRole('listitem').filter({ hasText: 'Milan' }).innerText()
		).toMatch(/hybrid/);
		await visit(page, `${COMMUNES}?date=1258-09-01`);
		expect(
			await cities(page).getByRole('listitem').filter({ hasText: 'Milan' }).innerText()
		).toMatch(/armed conflict/);
	});

	test('is narrowed to one by its name, and widened again', async ({ page }) => {
		await visit(page, COMMUNES);
		await cities(page).getByRole('link', { name: 'Bologna' }).click();
		await head(page, 'Commune of Bologna').waitFor();
		await head(page, 'Popolo of Bologna').waitFor();
		expect(new URL(page.url()).searchParams.get('part')).toBe('bologna');
		expect(page.url()).toContain('#map=');
		await cities(page).getByRole('link', { name: 'all 10 cities' }).click();
		await head(page, 'Communes with their podestà').waitFor();
		expect(page.url()).not.toContain('part=');
	});

	test('opens on a city from a link, and says when there is none of that name', async ({
		page
	}) => {
		await visit(page, `${COMMUNES}?part=siena&date=1300-06-01`);
		await head(page, 'Commune of Siena').waitFor();
		await visit(page, `${COMMUNES}?part=venice`);
		await page.getByText('“venice” is no city of this case').waitFor();
		await head(page, 'Communes with their podestà').waitFor();
	});
});
