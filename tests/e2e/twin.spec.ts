import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayOn, visit } from './page';
import { test } from './reader';

const LIBYA = '/cases/libya/';
const PETROGRAD = '/cases/petrograd-1917/';

const twin = (page: Page) => page.getByRole('region', { name: /^What the map shows on/ });
const card = (page: Page) => page.getByRole('region', { name: /^What is known of/ });
const viewSources = (page: Page) => page.getByRole('region', { name: 'Sources for this view' });
const numbered = (page: Page) => viewSources(page).getByRole('listitem');
const overTime = (page: Page) => page.getByRole('region', { name: 'Levers over time' });
const citations = (page: Page) => page.getByRole('textbox', { name: 'This view and its sources' });

async function openCitations(page: Page) {
	await viewSources(page).getByText('Cite this view and its sources').click();
	await expect.poll(() => citations(page).inputValue()).not.toBe('');
}
async function comeTo(page: Page) {
	// What lies above takes its room when it comes into sight, and pushes it down.
	const bands = overTime(page).getByRole('button', { name: /^Army: / });
	await expect
		.poll(async () => {
			await overTime(page).scrollIntoViewIfNeeded();
			return bands.count();
		})
		.toBeGreaterThan(0);
}

describe('the text of a map', () => {
	test('is brought by the first link of the page, and stays in the address', async ({ page }) => {
		await visit(page, LIBYA);
		await page.getByRole('link', { name: 'Read this map as text' }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('as=text');
		expect(await twin(page).getByRole('heading', { level: 2 }).innerText()).toContain('April 2020');
		await page.reload();
		await page.getByRole('button', { name: 'Text', pressed: true }).waitFor();
		await page.getByRole('button', { name: 'Text', pressed: true }).click();
		await expect.poll(() => page.url()).not.toContain('as=text');
	});

	test('shows on the map what has the focus in it, and opens it with Enter', async ({ page }) => {
		await visit(page, `${LIBYA}?as=text`);
		const ghat = twin(page).getByRole('button', { name: 'Ghat' }).first();
		const ring = page.locator('.plate .here');
		expect(await ring.count()).toBe(0);
		await ghat.focus();
		const [at, map] = [await ring.boundingBox(), await page.locator('.map').boundingBox()];
		expect(at!.x).toBeGreaterThan(map!.x);
		expect(at!.x + at!.width).toBeLessThan(map!.x + map!.width);
		expect(at!.y).toBeGreaterThan(map!.y);
		expect(at!.y + at!.height).toBeLessThan(map!.y + map!.height);
		await page.keyboard.press('Enter');
		await card(page).getByRole('heading', { name: 'Ghat' }).waitFor();
		await expect.poll(() => page.url()).toContain('focus=area:');
	});

	test('follows the lens', async ({ page }) => {
		await visit(page, `${LIBYA}?lens=a`);
		const seats = twin(page).getByRole('table', { name: 'Seats' });
		expect(await seats.innerText()).toContain('Tripoli');
		expect(await seats.innerText()).not.toContain('Ar Rajma');
	});

	test('stands in the page without scripts, with its levers and events', async ({ openWindow }) => {
		const page = await openWindow({ javaScriptEnabled: false });
		await page.goto(PETROGRAD);
		for (const name of [/^Ground/, /^Seats/, /^Levers/, /^Events near the day/]) {
			expect(
				await twin(page).getByRole('table', { name }).getByRole('row').count()
			).toBeGreaterThan(1);
		}
		expect(await numbered(page).count()).toBeGreaterThan(5);
	});
});

describe('the sources of a view', () => {
	test('change with the day', async ({ page }) => {
		const sourcesOn = async (date: string, heading: RegExp) => {
			await visit(page, `${PETROGRAD}?date=${date}`);
			// What stands below the map follows a moment after it.
			await page.getByRole('heading', { name: heading }).waitFor();
			return numbered(page).allTextContents();
		};
		const before = await sourcesOn('1917-03-14', /^What the map shows on 1 \/ 14 March 1917$/);
		const after = await sourcesOn(
			'1917-11-07',
			/^What the map shows on 25 October \/ 7 November 1917$/
		);
		expect(after).not.toEqual(before);
	});

	test('are copied in a style with the address of the view', async ({ openWindow, site }) => {
		const page = await openWindow({ permissions: ['clipboard-read', 'clipboard-write'] });
		await visit(page, `${PETROGRAD}?date=1917-11-07`);
		await openCitations(page);
		await page.getByRole('radio', { name: 'APA' }).check();
		const count = await numbered(page).count();
		await page.getByRole('button', { name: 'Copy', exact: true }).click();
		await page.getByText(`Copied: APA, this view and ${count} sources.`).waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(`${site}${PETROGRAD}?date=1917-11-07`);
		expect(copied).toMatch(/Data version [0-9a-f]{10}/);
		expect(copied).toContain(`\n${count}. `);
	});

	test('are marked to be copied by hand where the page may not', async ({ page }) => {
		await visit(page, PETROGRAD);
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
		});
		await openCitations(page);
		await page.getByRole('radio', { name: 'CSL-JSON' }).check();
		await page.getByRole('button', { name: 'Copy', exact: true }).click();
		await page.getByText('The text is marked').waitFor();
		const marked = await citations(page).evaluate((field: HTMLTextAreaElement) =>
			field.value.slice(field.selectionStart, field.selectionEnd)
		);
		expect(JSON.parse(marked)).toHaveLength((await numbered(page).count()) + 1);
	});

	test('are all in the file of the case', async ({ page }) => {
		const file = (await (
			await page.request.get('/data/cases/smolensk-1917.citations.json')
		).json()) as { sources: Record<string, Record<string, unknown>> };
		expect(Object.keys(file.sources).length).toBeGreaterThan(10);
		for (const forms of Object.values(file.sources)) {
			expect(Object.keys(forms).sort()).toEqual(['apa', 'bibtex', 'chicago', 'csl', 'mla', 'ris']);
		}
	});

	test('and the case itself are told to machines in the head', async ({ page }) => {
		const html = await (await page.request.get(PETROGRAD)).text();
		const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
		const { '@graph': graph } = JSON.parse(json) as { '@graph': { '@type': string }[] };
		expect(graph.map((node) => node['@type'])).toContain('Dataset');
		expect(html).toContain('name="citation_title"');
	});
});

