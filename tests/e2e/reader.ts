import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { launchChromium, WITH_WEBGL } from './chromium';

/** How a reader's window is: its size, its scripts; `besides` are origins that are not the site's own. */
type WindowOptions = BrowserContextOptions & { readonly besides?: readonly string[] };

/**
 * A test with a reader's window, `page`, and with `openWindow` for windows of another kind. All tests of a file share one
 * browser. A test also fails if a window asked another origin for anything, or if a page logged an error.
 */
export const test = base
	.extend('flags', { scope: 'file' }, (): readonly string[] => WITH_WEBGL)
	.extend('browser', { scope: 'file' }, async ({ flags }, { onCleanup }): Promise<Browser> => {
		const browser = await launchChromium(flags);
		onCleanup(() => browser.close());
		return browser;
	})
	.extend('openWindow', async ({ browser }, { onCleanup }) => {
		const contexts: BrowserContext[] = [];
		const wrongs: string[] = [];
		onCleanup(async () => {
			await Promise.all(contexts.map((context) => context.close()));
			expect(wrongs).toEqual([]);
		});
		return async ({ besides = [], ...options }: WindowOptions = {}): Promise<Page> => {
			const baseURL = inject('baseUrl');
			const viewport = { width: 1280, height: 900 };
			const context = await browser.newContext({ baseURL, viewport, ...options });
			contexts.push(context);
			context.setDefaultTimeout(15_000);
			watch(context, [baseURL, ...besides], wrongs);
			return context.newPage();
		};
	})
	.extend('page', ({ openWindow }) => openWindow());

/** Writes down every request to another origin and every error that a page logs or throws. */
function watch(context: BrowserContext, origins: readonly string[], wrongs: string[]) {
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		const isInside = protocol === 'data:' || protocol === 'blob:' || origins.includes(origin);
		if (!isInside) wrongs.push(`asked for ${request.url()}`);
	});
	context.on('console', (message) => {
		if (message.type() === 'error') {
			wrongs.push(`logged “${message.text()}” at ${message.location().url}`);
		}
	});
	context.on('weberror', (error) => wrongs.push(`threw ${error.error().stack}`));
}

/** Opens an address and waits until the page answers to its reader. */
export async function visit(page: Page, address: string) {
	const response = await page.goto(address);
	await isAwake(page);
	return response;
}

/** Waits until the scripts of a page have taken over what was prerendered. */
export async function isAwake(page: Page | Frame) {
	// SvelteKit adds this element, for screen readers, when the page is set up.
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** The slider of the day. */
export const sliderOf = (page: Page | Frame) => page.getByRole('slider', { name: 'Date' });

/** The day that the slider stands on, a Julian Day Number. */
export const dayOn = async (page: Page | Frame) => Number(await sliderOf(page).inputValue());

/** The day of the slider in words. */
export const dayInWords = async (page: Page | Frame) =>
	(await sliderOf(page).getAttribute('aria-valuetext')) ?? '';

/** The map as it is drawn in the page, before the live one covers it. */
export const drawnMap = (page: Page | Frame) => page.getByRole('img', { name: /^Map of/ });

/** The ids of the ground that stands on the drawn map, in order of drawing. */
export const standingGround = (page: Page | Frame) =>
	drawnMap(page)
		.locator('[data-ground]:visible')
		.evaluateAll((items) => items.map((item) => item.getAttribute('data-ground') ?? ''));

/** Drags the pointer along a slider, between two places given in shares of its width. */
export async function drag(page: Page, name: string, from: number, to: number) {
	const box = await page.getByRole('slider', { name }).boundingBox();
	if (!box) throw new Error(`The slider “${name}” has no box`);
	const at = (share: number) => [box.x + share * box.width, box.y + box.height / 2] as const;
	await page.mouse.move(...at(from));
	await page.mouse.down();
	await page.mouse.move(...at(to), { steps: 20 });
	await page.mouse.up();
}
