import type { Browser, Page } from 'playwright-core';
import { MANY } from '$lib/map/many/many-ground';
import { launchChromium } from '../e2e/chromium';
import { benchPage, type BenchWindow } from './bench-page';
import type { Approach } from './page/approaches';
import type { Pass, Seen } from './page/main';
import { STEPS } from './page/synthetic';
import { formatTable, ms, quantile, times } from './table';
import { threadsOf, type Busy } from './threads';

const COUNTS = [1_000, 10_000, 100_000] as const;
const APPROACHES: readonly Approach[] = [
	'feature state',
	'custom layer',
	'setFilter',
	'setData',
	'filterByDate'
];
/** The way that the site goes by itself, by the number of features. */
const ours = (count: number): Approach => (count > MANY ? 'custom layer' : 'feature state');
/** A plain redraw is the same each time: it needs fewer frames than there are steps. */
const REDRAWS = 50;
/** Passes over all steps are repeated until so much time has gone by, and once at least. */
const ENOUGH_MS = 5_000;

const HEAD = [
	'dated features',
	'way',
	'first picture',
	'main / step',
	'over redraw',
	'worker / step',
	'call, p95',
	'seen of 119',
	'late, most',
	'frame, p95',
	'to redraw'
];

/** Ways to bring a day to a map, on the same ground, each in a browser of its own. */
export async function compareWays(
	url: string,
	counts: readonly number[] = COUNTS
): Promise<string> {
	const rows: string[][] = [];
	for (const count of counts) {
		for (const approach of APPROACHES) {
			const row = await measureWay(url, approach, count);
			// A line at a time, since all of them take minutes.
			console.error(row.join('  '));
			rows.push(row);
		}
	}
	return [
		formatTable(HEAD, rows),
		'* what the site does at this number. Budgets of it: 119 of 119 seen, 0 late; over a plain redraw at most',
		'1.5 ms of the main thread a step at 10,000 and 4 ms at 100,000; worker 0; frames at most 1.2 × those of a redraw.'
	].join('\n');
}

async function measureWay(url: string, approach: Approach, count: number): Promise<string[]> {
	const browser = await launchChromium();
	try {
		const page = await benchPage(browser, url);
		const loadMs = await page.evaluate(
			([approach, count]) => (globalThis as unknown as BenchWindow).bench.open(approach, count),
			[approach, count] as const
		);
		const { redraw, scrub } = await measurePasses(browser, page);
		const seen = await page.evaluate(() => (globalThis as unknown as BenchWindow).bench.watch());
		const name = approach === ours(count) ? `${approach} *` : approach;
		return [count.toLocaleString('en'), name, ...cells(loadMs, redraw, scrub, seen)];
	} finally {
		await browser.close();
	}
}

function cells(loadMs: number, redraw: Passes, scrub: Passes, seen: Seen): string[] {
	const [still, moved] = [quantile(redraw.frames, 0.95), quantile(scrub.frames, 0.95)];
	return [
		`${(loadMs / 1000).toFixed(1)} s`,
		ms(scrub.mainMs),
		ms(scrub.mainMs - redraw.mainMs),
		scrub.workerMs === undefined ? '–' : ms(scrub.workerMs),
		ms(quantile(scrub.calls, 0.95)),
		String(seen.shown),
		String(Math.max(...seen.lags)),
		ms(moved),
		times(moved / still)
	];
}

/** All frames of several passes, and how busy the threads were a step. */
export type Passes = Pass & { readonly mainMs: number; readonly workerMs: number | undefined };

/** Passes of redrawing and of scrubbing in turn, so that both meet the same weather. */
export async function measurePasses(
	browser: Browser,
	page: Page
): Promise<{ redraw: Passes; scrub: Passes }> {
	const busy = await threadsOf(browser, page);
	const run = async (kind: 'redraw' | 'scrub', steps: number) => {
		const before = await busy();
		const pass = await page.evaluate(
			([kind, steps]) => (globalThis as unknown as BenchWindow).bench[kind](steps),
			[kind, steps] as const
		);
		return { ...pass, before, after: await busy() };
	};
	// Once for nothing, so that what is compiled only once is not counted.
	const warmUp = await run('scrub', 10);
	// Where every frame takes long, fewer tell as much.
	const isSlow = quantile(warmUp.frames, 0.5) > 150;
	const [redraws, steps] = isSlow ? [15, 30] : [REDRAWS, STEPS];
	const passes: Record<'redraw' | 'scrub', Awaited<ReturnType<typeof run>>[]> = {
		redraw: [],
		scrub: []
	};
	const start = performance.now();
	do {
		passes.redraw.push(await run('redraw', redraws));
		passes.scrub.push(await run('scrub', steps));
	} while (performance.now() - start < ENOUGH_MS);
	return { redraw: joined(passes.redraw), scrub: joined(passes.scrub) };
}

function joined(passes: readonly (Pass & { before: Busy; after: Busy })[]): Passes {
	const calls = passes.flatMap((pass) => pass.calls);
	const sum = (of: (busy: Busy) => number) =>
		passes.reduce((total, { before, after }) => total + of(after) - of(before), 0) / calls.length;
	const isTold = passes.every(({ before }) => before.workers !== undefined);
	return {
		frames: passes.flatMap((pass) => pass.frames),
		calls,
		mainMs: sum((busy) => busy.main),
		workerMs: isTold ? sum((busy) => busy.workers ?? 0) : undefined
	};
}