describe('levers over time', () => {
	test('go to a day and open the lever, by key too', async ({ page }) => {
		await visit(page, LIBYA);
		await comeTo(page);
		const day = await dayOn(page);
		const band = overTime(page)
			.getByRole('button', { name: /^Army: / })
			.first();
		await band.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => dayOn(page)).toBeLessThan(day);
		await expect.poll(() => page.url()).toContain('focus=lever:');
		await card(page).getByText('All marks are the compilers’ reading.').waitFor();
	});

	test('have the evidence for each side, and a bar opens its sources', async ({ page }) => {
		await visit(page, LIBYA);
		await comeTo(page);
		const bars = page.getByRole('group', { name: 'How many sources speak of each side' });
		const bar = bars.getByRole('button').nth(12);
		const said = Number(
			/(\d+) sources? on/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]
		);
		expect(said).toBeGreaterThan(0);
		await bar.click();
		const heading = overTime(page).getByRole('heading', {
			name: new RegExp(`: ${said} sources?$`)
		});
		await heading.first().waitFor();
	});

	test('tell what changed between two days', async ({ page }) => {
		await visit(page, `${PETROGRAD}?date=1917-11-08`);
		await comeTo(page);
		const changes = page.getByRole('region', { name: 'What changed?' });
		await changes.getByText(/\d+ changes\./).waitFor();
		const to = changes.getByLabel('To', { exact: true });
		await changes.getByLabel('From', { exact: true }).fill(await to.inputValue());
		await changes.getByText('nothing that the sources tell of').waitFor();
		await changes.getByRole('button', { name: 'Back to the day shown' }).click();
		await changes.getByText(/\d+ changes\./).waitFor();
	});
});
