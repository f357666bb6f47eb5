import { expect } from 'vitest';
import { patchesOf, variety } from './paint';
import { drawnMap, standingGround } from './page';
import { test } from './reader';

test('without scripts a case has its date, heads, story, levers, map, text and sources', async ({
	openWindow
}) => {
	const page = await openWindow({ javaScriptEnabled: false });
	await page.goto('/cases/petrograd-1917/');
	await page.getByText('17 July 1917', { exact: true }).waitFor();
	await page.getByText('Mariinsky Palace, under Prince Georgy Lvov').waitFor();
	await page.getByRole('heading', { name: 'Kronstadt sailors land and march', level: 2 }).waitFor();
	await page
		.getByRole('row', { name: /^Telegraph and post/ })
		.first()
		.waitFor();
	await page
		.getByRole('row', { name: /^Vyborg Side/ })
		.first()
		.waitFor();
	await page.getByRole('button', { name: 'Mariinsky Palace, Government' }).waitFor();
	const sources = page.getByRole('region', { name: 'Sources of this case' });
	expect(await sources.getByRole('listitem').count()).toBeGreaterThan(20);
	expect(await drawnMap(page).locator('path').count()).toBeGreaterThan(10);
	expect((await standingGround(page)).length).toBeGreaterThan(3);
});

test('without scripts the map of a case is painted, and its names lie on it', async ({
	openWindow
}) => {
	const page = await openWindow({ javaScriptEnabled: false });
	await page.goto('/cases/libya/');
	const map = await drawnMap(page).boundingBox();
	const tobruk = await page.getByRole('button', { name: /^Tobruk,/ }).boundingBox();
	// In the north-east of the map: to the right of its middle, and in its upper third.
	expect(tobruk!.x).toBeGreaterThan(map!.x + map!.width / 2);
	expect(tobruk!.y).toBeLessThan(map!.y + map!.height / 3);
	expect(variety(await patchesOf(drawnMap(page)))).toBeGreaterThan(4);
});

test('without scripts the world page lists all ten cases', async ({ openWindow }) => {
	const page = await openWindow({ javaScriptEnabled: false });
	await page.goto('/');
	const links = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((items) => items.map((item) => item.getAttribute('href') ?? ''));
	const ids = links.map((href) => /cases\/([^/?]+)/.exec(href)?.[1]);
	expect(new Set(ids).size).toBe(10);
});

test('without scripts the builder of lessons and the page of a sent lesson tell where to go instead', async ({
	openWindow
}) => {
	const page = await openWindow({ javaScriptEnabled: false });
	await page.goto('/teach/lesson/');
	await page.getByText('To make a lesson here takes scripts.').waitFor();
	await page.getByRole('link', { name: 'this shape' }).waitFor();
	await page.goto('/lessons/own/#lesson=abc');
	await page.getByText('takes scripts to be unpacked').waitFor();
	await page.getByRole('link', { name: 'Lessons of the atlas' }).waitFor();
});
