import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayInWords, sliderOf, visit } from './page';
import { test } from './reader';

const IDEA = '/about/idea/';
const GLOSSARY = '/about/glossary/';
const CASE = '/cases/petrograd-1917/?date=1917-03-14';
const cardOf = (page: Page) => page.getByRole('tooltip');

describe('the page on the idea', () => {
	test('has its sections in the list of contents, and a note for every number', async ({
		page
	}) => {
		await visit(page, IDEA);
		const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
		for (const link of await contents.all()) {
			const href = (await link.getAttribute('href')) ?? '';
			expect(await page.locator(href).count(), href).toBe(1);
		}
		const numbers = await page.getByRole('link', { name: /^Note \d+$/ }).all();
		expect(numbers.length).toBeGreaterThan(30);
		for (const number of numbers) {
			const note = page.locator((await number.getAttribute('href')) ?? 'none');
			expect(await note.textContent()).toMatch(/founding text|excerpt|standard work/);
		}
	});

	test('leads into a case on the day that it speaks of', async ({ page }) => {
		await visit(page, IDEA);
		await page.getByRole('link', { name: 'in two wings of one palace' }).click();
		await sliderOf(page).waitFor();
		await expect.poll(() => dayInWords(page)).toContain('13 March 1917');
		expect(page.url()).toContain('/cases/petrograd-1917/?date=1917-03-13');
	});

	test('is found from About and from a case', async ({ page }) => {
		await visit(page, '/about/');
		await page.getByRole('link', { name: 'Dual power: the idea' }).click();
		await page.getByRole('heading', { level: 1, name: 'Dual power: the idea' }).waitFor();
		await visit(page, '/cases/kosovo/');
		expect(await page.getByRole('link', { name: 'Dual power: the idea' }).count()).toBe(1);
	});
});

describe('the glossary', () => {
	test('has an anchor for every term, from A to Z, and opens at the one that an address names', async ({
		page
	}) => {
		await visit(page, `${GLOSSARY}#podesta`);
		await expect
			.poll(() => page.locator('#podesta').evaluate((term) => term.getBoundingClientRect().top))
			.toBeLessThan(600);
		const terms = await page.locator('dt > a').allTextContents();
		expect(terms.length).toBeGreaterThanOrEqual(25);
		expect(terms).toEqual(terms.toSorted((one, other) => one.localeCompare(other, 'en')));
	});
});

describe('a term in a text of a case', () => {
	test('tells what it means when it has the focus, and no longer after Escape', async ({
		page
	}) => {
		await visit(page, CASE);
		const term = page.locator('.story a.term').first();
		await page.locator('.story .title button').first().focus();
		await page.keyboard.press('Tab');
		await cardOf(page).waitFor();
		expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
		const id = (await term.getAttribute('aria-describedby')) ?? '';
		expect(await page.locator(`[id="${id}"]`).getAttribute('role')).toBe('tooltip');
		await page.keyboard.press('Escape');
		await cardOf(page).waitFor({ state: 'detached' });
		expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	test('with Escape closes its own card and leaves open what is behind it', async ({ page }) => {
		await visit(page, `${CASE}&focus=event:pg-15`);
		await page.locator('.story a.term').first().hover();
		await cardOf(page).waitFor();
		await page.keyboard.press('Escape');
		await cardOf(page).waitFor({ state: 'detached' });
		expect(await page.getByRole('region', { name: /^What is known of/ }).count()).toBe(1);
	});

	test('shows its card inside the window while it is pointed at, and asks for the file once', async ({
		page
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			if (request.url().endsWith('/data/glossary.json')) asked.push(request.url());
		});
		await visit(page, CASE);
		expect(asked).toEqual([]);
		for (const index of [0, 1]) {
			await page.locator('.story a.term').nth(index).hover();
			await cardOf(page).waitFor();
			const box = (await cardOf(page).boundingBox())!;
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(1280);
			await page.mouse.move(1275, 5);
			await cardOf(page).waitFor({ state: 'detached' });
		}
		expect(asked).toHaveLength(1);
	});

	test('opens its card with a first tap, and the glossary with a second', async ({
		openWindow
	}) => {
		const page = await openWindow({ viewport: { width: 390, height: 800 }, hasTouch: true });
		await visit(page, CASE);
		const term = page.locator('.about a.term').first();
		await term.scrollIntoViewIfNeeded();
		await term.tap();
		await cardOf(page).waitFor();
		expect(page.url()).toContain('/cases/petrograd-1917/');
		await term.tap();
		await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
	});

	test('is marked once in a text, and never in a title or in what is announced', async ({
		page
	}) => {
		await visit(page, CASE);
		const terms = await page
			.locator('.story article p')
			.first()
			.locator('a.term')
			.evaluateAll((links) => links.map((link) => link.getAttribute('data-term')));
		expect(terms.length).toBeGreaterThan(0);
		expect(new Set(terms).size).toBe(terms.length);
		expect(await page.locator(':is(h1, h2, h3, title, [aria-live]) a.term').count()).toBe(0);
	});

	test('is a link to the glossary without scripts', async ({ openWindow }) => {
		const page = await openWindow({ javaScriptEnabled: false });
		await page.goto(CASE);
		const term = page.locator('.about a.term').first();
		const id = await term.getAttribute('data-term');
		await term.click();
		expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${GLOSSARY}#${id}`);
		expect(await page.locator(`[id="${id}"] dd`).count()).toBe(1);
	});
});
