import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayInWords, dayOn, sliderOf, visit } from './page';
import { test } from './reader';

const PETROGRAD = '/cases/petrograd-1917/';
const LIBYA = '/cases/libya/';
const search = (page: Page) => new URL(page.url()).searchParams;
const swap = (page: Page, first: string) =>
	page.getByRole('button', { name: new RegExp(`Put the ${first} calendar first$`) });
const field = (page: Page) => page.getByRole('textbox', { name: 'Go to a date' });
async function type(page: Page, text: string) {
	await field(page).fill(text);
	await field(page).press('Enter');
}
/** The calendars of the rulers from the top, by the names beside them. */
const rulers = (page: Page) =>
	page
		.getByRole('region', { name: 'Timeline' })
		.getByText(/ · (old|new) style$/)
		.allInnerTexts();

describe('the calendar of the reader', () => {
	test('is that of the sources until the reader swaps it, on the rulers, in the head and in all texts', async ({
		page
	}) => {
		await visit(page, PETROGRAD);
		expect(await rulers(page)).toEqual(['Julian · old style', 'Gregorian · new style']);
		expect(await dayInWords(page)).toMatch(/^4 July 1917 old style, 17 July 1917 new style/);
		await page.getByRole('heading', { name: 'What the map shows on 4 / 17 July 1917' }).waitFor();

		await swap(page, 'Gregorian').click();
		await page
			.getByRole('heading', { name: 'What the map shows on 17 July 1917 (4 July O.S.)' })
			.waitFor();
		expect(await rulers(page)).toEqual(['Gregorian · new style', 'Julian · old style']);
		expect(await dayInWords(page)).toMatch(/^17 July 1917 new style, 4 July 1917 old style/);
		await page
			.getByRole('img', { name: /^Map of Petrograd on 17 July 1917 \(4 July O\.S\.\)/ })
			.waitFor();
		const list = page.getByRole('region', { name: 'All events' });
		await list.getByText('17 July 1917 (4 July O.S.)').first().waitFor();
		await expect.poll(() => page.url()).toMatch(/\?calendar=gregorian$/);

		await swap(page, 'Julian').click();
		await expect.poll(() => page.url()).toMatch(/\/cases\/petrograd-1917\/$/);
	});

	test('comes back with the address, and a typed date is read in it', async ({ page }) => {
		await visit(page, `${PETROGRAD}?calendar=gregorian&date=1917-03-15`);
		await expect.poll(() => dayInWords(page)).toMatch(/^15 March 1917 new style/);
		await page.reload();
		await expect.poll(() => dayInWords(page)).toMatch(/^15 March 1917 new style/);
		await type(page, '4 July 1917');
		await expect.poll(() => dayInWords(page)).toMatch(/^4 July 1917 new style/);
		const status = page.getByRole('status').filter({ hasText: 'Read as' });
		expect(await status.innerText()).toContain('4 July 1917 in the Gregorian calendar');
		await swap(page, 'Julian').click();
		await type(page, '4 July 1917');
		await expect.poll(() => dayInWords(page)).toMatch(/^4 July 1917 old style/);
		expect(await status.innerText()).toContain('4 July 1917 in the Julian calendar');
	});

	test('is not offered where the sources count in ours', async ({ page }) => {
		await visit(page, `${LIBYA}?calendar=julian`);
		await page.getByRole('status').filter({ hasText: '“julian” here' }).waitFor();
		expect(await page.getByRole('button', { name: /calendar first$/ }).count()).toBe(0);
		expect(await rulers(page)).toEqual([]);
	});

	test('is swapped by keyboard, also in a frame, whose link to the case keeps it', async ({
		page
	}) => {
		await visit(page, '/embed/cases/petrograd-1917/?date=1917-03-15');
		await swap(page, 'Gregorian').press('Enter');
		await expect.poll(() => dayInWords(page)).toMatch(/^15 March 1917 new style/);
		const link = page.getByRole('link', { name: 'Open the full case' });
		expect(await link.getAttribute('href')).toContain('calendar=gregorian');
	});

	test('of a comparison puts the days of each case that has it in it', async ({ page }) => {
		const pair = '/compare/?cases=petrograd-1917~libya';
		await visit(page, `${pair}&calendar=gregorian`);
		const petrograd = page.getByRole('region', { name: 'Petrograd', exact: true });
		await petrograd.getByText(/^17 July 1917 \(4 July O\.S\.\)$/).waitFor();
		await expect.poll(() => search(page).get('calendar')).toBe('gregorian');
		await visit(page, pair);
		await petrograd.getByText(/^4 \/ 17 July 1917$/).waitFor();
	});
});

describe('a typed phrase', () => {
	test.for([
		['25 October / 7 November 1917', '25 October 1917 old style', ''],
		['1917-07-17', '4 July 1917 old style', '17 July 1917 in the Gregorian calendar'],
		['July 1917', '1 July 1917 old style', '1 to 31 July 1917 in the Julian calendar'],
		['17.7.1917 н. ст.', '4 July 1917 old style', '17 July 1917 in the Gregorian calendar'],
		['1917', '23 February 1917 old style', 'The case runs from 23 February / 8 March 1917 to']
	] as const)(
		'“%s” leads to its day and says how it was read',
		async ([text, day, words], { page }) => {
			await visit(page, PETROGRAD);
			await type(page, text);
			await expect.poll(() => dayInWords(page)).toContain(day);
			await page
				.getByRole('status')
				.filter({ hasText: words || 'Read as' })
				.first()
				.waitFor();
			expect(await field(page).getAttribute('aria-invalid')).toBe('false');
		}
	);

	test.for([
		['7/8/1917', 'may be 7 August or 8 July'],
		['July Days', '“days” is not understood'],
		['30 February', 'February 1917 has 28 days'],
		['4/18 July 1917', 'is 17 July 1917 in the Gregorian']
	] as const)('“%s” is refused with the reason', async ([text, words], { page }) => {
		await visit(page, PETROGRAD);
		const before = await dayOn(page);
		await type(page, text);
		await page.getByRole('alert').filter({ hasText: words }).waitFor();
		expect(await dayOn(page)).toBe(before);
	});

	test('outside the case is told where the case begins and ends', async ({ page }) => {
		await visit(page, PETROGRAD);
		await type(page, '44 BC');
		const alert = page.getByRole('alert').filter({ hasText: 'outside this case' });
		await alert.waitFor();
		expect(await alert.innerText()).toContain(
			'The case runs from 23 February / 8 March 1917 to 26 October / 8 November 1917: its first day is shown.'
		);
		expect(await dayOn(page)).toBe(Number(await sliderOf(page).getAttribute('min')));
	});
});

test('the words of the sources stand beside their date, and their style is named', async ({
	page
}) => {
	await visit(page, '/cases/italian-communes/?date=1293-02-22&focus=event:it-51');
	const card = page.getByRole('region', { name: /^What is known of The first standard bearer/ });
	await card.getByText('In the sources: 15 February 1292, in the Florentine style.').waitFor();
	const csv = await (await page.request.get('/data/cases/italian-communes.csv')).text();
	expect(csv.split('\r\n').find((row) => row.includes(',it-51,'))).toContain(
		',florentine,15 February 1292,'
	);
});
