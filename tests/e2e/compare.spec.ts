import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drag, visit } from './page';
import { test } from './reader';

/** The dates on the maps of all cases. */
const dates = async (page: Page) => {
	const labels = await page
		.getByRole('img', { name: /^Map of/ })
		.evaluateAll((maps) => maps.map((map) => map.getAttribute('aria-label') ?? ''));
	return labels.map((label) => label.replace(/^Map of .* on /, ''));
};
const choose = (page: Page, select: string, option: string) =>
	page.getByRole('combobox', { name: select }).selectOption(option);
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const clock = (page: Page) => page.getByRole('slider', { name: 'Shared clock' });
const FOUR = '/compare/?cases=libya~yemen~kosovo~donetsk-2014';

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
	const before = Number(await clock(page).inputValue());
	await clock(page).press('ArrowRight');
	expect(Number(await clock(page).inputValue())).toBe(before + 1);
	await clock(page).press('Home');
	expect(await clock(page).inputValue()).toBe(await clock(page).getAttribute('min'));
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

test('four cases stand side by side, each on its own date, and say when the clock is past them', async ({
	page
}) => {
	await visit(page, `${FOUR}&t=1000`);
	await heading(page, 'Compare Libya, Yemen, Kosovo, and Donetsk').waitFor();
	expect(new Set(await dates(page)).size).toBe(4);
	await page
		.getByRole('region', { name: 'Donetsk' })
		.getByText('Past its end: the last day shown is 1 December 2014.')
		.waitFor();
	const table = page.getByRole('table', { name: 'The levers of all cases on their days' });
	expect(await table.getByRole('columnheader').count()).toBe(5);
	expect(await page.getByRole('combobox', { name: 'Add a case' }).count()).toBe(0);
});

test('cases are added, moved and taken out, and the address follows', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~yemen');
	await choose(page, 'Add a case', 'Kosovo');
	await heading(page, 'Compare Libya, Yemen, and Kosovo').waitFor();
	await page.getByRole('button', { name: 'Move Kosovo to the left' }).click();
	await heading(page, 'Compare Libya, Kosovo, and Yemen').waitFor();
	await page.getByRole('button', { name: 'Take Libya out' }).click();
	await heading(page, 'Compare Kosovo and Yemen').waitFor();
	await expect.poll(() => page.url()).toContain('cases=kosovo~yemen');
	expect(await page.getByRole('button', { name: 'Take Yemen out' }).isDisabled()).toBe(true);
});

test('another case, chosen, takes its place and comes into the address', async ({
	page,
	openWindow
}) => {
	await visit(page, '/compare/');
	await choose(page, 'First case', 'Kosovo');
	await heading(page, 'Compare Kosovo and Yemen').waitFor();
	await page.getByRole('region', { name: 'Kosovo' }).waitFor();
	await expect.poll(() => page.url()).toContain('cases=kosovo~yemen');
	const other = await openWindow();
	await visit(other, page.url());
	await other.getByRole('region', { name: 'Kosovo' }).waitFor();
	await expect.poll(() => dates(other)).toEqual(await dates(page));
});

test('a case stands beside itself on another day', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~libya&zero=2014-09-01~ly-35&t=10');
	await heading(page, 'Compare Libya 1 and Libya 2').waitFor();
	await expect.poll(() => dates(page)).toEqual(['11 September 2014', '14 April 2019']);
	const wholes = page.getByRole('region', { name: 'As wholes' });
	expect(await wholes.getByRole('rowheader').allTextContents()).toEqual(['Libya']);
});

test('day 0 is an event that the reader picks', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~yemen');
	const picker = page.getByRole('group', { name: 'Choose: Libya' });
	await picker.getByText(/^Day 0:/).click();
	await picker.getByRole('combobox', { name: 'Count from' }).selectOption('ly-35');
	await expect.poll(() => dates(page)).toEqual(['4 April 2019', '21 September 2014']);
	await expect.poll(() => page.url()).toContain('zero=ly-35');
});

