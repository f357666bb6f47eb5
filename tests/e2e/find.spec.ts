import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayInWords, visit } from './page';
import { test } from './reader';

/** The field of the top bar; it becomes a combobox with the list that it opens. */
const field = (page: Page) => page.getByRole('banner').getByLabel('Find a place, person or date');
const options = (page: Page) =>
	page.getByRole('listbox', { name: 'What is found' }).getByRole('option');
const fit = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor();

describe('by keyboard alone', () => {
	test('one goes to the ends of the list, and out of it', async ({ page }) => {
		await visit(page, '/');
		await page.keyboard.press('/');
		await page.keyboard.type('sanaa');
		await options(page).first().waitFor();
		const selected = async () => {
			const all = await options(page).evaluateAll((items) =>
				items.map((item) => item.getAttribute('aria-selected'))
			);
			return [all.indexOf('true'), all.length];
		};
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		const [last, count] = await selected();
		expect(last).toBe(count! - 1);
		await page.keyboard.press('Home');
		expect((await selected())[0]).toBe(0);
		await page.keyboard.press('ArrowUp');
		expect((await selected())[0]).toBe(count! - 1);
		await page.keyboard.press('Escape');
		await page.getByRole('listbox').waitFor({ state: 'hidden' });
		expect(await field(page).inputValue()).toBe('sanaa');
		await page.keyboard.press('Escape');
		expect(await field(page).inputValue()).toBe('');
	});

	test('a date leads to that day, in the calendar of the case that is open', async ({ page }) => {
		await visit(page, '/cases/petrograd-1917/');
		await page.keyboard.press('/');
		await page.keyboard.type('25 October 1917');
		await page.getByRole('group', { name: 'Go to that day' }).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => dayInWords(page)).toContain('7 November 1917');
		expect(page.url()).toContain('date=1917-11-07');
	});

	test('Enter without a choice lists all that is found, under an address to share', async ({
		page
	}) => {
		await visit(page, '/');
		await page.keyboard.press('/');
		await page.keyboard.type('Kerensky');
		await options(page).first().waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/find/?q=Kerensky');
		await page.getByRole('heading', { name: /^People/ }).waitFor();
		await page.getByRole('link', { name: /^Aleksandr Kerensky/ }).click();
		await page.waitForURL('**/cases/petrograd-1917/**');
	});

	test('a lesson is found by its question, and opened', async ({ page }) => {
		await visit(page, '/find/?q=who ruled petrograd');
		await page.getByRole('heading', { name: /^Lessons/ }).waitFor();
		await page.getByRole('link', { name: /^Who ruled Petrograd in 1917\?/ }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/lessons/who-ruled-petrograd/');
	});

	test('one filters the world to armed conflict, and back', async ({ page }) => {
		await visit(page, '/');
		await page.locator('summary').filter({ hasText: 'Filter the cases' }).focus();
		await page.keyboard.press('Enter');
		await page.getByLabel('Relation in some phase').focus();
		await page.keyboard.type('armed');
		await fit(page, ' of 10 cases fit');
		await expect.poll(() => page.url()).toContain('relation=armed-conflict');
		const shown = await page.getByRole('status').getByText('cases fit').innerText();
		expect(Number.parseInt(shown)).toBeGreaterThan(2);
		expect(Number.parseInt(shown)).toBeLessThan(10);
		await page.reload();
		await fit(page, shown.split('\n')[0]!.replace('Show all cases', '').trim());
		await page.getByRole('button', { name: 'Show all cases' }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).not.toContain('relation=');
		await page.getByRole('heading', { name: 'Four cases on this day' }).waitFor();
	});
});

describe('a filter', () => {
	test('of an address shows the cases that fit it, and says what it cannot read', async ({
		page
	}) => {
		await visit(page, '/?years=1901/1950&ended=one-side&lever=nonsense');
		await fit(page, '4 of 10 cases fit');
		await page.getByText('“nonsense” is no value of lever: it is left out.').waitFor();
		expect(await page.getByRole('button', { name: '2020 Libya' }).count()).toBe(0);
	});

	test('that nothing fits says so', async ({ page }) => {
		await visit(page, '/?region=western-asia&ended=joined');
		await fit(page, '0 of 10 cases fit');
		await page.getByText('No case fits all of this.').waitFor();
	});
});

describe('the field', () => {
	test('says where nothing is found, and what else to try', async ({ page }) => {
		await visit(page, '/');
		await field(page).fill('xylophonists');
		await page.getByText('Nothing found for “xylophonists”.').waitFor();
		await page.getByRole('button', { name: 'صنعاء' }).click();
		await options(page).filter({ hasText: "Sana'a" }).first().click();
		await page.waitForURL('**/cases/yemen/**');
		expect(page.url()).toContain('focus=place:sanaa');
	});

	test('says that the index does not load, and loads it when asked again', async ({ page }) => {
		await page.route('**/data/search.json', (route) => route.fulfill({ body: 'nothing' }), {
			times: 1
		});
		await visit(page, '/');
		await field(page).fill('Kerensky');
		await page.getByText('The index of the atlas did not load').waitFor();
		await page.getByRole('button', { name: 'Try again' }).click();
		await options(page).filter({ hasText: 'Aleksandr Kerensky' }).waitFor();
	});

	test('loads nothing before it is used', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await visit(page, '/about/');
		await page.waitForLoadState('networkidle');
		expect(asked.filter((url) => url.includes('search.json'))).toEqual([]);
		await field(page).focus();
		await expect.poll(() => asked.some((url) => url.endsWith('/data/search.json'))).toBe(true);
	});

	test('leaves a slash that is typed elsewhere where it is', async ({ page }) => {
		await visit(page, '/cases/petrograd-1917/');
		const date = page.getByRole('textbox', { name: 'Go to a date' });
		await date.focus();
		await page.keyboard.type('4/17 July 1917');
		expect(await date.inputValue()).toBe('4/17 July 1917');
	});

	test('is a link on a phone, to a page with the same results', async ({ openWindow }) => {
		const page = await openWindow({ viewport: { width: 390, height: 800 } });
		await visit(page, '/');
		await page.getByRole('link', { name: 'Find', exact: true }).click();
		await page.getByRole('searchbox').fill('двоевластие');
		await page.getByRole('link', { name: /^dual power/ }).click();
		await page.waitForURL('**/about/glossary/#dual-power');
	});

	test('is a link without scripts, to a page that says what to do', async ({ openWindow }) => {
		const page = await openWindow({ javaScriptEnabled: false });
		await page.goto('/');
		await page.getByRole('link', { name: 'Find', exact: true }).click();
		await page.getByText('Finding needs scripts').waitFor();
		await page.getByRole('main').getByRole('link', { name: 'the glossary' }).click();
		await page.waitForURL('**/about/glossary/');
	});
});
