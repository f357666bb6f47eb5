import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { matrixOn } from '$lib/domain/matrix';
import { askedRows, holderOf } from '$lib/domain/question';
import { all, manifestOf, pageOf, parsed, valuesOf } from '../package-reader';
import { violations } from './axe';
import { visit } from './page';
import { test } from './reader';

const { cases, lessons } = readCatalogue(resolve('src/data'));
const caseOf = (id: string) => cases.find((file) => file.case.id === id)!.case;
/** Two cases side by side, a plan, and a part of a case. */
const MANY = lessons.find(({ id }) => id === 'a-word-travels')!;
const PETROGRAD = lessons.find(({ id }) => id === 'who-ruled-petrograd')!;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Take this lesson with you' });

async function openDialog(page: Page, id: string) {
	await visit(page, `/lessons/${id}/`);
	await page.getByRole('button', { name: 'Download', exact: true }).click();
	await dialogOf(page).waitFor();
}

/** What a button of the dialog hands over: its name and its bytes. */
async function taken(page: Page, button: string) {
	const coming = page.waitForEvent('download', { timeout: 90_000 });
	await dialogOf(page).getByRole('button', { name: button, exact: true }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const opened = (bytes: Uint8Array) =>
	Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)])
	);

/** A folder on disk with some files in it; what its address begins with. */
function onDisk(files: Readonly<Record<string, string | Uint8Array>>) {
	const folder = mkdtempSync(join(tmpdir(), 'dual-power-'));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return `${pathToFileURL(folder)}/`;
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string, isThere: () => Promise<boolean>) {
	for (let press = 0; press < 60; press++) {
		if (await isThere()) return;
		await page.keyboard.press('Tab');
	}
	expect.fail(`the keyboard does not come to ${name}`);
}

