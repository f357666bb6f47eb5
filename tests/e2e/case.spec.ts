import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayInWords, dayOn, drag, drawnMap, sliderOf, standingGround, visit } from './page';
import { test } from './reader';

const PETROGRAD = '/cases/petrograd-1917/';
/** 17 July 1917, the day on which the case opens. */
const JULY_DAYS = 2421427;

const story = (page: Page) => page.getByRole('region', { name: 'Story of the day' });
const levers = (page: Page) => page.getByRole('region', { name: 'Balance of levers' });
const typedDate = (page: Page) => page.getByRole('textbox', { name: 'Go to a date' });

/** What the page says of the day, part by part. */
const partsOf = async (page: Page) => ({
	words: await dayInWords(page),
	heads: (await page.locator('p.where').allInnerTexts()).join('; '),
	story: await story(page).getByRole('heading', { level: 2 }).first().innerText(),
	levers: (await levers(page).getByRole('row').allInnerTexts()).join('; '),
	map: (await drawnMap(page).getAttribute('aria-label')) ?? '',
	ground: (await standingGround(page)).join(),
	twin: await page.getByRole('heading', { name: /^What the map shows on/ }).innerText()
});

describe('the slider', () => {
	test('dragged with the mouse moves date, heads, story, levers and map together', async ({
		page
	}) => {
		await visit(page, PETROGRAD);
		const before = await partsOf(page);
		await drag(page, 'Date', 0.53, 0.995);
		await expect.poll(() => dayOn(page)).toBeGreaterThan(JULY_DAYS + 100);
		const after = await partsOf(page);
		for (const part of Object.keys(before) as (keyof typeof before)[]) {
			expect(after[part], part).not.toBe(before[part]);
		}
		expect(after.words).toContain('November 1917');
		expect(after.map).toContain('November 1917');
		expect(after.twin).toContain('November 1917');
	});

	test('pressed at a place of the ruler goes there', async ({ page }) => {
		await visit(page, PETROGRAD);
		await drag(page, 'Date', 0.2, 0.2);
		await expect.poll(() => dayInWords(page)).toContain('April 1917');
	});

	test('goes by a day with the arrow keys, and by a month with the page keys', async ({ page }) => {
		await visit(page, PETROGRAD);
		await sliderOf(page).focus();
		const pressed = async (key: string) => {
			await page.keyboard.press(key);
			return dayOn(page);
		};
		expect(await pressed('ArrowRight')).toBe(JULY_DAYS + 1);
		expect(await pressed('ArrowUp')).toBe(JULY_DAYS + 2);
		expect(await pressed('ArrowLeft')).toBe(JULY_DAYS + 1);
		expect(await pressed('ArrowDown')).toBe(JULY_DAYS);
		expect(await pressed('PageDown')).toBe(JULY_DAYS + 30);
		expect(await pressed('PageUp')).toBe(JULY_DAYS);
	});

	test('goes to the ends of the case with Home and End', async ({ page }) => {
		await visit(page, PETROGRAD);
		const [first, last] = await Promise.all(
			['min', 'max'].map(async (end) => Number(await sliderOf(page).getAttribute(end)))
		);
		await sliderOf(page).press('Home');
		expect(await dayOn(page)).toBe(first);
		await sliderOf(page).press('End');
		expect(await dayOn(page)).toBe(last);
	});

	test('goes from event to event with Shift and an arrow', async ({ page }) => {
		await visit(page, PETROGRAD);
		await sliderOf(page).press('Shift+ArrowRight');
		const next = await dayOn(page);
		expect(next).toBeGreaterThan(JULY_DAYS);
		await expect
			.poll(() => story(page).getByRole('heading').first().innerText())
			.not.toContain('Kronstadt sailors');
		expect(await story(page).getByText('Last before this day').count()).toBe(0);
		await sliderOf(page).press('Shift+ArrowLeft');
		expect(await dayOn(page)).toBe(JULY_DAYS);
	});

	test('speaks the new day once the hand rests', async ({ page }) => {
		await visit(page, PETROGRAD);
		await sliderOf(page).press('Shift+ArrowLeft');
		const spoken = page.locator('[aria-live=polite]').filter({ hasText: '16 July 1917' });
		await spoken.waitFor({ state: 'attached' });
	});
});

describe('playing', () => {
	test('goes from event to event, until the reader pauses', async ({ page }) => {
		await visit(page, PETROGRAD);
		await page.getByRole('button', { name: 'Play from event to event' }).click();
		await expect.poll(() => dayOn(page)).toBeGreaterThan(JULY_DAYS);
		await page.getByRole('button', { name: 'Pause' }).click();
		const paused = await dayOn(page);
		await page.waitForTimeout(1200);
		expect(await dayOn(page)).toBe(paused);
		await page.getByRole('button', { name: 'Play from event to event' }).waitFor();
	});

	test('stops at the end of a phase and says so', async ({ page }) => {
		await visit(page, `${PETROGRAD}?date=1917-08-20`);
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
		await page.getByRole('button', { name: 'Play from event to event' }).click();
		const why = page.getByText('End of the phase “Soviet under pressure”.');
		await why.filter({ visible: true }).waitFor();
		await page.getByRole('button', { name: 'Play from event to event' }).waitFor();
		const stopped = await dayOn(page);
		await page.waitForTimeout(600);
		expect(await dayOn(page)).toBe(stopped);
	});
});

