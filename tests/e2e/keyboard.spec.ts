import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { focused, tabTo } from './keyboard';
import { dayInWords, visit } from './page';
import { test } from './reader';

const PETROGRAD = '/cases/petrograd-1917/';
const press = async (page: Page, ...keys: readonly string[]) => {
	for (const key of keys) await page.keyboard.press(key);
};

/** No test here has a mouse: what a reader does, the keys do. */
describe('by keyboard alone a reader', () => {
	test('finds who held the telegraph in Petrograd on 4 July old style, and opens the source', async ({
		openWindow
	}) => {
		const SOURCE = 'https://russia.rin.ru';
		const page = await openWindow({ besides: [SOURCE] });
		await page
			.context()
			.route(`${SOURCE}/**`, (route) =>
				route.fulfill({ contentType: 'text/html', body: '<title>The source</title>' })
			);
		await visit(page, '/');
		await press(page, '/');
		await page.keyboard.type('Petrograd');
		await page.getByRole('option').first().waitFor();
		await press(page, 'ArrowDown', 'Enter');
		await page.waitForURL(`**${PETROGRAD}**`);
		await press(page, 'g');
		expect(await focused(page)).toBe('textbox Go to a date');
		await page.keyboard.type('4 July 1917 os');
		await press(page, 'Enter');
		await expect.poll(() => dayInWords(page)).toContain('4 July 1917 old style');
		// Out of the field, where letters are letters again.
		await press(page, 'Tab', 'l');
		expect(await focused(page)).toBe('region Balance of levers');
		await tabTo(page, /^button Telegraph and post$/, 12);
		const row = page.getByRole('row', { name: /^Telegraph and post/ }).first();
		expect(await row.innerText()).toContain('shared');
		await press(page, 'Enter');
		await expect.poll(() => focused(page)).toBe('region What is known of Telegraph and post');
		await tabTo(page, /^link link to “.+” \(opens in a new tab\)$/, 8);
		const opened = page.context().waitForEvent('page');
		await press(page, 'Enter');
		expect(await (await opened).title()).toBe('The source');
	});

	test('closes what was opened with Escape, and is back where it was opened', async ({ page }) => {
		await visit(page, PETROGRAD);
		await press(page, 'l');
		await tabTo(page, /^button Press$/, 12);
		await press(page, 'Enter');
		await expect.poll(() => focused(page)).toBe('region What is known of Press');
		await press(page, 'Escape');
		await expect.poll(() => focused(page)).toBe('button Press');
	});

	test('compares Libya and Yemen 100 days after their onset', async ({ page }) => {
		await visit(page, '/compare/?cases=petrograd-1917~kazan-1917');
		await page.getByRole('heading', { name: 'Compare Petrograd and Kazan' }).waitFor();
		await tabTo(page, /^combobox First case$/, 40);
		await page.keyboard.type('Libya');
		await page.getByRole('heading', { name: 'Compare Libya and Kazan' }).waitFor();
		expect(await focused(page), 'the focus stays').toBe('combobox First case');
		await tabTo(page, /^combobox Second case$/, 40);
		await page.keyboard.type('Yemen');
		await page.getByRole('heading', { name: 'Compare Libya and Yemen' }).waitFor();
		await press(page, 'Tab', 'g');
		expect(await focused(page)).toBe('textbox Go to a day by its number');
		await page.keyboard.type('day 100');
		await press(page, 'Enter');
		const clock = page.getByRole('slider', { name: 'Shared clock' });
		await expect
			.poll(() => clock.getAttribute('aria-valuetext'))
			.toMatch(/Libya 12 November 2014; Yemen 30 December 2014/);
		await expect.poll(() => page.url()).toContain('t=%2B100');
		await press(page, 'Tab', 'd');
		expect(await focused(page)).toBe('slider Shared clock');
		await press(page, 'ArrowLeft', 'PageDown', 'PageUp', 'ArrowRight');
		await expect.poll(() => page.url()).toContain('t=%2B100');
	});

	test('copies a citation', async ({ openWindow, site }) => {
		const page = await openWindow({ permissions: ['clipboard-read', 'clipboard-write'] });
		await visit(page, `${PETROGRAD}?date=1917-11-07`);
		await press(page, 'c');
		await page.getByRole('radio', { name: 'Chicago' }).waitFor();
		await press(page, 'Tab', 'ArrowRight');
		await tabTo(page, /^button Copy$/, 3);
		await press(page, 'Enter');
		await page.getByText(/^Copied: \w+, this view/).waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(`${site}${PETROGRAD}?date=1917-11-07`);
	});

	test('finds Kerensky by his Russian name', async ({ page }) => {
		await visit(page, '/about/');
		await press(page, '/');
		await page.keyboard.type('Керенский');
		await page.getByRole('option').filter({ hasText: 'Aleksandr Kerensky' }).waitFor();
		await press(page, 'ArrowDown');
		const chosen = page.getByRole('option', { selected: true });
		expect(await chosen.innerText()).toContain('Aleksandr Kerensky');
		const field = page.getByRole('combobox', { name: 'Find a place, person or date' });
		expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
		await press(page, 'Enter');
		await page.waitForURL('**/cases/petrograd-1917/**');
		expect(page.url()).toContain('focus=authority:prov-gov');
		await page.getByRole('heading', { name: 'Provisional Government' }).first().waitFor();
	});

	test('switches to the text of the map and back', async ({ page }) => {
		await visit(page, PETROGRAD);
		await press(page, 't');
		await expect.poll(() => page.url()).toContain('as=text');
		expect(await focused(page)).toMatch(/^heading What the map shows on 4 \/ 17 July 1917/);
		await press(page, 't');
		await expect.poll(() => page.url()).not.toContain('as=text');
		expect(await focused(page)).toBe('button Text');
	});

	test('exports the map', async ({ page }) => {
		await visit(page, PETROGRAD);
		await press(page, 'e');
		await page.getByRole('dialog', { name: 'Export this view' }).waitFor();
		await tabTo(page, /^button SVG/, 4);
		const saved = page.waitForEvent('download');
		await press(page, 'Enter');
		expect((await saved).suggestedFilename()).toMatch(/petrograd.*\.svg$/);
		await press(page, 'Escape', 'd');
		expect(await focused(page)).toBe('slider Date');
	});

	test('filters the world to armed conflict', async ({ page }) => {
		await visit(page, '/');
		await press(page, 'f');
		await tabTo(page, /^combobox Relation in some phase/, 8);
		await page.keyboard.type('armed');
		await expect.poll(() => page.url()).toContain('relation=armed-conflict');
		await page
			.getByRole('status')
			.getByText(/\d of 10 cases fit/)
			.waitFor();
	});

	test('moves and zooms the live map, and sees all of it again', async ({ page }) => {
		await visit(page, '/cases/libya/');
		await press(page, 'm');
		expect(await focused(page)).toMatch(/^application/);
		await page.locator('.moving.ready').waitFor();
		expect(await focused(page)).toMatch(/^application Map of Libya on .* Arrow keys move it/);
		await press(page, '+');
		await expect.poll(() => page.url()).toContain('#map=');
		const near = page.url();
		await press(page, 'ArrowRight');
		await expect.poll(() => page.url()).not.toBe(near);
		await press(page, 'Home');
		await expect.poll(() => page.url()).not.toContain('#map=');
	});

	test('goes along a row of bands with the arrow keys, in one stop of the Tab key', async ({
		page
	}) => {
		await visit(page, '/cases/libya/');
		const row = page.getByRole('group', { name: 'Army', exact: true });
		// What lies far below is drawn when one comes to it.
		await page.getByRole('region', { name: 'Levers over time' }).scrollIntoViewIfNeeded();
		await row.waitFor();
		const bands = row.getByRole('button');
		expect(await bands.count()).toBeGreaterThan(1);
		await bands.first().focus();
		await press(page, 'ArrowRight');
		expect(await bands.nth(1).evaluate((band) => band === document.activeElement)).toBe(true);
		await press(page, 'Tab');
		expect(await row.evaluate((all) => all.contains(document.activeElement))).toBe(false);
		await press(page, 'Shift+Tab');
		expect(await bands.nth(1).evaluate((band) => band === document.activeElement)).toBe(true);
	});
});

