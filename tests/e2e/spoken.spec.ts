import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sliderOf, visit } from './page';
import { test } from './reader';

const slider = (page: Page) => page.getByRole('slider').first();

/** Writes down, from now on, everything that live regions of a page say. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
	await page.evaluate(() => {
		const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], output';
		const said: string[] = [];
		Object.assign(globalThis, { said });
		const texts = new Map<Element, string>();
		const read = (isFirst: boolean) => {
			for (const region of document.querySelectorAll(LIVE)) {
				const text = region.textContent.trim();
				if (!isFirst && text !== '' && text !== (texts.get(region) ?? '')) said.push(text);
				texts.set(region, text);
			}
		};
		read(true);
		new MutationObserver(() => read(false)).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true
		});
	});
	return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
}

describe('when the hand rests on a slider, one message of at most 160 letters is spoken', () => {
	test.for([
		'/',
		'/?relation=armed-conflict',
		'/cases/petrograd-1917/',
		'/cases/libya/?as=text',
		'/cases/comuneros-1520/?plan=toledo',
		'/cases/italian-communes/?focus=event:it-01',
		'/compare/?cases=libya~yemen~kosovo~donetsk-2014',
		'/compare/?cases=petrograd-1917~kazan-1917&align=date',
		'/embed/cases/kosovo/'
	])('on %s', async (address, { page }) => {
		await visit(page, address);
		await page.waitForTimeout(600);
		const heard = await listen(page);
		for (const key of ['ArrowRight', 'Shift+ArrowLeft', 'PageUp', 'Home', 'End', 'PageUp']) {
			await slider(page).press(key);
			for (let more = 0; more < 5; more++) await slider(page).press('ArrowLeft');
			await page.waitForTimeout(1200);
			const said = await heard();
			expect(said.length, `after ${key}: ${said.join(' | ')}`).toBe(1);
			expect(said[0]!.length).toBeLessThanOrEqual(160);
		}
	});
});

test('while it is dragged nothing is spoken', async ({ page }) => {
	await visit(page, '/cases/yemen/');
	const heard = await listen(page);
	for (let steps = 0; steps < 12; steps++) {
		await sliderOf(page).press('ArrowRight');
		await page.waitForTimeout(100);
	}
	expect(await heard()).toEqual([]);
	await expect.poll(heard).toHaveLength(1);
});
