import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { PAPERS, tellingStep, type Paper } from '$lib/domain/handout';
import { askedRows } from '$lib/domain/question';
import { visit } from './page';
import { test } from './reader';

const LESSONS = readdirSync('src/data/lessons');
const { cases, lessons } = readCatalogue(resolve('src/data'));
const lessonOf = (id: string) => lessons.find((lesson) => lesson.id === id)!;
const caseOf = (id: string) => cases.find((file) => file.case.id === id)!.case;
const EACH = LESSONS.flatMap((id) => PAPERS.map((paper) => [id, paper] as const));
/** Width and height of each paper, in points of 1/72 inch. */
const POINTS: Readonly<Record<Paper, readonly [number, number]>> = {
	a4: [595, 842],
	letter: [612, 792]
};

async function open(page: Page, id: string, query = '') {
	await visit(page, `/lessons/${id}/handout/${query}`);
	await page.evaluate(() => document.fonts.ready);
	await expect.poll(() => page.locator('.sheet').count()).toBe(2);
}

/** The pages of a PDF, as their sizes in points, and the addresses that its links lead to. */
function readPdf(file: Buffer) {
	const text = file.toString('latin1');
	const boxes = [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]+)\]/g)];
	return {
		pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
		sizes: boxes.map(([, box = '']) => box.trim().split(/\s+/).slice(2).map(Number)),
		links: [...text.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, url = '']) => url)
	};
}

/** Elements of text that reach over the margin of their sheet, and sheets that hold more than they show. */
function cutOff(page: Page): Promise<string[]> {
	return page.locator('.sheet').evaluateAll((sheets) =>
		sheets.flatMap((sheet) => {
			const { left, right, bottom } = sheet.getBoundingClientRect();
			const found = [...sheet.querySelectorAll('p, th, td, li, h1, h2')].flatMap((item) => {
				const box = item.getBoundingClientRect();
				const isOut = box.left < left || box.right > right || box.bottom > bottom;
				return isOut || item.scrollWidth > item.clientWidth + 1 ? [item.textContent.trim()] : [];
			});
			const isFull =
				sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth;
			return isFull ? [...found, `a sheet of ${sheet.scrollHeight} px`] : found;
		})
	);
}

