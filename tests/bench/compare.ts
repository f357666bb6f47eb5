import type { Browser } from 'playwright-core';
import { isAwake } from '../e2e/page';
import { bringMovers, linesOf, scrubAgainst } from './scrubbing';
import type { Line } from './table';

const CASES = ['libya', 'yemen', 'kosovo', 'donetsk-2014'];

/**
 * Moves the shared clock of four cases by one step a frame: with the drawn maps, against the same page redrawn with no
 * change of time, and with four live maps open, against all four panned.
 */
export async function measureComparison(browser: Browser, url: string): Promise<readonly Line[]> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(`${url}/compare/?cases=${CASES.join('~')}&align=date`);
	await isAwake(page);
	await page.getByRole('region', { name: 'Donetsk' }).waitFor();
	await bringMovers(page);
	const drawn = await scrubAgainst(page, 'redraw');
	for (const map of await page.getByRole('img', { name: /^Map of/ }).all()) {
		await map.hover({ force: true });
	}
	const isLive = (count: number) => document.querySelectorAll('.moving.ready').length === count;
	await page.waitForFunction(isLive, CASES.length, { timeout: 120_000 });
	await page.mouse.move(5, 5);
	const live = await scrubAgainst(page, 'pan');
	await page.close();
	return [
		...linesOf('four cases, drawn maps', 'redrawn', drawn),
		...linesOf('four cases, live maps', 'panned', live)
	];
}
