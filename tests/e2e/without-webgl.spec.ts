import { expect } from 'vitest';
import { WITHOUT_WEBGL } from './chromium';
import { drawnMap, sliderOf, standingGround, visit } from './page';
import { test as base } from './reader';

const test = base.override('flags', () => WITHOUT_WEBGL);

test('without WebGL the page says so kindly when the reader reaches for the map, and the drawn map goes on', async ({
	page
}) => {
	await visit(page, '/cases/libya/');
	expect(await page.getByRole('status').filter({ hasText: 'live map' }).count()).toBe(0);
	await drawnMap(page).hover({ force: true });
	await page.getByRole('status').filter({ hasText: 'cannot draw the live map' }).waitFor();
	expect(await page.locator('canvas').count()).toBe(0);

	const before = await standingGround(page);
	expect(before.length).toBeGreaterThan(5);
	await sliderOf(page).press('Home');
	await expect.poll(() => standingGround(page)).not.toEqual(before);
	await drawnMap(page).waitFor();
});

test('without WebGL a link with a place on the map still shows the case', async ({ page }) => {
	await visit(page, '/cases/petrograd-1917/#map=13/59.93/30.31');
	await page.getByRole('status').filter({ hasText: 'cannot draw the live map' }).waitFor();
	await page.getByRole('button', { name: 'Mariinsky Palace, Government' }).waitFor();
});

test('without WebGL the plan of a city is drawn all the same, and follows the slider', async ({
	page
}) => {
	await visit(page, '/cases/italian-communes/?plan=bologna&date=1210-01-01');
	const plan = page.getByRole('img', { name: /^Plan of Bologna/ });
	await plan.hover({ force: true });
	await page.getByRole('status').filter({ hasText: 'cannot draw the live map' }).waitFor();
	const walls = plan.locator('g.wall:visible');
	expect(await walls.count()).toBe(1);
	await sliderOf(page).press('End');
	await expect.poll(() => walls.count()).toBe(2);
});
