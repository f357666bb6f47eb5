import type { Browser, Page } from 'playwright-core';
import { isAwake } from '../e2e/page';
import { measureMotion } from './scrubbing';
import { ms, times, type Line } from './table';

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
	await page.addScriptTag({ path: 'tests/bench/movers.js' });
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

/** Scrubbing, and a motion of the same scene with the day at rest. */
async function scrubAgainst(page: Page, still: 'pan' | 'redraw') {
	// Once for nothing, so that what is compiled or laid out only once is not counted.
	await measureMotion(page, still);
	await measureMotion(page, 'scrub');
	return {
		still: await measureMotion(page, still),
		scrub: await measureMotion(page, 'scrub')
	};
}

function linesOf(
	what: string,
	still: string,
	measured: Awaited<ReturnType<typeof scrubAgainst>>
): readonly Line[] {
	const { still: rest, scrub } = measured;
	return [
		{ what: `${what}: frame, ${still}, 95th percentile`, measured: ms(rest.p95), budget: '' },
		{ what: `${what}: frame, scrubbed, 95th percentile`, measured: ms(scrub.p95), budget: '' },
		{
			what: `${what}: scrubbed to ${still}, median`,
			measured: times(scrub.median / rest.median),
			budget: ''
		},
		{
			what: `${what}: scrubbed to ${still}, 95th percentile`,
			measured: times(scrub.p95 / rest.p95),
			budget: 'at most 1.2 ×'
		},
		{
			what: `${what}: main thread a step, scrubbed`,
			measured: ms(scrub.busyMs),
			budget: 'at most a frame, 16.7 ms'
		},
		{ what: `${what}: main thread a step, ${still}`, measured: ms(rest.busyMs), budget: '' }
	];
}
