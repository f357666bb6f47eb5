import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchPage, serveBenchPage, type BenchWindow } from '../bench/bench-page';
import type { Approach } from '../bench/page/approaches';
import { launchChromium } from './chromium';
import { likeness, patchesOf } from './paint';

/** Just above the number from which ground is drawn by a layer of its own. */
const MANY = 5_500;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveBenchPage>>;
beforeAll(async () => {
	[browser, site] = await Promise.all([launchChromium(), serveBenchPage()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** A map of ground that never was, with 120 probes of which each stands in one step. */
async function open(approach: Approach, count: number, pixelRatio = 1): Promise<Page> {
	const page = await benchPage(browser, site.url, pixelRatio);
	await page.evaluate(
		([approach, count]) => (globalThis as unknown as BenchWindow).bench.open(approach, count),
		[approach, count] as const
	);
	return page;
}
const probesAt = (page: Page, step: number) =>
	page.evaluate((step) => (globalThis as unknown as BenchWindow).bench.probesAt(step), step);

test('among very many, what stands on a day is shown and nothing else, wherever the slider jumps', async () => {
	const page = await open('site', MANY);
	for (const step of [60, 0, 119, 61, 1]) expect(await probesAt(page, step)).toEqual([step]);
	await page.close();
});

test('among very many, every step of a scrub is seen, and none of them late', async () => {
	const page = await open('site', MANY);
	const { shown, lags } = await page.evaluate(() =>
		(globalThis as unknown as BenchWindow).bench.watch()
	);
	expect(shown).toBe(119);
	expect(Math.max(...lags)).toBe(0);
	await page.close();
});

test('very much ground is drawn as little is', async () => {
	const pictures = [];
	for (const approach of ['feature state', 'custom layer'] as const) {
		const page = await open(approach, 5_000);
		await probesAt(page, 30);
		pictures.push(await patchesOf(page.locator('canvas')));
		await page.close();
	}
	const [usual = [], many = []] = pictures;
	expect(likeness(usual, many)).toBeGreaterThan(99);
	const page = await open('custom layer', 5_000);
	await probesAt(page, 90);
	expect(likeness(many, await patchesOf(page.locator('canvas')))).toBeLessThan(95);
	await page.close();
});

test.each([1, 2])(
	'stripes of very much ground keep their width at every zoom, at %i pixels a px',
	async (pixelRatio) => {
		const page = await open('custom layer', 1_000, pixelRatio);
		for (const zoom of [7, 7.4, 9]) {
			const row = await page.evaluate(
				(zoom) => (globalThis as unknown as BenchWindow).bench.stripes(zoom, 0),
				zoom
			);
			const widths = runs(row).slice(1, -1);
			// Stripes of 7 px, cut at 45 degrees.
			const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
			expect(mean, `zoom ${zoom}`).toBeCloseTo(7 * Math.SQRT2, 0);
			expect(new Set(row.filter((colour) => isPlain(row, colour)))).toHaveLength(2);
		}
		await page.close();
	}
);

test('stripes of very much ground go along when the map is moved', async () => {
	const page = await open('custom layer', 1_000);
	const [still, moved] = [
		await page.evaluate(() => (globalThis as unknown as BenchWindow).bench.stripes(8, 0)),
		await page.evaluate(() => (globalThis as unknown as BenchWindow).bench.stripes(8, 5))
	];
	expect(agreement(still.slice(5), moved)).toBeGreaterThan(0.9);
	expect(agreement(still, moved)).toBeLessThan(0.7);
	await page.close();
});

test.each(['custom layer', 'feature state'] as const)(
	'ground comes back when the browser has taken its graphics memory away: %s',
	async (approach) => {
		const page = await open(approach, 1_000);
		expect(await probesAt(page, 20)).toEqual([20]);
		await page.evaluate(() => (globalThis as unknown as BenchWindow).bench.loseContext());
		expect(await probesAt(page, 40)).toEqual([40]);
		await page.close();
	}
);

/** Whether a colour is more than a blend at the edge of a stripe. */
const isPlain = (row: readonly string[], colour: string) =>
	row.filter((other) => other === colour).length > row.length / 5;

/** The widths of the stripes of a row, in px. */
function runs(row: readonly string[]): readonly number[] {
	const widths: number[] = [];
	let last: string | undefined;
	let width = 0;
	for (const colour of row) {
		// A blend belongs to the stripe before it.
		if (isPlain(row, colour) && colour !== last) {
			if (last !== undefined) widths.push(width);
			[last, width] = [colour, 0];
		}
		width += 1;
	}
	return [...widths, width];
}

/** The share of the pixels of two rows that are the same. */
function agreement(one: readonly string[], other: readonly string[]): number {
	const length = Math.min(one.length, other.length);
	return one.slice(0, length).filter((colour, x) => colour === other[x]).length / length;
}
