import type { Frame, Page } from 'playwright-core';

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

/** Reaches for the map with the pointer and waits until the live map has covered the drawn one. */
export async function reachForMap(page: Page | Frame) {
	// Marks and names lie over the map: they are part of what the pointer may reach first.
	await drawnMap(page).hover({ force: true });
	await page.locator('canvas').waitFor();
	await drawnMap(page).waitFor({ state: 'hidden' });
}

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