describe('a typed date', () => {
	test('in old style is the day thirteen days later in ours', async ({ page }) => {
		await visit(page, PETROGRAD);
		await typedDate(page).fill('26 Oct 1917 os');
		await typedDate(page).press('Enter');
		await expect.poll(() => dayInWords(page)).toContain('8 November 1917');
		expect((await page.getByRole('alert').allInnerTexts()).join('')).toBe('');
	});

	test('that is none leaves the day and says why', async ({ page }) => {
		await visit(page, PETROGRAD);
		await typedDate(page).fill('31 June 1917');
		await page.getByRole('button', { name: 'Go', exact: true }).click();
		await page.getByRole('alert').filter({ hasText: '31 June 1917' }).waitFor();
		expect(await dayOn(page)).toBe(JULY_DAYS);
		expect(await typedDate(page).getAttribute('aria-invalid')).toBe('true');
	});

	test('outside the case goes to its nearest day and says so', async ({ page }) => {
		await visit(page, PETROGRAD);
		await typedDate(page).fill('1 April 2020');
		await typedDate(page).press('Enter');
		await page.getByRole('alert').filter({ hasText: 'outside this case' }).waitFor();
		expect(await dayOn(page)).toBe(Number(await sliderOf(page).getAttribute('max')));
	});
});

describe('sources', () => {
	test('a note mark of the story leads to its source, and the link of a source opens elsewhere', async ({
		page
	}) => {
		await visit(page, PETROGRAD);
		await story(page).getByRole('link', { name: 'Note 2' }).first().click();
		const note = page.locator(':target');
		await expect.poll(() => note.innerText()).toMatch(/^2\s.*Wikipedia/);
		expect(await note.isVisible()).toBe(true);
		const link = story(page)
			.getByRole('link', { name: /opens in a new tab/ })
			.first();
		expect(await link.getAttribute('href')).toMatch(/^https?:/);
		expect(await link.getAttribute('target')).toBe('_blank');
		expect(await link.getAttribute('rel')).toContain('noopener');
	});

	test.for([
		[
			'an event of the story',
			(page: Page) => story(page).getByRole('button', { name: 'Kronstadt sailors land and march' }),
			'Kronstadt sailors land and march'
		],
		[
			'a seat on the map',
			(page: Page) => page.getByRole('button', { name: 'Mariinsky Palace, Government' }),
			'Mariinsky Palace'
		],
		[
			'an area',
			(page: Page) => page.getByRole('table', { name: 'Ground' }).getByRole('button').first(),
			'Vyborg Side'
		],
		[
			'a lever',
			(page: Page) => levers(page).getByRole('button', { name: 'Telegraph and post' }),
			'Telegraph and post'
		],
		[
			'an authority',
			(page: Page) =>
				page.getByRole('heading', { name: 'Provisional Government', level: 2 }).getByRole('button'),
			'Provisional Government'
		]
	] as const)(
		'%s, opened, shows what is known of it with sources, and closes with Escape',
		async ([, opener, title], { page }) => {
			await visit(page, PETROGRAD);
			await opener(page).click();
			const card = page.getByRole('region', { name: `What is known of ${title}` });
			await card.getByRole('listitem').first().waitFor();
			const sources = await card.getByRole('listitem').allInnerTexts();
			expect(sources.join('\n')).toMatch(/\d{4}\. [ABC]/);
			await page.keyboard.press('Escape');
			await card.waitFor({ state: 'detached', timeout: 3000 });
		}
	);

	test('what was opened closes by its button too', async ({ page }) => {
		await visit(page, PETROGRAD);
		await levers(page).getByRole('button', { name: 'Press' }).click();
		const card = page.getByRole('region', { name: 'What is known of Press' });
		await card.getByRole('button', { name: 'Close' }).click();
		await card.waitFor({ state: 'detached' });
		await story(page).waitFor();
	});
});

test('the lens of one side draws the map as that side would', async ({ page }) => {
	await visit(page, '/cases/libya/');
	const legend = page.getByRole('figure').getByText(/each a part/);
	await legend.waitFor();
	await page.getByRole('radio', { name: 'Eastern side' }).check();
	await legend.waitFor({ state: 'detached' });
	await page.getByRole('radio', { name: 'Both' }).check();
	await legend.waitFor();
});

test('the theme that a reader chooses stays after a reload', async ({ page }) => {
	await visit(page, PETROGRAD);
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const day = await paper();
	await page.getByRole('button', { name: 'Night' }).click();
	await expect.poll(paper).not.toBe(day);
	const night = await paper();
	await page.reload();
	await page.getByRole('button', { name: 'Day', exact: true }).waitFor();
	expect(await paper()).toBe(night);
});
