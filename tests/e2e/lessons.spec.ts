import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { formatDate } from '$lib/domain/calendar';
import { matrixOn } from '$lib/domain/matrix';
import { askedRows, holderOf } from '$lib/domain/question';
import { violations } from './axe';
import { dayInWords, sliderOf, visit } from './page';
import { test } from './reader';

const { cases, lessons } = readCatalogue(resolve('src/data'));
const caseOf = (id: string) => cases.find((file) => file.case.id === id)!.case;
const L1 = '/lessons/who-ruled-petrograd/';

const panelOf = (page: Page) => page.getByRole('region', { name: /^Step \d+ of \d+$/ });
const stepOf = (page: Page) => panelOf(page).getByRole('heading', { level: 2 });

/** Presses Tab until something has the focus; fails after as many as a whole step takes. */
async function tabTo(page: Page, name: string, isThere: () => Promise<boolean>) {
	for (let press = 0; press < 90; press++) {
		if (await isThere()) return;
		await page.keyboard.press('Tab');
	}
	expect.fail(`the keyboard does not come to ${name}`);
}

describe.for(lessons)('the lesson $id', (lesson) => {
	test('is played to its end by keyboard, and what it reveals is what the matrix says', async ({
		page
	}) => {
		await visit(page, `/lessons/${lesson.id}/`);
		for (const [index, step] of lesson.steps.entries()) {
			await expect.poll(() => stepOf(page).textContent()).toBe(step.title);
			expect(await panelOf(page).textContent()).toContain(lesson.question);
			for (const question of step.questions) {
				const box = panelOf(page).getByRole('region', { name: question.asks });
				const reveal = box.getByRole('button', { name: 'Reveal' });
				expect(await reveal.isDisabled()).toBe(true);
				for (const group of await box.getByRole('group').all()) {
					const first = group.getByRole('radio').first();
					await tabTo(page, 'a choice', () =>
						first.evaluate((it) => it === document.activeElement)
					);
					await page.keyboard.press('Space');
				}
				await tabTo(page, 'Reveal', () => reveal.evaluate((it) => it === document.activeElement));
				await page.keyboard.press('Enter');
				const rows = askedRows(caseOf(question.case), question);
				for (const [at, about] of question.about.entries()) {
					const row = box.locator(`[data-row="${rows[at]?.key}"]`);
					expect(await row.getAttribute('data-answer')).toBe(rows[at]?.answer);
					expect(await row.textContent()).toContain(rows[at]?.words);
					if (about.kind !== 'lever') continue;
					const matrix = matrixOn(caseOf(question.case), question.day);
					const mark = matrix.find((candidate) => candidate.row.id === about.id)!.mark;
					expect(await row.getAttribute('data-answer')).toBe(holderOf(mark));
				}
				expect(await box.textContent()).toContain(question.reveals.slice(0, 40));
			}
			if (index < lesson.steps.length - 1) {
				await stepOf(page).focus();
				await page.keyboard.press('ArrowRight');
			}
		}
		const ticket = panelOf(page).getByLabel(/^Finish:/);
		await ticket.focus();
		await page.keyboard.type('It was so, because a lever shows it.');
		await page.emulateMedia({ media: 'print' });
		const paper = page.locator('.script .exit');
		expect(await paper.isVisible()).toBe(true);
		expect(await paper.textContent()).toContain('It was so, because a lever shows it.');
		expect(await panelOf(page).isVisible()).toBe(false);
		const pdf = await page.pdf({ format: 'A4' });
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	});
});

