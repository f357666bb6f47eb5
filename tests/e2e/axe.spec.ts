import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './axe';
import { sliderOf, visit } from './page';
import { test } from './reader';

/** One of every kind of page, in each of its states that an address can name. */
const PAGES = [
	'/',
	'/?relation=armed-conflict',
	'/cases/',
	...readdirSync('src/data/cases').map((id) => `/cases/${id}/`),
	'/cases/petrograd-1917/?as=text',
	'/cases/libya/?as=text&focus=lever:army',
	'/cases/comuneros-1520/?plan=toledo',
	'/cases/italian-communes/?focus=event:it-01',
	'/compare/',
	'/compare/?cases=libya~yemen~kosovo~donetsk-2014',
	'/find/?q=kerensky',
	'/sources/',
	'/sources/petrograd-1917/',
	'/sources/shared/',
	'/about/',
	'/about/idea/',
	'/about/glossary/',
	'/data/',
	'/lessons/',
	'/lessons/who-ruled-petrograd/',
	'/lessons/who-ruled-petrograd/?step=two-wings',
	'/lessons/who-ruled-petrograd/handout/',
	'/lessons/two-governments-one-country/handout/?paper=letter',
	'/embed/lessons/who-ruled-petrograd/',
	'/lessons/own/',
	'/lessons/own/#lesson=broken',
	'/teach/lesson/',
	'/teach/lesson/?add=%2Fcases%2Flibya%2F%3Fdate%3D2019-06-01',
	'/teach/',
	'/teach/wordpress/',
	'/offline/',
	'/offline/?wanted=/cases/libya/',
	'/embed/compare/?cases=libya~yemen',
	'/embed/cases/petrograd-1917/',
	'/embed/cases/libya/?date=2019-06-01'
];

/** Sets day or night as the page itself does. */
const wear = (page: Page, theme: string) =>
	page.evaluate((name) => {
		document.documentElement.dataset.theme = name;
	}, theme);

describe('axe finds nothing to complain of', () => {
	test.for(PAGES)('on %s, wide and narrow, by day and by night', async (address, { page }) => {
		await visit(page, address);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		const found: string[] = [];
		for (const width of [1280, 390]) {
			await page.setViewportSize({ width, height: 900 });
			for (const theme of ['light', 'dark']) {
				await wear(page, theme);
				const of = theme === 'light' ? 'everything' : 'colours';
				for (const wrong of await violations(page, of)) found.push(`${width} ${theme} ${wrong}`);
			}
		}
		expect(found).toEqual([]);
	});
});

/** What a reader has opened, which no address names. */
describe.for(['light', 'dark'])('in the %s theme axe finds nothing to complain of', (theme) => {
	test('in the list of the field', async ({ page }) => {
		await visit(page, `/about/?theme=${theme}`);
		await page.keyboard.press('/');
		await page.keyboard.type('sanaa');
		await page.getByRole('option').first().waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await violations(page)).toEqual([]);
	});

	test('in the list of keys', async ({ page }) => {
		await visit(page, `/?theme=${theme}`);
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: 'Keys' }).waitFor();
		expect(await violations(page)).toEqual([]);
	});

	test('in what can be exported', async ({ page }) => {
		await visit(page, `/cases/libya/?theme=${theme}`);
		await page.keyboard.press('e');
		await page.getByRole('dialog', { name: 'Export this view' }).waitFor();
		expect(await violations(page)).toEqual([]);
	});

	test('with the card of a term open', async ({ page }) => {
		await visit(page, `/cases/petrograd-1917/?theme=${theme}`);
		await page.locator('.story a.term').first().hover();
		await page.getByRole('tooltip').waitFor();
		expect(await violations(page)).toEqual([]);
	});

	test('in levers over time with their evidence, and in citations', async ({ page }) => {
		await visit(page, `/cases/libya/?theme=${theme}`);
		const sources = page.getByRole('region', { name: 'Sources for this view' });
		await sources.getByText('Cite this view and its sources').click();
		const citations = page.getByRole('textbox', { name: 'This view and its sources' });
		await expect.poll(() => citations.inputValue()).not.toBe('');
		const bars = page.getByRole('group', { name: 'How many sources speak of each side' });
		await bars.getByRole('button').nth(12).click();
		expect(await violations(page)).toEqual([]);
	});

	test('on the live map', async ({ page }) => {
		await visit(page, `/cases/libya/?theme=${theme}#map=6/29/17`);
		await page.locator('.moving.ready').waitFor();
		await sliderOf(page).press('Shift+ArrowRight');
		expect(await violations(page)).toEqual([]);
	});
});
