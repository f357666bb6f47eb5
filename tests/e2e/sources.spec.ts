import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sliderOf, visit } from './page';
import { test } from './reader';

const PETROGRAD = '/sources/petrograd-1917/';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find a source' });
const status = (page: Page) => page.getByRole('main').getByRole('status');
const figes = (page: Page) => page.locator('[id="pg-figes-1996"]');

describe('the bibliography', () => {
	test('finds a source among those of all cases at once, and leads to all that is known of it', async ({
		page
	}) => {
		await visit(page, '/sources/');
		await field(page).fill('figes tragedy');
		await status(page).getByText('1 of ').waitFor();
		await page.getByRole('link', { name: 'Figes, A People' }).click();
		await figes(page).getByText('Figes, Orlando. 1996.').waitFor();
		expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(
			`${PETROGRAD}#pg-figes-1996`
		);
	});

	test('says where nothing is found, and shows all again by keyboard', async ({ page }) => {
		await visit(page, '/sources/');
		const all = await status(page).innerText();
		await field(page).focus();
		await page.keyboard.type('nobody wrote this');
		await page.getByText('No source has all of these words.').waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(() => status(page).innerText()).toBe(all);
		expect(await page.getByRole('link', { name: 'Figes, A People' }).count()).toBe(1);
	});

	test('keeps what is looked for in the address', async ({ page }) => {
		await visit(page, '/sources/?q=Mi%C3%A9ville');
		expect(await field(page).inputValue()).toBe('Miéville');
		await status(page)
			.getByText(/^\d+ of /)
			.waitFor();
		await field(page).fill('trotsky');
		await expect.poll(() => page.url()).toContain('?q=trotsky');
		await page.reload();
		await expect.poll(() => field(page).inputValue()).toBe('trotsky');
		await field(page).fill('');
		await expect.poll(() => page.url()).not.toContain('q=');
	});
});

describe('the sources of a case', () => {
	test('are cited in the style that the reader takes, which stays in the address', async ({
		page
	}) => {
		await visit(page, PETROGRAD);
		await figes(page).getByText('Figes, Orlando. 1996.').waitFor();
		await page.getByRole('radio', { name: 'APA' }).check();
		await figes(page).getByText('Figes, O. (1996).').waitFor();
		await page.keyboard.press('ArrowLeft');
		await figes(page).getByText('Jonathan Cape, 1996.').waitFor();
		await expect.poll(() => page.url()).toContain('style=mla');
		await page.reload();
		await figes(page).getByText('Jonathan Cape, 1996.').waitFor();
	});

	test('say how good they are, how they were consulted and what for', async ({ page }) => {
		await visit(page, PETROGRAD);
		for (const words of ['scholarly or primary', 'seen in excerpt', 'English', 'For: ']) {
			await figes(page).getByText(words).first().waitFor();
		}
	});

	test('lead to what they carry, on a day on which it stands', async ({ page }) => {
		await visit(page, PETROGRAD);
		await figes(page).getByText('Carries').click();
		const link = figes(page)
			.getByRole('listitem')
			.filter({ hasText: 'event' })
			.getByRole('link')
			.first();
		const title = await link.innerText();
		await link.click();
		await sliderOf(page).waitFor();
		await page.getByRole('heading', { name: title }).waitFor();
		expect(page.url()).toContain('/cases/petrograd-1917/?');
		expect(page.url()).toContain('focus=event:');
	});

	test('are found by what they carry', async ({ page }) => {
		await visit(page, PETROGRAD);
		await field(page).fill('order no. 1');
		await expect.poll(() => status(page).innerText()).toMatch(/^\d+ of \d+ sources$/);
	});

	test('stand in the page without scripts, without what needs them', async ({ openWindow }) => {
		const page = await openWindow({ javaScriptEnabled: false });
		await page.goto(PETROGRAD);
		await figes(page).getByText('Figes, Orlando. 1996.').waitFor();
		expect(await field(page).isVisible()).toBe(false);
		expect(await page.getByRole('radio', { name: 'APA' }).isVisible()).toBe(false);
	});

	test('that there are not answer 404', async ({ page }) => {
		const response = await page.request.get('/sources/atlantis/');
		expect(response.status()).toBe(404);
	});
});

test.for(['bib', 'ris'])('the .%s has every source of the JSON', async (ending, { page }) => {
	const items = (await (await page.request.get('/data/sources.json')).json()) as { id: string }[];
	const written = await (await page.request.get(`/data/sources.${ending}`)).text();
	const { data } = new Cite(written, { generateGraph: false });
	expect(items.length).toBeGreaterThan(800);
	expect(data.map((item) => item['citation-key'] ?? item.id)).toEqual(items.map(({ id }) => id));
});