describe('the player', () => {
	test('goes on and back by button, keeps the step in the address, and opens at it', async ({
		page
	}) => {
		await visit(page, L1);
		await page.getByRole('button', { name: 'Next: A bargain at midnight' }).click();
		await expect.poll(() => stepOf(page).textContent()).toBe('A bargain at midnight');
		await expect.poll(() => page.url()).toContain('?step=bargain');
		await page.goBack();
		await expect.poll(() => stepOf(page).textContent()).toBe('Two wings, one palace');
		await visit(page, `${L1}?step=july`);
		await expect.poll(() => stepOf(page).textContent()).toBe('Power that nobody takes');
		await expect.poll(() => dayInWords(page)).toContain('17 July 1917');
		await page.getByRole('button', { name: 'Back', exact: true }).click();
		await expect.poll(() => stepOf(page).textContent()).toBe('Ministers from the Soviet');
	});

	test('lets its reader explore, and leads back to what the step shows', async ({ page }) => {
		await visit(page, `${L1}?step=bargain`);
		const back = page.getByRole('button', { name: 'Back to this step’s view' });
		await expect.poll(() => dayInWords(page)).toContain('15 March 1917');
		expect(await back.isDisabled()).toBe(true);
		await sliderOf(page).press('End');
		await expect.poll(() => dayInWords(page)).toContain('8 November 1917');
		await back.click();
		await expect.poll(() => dayInWords(page)).toContain('15 March 1917');
		expect(await back.isDisabled()).toBe(true);
	});

	test('goes on by swipe, and not by a scroll', async ({ openWindow }) => {
		const page = await openWindow({ viewport: { width: 390, height: 800 }, hasTouch: true });
		await visit(page, L1);
		const swipe = (dx: number, dy: number) =>
			panelOf(page).evaluate(
				(panel, [x, y]) => {
					const touch = (clientX: number, clientY: number) =>
						new Touch({ identifier: 1, target: panel, clientX, clientY });
					const from = touch(300, 300);
					panel.dispatchEvent(new TouchEvent('touchstart', { touches: [from], bubbles: true }));
					const to = touch(300 + x!, 300 + y!);
					panel.dispatchEvent(new TouchEvent('touchend', { changedTouches: [to], bubbles: true }));
				},
				[dx, dy]
			);
		await swipe(-40, -200);
		expect(await stepOf(page).textContent()).toBe('Two wings, one palace');
		await swipe(-160, 20);
		await expect.poll(() => stepOf(page).textContent()).toBe('A bargain at midnight');
		await swipe(160, 20);
		await expect.poll(() => stepOf(page).textContent()).toBe('Two wings, one palace');
	});

	test('saves the answers to a file and keeps nothing itself', async ({ page }) => {
		await visit(page, `${L1}?step=bargain`);
		await page.getByRole('radio', { name: 'Rivalry' }).check();
		await page.getByLabel('Your notes on this step').fill('A bargain with a lock on it.');
		await page.getByRole('button', { name: /^Step 8/ }).click();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save my answers' }).click()
		]);
		const text = readFileSync(await file.path(), 'utf8');
		expect(text).toContain('A bargain with a lock on it.');
		expect(text).toMatch(/I said Rivalry\./);
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(
			await page.evaluate(
				() => Object.keys(sessionStorage).filter((key) => key.startsWith('sveltekit')).length
			)
		);
		expect(await page.context().cookies()).toEqual([]);
	});

	test('has a larger type and a plain text of two sentences to a voice', async ({ page }) => {
		await visit(page, L1);
		const says = panelOf(page).locator('.says').first();
		const whole = (await says.textContent()) ?? '';
		const size = () => says.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
		const before = await size();
		await page.getByRole('button', { name: 'Plain text' }).click();
		expect(((await says.textContent()) ?? '').length).toBeLessThan(whole.length);
		await page.getByRole('button', { name: 'Large type' }).click();
		expect(await size()).toBeGreaterThan(before * 1.2);
	});

	test('tells the class beforehand what a lesson of our time is about', async ({ page }) => {
		await visit(page, '/lessons/parallel-state/');
		expect(await page.getByRole('note').textContent()).toContain('Before you begin');
		await visit(page, L1);
		expect(await page.getByRole('note').count()).toBe(0);
	});

	test('is a readable page without scripts, with every step, answers folded in, and links to the maps', async ({
		openWindow
	}) => {
		const page = await openWindow({ javaScriptEnabled: false });
		await page.goto(L1);
		for (const { title, task } of lessons.find(({ id }) => L1.includes(id))!.steps) {
			expect(
				await page.locator('.script').getByText(title, { exact: false }).first().isVisible()
			).toBe(true);
			expect(await page.locator('.script').getByText(task).isVisible()).toBe(true);
		}
		const answer = page.getByText(/^The Soviet lets the government rule/);
		expect(await answer.isVisible()).toBe(false);
		await page.locator('.script summary').first().click();
		expect(await answer.isVisible()).toBe(true);
		await page.locator('.script').getByRole('link', { name: 'Map' }).nth(1).click();
		expect(page.url()).toContain('/cases/petrograd-1917/?date=1917-03-15');
	});

	test('stands in a sandboxed frame, where it keeps its address and goes from step to step', async ({
		page
	}) => {
		await visit(page, '/about/');
		await page.evaluate(() => {
			document.body.innerHTML =
				'<iframe title="Lesson" sandbox="allow-scripts" width="900" height="640" src="/embed/lessons/who-ruled-petrograd/?step=bargain"></iframe>';
		});
		const frame = page.frameLocator('iframe');
		await frame.getByRole('heading', { level: 2, name: 'A bargain at midnight' }).waitFor();
		await frame.getByRole('button', { name: /^Next/ }).click();
		await frame
			.getByRole('heading', { level: 2, name: 'Two orders for the same soldiers' })
			.waitFor();
		expect(page.frames()[1]?.url()).toContain('?step=bargain');
		expect(
			await frame.getByRole('link', { name: 'Open the full lesson' }).getAttribute('href')
		).toMatch(/\/lessons\/who-ruled-petrograd\/\?step=two-orders$/);
	});

	test('in such a frame brings the maps of all its cases', async ({ page }) => {
		await visit(page, '/about/');
		await page.evaluate(() => {
			document.body.innerHTML =
				'<iframe title="Lesson" sandbox="allow-scripts" width="600" height="640" src="/embed/lessons/beyond-the-capital/?step=kazan-count"></iframe>';
		});
		const slider = page.frameLocator('iframe').getByRole('slider', { name: 'Date' });
		await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('4 August 1917');
	});

	test('once opened needs no network to the end', async ({ page }) => {
		await visit(page, '/lessons/beyond-the-capital/');
		const cases = new Set<string>();
		page.on('requestfinished', (request) => {
			const [, id] = /\/cases\/([^/]+)\/__data\.json/.exec(request.url()) ?? [];
			if (id) cases.add(id);
		});
		await expect.poll(() => cases.size).toBe(3);
		await page.waitForLoadState('networkidle');
		await page.context().setOffline(true);
		for (const step of lessons.find(({ id }) => id === 'beyond-the-capital')!.steps) {
			await expect.poll(() => stepOf(page).textContent()).toBe(step.title);
			await expect.poll(() => dayInWords(page)).toContain(formatDate(step.day));
			await stepOf(page).focus();
			await page.keyboard.press('ArrowRight');
		}
		await page.getByRole('heading', { name: 'Exit ticket' }).first().waitFor();
	});
});