describe('what has the focus does not lie under the timeline', () => {
	test.for([
		['/compare/?cases=libya~yemen~kosovo~donetsk-2014', 1280, 700],
		[PETROGRAD, 390, 700]
	] as const)('on %s at %i × %i px', async ([address, width, height], { openWindow }) => {
		const page = await openWindow({ viewport: { width, height } });
		await visit(page, address);
		const covered: string[] = [];
		for (let presses = 0; presses < 70; presses++) {
			await press(page, 'Tab');
			const under = await page.evaluate(() => {
				const [item, bar] = [document.activeElement, document.querySelector('.shared, .time')];
				if (!item || !bar || bar.contains(item)) return undefined;
				const [{ top, bottom }, edge] = [item.getBoundingClientRect(), bar.getBoundingClientRect()];
				const isUnder = top >= edge.top && bottom <= edge.bottom;
				return isUnder ? item.outerHTML.slice(0, 80) : undefined;
			});
			if (under) covered.push(under);
		}
		expect(covered).toEqual([]);
	});
});

describe('the list of keys', () => {
	const list = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

	test.for(['/', PETROGRAD, '/compare/', '/embed/cases/libya/'])(
		'opens with ? on %s, closes with Escape and gives the focus back',
		async (address, { page }) => {
			await visit(page, address);
			await press(page, 'd');
			const before = await focused(page);
			expect(before).toMatch(/^slider/);
			await press(page, '?');
			await list(page).getByText('go to the slider').waitFor();
			await press(page, 'Escape');
			await list(page).waitFor({ state: 'detached' });
			expect(await focused(page)).toBe(before);
		}
	);

	test('has a button too, and turns single keys off until it turns them on again', async ({
		page
	}) => {
		await visit(page, PETROGRAD);
		const button = page.getByRole('button', { name: 'Keys' });
		await button.press('Enter');
		await list(page).getByRole('checkbox').press('Space');
		await press(page, 'Escape', 't', '?');
		expect(page.url()).not.toContain('as=text');
		expect(await list(page).count()).toBe(0);
		await page.reload();
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		await press(page, '?');
		expect(await list(page).count()).toBe(0);
		await button.press('Enter');
		await list(page).getByRole('checkbox').press('Space');
		await press(page, 'Escape', 'd');
		expect(await focused(page)).toBe('slider Date');
	});

	test('and all keys are letters in a field', async ({ page }) => {
		await visit(page, PETROGRAD);
		await press(page, 'g');
		await page.keyboard.type('?tdlmn/');
		expect(await page.getByRole('textbox', { name: 'Go to a date' }).inputValue()).toBe('?tdlmn/');
		expect(await list(page).count()).toBe(0);
		expect(page.url()).not.toContain('as=text');
	});
});
