import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { launchChromium, WITH_WEBGL } from './chromium';

/**
 * How a reader's window is: its size, its scripts; `besides` are origins that are not the site's own. In one that
 * `isCutOff` the network goes, and the browser may log what does not come.
 */
type WindowOptions = BrowserContextOptions & {
	readonly besides?: readonly string[];
	readonly isCutOff?: boolean;
};

/**
 * A test with the `site`'s address, a reader's window, `page`, and with `openWindow` for windows of another kind. All tests of a file share one
 * browser. A test also fails if a window asked another origin for anything, or if a page logged an error.
 */
export const test = base
	.extend('site', { scope: 'file' }, () => inject('baseUrl'))
	.extend('flags', { scope: 'file' }, (): readonly string[] => WITH_WEBGL)
	.extend('browser', { scope: 'file' }, async ({ flags }, { onCleanup }): Promise<Browser> => {
		const browser = await launchChromium(flags);
		onCleanup(() => browser.close());
		return browser;
	})
	.extend('openWindow', async ({ browser, site }, { onCleanup }) => {
		const contexts: BrowserContext[] = [];
		const wrongs: string[] = [];
		onCleanup(async () => {
			await Promise.all(contexts.map((context) => context.close()));
			expect(wrongs).toEqual([]);
		});
		return async ({
			besides = [],
			isCutOff = false,
			...options
		}: WindowOptions = {}): Promise<Page> => {
			const viewport = { width: 1280, height: 900 };
			const context = await browser.newContext({
				baseURL: site,
				viewport,
				// What a page is without one; what it is with one is told in offline.spec.ts.
				serviceWorkers: 'block',
				...options
			});
			contexts.push(context);
			context.setDefaultTimeout(15_000);
			watch(context, [site, ...besides], isCutOff, wrongs);
			return context.newPage();
		};
	})
	.extend('page', ({ openWindow }) => openWindow());

/** Writes down every request to another origin and every error that a page logs or throws. */
function watch(
	context: BrowserContext,
	origins: readonly string[],
	isCutOff: boolean,
	wrongs: string[]
) {
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		const isInside = protocol === 'data:' || protocol === 'blob:' || origins.includes(origin);
		if (!isInside) wrongs.push(`asked for ${request.url()}`);
	});
	context.on('console', (message) => {
		const isLoss = isCutOff && message.text().startsWith('Failed to load resource');
		// What was prerendered is then thrown away and drawn anew.
		const isRedrawn = message.text().startsWith('Failed to hydrate');
		if ((message.type() === 'error' && !isLoss) || isRedrawn) {
			wrongs.push(`logged “${message.text()}” at ${message.location().url}`);
		}
	});
	context.on('weberror', (error) => wrongs.push(`threw ${error.error().stack}`));
}
