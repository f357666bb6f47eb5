import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { dayOfIso } from '$lib/domain/calendar';
import { leverWords } from '$lib/domain/lever';
import { matrixOn } from '$lib/domain/matrix';
import { formatOwnLesson } from '$lib/domain/own-lesson';
import { readOwnLesson } from '$lib/catalogue/own-lesson-file';
import { holderOf } from '$lib/domain/question';
import { dayInWords, isAwake, sliderOf, visit } from './page';
import { test } from './reader';

const { cases } = readCatalogue(resolve('src/data'));
const petrograd = cases.find((file) => file.case.id === 'petrograd-1917')!.case;
const MAY = '/cases/petrograd-1917/?date=1917-05-04&focus=event:pg-31';
/** On another day than the step shows. */
const ASKED = '1917-09-10';
const garrison = matrixOn(petrograd, dayOfIso(ASKED)!).find(({ row }) => row.id === 'garrison')!;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const steps = (page: Page) => page.getByRole('navigation', { name: 'Steps of your lesson' });
const titles = (page: Page) =>
	steps(page)
		.getByRole('listitem')
		.locator('b')
		.evaluateAll((items) => items.map((item) => item.textContent));
const builderOf = (page: Page, add = MAY) =>
	visit(page, `/teach/lesson/?add=${encodeURIComponent(add)}`);

/** What “Save to file” gives. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		button(page, 'Save to file').click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	return { name: download.suggestedFilename(), text };
}
const open = (page: Page, text: string, name = 'lesson.json') =>
	page
		.getByLabel('Open a file')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Makes a lesson of two steps, as a teacher would, and asks for one lever on another day. */
async function makeLesson(page: Page) {
	await builderOf(page);
	await expect.poll(() => dayInWords(page)).toContain('4 May 1917');
	await page.getByLabel('Title of the step').fill('Two orders for the same soldiers');
	await page.getByLabel('Text', { exact: true }).fill('A general and a council <b>disagree</b>.');
	await page.getByText('Two voices').click();
	const voice = page.getByRole('group', { name: 'Government', exact: true }).last();
	await voice.getByLabel('Who speaks').fill('Provisional Government');
	await voice.getByLabel('What this voice says').fill('We say no.');
	await page.getByLabel('Task').fill('Whom do they obey?');
	await button(page, 'Add a question').click();
	// The hand is in the new question already.
	await page.keyboard.type('Who has the garrison?');
	await page.getByLabel('Another day to ask about').fill(ASKED);
	await page.keyboard.press('Enter');
	const lever = page.getByRole('checkbox', { name: /^Army: garrison/ });
	await lever.focus();
	await page.keyboard.press('Space');
	await page.getByLabel('What the answer shows').fill('So it was in September.');
	await sliderOf(page).press('End');
	await button(page, 'Add this view as a step').click();
	await page.getByLabel('Title of the step').fill('The end');
	await steps(page)
		.getByRole('button', { name: /^The whole lesson/ })
		.click();
	await page.getByLabel('Title', { exact: true }).fill('Whom do soldiers obey?');
	await page.getByLabel('The question of the lesson').fill('Who ruled the garrison?');
	await page.getByLabel('Exit ticket').fill('The soldiers obeyed …');
	await page.getByText('Kept on this device as you write.').waitFor();
}

