import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sliderOf, visit } from './page';
import { test } from './reader';

const slider = (page: Page) => page.getByRole('slider').first();

/** Writes down, from now on, everything that live regions of a page say. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
	await page.evaluate(() => {
		const LIVE = '[aria-live], [role="status"], [role="alert"], output';
		const said: string[] = [];
		Object.assign(globalThis, { said });
		const texts = new Map<Element, string>();
		const read = (isFirst: boolean) => {
			for (const region of document.querySelectorAll(LIVE)) {
				const text = region.textContent.trim();
				const isNew = text !== '' && text !== (texts.get(region) ?? '');
				if (isNew && !isFirst && region.getAttribute('aria-live') !== 'off') said.push(text);
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
		// The clock of the page is the test's, so that a slow machine makes no rests of its own.
		await page.clock.install();
		await visit(page, address);
		await page.clock.pauseAt(Date.now() + 60_000);
		const heard = await listen(page);
		await slider(page).focus();
		for (const key of ['ArrowRight', 'Shift+ArrowLeft', 'End', 'PageUp', 'Home']) {
			await page.keyboard.press(key);
			for (let more = 0; more < 5; more++) await page.keyboard.press('ArrowLeft');
			expect(await heard(), 'while it moves').toEqual([]);
			await page.clock.runFor(1500);
			const said = await heard();
			expect(said.length, `after ${key}: ${said.join(' | ')}`).toBe(1);
			expect(said[0]!.length).toBeLessThanOrEqual(160);
		}
	});
});

test('while it is dragged nothing is spoken', async ({ page }) => {
	await page.clock.install();
	await visit(page, '/cases/yemen/');
	await page.clock.pauseAt(Date.now() + 60_000);
	const heard = await listen(page);
	await sliderOf(page).focus();
	for (let steps = 0; steps < 12; steps++) {
		await page.keyboard.press('ArrowRight');
		await page.clock.runFor(300);
	}
	expect(await heard()).toEqual([]);
	await page.clock.runFor(600);
	expect(await heard()).toHaveLength(1);
});
