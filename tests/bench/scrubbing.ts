import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { casePage } from '$lib/catalogue/pages.server';
import { sceneFeatures } from '$lib/geo/scene';
import { isAwake, reachForMap } from '../e2e/page';
import { benchPage, type BenchWindow } from './bench-page';
import { measurePasses } from './comparison';
import { ms, quantile, times, type Line } from './table';

const STEPS = 120;

/** How long frames took and how long the main thread was busy, in ms a step. */
type Motion = { readonly median: number; readonly p95: number; readonly busyMs: number };

/**
 * Moves the day of a case by one step a frame, with the live map open, against the same page redrawn with the day at rest.
 */
export async function measureScrubbing(
	browser: Browser,
	url: string,
	id: string
): Promise<readonly Line[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(`${url}/cases/${id}/#map=6/29/17`);
	await isAwake(page);
	await reachForMap(page);
	await page.mouse.move(5, 5);
	await bringMovers(page);
	const measured = await scrubAgainst(page, 'nudge');
	await page.close();
	return linesOf(`${id}, the whole page`, 'redrawn', measured);
}

/** Puts `movers.js` into a page from outside: its policy lets no script in that is not its own. */
export async function bringMovers(page: Page) {
	await page.evaluate(readFileSync('tests/bench/movers.js', 'utf8'));
}

/** Scrubbing, and a motion of the same scene with the day at rest. */
export async function scrubAgainst(page: Page, still: 'pan' | 'redraw' | 'nudge') {
	// Once for nothing, so that what is compiled or laid out only once is not counted.
	await measureMotion(page, still);
	await measureMotion(page, 'scrub');
	return {
		still: await measureMotion(page, still),
		scrub: await measureMotion(page, 'scrub')
	};
}

/** What scrubbing took beside a scene that is `still`, a past participle. */
export function linesOf(
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

/** The live map of a case alone, without its page: scrubbed, and redrawn without a change of time. */
export async function measureMapOfCase(
	browser: Browser,
	url: string,
	id: string
): Promise<readonly Line[]> {
	const of = casePage(id)?.case;
	if (!of) throw new Error(`No case is called ${id}`);
	const page = await benchPage(browser, url);
	await page.evaluate(
		([features, box, file]) =>
			(globalThis as unknown as BenchWindow).bench.openCase(features, box, file),
		[sceneFeatures(of, 'both'), of.box, `/${id}.topo.json`] as const
	);
	const { redraw, scrub } = await measurePasses(browser, page);
	await page.close();
	const [still, moved] = [quantile(redraw.frames, 0.95), quantile(scrub.frames, 0.95)];
	return [
		{ what: `${id}: its map alone, redrawn, 95th percentile`, measured: ms(still), budget: '' },
		{ what: `${id}: its map alone, scrubbed, 95th percentile`, measured: ms(moved), budget: '' },
		{
			what: `${id}: its map alone, scrubbed to redrawn`,
			measured: times(moved / still),
			budget: 'at most 1.2 ×'
		},
		{
			what: `${id}: its map alone, main thread a step over redraw`,
			measured: ms(scrub.mainMs - redraw.mainMs),
			budget: 'at most 1.5 ms'
		}
	];
}

/** Moves something by one step a frame; `rest` moves nothing. */
export async function measureMotion(page: Page, motion: keyof Movers['movers']): Promise<Motion> {
	const session = await page.context().newCDPSession(page);
	// Time that the thread really had, so that other work of the machine is left out.
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const busy = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	};
	const before = await busy();
	const frames = await page.evaluate(
		({ motion, steps }) => (globalThis as unknown as Movers).movers[motion](steps),
		{ motion, steps: STEPS }
	);
	const busyMs = ((await busy()) - before) / STEPS;
	await session.detach();
	return { median: quantile(frames, 0.5), p95: quantile(frames, 0.95), busyMs };
}

/** What `movers.js` puts into the page. */
type Movers = {
	movers: Record<
		'scrub' | 'pan' | 'nudge' | 'redraw' | 'rest',
		(steps: number) => Promise<readonly number[]>
	>;
};
