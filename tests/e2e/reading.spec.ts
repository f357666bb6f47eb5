import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sliderOf, standingGround, visit } from './page';
import { test } from './reader';

const line = (page: Page) => page.getByRole('region', { name: 'Reading', exact: true });
const choice = (page: Page) => line(page).getByRole('combobox', { name: 'Reading' });
const phases = (page: Page) => page.locator('.time .phase').allInnerTexts();

describe('a reading', () => {
	test('chosen, changes phases and timeline, says so, and is in the address', async ({ page }) => {
		await visit(page, '/cases/petrograd-1917/?date=1917-08-01');
		const entered = await phases(page);
		expect(await choice(page).locator('option').first().innerText()).toBe(
			'As entered: Dual power ended in October'
		);
		await choice(page).selectOption('Dual power ended in July');
		await line(page)
			.getByRole('status')
			.filter({ hasText: 'Read as “Dual power ended in July”' })
			.waitFor();
		await expect.poll(() => phases(page)).not.toEqual(entered);
		await page
			.getByRole('banner')
			.or(page.locator('header'))
			.getByText('in this reading')
			.waitFor();
		await expect.poll(() => page.url()).toContain('reading=ended-july');

		await page.reload();
		await line(page).getByRole('status').waitFor();
		expect(await choice(page).inputValue()).toBe('ended-july');
		await line(page).getByRole('button', { name: 'Back to as entered' }).click();
		await expect.poll(() => phases(page)).toEqual(entered);
		await expect.poll(() => page.url()).not.toContain('reading=');
	});

	test('says who reads it so, with sources, and leaves by Escape', async ({ page }) => {
		await visit(page, '/cases/petrograd-1917/?reading=ended-july');
		await line(page).getByText('Who reads it so?').click();
		await line(page)
			.getByText(/Lenin wrote in July 1917/)
			.waitFor();
		expect(await line(page).getByRole('listitem').count()).toBe(3);
		await page.keyboard.press('Escape');
		await line(page)
			.getByText(/Lenin wrote in July 1917/)
			.waitFor({ state: 'hidden' });
		await choice(page).focus();
		await page.keyboard.press('Escape');
		await line(page).getByRole('status').waitFor({ state: 'detached' });
	});

	test('that is the name of the case as entered needs no notice', async ({ page }) => {
		await visit(page, '/cases/petrograd-1917/?reading=ended-october');
		await choice(page).waitFor();
		expect(await page.getByText('no reading of this case').count()).toBe(0);
		await expect.poll(() => page.url()).not.toContain('reading=');
	});

	test('can change the levers', async ({ page }) => {
		await visit(page, '/cases/donetsk-2014/?date=2014-05-20');
		const police = () =>
			page
				.getByRole('region', { name: 'Balance of levers' })
				.getByRole('row', { name: /^Police/ })
				.innerText();
		const entered = await police();
		await choice(page).selectOption('The police stayed with Kyiv');
		await expect.poll(police).not.toBe(entered);
	});

	test('is said in a frame and on paper', async ({ page }) => {
		await visit(page, '/embed/cases/petrograd-1917/?reading=ended-july');
		await page.getByText('Read as “Dual power ended in July”, not as entered.').waitFor();
		await page.getByRole('button', { name: 'Back to as entered' }).click();
		expect(await page.getByText('not as entered').count()).toBe(0);

		await visit(page, '/cases/petrograd-1917/?reading=ended-july');
		await line(page).getByRole('status').waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await line(page).getByRole('status').isVisible()).toBe(true);
		expect(await choice(page).isVisible()).toBe(false);
	});
});

describe('a statement on which sources differ', () => {
	test('has its mark, lists who gives which date, and is shown with the other one', async ({
		page
	}) => {
		await visit(page, '/cases/libya/?date=2023-06-01&focus=authority:gns');
		const card = page.getByRole('region', { name: /^What is known of/ });
		const premier = card
			.getByRole('article')
			.filter({ hasText: 'Acting prime minister, then prime minister' });
		await premier.getByText('2 of 3 sources').waitFor();
		const accounts = premier
			.getByRole('list', { name: 'Where sources differ' })
			.getByRole('listitem');
		expect(await accounts.count()).toBe(2);
		await accounts.nth(1).getByRole('button', { name: 'Show with this date' }).click();
		await expect.poll(() => page.url()).toContain('reading=source:hammad-premier:ly-r106');
		await line(page).getByRole('status').filter({ hasText: 'One date by' }).waitFor();
		await premier.getByText('in this reading').waitFor();
		await accounts.first().getByRole('button', { name: 'Show with this date' }).click();
		await expect.poll(() => page.url()).not.toContain('reading=');
	});

	test('changes the ground of the map with its date', async ({ page }) => {
		await visit(page, '/cases/donetsk-2014/?date=2014-07-29');
		const before = await standingGround(page);
		await page.goto(page.url().replace('?', '?reading=source:avdiivka-2:dn-str&'));
		await line(page).getByRole('status').waitFor();
		expect(await standingGround(page)).not.toEqual(before);
		await sliderOf(page).press('ArrowRight');
		await page
			.getByRole('figure')
			.getByText(/sources differ:.*\(1 of 2 sources\)/)
			.waitFor();
	});
});