describe('a lesson of one’s own', () => {
	test('is made with mouse and keyboard, saved, opened, sent and played, and stays the same byte for byte', async ({
		openWindow
	}) => {
		const page = await openWindow({ permissions: ['clipboard-read', 'clipboard-write'] });
		await makeLesson(page);

		// The answer stands beside the question, as the matrix of the case has it.
		await steps(page)
			.getByRole('button', { name: /^1 Two orders/ })
			.click();
		const row = page.locator('.question [data-row="lever-garrison"]');
		expect(await row.getAttribute('data-answer')).toBe(holderOf(garrison.mark));

		const file = await saved(page);
		expect(file.name).toBe('whom-do-soldiers-obey.lesson.json');
		const read = readOwnLesson(file.text);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(formatOwnLesson(read.own)).toBe(file.text);
		expect(read.own.steps.map(({ title }) => title)).toEqual([
			'Two orders for the same soldiers',
			'The end'
		]);

		// Loaded anew it is here again.
		await page.reload();
		await isAwake(page);
		await steps(page)
			.getByRole('button', { name: /^2 The end/ })
			.waitFor();
		expect((await saved(page)).text).toBe(file.text);

		await button(page, 'Copy link').click();
		await page.getByText(/^Link copied/).waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toContain('/lessons/own/#lesson=');

		// Someone else opens the file on another device, and saves it again.
		const colleague = await openWindow();
		await visit(colleague, '/teach/lesson/');
		await open(colleague, file.text);
		await steps(colleague)
			.getByRole('button', { name: /^2 The end/ })
			.waitFor();
		expect((await saved(colleague)).text).toBe(file.text);

		// A student opens the link, and plays it by keyboard.
		const student = await openWindow();
		await visit(student, link);
		await student.getByText('A lesson by a teacher, not by the atlas.').waitFor();
		const panel = student.getByRole('region', { name: /^Step \d of 2$/ });
		expect(await panel.textContent()).toContain('A general and a council <b>disagree</b>.');
		expect(await panel.textContent()).toContain('We say no.');
		const box = panel.getByRole('region', { name: 'Who has the garrison?' });
		expect(await box.getByRole('button', { name: 'Reveal' }).isDisabled()).toBe(true);
		await box.getByRole('radio').first().focus();
		await student.keyboard.press('Space');
		await box.getByRole('button', { name: 'Reveal' }).focus();
		await student.keyboard.press('Enter');
		const revealed = box.locator('[data-row="lever-garrison"]');
		expect(await revealed.getAttribute('data-answer')).toBe(holderOf(garrison.mark));
		const { a, b } = petrograd.sides;
		expect(await revealed.textContent()).toContain(leverWords(garrison.mark, a.short, b.short));
		expect(await box.textContent()).toContain('So it was in September.');
		await panel.getByRole('heading', { level: 2 }).focus();
		await student.keyboard.press('ArrowRight');
		await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('The end');
		await expect.poll(() => dayInWords(student)).toContain('8 November 1917');
		expect(student.url()).toContain('?step=step-2#lesson=');
		await panel.getByLabel('Finish: “The soldiers obeyed …”').waitFor();
		// Answers are not undone by the way back.
		await student.goBack();
		await expect.poll(() => revealed.count()).toBe(1);
		expect((await saved(student)).text).toBe(file.text);

		// And takes it into the builder, where it is the same too.
		await student.getByRole('link', { name: 'Change it' }).click();
		await steps(student)
			.getByRole('button', { name: /^2 The end/ })
			.waitFor();
		await expect.poll(() => student.url()).not.toContain('#');
		expect((await saved(student)).text).toBe(file.text);
	});

	test('goes on paper and into files like any lesson of the atlas', async ({ page }) => {
		await makeLesson(page);
		await page.getByRole('link', { name: 'Preview' }).click();
		await page.getByRole('link', { name: 'Handout', exact: true }).click();
		const first = page.getByRole('region', { name: 'Page 1' });
		await first.waitFor();
		expect(await first.innerText()).toContain('Whom do soldiers obey?');
		const second = await page.getByRole('region', { name: 'Page 2' }).innerText();
		expect(second).toContain('We say no.');
		expect(second).toContain('Who has the garrison?');
		// What the class is to find out is not given away.
		expect(second).not.toContain('So it was in September.');
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);

		await page.getByRole('link', { name: 'Back to the lesson' }).click();
		await button(page, 'Download').click();
		const dialog = page.getByRole('dialog', { name: 'Take this lesson with you' });
		for (const [kind, says] of [
			['One HTML file', 'A general and a council &lt;b&gt;disagree&lt;/b&gt;.'],
			['Common Cartridge', '']
		] as const) {
			const coming = page.waitForEvent('download', { timeout: 90_000 });
			await dialog.getByRole('button', { name: kind, exact: true }).click();
			const bytes = readFileSync(await (await coming).path());
			if (says) expect(bytes.toString('utf8')).toContain(says);
			else expect(Object.keys(unzipSync(bytes))).toContain('imsmanifest.xml');
		}
	});

	test('is previewed as it is', async ({ page }) => {
		await makeLesson(page);
		await page.getByRole('link', { name: 'Preview' }).click();
		await page.getByRole('heading', { level: 1, name: 'Whom do soldiers obey?' }).waitFor();
		await page.getByRole('link', { name: 'Change it' }).click();
		await expect
			.poll(() => titles(page))
			.toEqual(['1 Two orders for the same soldiers', '2 The end']);
	});
});

