import type { Page } from 'playwright-core';

/** What of MapLibre's map the tests ask. */
type LiveMap = {
	getContainer(): HTMLElement;
	getStyle(): { readonly sources: object };
	jumpTo(camera: { readonly center?: unknown; readonly zoom: number }): void;
};

declare global {
	/** MapLibre's map, once `findLiveMap` has found it: in the window of a test alone. */
	var liveMap: LiveMap & Record<string, (...given: unknown[]) => unknown>;
	/** Where a case opens. */
	var opening: { readonly center: unknown; readonly zoom: number } | undefined;
}

/**
 * Finds MapLibre's map in the memory of a page, as one would with a debugger, and names it `liveMap` there: the site
 * itself hands it to nobody, so that nothing is published for tests. Call it once the live map is shown.
 */
export async function findLiveMap(page: Page): Promise<void> {
	const debuggerOf = await page.context().newCDPSession(page);
	const { result } = await debuggerOf.send('Runtime.evaluate', { expression: 'Object.prototype' });
	const { objects } = await debuggerOf.send('Runtime.queryObjects', {
		prototypeObjectId: result.objectId ?? ''
	});
	const found = await debuggerOf.send('Runtime.callFunctionOn', {
		objectId: objects.objectId ?? '',
		functionDeclaration: `function () {
			globalThis.liveMap = this.find((candidate) => {
				try {
					return typeof candidate.queryRenderedFeatures === 'function' && candidate.getContainer().isConnected;
				} catch {
					return false;
				}
			});
			return globalThis.liveMap !== undefined;
		}`,
		returnByValue: true
	});
	await debuggerOf.detach();
	if (found.result.value !== true) throw new Error('There is no live map in the page');
}
