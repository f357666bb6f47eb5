import type { Browser } from 'playwright-core';
import { drawnMap, isAwake, reachForMap } from '../e2e/page';
import { quantile, type Line } from './table';

/** How often a page is opened: each time in a browser context that has never seen it. */
const VISITS = 5;

/** How long it takes from the address to the first map, to a page that answers, and from the reach to the live map. */
export async function measureArrival(
	browser: Browser,
	url: string,
	id: string
): Promise<readonly Line[]> {
	const addresses = [`/cases/${id}/`, `/embed/cases/${id}/`];
	const lines: Line[] = [];
	for (const address of addresses) {
		const visits: Visit[] = [];
		for (let visit = 0; visit < VISITS; visit++) visits.push(await arrive(browser, url + address));
		const line = (what: string, of: (visit: Visit) => number): Line => ({
			what: `${address} ${what}`,
			measured: `${Math.round(quantile(visits.map(of), 0.5))} ms`,
			budget: ''
		});
		lines.push(
			line('first map painted', (visit) => visit.paintedMs),
			line('answers to its reader', (visit) => visit.awakeMs),
			line('live map, after the hand reaches for it', (visit) => visit.liveMs)
		);
	}
	return lines;
}

type Visit = { readonly paintedMs: number; readonly awakeMs: number; readonly liveMs: number };

async function arrive(browser: Browser, address: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const start = performance.now();
	await page.goto(address, { waitUntil: 'commit' });
	await drawnMap(page).first().waitFor();
	await isAwake(page);
	const awakeMs = performance.now() - start;
	// The drawn map is in the HTML: it is on the screen with the first paint.
	const paintedMs = await page.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
	);
	const reach = performance.now();
	await reachForMap(page);
	const liveMs = performance.now() - reach;
	await context.close();
	return { paintedMs, awakeMs, liveMs };
}