describe('what was done', () => {
	test('is undone and done again, by button and by keys outside of a field', async ({ page }) => {
		await makeLesson(page);
		await steps(page)
			.getByRole('button', { name: /^2 The end/ })
			.focus();
		await page.keyboard.press('Alt+ArrowUp');
		await expect
			.poll(() => titles(page))
			.toEqual(['1 The end', '2 Two orders for the same soldiers']);
		const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
		expect(name).toContain('The end');
		await page.keyboard.press('Control+z');
		await expect
			.poll(() => titles(page))
			.toEqual(['1 Two orders for the same soldiers', '2 The end']);
		await page.keyboard.press('Control+Shift+Z');
		await expect
			.poll(() => titles(page))
			.toEqual(['1 The end', '2 Two orders for the same soldiers']);
		await steps(page)
			.getByRole('button', { name: /^1 The end/ })
			.click();
		await button(page, 'Take out “The end”').click();
		await expect.poll(() => titles(page)).toEqual(['1 Two orders for the same soldiers']);
		await button(page, 'Start anew').click();
		await expect.poll(() => titles(page)).toEqual([]);
		for (let undo = 0; undo < 3; undo++) await button(page, 'Undo').click();
		await expect
			.poll(() => titles(page))
			.toEqual(['1 Two orders for the same soldiers', '2 The end']);
	});

	test('in a field is taken back by the field itself', async ({ page }) => {
		await builderOf(page);
		const title = page.getByLabel('Title of the step');
		await title.pressSequentially('Two');
		await page.keyboard.press('Control+z');
		await expect.poll(() => title.inputValue()).not.toBe('Two');
		await expect.poll(() => titles(page)).toHaveLength(1);
	});

	test('with another lesson leaves the one before on the device', async ({ page }) => {
		await makeLesson(page);
		await button(page, 'Start anew').click();
		await expect
			.poll(() => page.evaluate(() => localStorage.getItem('own-lesson')))
			.not.toContain('The end');
		await page.reload();
		await isAwake(page);
		await button(page, 'Bring back the lesson that was here before').click();
		await expect
			.poll(() => titles(page))
			.toEqual(['1 Two orders for the same soldiers', '2 The end']);
	});
});

describe('a file or a link that is broken', () => {
	const BROKEN = JSON.stringify({
		format: 'dual-power-atlas-lesson',
		version: 1,
		colour: 'red',
		steps: [{ id: 'one', title: 'One', minutes: 0, view: '/teach/' }]
	});

	test('gives all that is wrong with it, and the lesson at hand stays as it was', async ({
		page
	}) => {
		await builderOf(page);
		await page.getByLabel('Title of the step').fill('Mine');
		const before = await saved(page);
		await open(page, BROKEN, 'broken.json');
		const alert = page.getByRole('alert').filter({ hasText: 'broken.json cannot be read' });
		await alert.waitFor();
		expect(await alert.getByRole('listitem').allTextContents()).toEqual([
			'colour is no field here: mend its name or take it out',
			'steps[0].minutes is less than a minute',
			'steps[0].view “/teach/” leads to no case: write it as /cases/libya/?date=2014-09-01'
		]);
		expect((await saved(page)).text).toBe(before.text);
		await open(page, '{"title": "Mine",\n}', 'comma.json');
		await page.getByText('Line 2 is no JSON').waitFor();
		await open(page, before.text);
		await expect
			.poll(() => page.getByRole('alert').filter({ hasText: 'cannot be read' }).count())
			.toBe(0);
	});

	test('in an address says so, with ways on', async ({ page }) => {
		await visit(page, '/lessons/own/#lesson=q1YqSyxSslIqz');
		await page.getByRole('heading', { name: 'The lesson in this link cannot be read' }).waitFor();
		await page.getByRole('link', { name: 'Lessons of the atlas' }).waitFor();
		await visit(page, '/teach/lesson/?add=%2Fcases%2Flibia%2F');
		await page.getByText('leads to no case, and is not added').waitFor();
	});
});

test('where the device keeps nothing, the builder says so, and preview and file work all the same', async ({
	openWindow
}) => {
	const page = await openWindow();
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			}
		});
	});
	await builderOf(page);
	await page.getByText('This device does not keep the lesson').waitFor();
	await page.getByLabel('Title of the step').fill('Mine');
	await page.getByRole('link', { name: 'Preview' }).click();
	await page.getByRole('heading', { level: 2, name: 'Mine' }).waitFor();
});

test('a view of a case is used in a lesson by a link at its foot', async ({ page }) => {
	await visit(page, '/cases/libya/?date=2019-06-01');
	await page.getByRole('link', { name: 'use it in a lesson of your own' }).click();
	await expect.poll(() => titles(page)).toEqual(['1 Step 1']);
	await expect.poll(() => dayInWords(page)).toContain('1 June 2019');
});

test('a lesson that is too long for a link is sent as a file', async ({ page }) => {
	await builderOf(page);
	// What does not repeat cannot be squeezed.
	const noise = await page.evaluate(() =>
		Array.from(crypto.getRandomValues(new Uint8Array(3900)), (byte) =>
			String.fromCharCode(0x4e00 + byte * 3)
		).join('')
	);
	await page.getByLabel('Text', { exact: true }).fill(noise);
	await page.getByLabel('Task').fill(noise);
	await page.getByText('send the file instead').waitFor();
	expect(await button(page, 'Copy link').isDisabled()).toBe(true);
});
