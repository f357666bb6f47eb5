import type { CDPSession, Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { isAwake, visit } from './page';
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
const right = (from: Point, px: number) => left(from, -px);
const scrolled = (page: Page) => page.evaluate(() => scrollY);
/** How far two fingers lie from one another. */
const APART_PX = 50;
const beside = (point: Point): Point => ({ ...point, x: point.x + APART_PX });

/** A point of the map with nothing on it, for two fingers side by side. */
async function bareGround(page: Page | Frame): Promise<Point> {
	const map = page.locator('.viewport');
	const at = await map.evaluate((map, apart) => {
		const { left, right, top, bottom } = map.getBoundingClientRect();
		const isBare = (x: number, y: number) => {
			const hit = document.elementFromPoint(x, y);
			return hit !== null && map.contains(hit) && !hit.closest('button');
		};
		for (let y = top + 0.4 * (bottom - top); y < bottom - 20; y += 8) {
			for (let x = left + 130; x < right - apart - 30; x += 8) {
				if (isBare(x, y) && isBare(x + apart, y)) return { x: x - left, y: y - top };
			}
		}
		throw new Error('The map is full of marks');
	}, APART_PX);
	const box = await map.boundingBox();
	if (!box) throw new Error('The map has no box');
	return { x: box.x + at.x, y: box.y + at.y };
}

describe('in a frame on a phone', () => {
	test('one finger scrolls the page past the map, drawn and live; two fingers move it', async ({
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
		// The live map waits for its ground, so that the drawn one stays as long as it is tried.
		let bringGround = () => {};
		const wanted = new Promise<void>((resolve) => (bringGround = resolve));
		await page.route('**/libya.topo.json', async (route) => {
			await wanted;
			await route.continue();
		});
		await page.goto('/lesson');
		const [, frame] = page.frames();
		if (!frame) throw new Error('The page has no frame');
		await isAwake(frame);
		const debuggerOf = await page.context().newCDPSession(page);
		// A swipe may go on by itself for a while.
		const back = () =>
			expect
				.poll(async () => {
					await page.evaluate(() => scrollTo(0, 0));
					await page.waitForTimeout(300);
					return scrolled(page);
				})
				.toBe(0);
		/** Swipes up from the ground of the map, and tells how far the page is then. */
		const swipeUp = async () => {
			await swipe(debuggerOf, [up(await bareGround(frame), 150)]);
			await page.waitForTimeout(300);
			return scrolled(page);
		};
		// The debugger loses its first swipe in a frame, wherever in it that is.
		await swipe(debuggerOf, [up({ x: 150, y: 700 }, 100)]);
		await page.waitForTimeout(800);
		await back();

		await expect
			.poll(swipeUp, { message: 'past the drawn map', interval: 500 })
			.toBeGreaterThan(80);
		await back();

		bringGround();
		await frame.locator('.moving.ready').waitFor();
		const town = frame.locator('.mark.seat').first();
		const leftOf = async () => (await town.boundingBox())?.x ?? 0;
		const before = await leftOf();
		await expect.poll(swipeUp, { message: 'past the live map', interval: 500 }).toBeGreaterThan(80);
		await back();
		expect(await leftOf(), 'the map has not moved').toBeCloseTo(before, 0);

		// On a busy machine the live map may miss a short swipe.
		await expect
			.poll(
				async () => {
					const at = await bareGround(frame);
					await swipe(debuggerOf, [left(at, 80), left(beside(at), 80)]);
					return leftOf();
				},
				{ message: 'two fingers move it', interval: 500 }
			)
			.toBeLessThan(before - 40);
		// One of two fingers may touch first, and the page begins to follow it.
		expect(await scrolled(page), 'the page stays where it is').toBeLessThan(40);
	});
});

describe('on a phone', () => {
	test('one finger moves the live map of a case, two zoom it, and buttons do too', async ({
		openWindow
	}) => {
		const page = await openWindow(PHONE);
		await visit(page, '/cases/libya/');
		const debuggerOf = await page.context().newCDPSession(page);
		const zoomOut = page.getByRole('button', { name: 'Zoom out', exact: true });
		expect(await zoomOut.isVisible()).toBe(false);
		// The first touch brings the live map.
		await swipe(debuggerOf, [left(await bareGround(page), 40)]);
		await page.locator('.moving.ready').waitFor();
		await swipe(debuggerOf, [left(await bareGround(page), 80)]);
		await expect.poll(() => page.url()).toContain('#map=');
		expect(await scrolled(page)).toBe(0);
		const zoomOf = () => Number(/#map=([\d.]+)/.exec(page.url())?.[1]);
		const first = zoomOf();
		const at = await bareGround(page);
		await swipe(debuggerOf, [left(at, 70), right(beside(at), 80)]);
		await expect.poll(zoomOf).toBeGreaterThan(first + 0.5);
		const near = zoomOf();
		await zoomOut.tap();
		await expect.poll(zoomOf).toBeLessThan(near - 0.5);
	});
});
