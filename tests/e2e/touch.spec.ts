import type { CDPSession, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drawnMap, isAwake, visit } from './page';
import { test } from './reader';

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
type Point = { readonly x: number; readonly y: number };

/** Fingers on the screen of a page, each going from one point to another. */
async function swipe(debuggerOf: CDPSession, fingers: readonly (readonly [Point, Point])[]) {
	const STEPS = 12;
	const at = (step: number) =>
		fingers.map(([from, to], id) => ({
			id,
			x: from.x + ((to.x - from.x) * step) / STEPS,
			y: from.y + ((to.y - from.y) * step) / STEPS
		}));
	const send = (
		type: 'touchStart' | 'touchMove' | 'touchEnd',
		touchPoints: ReturnType<typeof at>
	) => debuggerOf.send('Input.dispatchTouchEvent', { type, touchPoints });
	await send('touchStart', at(0));
	for (let step = 1; step <= STEPS; step++) {
		// A finger is no faster than the screen.
		await new Promise((soon) => setTimeout(soon, 20));
		await send('touchMove', at(step));
	}
	await send('touchEnd', []);
}
const up = (from: Point, px: number): readonly [Point, Point] => [
	from,
	{ ...from, y: from.y - px }
];
const left = (from: Point, px: number): readonly [Point, Point] => [
	from,
	{ ...from, x: from.x - px }
];
const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe('in a frame on a phone', () => {
	test('one finger scrolls the page past the map, drawn and live; two fingers move and zoom it', async ({
		openWindow
	}) => {
		const page = await openWindow(PHONE);
		await page.route('**/lesson', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<!doctype html><title>A lesson</title><link rel="icon" href="data:,">
					<meta name="viewport" content="width=device-width"><p style="height: 200px">Read on.</p>
					<iframe src="/embed/cases/libya/" sandbox="allow-scripts" title="Atlas"
					style="width: 100%; height: 900px; border: 0"></iframe><p style="height: 2000px">The end.</p>`
			})
		);
		await page.goto('/lesson');
		const [, frame] = page.frames();
		if (!frame) throw new Error('The page has no frame');
		await isAwake(frame);
		const debuggerOf = await page.context().newCDPSession(page);
		const middle = async (): Promise<Point> => {
			const box = await frame.locator('.viewport').boundingBox();
			if (!box) throw new Error('The map has no box');
			return { x: box.x + box.width / 2, y: box.y + box.height * 0.6 };
		};
		await swipe(debuggerOf, [up(await middle(), 150)]);
		await expect.poll(() => scrolled(page), { message: 'past the drawn map' }).toBeGreaterThan(80);

		await page.evaluate(() => scrollTo(0, 0));
		await drawnMap(frame).waitFor({ state: 'hidden' });
		const town = frame.locator('.mark.seat').first();
		const before = await town.boundingBox();
		await swipe(debuggerOf, [up(await middle(), 150)]);
		await expect.poll(() => scrolled(page), { message: 'past the live map' }).toBeGreaterThan(80);
		await page.evaluate(() => scrollTo(0, 0));
		await page.waitForTimeout(500);
		expect((await town.boundingBox())?.x, 'the map has not moved').toBeCloseTo(before?.x ?? 0, 0);

		const at = await middle();
		const beside = { ...at, x: at.x + 60 };
		await swipe(debuggerOf, [left(at, 80), left(beside, 80)]);
		await expect
			.poll(async () => (await town.boundingBox())?.x, { message: 'two fingers move it' })
			.toBeLessThan((before?.x ?? 0) - 30);
	});
});

describe('on a phone', () => {
	test('one finger moves the live map of a case, two zoom it, and buttons do too', async ({
		openWindow
	}) => {
		const page = await openWindow(PHONE);
		await visit(page, '/cases/libya/');
		const map = page.locator('.viewport');
		const box = await map.boundingBox();
		if (!box) throw new Error('The map has no box');
		const debuggerOf = await page.context().newCDPSession(page);
		const at = { x: box.x + box.width * 0.5, y: box.y + box.height * 0.55 };
		const zoomIn = page.getByRole('button', { name: 'Zoom in' });
		expect(await zoomIn.isVisible()).toBe(false);
		// The first touch brings the live map.
		await swipe(debuggerOf, [left(at, 3)]);
		await drawnMap(page).waitFor({ state: 'hidden' });
		await swipe(debuggerOf, [left(at, 80)]);
		await expect.poll(() => page.url()).toContain('#map=');
		expect(await scrolled(page)).toBe(0);
		const zoomOf = () => Number(/#map=([\d.]+)/.exec(page.url())?.[1]);
		const first = zoomOf();
		await swipe(debuggerOf, [
			left({ ...at, x: at.x - 20 }, 90),
			left({ ...at, x: at.x + 20 }, -90)
		]);
		await expect.poll(zoomOf).toBeGreaterThan(first + 0.5);
		const near = zoomOf();
		await page.getByRole('button', { name: 'Zoom out' }).tap();
		await expect.poll(zoomOf).toBeLessThan(near - 0.5);
	});
});
