import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { visit } from './page';
import { test } from './reader';

const CASES = readdirSync('src/data/cases');
const LESSONS = readdirSync('src/data/lessons');
const HOSTS = [...readFileSync('src/data/hosts.yaml', 'utf8').matchAll(/^- id: (.+)$/gm)];
const PAGES = [
	'/',
	'/cases/',
	'/compare/',
	'/lessons/',
	...LESSONS.map((id) => `/lessons/${id}/`),
	...LESSONS.map((id) => `/lessons/${id}/handout/`),
	...LESSONS.map((id) => `/embed/lessons/${id}/`),
	'/lessons/own/',
	'/sources/',
	'/sources/shared/',
	...CASES.map((id) => `/sources/${id}/`),
	'/about/',
	'/about/idea/',
	'/about/glossary/',
	'/find/',
	'/data/',
	'/offline/',
	'/teach/',
	'/teach/lesson/',
	...HOSTS.map(([, id]) => `/teach/${id}/`),
	...CASES.map((id) => `/cases/${id}/`),
	...CASES.map((id) => `/embed/cases/${id}/`)
];

describe('every page', () => {
	test.for(PAGES)(
		'%s answers, has a title and one heading, and fits a phone',
		async (address, { openWindow }) => {
			const page = await openWindow({ viewport: { width: 390, height: 800 } });
			const response = await visit(page, address);
			expect(response?.status()).toBe(200);
			expect(await page.title()).toMatch(/Dual Power Atlas/);
			expect(await page.getByRole('heading', { level: 1 }).count(), 'headings of level 1').toBe(1);
			expect(await overflowPx(page), 'overflow at 390 px').toBeLessThanOrEqual(0);
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await overflowPx(page), 'overflow at 320 px').toBeLessThanOrEqual(0);
		}
	);

	test('has a title of its own', async ({ page }) => {
		const titles: string[] = [];
		for (const address of PAGES) {
			const html = await (await page.request.get(address)).text();
			titles.push(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '');
		}
		expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
	});

	test('that there is not answers 404', async ({ page }) => {
		const response = await page.request.get('/cases/atlantis/');
		expect(response.status()).toBe(404);
	});
});

/** How far the page can be scrolled sideways. */
const overflowPx = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('where the bar has no room', () => {
	const phone = { viewport: { width: 390, height: 800 } };

	test.for([true, false])(
		'its links stand in a menu, with scripts: %s',
		async (javaScriptEnabled, { openWindow }) => {
			const page = await openWindow({ ...phone, javaScriptEnabled });
			await page.goto('/about/');
			const link = page.getByRole('link', { name: 'Lessons', exact: true });
			await expect.poll(() => link.isVisible()).toBe(false);
			await page.getByRole('button', { name: 'Menu' }).click();
			await link.click();
			await page.waitForURL('**/lessons/');
			await expect.poll(() => link.isVisible()).toBe(false);
		}
	);

	test('the list of keys opens over a closed menu', async ({ openWindow }) => {
		const page = await openWindow(phone);
		await visit(page, '/about/');
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		expect(await overflowPx(page)).toBeLessThanOrEqual(0);
	});
});