describe('a handout', () => {
	test('is two pages too where the site has something else on the page, with nothing in it', async ({
		page
	}) => {
		await open(page, 'parallel-state');
		await page.evaluate(() => {
			const other = document.createElement('div');
			other.append(document.createElement('p'));
			document.querySelector('#main')!.before(other);
		});
		const { pages, sizes } = readPdf(await page.pdf({ preferCSSPageSize: true }));
		expect(pages).toBe(2);
		expect(sizes).toHaveLength(2);
	});

	test.for(EACH)('of %s on %s is two pages with nothing cut off', async ([id, paper], { page }) => {
		await open(page, id, paper === 'a4' ? '' : `?paper=${paper}`);
		expect(await cutOff(page)).toEqual([]);
		const { pages, sizes, links } = readPdf(await page.pdf({ preferCSSPageSize: true }));
		expect(pages).toBe(2);
		for (const [width = 0, height = 0] of sizes) {
			expect(Math.abs(width - POINTS[paper][0])).toBeLessThan(2);
			expect(Math.abs(height - POINTS[paper][1])).toBeLessThan(2);
		}
		expect(links.some((link) => link.includes(`/lessons/${id}/?step=`))).toBe(true);
		expect(links.some((link) => link.includes('creativecommons.org'))).toBe(true);
	});

	test.for(LESSONS)('of %s gives no answer away', async (id, { page }) => {
		await open(page, id);
		const lesson = lessonOf(id);
		const step = tellingStep(lesson);
		const words = await page.locator('.handout').innerText();
		for (const question of step.questions) {
			expect(words).toContain(question.asks);
			expect(words).not.toContain(question.reveals.slice(0, 40));
			const of = caseOf(question.case);
			for (const [index, row] of askedRows(of, question).entries()) {
				const asked = question.about[index];
				if (!row || asked?.kind !== 'lever' || question.case !== step.link.case) continue;
				const line = page
					.locator('.handout tbody tr')
					.filter({ has: page.getByRole('rowheader', { name: row.label, exact: true }) });
				// Where two cases are compared a line has the common name of its lever.
				if (step.beside && (await line.count()) === 0) continue;
				const cells = line.getByRole('cell');
				const given = await cells.nth((await cells.count()) - 2).textContent();
				expect(given?.trim()).toBe('left for you');
			}
		}
		const kept = await page
			.locator('[data-kept]')
			.evaluateAll((cells) =>
				cells.map((cell) => cell.querySelectorAll('text, circle, rect').length)
			);
		expect(kept.filter((marks) => marks > 0)).toEqual([]);
	});

	test.for(LESSONS)('of %s numbers the sources that it lists', async (id, { page }) => {
		await open(page, id);
		const listed = await page.locator('.sheet footer li b').allTextContents();
		expect(listed).toEqual(listed.map((_, index) => String(index + 1)));
		const named = [
			...(await page.locator('.handout').innerText()).matchAll(/sources? ([\d–, ]+)/g)
		];
		const numbers = named.flatMap(([, list = '']) =>
			list.split(',').flatMap((part) => {
				const [from = 0, to = from] = part.trim().split('–').map(Number);
				return Array.from({ length: to - from + 1 }, (_, index) => from + index);
			})
		);
		expect(new Set(numbers)).toEqual(new Set(listed.map(Number)));
		const step = tellingStep(lessonOf(id));
		const works = await page.locator('.sheet footer li').allTextContents();
		for (const { source } of step.attestations) {
			const { title } = lessonOf(id).sources.find((one) => one.id === source)!;
			expect(works.some((work) => work.includes(title))).toBe(true);
		}
	});

	test('takes step and paper from its address, and keeps them there', async ({ page }) => {
		await open(page, 'who-ruled-petrograd');
		await page.getByRole('combobox', { name: 'Step' }).selectOption('july');
		await expect.poll(() => page.url()).toContain('step=july');
		await expect.poll(() => page.locator('.sheet').first().innerText()).toContain('17 July 1917');
		await page.getByRole('combobox', { name: 'Paper' }).selectOption('letter');
		await expect.poll(() => page.url()).toContain('paper=letter');
		await page.reload();
		await expect.poll(() => page.locator('.handout.letter .sheet').count()).toBe(2);
		await expect
			.poll(() => page.locator('.sheet').first().innerText())
			.toContain('Power that nobody takes');
		const back = page.getByRole('link', { name: 'Back to the lesson' });
		expect(await back.getAttribute('href')).toContain('?step=july');
	});

	test('shows a step of another case, one with a plan and one that is told', async ({ page }) => {
		for (const [id, step] of [
			['a-word-travels', 'counterpower'],
			['whose-kings-justice', 'empty-chair'],
			['two-governments-one-country', 'aligned-clocks'],
			['who-ruled-petrograd', 'railwaymen']
		] as const) {
			await open(page, id, `?step=${step}`);
			const title = lessonOf(id).steps.find((one) => one.id === step)!.title;
			await expect.poll(() => page.locator('.sheet').first().innerText()).toContain(title);
			expect(await cutOff(page), step).toEqual([]);
			expect(await page.locator('.plate [data-ground]').count(), step).toBeGreaterThan(0);
		}
	});

	test('shows the whole map where its step looks beyond what is drawn', async ({ page }) => {
		await open(page, 'who-ruled-petrograd', '?step=railwaymen');
		const plate = page.getByRole('img', { name: /^Map of Petrograd on 28 August/ });
		await expect.poll(() => plate.textContent()).toContain('Tauride Palace');
	});

	test('stands without scripts, with its map, its code and nothing cut off', async ({
		openWindow
	}) => {
		const page = await openWindow({ javaScriptEnabled: false });
		for (const id of LESSONS) {
			await page.goto(`/lessons/${id}/handout/`);
			expect(await page.locator('.sheet').count()).toBe(2);
			expect(await page.locator('.plate [data-ground]').count()).toBeGreaterThan(0);
			expect(await page.getByRole('img', { name: /^Code that leads/ }).count()).toBe(1);
			expect(readPdf(await page.pdf({ preferCSSPageSize: true })).pages).toBe(2);
		}
	});

	test('is black on white by night too, and its bar is not printed', async ({ page }) => {
		await visit(page, '/lessons/who-ruled-petrograd/handout/?theme=dark');
		const sheet = page.locator('.sheet').first();
		const paper = () => sheet.evaluate((item) => getComputedStyle(item).backgroundColor);
		expect(await paper()).toBe('rgb(255, 255, 255)');
		const print = page.getByRole('button', { name: 'Print' });
		expect(await print.isVisible()).toBe(true);
		await page.emulateMedia({ media: 'print' });
		expect(await print.isVisible()).toBe(false);
		expect(await sheet.isVisible()).toBe(true);
	});

	test('is reached from its lesson', async ({ page }) => {
		await visit(page, '/lessons/who-ruled-petrograd/');
		await page.getByRole('link', { name: 'Handout' }).click();
		await expect.poll(() => page.url()).toMatch(/\/lessons\/who-ruled-petrograd\/handout\/$/);
	});
});
