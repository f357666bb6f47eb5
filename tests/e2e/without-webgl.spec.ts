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