describe('the list of lessons', () => {
	test('is narrowed by age, time, topic and course, and keeps that in its address', async ({
		page
	}) => {
		await visit(page, '/lessons/');
		const titles = () => page.getByRole('heading', { level: 2 }).allTextContents();
		expect(await titles()).toHaveLength(7);
		await page.getByLabel('Age').selectOption('13');
		await expect.poll(titles).toEqual(['State within a state: the Italian popolo']);
		expect(page.url()).toContain('?age=13');
		await page.getByLabel('Age').selectOption('');
		await page.getByLabel('Courses in').selectOption('Spain');
		await expect.poll(titles).toEqual(["Whose king's justice? The Comuneros, 1520-21"]);
		await page.reload();
		await expect.poll(titles).toHaveLength(1);
	});

	test('is in the top bar, and shows no course whose words were not seen', async ({ page }) => {
		await visit(page, '/');
		await page
			.getByRole('navigation', { name: 'Site' })
			.getByRole('link', { name: 'Lessons' })
			.click();
		await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
		const text = (await page.locator('main').textContent()) ?? '';
		for (const { course } of lessons
			.flatMap(({ curriculum }) => curriculum)
			.filter(({ isVerified }) => !isVerified)) {
			expect(text).not.toContain(course);
		}
	});
});

test('a lesson tells search engines what it teaches, to whom, and in what time', async ({
	page
}) => {
	const html = await (await page.request.get(L1)).text();
	const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
	expect(JSON.parse(json)).toMatchObject({
		'@type': 'LearningResource',
		timeRequired: 'PT50M',
		typicalAgeRange: '14-18',
		isAccessibleForFree: true
	});
});

test('axe finds nothing to complain of in a question, before and after the reveal', async ({
	page
}) => {
	await visit(page, `${L1}?step=two-orders`);
	await expect.poll(() => stepOf(page).textContent()).toBe('Two orders for the same soldiers');
	for (const radio of await panelOf(page).getByRole('radio', { name: 'Both' }).all()) {
		await radio.check();
	}
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Reveal' }).click();
	expect(await violations(page)).toEqual([]);
});