test('at one scale a kilometre is as long on every map', async ({ page }) => {
	await visit(page, '/compare/?cases=libya~kosovo');
	await heading(page, 'Compare Libya and Kosovo').waitFor();
	/** Kilometres to a pixel, by the scale bars. */
	const scales = () =>
		page.locator('.scale').evaluateAll((bars) =>
			bars.map((bar) => {
				const km = parseFloat(bar.querySelectorAll('span')[1]?.textContent ?? '');
				return km / (bar.querySelector('i')?.getBoundingClientRect().width ?? 1);
			})
		);
	const [libya = 0, kosovo = 0] = await scales();
	expect(libya / kosovo).toBeGreaterThan(3);
	await page.getByRole('checkbox', { name: 'Same scale' }).check();
	await expect
		.poll(async () => {
			const [one = 0, other = 1] = await scales();
			return Math.abs(one / other - 1);
		})
		.toBeLessThan(0.02);
	await expect.poll(() => page.url()).toContain('scale=same');
});

test('the levers of both stand in one table', async ({ page }) => {
	await visit(page, '/compare/');
	const table = page.getByRole('table', { name: 'The levers of all cases on their days' });
	expect(await table.getByRole('row').count()).toBeGreaterThan(10);
	await table
		.getByRole('rowheader', { name: /^Courts/ })
		.first()
		.waitFor();
});

test('the table of traits is sorted by its heads, and its rows are a file in that order', async ({
	page
}) => {
	await visit(page, FOUR);
	await heading(page, 'Compare Libya, Yemen, Kosovo, and Donetsk').waitFor();
	const traits = page.getByRole('region', { name: 'As wholes' }).getByRole('table');
	const names = () => traits.getByRole('rowheader').allTextContents();
	const head = traits.getByRole('columnheader', { name: /^Length/ });
	expect(await head.getAttribute('aria-sort')).toBeNull();
	await head.getByRole('button').click();
	expect(await head.getAttribute('aria-sort')).toBe('descending');
	expect((await names())[0]).toBe('Kosovo');
	await head.getByRole('button').click();
	expect(await head.getAttribute('aria-sort')).toBe('ascending');
	expect((await names())[0]).toBe('Donetsk');
	await expect.poll(() => page.url()).toContain('sort=length');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download as CSV' }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/^donetsk-2014-.*\.csv$/);
	const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
	expect(lines[0]).toMatch(/^case,name,first_day,last_day,days,/);
	expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(await names());
});

test('what is worth comparing is told, and opens by a link', async ({ page }) => {
	await visit(page, '/compare/');
	const suggested = page.getByRole('region', { name: 'Worth comparing' });
	await suggested.getByRole('link', { name: 'Petrograd and Kazan' }).click();
	await heading(page, 'Compare Petrograd and Kazan').waitFor();
	await page.getByRole('slider', { name: 'Date' }).waitFor();
	await heading(page, 'What to look at').waitFor();
});

describe('a bad value gets a notice and spoils nothing', () => {
	test.for([
		['/compare/?cases=libya~atlantis', '“atlantis”'],
		['/compare/?cases=libya~yemen~kosovo~kazan-1917~donetsk-2014', '“donetsk-2014” is left out'],
		['/compare/?cases=libya~yemen&zero=ly-9999', '“ly-9999” is no event'],
		['/compare/?cases=libya~yemen&sort=colour', '“colour” is nothing to sort by'],
		['/compare/?cases=libya~yemen&scale=large', '“large” is no value of scale'],
		['/compare/?cases=libya~yemen&maps=far', '“far” is no place on a map']
	] as const)('%s', async ([address, notice], { page }) => {
		await visit(page, address);
		await page.getByRole('status').filter({ hasText: notice }).waitFor();
		await page.getByRole('region', { name: 'Libya' }).waitFor();
		await page.getByRole('region', { name: 'Yemen' }).waitFor();
	});
});

describe('nothing is wider than the page', () => {
	test.for([1440, 1024, 768, 390, 320])('of %i px', async (width, { openWindow }) => {
		const page = await openWindow({ viewport: { width, height: 900 } });
		for (const address of ['/compare/', '/compare/?cases=libya~yemen~kosovo', FOUR]) {
			await visit(page, address);
			const count = address === FOUR ? 4 : address === '/compare/' ? 2 : 3;
			await expect.poll(async () => (await dates(page)).length).toBe(count);
			expect(
				await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				)
			).toBe(0);
		}
	});
});
