import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayOn, visit } from './page';
import { test } from './reader';

const figures = (page: Page) => page.getByRole('table', { name: /^Area by number/ });
const lane = (page: Page) => page.getByRole('button', { name: /^Ground under two or more/ });

/** `1.62 million km²`, `about 390 km²` as a number. */
function km2(text: string): number {
	const found = /([\d.,]+)( million)? km²/.exec(text);
	if (!found) return 0;
	return Number(found[1]?.replaceAll(',', '')) * (found[2] ? 1e6 : 1);
}

/** The sums of both columns of the figures, and the whole, in km². */
async function sums(page: Page) {
	const rows = await figures(page).locator('tbody tr').all();
	const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
	const column = (at: number) => cells.reduce((sum, row) => sum + km2(row[at] ?? ''), 0);
	const whole = km2(await figures(page).locator('tfoot td').first().innerText());
	return { held: column(0), claimed: column(1), whole };
}

/** Waits until the text tells of a day: it follows once the hand rests. */
const toldOf = (page: Page, day: string) =>
	page.getByRole('heading', { name: `What the map shows on ${day}` }).waitFor();

describe('how much ground has how many authorities', () => {
	test.for(['libya', 'yemen', 'comuneros-1520', 'donetsk-2014', 'petrograd-1917'])(
		'adds up to the whole of %s in both columns, as far as the figures are rounded',
		async (id, { page }) => {
			await visit(page, `/cases/${id}/`);
			const { held, claimed, whole } = await sums(page);
			expect(whole).toBeGreaterThan(0);
			expect(Math.abs(held / whole - 1)).toBeLessThan(0.05);
			expect(Math.abs(claimed / whole - 1)).toBeLessThan(0.05);
		}
	);

	test('changes with the day, and adds up on the other day too', async ({ page }) => {
		await visit(page, '/cases/libya/?date=2019-04-03');
		await toldOf(page, '3 April 2019');
		const eve = await figures(page).innerText();
		await page.getByRole('button', { name: 'One month on' }).click();
		await toldOf(page, '3 May 2019');
		expect(await figures(page).innerText()).not.toBe(eve);
		const { held, claimed, whole } = await sums(page);
		expect(Math.abs(held / whole - 1)).toBeLessThan(0.02);
		expect(Math.abs(claimed / whole - 1)).toBeLessThan(0.02);
	});

	test('changes on the very day on which something else is said of an area', async ({ page }) => {
		const heldByTwo = () =>
			figures(page)
				.getByRole('row', { name: /^Two or more / })
				.first()
				.innerText();
		await visit(page, '/cases/libya/?date=2019-03-15');
		await toldOf(page, '15 March 2019');
		const before = await heldByTwo();
		await visit(page, '/cases/libya/?date=2019-03-16');
		await toldOf(page, '16 March 2019');
		expect(await heldByTwo()).not.toBe(before);
	});
});

describe('the lane of ground', () => {
	test('tells the day that is pointed at, and goes to it on a click', async ({ openWindow }) => {
		const page = await openWindow({ viewport: { width: 1440, height: 900 } });
		await visit(page, '/cases/yemen/');
		const figure = page.locator('.names .ground');
		const ofDay = await figure.innerText();
		const day = await dayOn(page);
		const box = await lane(page).boundingBox();
		if (!box) expect.fail('the lane has no box');
		await lane(page).hover({ position: { x: 4, y: 10 } });
		await expect.poll(() => figure.innerText()).not.toBe(ofDay);
		expect(await dayOn(page)).toBe(day);
		await lane(page).click({ position: { x: box.width * 0.1, y: 10 } });
		await expect.poll(() => dayOn(page)).toBeLessThan(day);
	});

	test('leaves a phone’s timeline to its ruler; the figures stand in the text', async ({
		openWindow
	}) => {
		const page = await openWindow({ viewport: { width: 390, height: 844 } });
		await visit(page, '/cases/libya/');
		expect(await lane(page).isVisible()).toBe(false);
		expect(await figures(page).isVisible()).toBe(true);
	});
});

test('the table of overlap is a file beside the case’s own table', async ({ page }) => {
	const overlap = await page.request.get('/data/cases/libya.overlap.csv');
	expect(overlap.status()).toBe(200);
	expect(await overlap.text()).toMatch(/^case,from,to,held_none_km2,/);
	const own = await page.request.get('/data/cases/libya.csv');
	expect(await own.text()).toMatch(/^case,kind,id,/);
});