describe('a lesson to take away', () => {
	test('as a thin cartridge is links to it and to its steps', async ({ page, site }) => {
		await openDialog(page, PETROGRAD.id);
		const { name, bytes } = await taken(page, 'Thin Common Cartridge');
		expect(name).toBe('who-ruled-petrograd-links.imscc');
		const manifest = manifestOf(opened(bytes));
		const urls = valuesOf(all(manifest, 'url'), 'href');
		expect(urls[0]).toBe(`${site}/lessons/who-ruled-petrograd/`);
		expect(urls).toHaveLength(2 + PETROGRAD.steps.length);
		for (const url of urls) expect((await page.request.get(url)).status()).toBe(200);
	});

	test('as a full cartridge has the map of every step, and of what stands beside it', async ({
		page
	}) => {
		await openDialog(page, MANY.id);
		const { name, bytes } = await taken(page, 'Common Cartridge');
		expect(name).toBe('a-word-travels.imscc');
		const files = opened(bytes);
		const maps = Object.entries(files).filter(([path]) => path.endsWith('.svg'));
		const beside = MANY.steps.filter((step) => step.beside).length;
		expect(beside).toBeGreaterThan(0);
		expect(maps).toHaveLength(MANY.steps.length + beside);
		for (const [path, svg] of maps) {
			const picture = parsed(svg);
			expect(picture.namespaceURI, path).toBe('http://www.w3.org/2000/svg');
			expect(all(picture, 'path').length, path).toBeGreaterThan(3);
			expect(all(picture, 'text').length, path).toBeGreaterThan(3);
			// It stands by itself: no class, no token, nothing from elsewhere.
			expect(svg).not.toMatch(/ class="|var\(--|href="(?!#)/);
		}
		for (const { id, title } of MANY.steps) {
			const step = pageOf(files[`pages/step.${id}.html`]!);
			expect(step.textContent).toContain(title);
			expect(valuesOf(all(step, 'img'), 'src')[0]).toBe(`../maps/map.${id}.svg`);
		}
	});

	test('gives the same bytes each time', async ({ page }) => {
		await openDialog(page, PETROGRAD.id);
		for (const kind of ['One HTML file', 'SCORM 1.2 package']) {
			const [first, second] = [await taken(page, kind), await taken(page, kind)];
			expect(first.bytes.equals(second.bytes), kind).toBe(true);
		}
	});

	test('tells how far it is, is cancelled at once, and is made again', async ({ page }) => {
		await openDialog(page, MANY.id);
		const status = dialogOf(page).getByRole('status');
		// The maps of other cases come late, so that there is time to change one's mind.
		let isHeld = true;
		await page.route('**/__data.json*', async (route) => {
			while (isHeld) await new Promise((resolve) => setTimeout(resolve, 50));
			await route.continue().catch(() => undefined);
		});
		const downloads: string[] = [];
		page.on('download', (file) => downloads.push(file.suggestedFilename()));
		await dialogOf(page).getByRole('button', { name: 'One HTML file' }).click();
		await expect.poll(() => status.textContent()).toMatch(/drawing map \d+ of \d+/);
		await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
		await expect.poll(() => status.textContent()).toContain('was cancelled. Nothing was saved.');
		isHeld = false;
		await page.waitForTimeout(1500);
		expect(downloads).toEqual([]);
		expect((await taken(page, 'One HTML file')).name).toBe('a-word-travels.html');
		await expect.poll(() => status.textContent()).toContain('is made: a-word-travels.html');
	});

	test('says in words what did not come, and may be tried again', async ({ page }) => {
		await openDialog(page, MANY.id);
		const plan = '**/donetsk.drawing.json';
		await page.route(plan, (route) => route.fulfill({ status: 200, body: 'no map' }));
		await dialogOf(page).getByRole('button', { name: 'One HTML file' }).click();
		const alert = dialogOf(page).locator('[role="alert"]');
		await expect.poll(() => alert.textContent()).toContain('The plan of Donetsk did not come.');
		expect(await violations(page)).toEqual([]);
		await page.unroute(plan);
		expect((await taken(page, 'One HTML file')).name).toBe('a-word-travels.html');
		expect(await alert.textContent()).toBe('');
	});
});

describe('the one HTML file', () => {
	test.for(lessons)(
		'of $id is played from disk to its end by keyboard, without a network, and reveals what the matrix says',
		async (lesson, { page, openWindow }) => {
			await openDialog(page, lesson.id);
			const { bytes } = await taken(page, 'One HTML file');
			const folder = onDisk({ 'lesson.html': bytes });
			const reader = await openWindow({ offline: true, besides: ['null'] });
			const asked: string[] = [];
			reader.on('request', (request) => asked.push(request.url()));
			await reader.goto(`${folder}lesson.html`);
			for (const step of lesson.steps) {
				const head = reader.getByRole('heading', { level: 2, name: step.title, exact: true });
				await head.waitFor();
				const part = reader.locator('[data-page]:visible');
				expect(await part.count()).toBe(1);
				expect(await part.locator('.plate svg').first().isVisible()).toBe(true);
				for (const question of step.questions) {
					const box = part.getByRole('region', { name: question.asks });
					const reveal = box.getByRole('button', { name: 'Reveal' });
					expect(await reveal.isDisabled()).toBe(true);
					for (const group of await box.getByRole('group').all()) {
						const first = group.getByRole('radio').first();
						await tabTo(reader, 'a choice', () =>
							first.evaluate((it) => it === document.activeElement)
						);
						await reader.keyboard.press('Space');
					}
					await tabTo(reader, 'Reveal', () =>
						reveal.evaluate((it) => it === document.activeElement)
					);
					await reader.keyboard.press('Enter');
					const rows = askedRows(caseOf(question.case), question);
					for (const [at, about] of question.about.entries()) {
						const row = box.locator(`[data-answered="${rows[at]?.key}"]`);
						expect(await row.getAttribute('data-answer')).toBe(rows[at]?.answer);
						expect(await row.textContent()).toContain(rows[at]?.words);
						expect(await row.locator('[data-verdict]').textContent()).toMatch(
							/^(as you said|you said: .+)$/
						);
						if (about.kind !== 'lever') continue;
						const matrix = matrixOn(caseOf(question.case), question.day);
						const mark = matrix.find((candidate) => candidate.row.id === about.id)!.mark;
						expect(await row.getAttribute('data-answer')).toBe(holderOf(mark));
					}
					expect(await box.getByText(question.reveals.slice(0, 40)).isVisible()).toBe(true);
				}
				// A way on from wherever the reader is: the head takes the focus when a step begins.
				await head.focus();
				await reader.keyboard.press('ArrowRight');
			}
			await reader.getByRole('heading', { level: 2, name: 'Exit ticket' }).waitFor();
			await reader.getByLabel('Your sentence').fill('It was so.');
			await reader.getByRole('button', { name: 'I have finished' }).press('Enter');
			expect(await reader.getByRole('status').last().textContent()).toBe('You have finished.');
			expect(await violations(reader)).toEqual([]);
			expect(asked).toEqual([`${folder}lesson.html`]);
		}
	);

	test('goes back by key and by the way back, saves answers to a file, and has larger and plainer texts', async ({
		page,
		openWindow
	}) => {
		await openDialog(page, PETROGRAD.id);
		const folder = onDisk({ 'lesson.html': (await taken(page, 'One HTML file')).bytes });
		const reader = await openWindow({ offline: true, besides: ['null'] });
		await reader.goto(`${folder}lesson.html`);
		const head = (name: string) => reader.getByRole('heading', { level: 2, name }).waitFor();
		await reader.getByRole('link', { name: /^Next: A bargain/ }).click();
		await head('A bargain at midnight');
		await reader.getByRole('radio', { name: 'Rivalry' }).check({ force: true });
		await reader.locator('textarea:visible').fill('A bargain with a lock on it.');
		await reader.keyboard.press('ArrowRight');
		await head('A bargain at midnight');
		await reader.getByRole('heading', { level: 2 }).focus();
		await reader.keyboard.press('ArrowLeft');
		await head('Two wings, one palace');
		await reader.goBack();
		await head('A bargain at midnight');
		const says = reader.locator('.says:visible').first();
		const size = () => says.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
		const [before, whole] = [await size(), (await says.textContent())!];
		await reader.getByRole('button', { name: 'Large type' }).click();
		expect(await size()).toBeGreaterThan(before * 1.2);
		await reader.getByRole('button', { name: 'Plain text' }).click();
		expect((await says.textContent())!.length).toBeLessThan(whole.length);
		await reader.getByRole('link', { name: /^Exit ticket/ }).click();
		const [file] = await Promise.all([
			reader.waitForEvent('download'),
			reader.getByRole('button', { name: 'Save my answers' }).click()
		]);
		expect(file.suggestedFilename()).toBe('answers.who-ruled-petrograd.txt');
		const text = readFileSync(await file.path(), 'utf8');
		expect(text).toContain('A bargain with a lock on it.');
		expect(text).toContain('I said Rivalry.');
		await reader.emulateMedia({ media: 'print' });
		expect(await reader.locator('[data-page]:visible').count()).toBe(PETROGRAD.steps.length + 1);
	});

	test('moves the map of a step in time by key, without a network, and leads back to its day', async ({
		page,
		openWindow
	}) => {
		await openDialog(page, PETROGRAD.id);
		const folder = onDisk({ 'lesson.html': (await taken(page, 'One HTML file')).bytes });
		const reader = await openWindow({ offline: true, besides: ['null'] });
		await reader.goto(`${folder}lesson.html#step.two-orders`);
		const plate = reader.locator('.plate:visible');
		const slider = plate.getByRole('slider', { name: 'Move the map in time' });
		const back = plate.getByRole('button', { name: 'Back to this step’s day' });
		const picture = () => plate.locator('svg').first().innerHTML();
		const own = await slider.getAttribute('aria-valuetext');
		expect(own).toContain('4 May 1917');
		expect(await back.isDisabled()).toBe(true);
		const before = await picture();
		await slider.press('End');
		expect(await slider.getAttribute('aria-valuetext')).not.toBe(own);
		expect(await picture()).not.toBe(before);
		// Every pattern and every shape that the moved map refers to is there.
		const lost = await plate
			.locator('svg')
			.evaluate((svg) =>
				[...svg.querySelectorAll('*')].flatMap((item) =>
					[
						item.getAttribute('href')?.slice(1),
						/^url\(#(.*)\)$/.exec(item.getAttribute('fill') ?? '')?.[1]
					]
						.filter((id) => id !== undefined)
						.filter((id) => !document.getElementById(id))
				)
			);
		expect(lost).toEqual([]);
		const ids = await reader.locator('[id]').evaluateAll((items) => items.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(await violations(reader)).toEqual([]);
		await back.click();
		expect(await slider.getAttribute('aria-valuetext')).toBe(own);
		expect(await picture()).toBe(before);
	});

	test('without scripts is the whole lesson: every map, text and source, with the answers to open', async ({
		page,
		openWindow
	}) => {
		await openDialog(page, PETROGRAD.id);
		const folder = onDisk({ 'lesson.html': (await taken(page, 'One HTML file')).bytes });
		const reader = await openWindow({
			offline: true,
			javaScriptEnabled: false,
			besides: ['null'],
			viewport: { width: 390, height: 844 }
		});
		await reader.goto(`${folder}lesson.html`);
		for (const { title, task } of PETROGRAD.steps) {
			expect(await reader.getByRole('heading', { level: 2, name: title }).isVisible()).toBe(true);
			expect(await reader.getByText(task).isVisible()).toBe(true);
		}
		expect(await reader.locator('.plate svg:visible').count()).toBe(PETROGRAD.steps.length);
		expect(await reader.getByText('Trotsky, The History').last().isVisible()).toBe(true);
		const answer = reader.getByText(/^The Soviet lets the government rule/);
		expect(await answer.isVisible()).toBe(false);
		await reader.getByText('Answer: choose first, then open').first().click();
		expect(await answer.isVisible()).toBe(true);
		expect(await reader.getByRole('button').count()).toBe(0);
	});

	test('fits a window of 320 pixels, and only its map is moved under its frame', async ({
		page,
		openWindow
	}) => {
		await openDialog(page, PETROGRAD.id);
		const folder = onDisk({ 'lesson.html': (await taken(page, 'One HTML file')).bytes });
		const reader = await openWindow({ besides: ['null'], viewport: { width: 320, height: 700 } });
		await reader.goto(`${folder}lesson.html#step.two-orders`);
		const over = await reader.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(over).toBe(0);
	});
});

test('a SCORM package tells its course when the lesson was begun and when it is finished', async ({
	page,
	openWindow
}) => {
	await openDialog(page, PETROGRAD.id);
	const { name, bytes } = await taken(page, 'SCORM 1.2 package');
	expect(name).toBe('who-ruled-petrograd-scorm-1.2.zip');
	const folder = onDisk(opened(bytes));
	const reader = await openWindow({ besides: ['null'] });
	await reader.addInitScript(() => {
		const kept: Record<string, string> = {};
		Object.assign(window, {
			kept,
			API: {
				LMSInitialize: () => 'true',
				LMSGetValue: (key: string) => kept[key] ?? '',
				LMSSetValue: (key: string, value: string) => String(Boolean((kept[key] = value))),
				LMSCommit: () => 'true',
				LMSFinish: () => 'true'
			}
		});
	});
	await reader.goto(`${folder}index.html`);
	const status = () =>
		reader.evaluate(() => Reflect.get(window, 'kept')['cmi.core.lesson_status'] as string);
	expect(await status()).toBe('incomplete');
	await reader.getByRole('link', { name: /^Exit ticket/ }).click();
	await reader.getByRole('button', { name: 'I have finished' }).click();
	expect(await status()).toBe('completed');
	expect(await reader.getByText('Your course knows now that you have finished.').count()).toBe(1);
});
