import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { standingGround, visit } from './page';
import { test } from './reader';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export this view' });

async function openExport(page: Page, address: string) {
	await visit(page, address);
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await dialogOf(page).waitFor();
}

/** What a button of the dialog hands over: its name and its bytes. */
async function downloaded(page: Page, button: RegExp | string) {
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await dialogOf(page).getByRole('button', { name: button }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** What an XML parser makes of an exported plate. */
async function parsed(page: Page, svg: string) {
	// A page without the policy of the site, as any other program is.
	const reader = await page.context().newPage();
	const found = await reader.evaluate((text) => {
		const file = new DOMParser().parseFromString(text, 'image/svg+xml');
		const all = [...file.querySelectorAll('*')];
		const values = all.flatMap((item) => [...item.attributes].map(({ value }) => value));
		const texts = [...file.querySelectorAll('text')].map((item) => item.textContent);
		return {
			root: file.documentElement.localName,
			wrong: file.querySelector('parsererror')?.textContent ?? '',
			title: file.querySelector('title')?.textContent ?? '',
			described: file.querySelector('desc')?.textContent ?? '',
			licence: file.querySelector('metadata')?.textContent ?? '',
			texts,
			names: [...new Set(all.map(({ localName }) => localName))],
			ground: [...file.querySelectorAll('[data-ground]')].map((item) =>
				item.getAttribute('data-ground')
			),
			pictures: text.match(/<svg\b/g)?.length,
			variables: text.match(/var\(--[\w-]+/g) ?? [],
			referred: [
				...[...text.matchAll(/url\(([^)]{0,40})/g)].map(([, to]) => to ?? ''),
				...all.flatMap((item) => item.getAttribute('href') ?? [])
			],
			missing: values
				.flatMap((value) => /url\(#(.*?)\)/.exec(value)?.[1] ?? [])
				.filter((id) => !file.getElementById(id))
		};
	}, svg);
	await reader.close();
	return found;
}

/** The colours of a picture as a browser draws it, and of the dark ones those in its lowest and its highest sixth. */
const painted = (page: Page, bytes: Buffer, type: string) =>
	page.evaluate(
		async ([data, kind]) => {
			const picture = new Image();
			picture.src = `data:${kind};base64,${data}`;
			await picture.decode();
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
			const context = canvas.getContext('2d')!;
			context.drawImage(picture, 0, 0);
			const { width, height } = canvas;
			const pixels = context.getImageData(0, 0, width, height).data;
			const colours = new Set<number>();
			const inked = new Array<number>(6).fill(0);
			for (let at = 0; at < pixels.length; at += 4) {
				const [red = 0, green = 0, blue = 0] = pixels.slice(at, at + 3);
				colours.add((red << 16) | (green << 8) | blue);
				if (red + green + blue < 330) inked[Math.floor((at / pixels.length) * 6)]! += 1;
			}
			return { width, height, colours: colours.size, inked };
		},
		[bytes.toString('base64'), type] as const
	);

/** Rows of a table, by the names in its head. */
function rowsOf(csv: string) {
	const rows = [
		...csv.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)
	].map(([, line = '']) =>
		[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
			([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
		)
	);
	const [head = [], ...rest] = rows;
	return rest.map((row) => {
		expect(row).toHaveLength(head.length);
		return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
	});
}

describe('an exported plate', () => {
	test.for([
		['/cases/petrograd-1917/', 'petrograd-1917_1917-07-17', '17 July 1917', 'Mariinsky Palace'],
		['/cases/libya/?date=2019-07-04', 'libya_2019-07-04', '4 July 2019', 'Tripoli'],
		['/cases/kosovo/?date=1999-06-20', 'kosovo_1999-06-20', '20 June 1999', 'Prishtina / Priština']
	] as const)(
		'of %s is an SVG that stands by itself, with its text as text',
		async ([address, name, date, place], { page }) => {
			await openExport(page, address);
			const { name: file, bytes } = await downloaded(page, /^SVG/);
			expect(file).toBe(`${name}.svg`);
			const sheet = await parsed(page, bytes.toString());
			expect(sheet.wrong).toBe('');
			expect(sheet.root).toBe('svg');
			const words = sheet.texts.join(' ');
			for (const told of [
				date,
				place,
				'Sources of this map',
				'CC BY 4.0',
				'Natural Earth',
				'Key'
			]) {
				expect(words).toContain(told);
			}
			expect(words).toContain(new URL(page.url()).host);
			expect(sheet.title).toContain(date);
			expect(sheet.described).toContain('On the map:');
			expect(sheet.licence).toContain('CC BY 4.0');
			// Nothing is asked of anywhere, and everything that is referred to is there.
			expect(sheet.referred.filter((to) => !/^(#|data:)/.test(to))).toEqual([]);
			expect(sheet.missing).toEqual([]);
			expect(sheet.variables).toEqual([]);
			expect(sheet.pictures).toBe(1);
			// What vector editors know, and nothing of HTML.
			for (const tag of ['foreignObject', 'div', 'span', 'use', 'image', 'script']) {
				expect(sheet.names).not.toContain(tag);
			}
			const { colours } = await painted(page, bytes, 'image/svg+xml');
			expect(colours).toBeGreaterThan(50);
		}
	);

	test('shows the ground that is drawn on the page', async ({ page }) => {
		await visit(page, '/cases/libya/?date=2019-07-04');
		const drawn = await standingGround(page);
		await page.getByRole('button', { name: 'Export', exact: true }).click();
		const { bytes } = await downloaded(page, /^SVG/);
		const { ground } = await parsed(page, bytes.toString());
		// The inset draws it once more.
		expect([...new Set(ground)].sort()).toEqual([...drawn].sort());
	});

	test('shows what the reader looks at, drawn anew where it is near', async ({ page }) => {
		await openExport(page, '/cases/libya/?date=2019-07-04#map=6.5/31.5/14');
		const { bytes } = await downloaded(page, /^SVG/);
		const { texts } = await parsed(page, bytes.toString());
		expect(texts).toContain('31°30′N');
		expect(texts).toContain('Gharyan');
		expect(texts).not.toContain('KUFRA');
		expect(texts.join(' ')).toContain('#map=6.5/31.5/14');
	});

	test('of a comparison is that of each case, with its own address', async ({ page }) => {
		await visit(page, '/compare/?cases=libya~yemen&t=%2B400');
		await page.getByRole('button', { name: 'Export Yemen' }).click();
		const { name, bytes } = await downloaded(page, /^SVG/);
		expect(name).toMatch(/^yemen_2015-\d\d-\d\d\.svg$/);
		const { texts } = await parsed(page, bytes.toString());
		expect(texts.join(' ')).toContain('/cases/yemen/?date=2015-');
	});

	test('is a PNG that is not blank, with title, map and credit in it', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/');
		const { name, bytes } = await downloaded(page, /^PNG/);
		expect(name).toBe('petrograd-1917_1917-07-17.png');
		const { width, colours, inked } = await painted(page, bytes, 'image/png');
		expect(width).toBe(2400);
		expect(colours).toBeGreaterThan(500);
		for (const part of inked) expect(part).toBeGreaterThan(2000);
	});

	test('has a dark ground where the reader wants it so', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/');
		const day = await painted(page, (await downloaded(page, /^PNG/)).bytes, 'image/png');
		await dialogOf(page).getByRole('radio', { name: 'Night' }).check();
		const night = await painted(page, (await downloaded(page, /^PNG/)).bytes, 'image/png');
		expect(night.inked[5]).toBeGreaterThan(10 * (day.inked[5] ?? 0));
		// The page itself stays as it is.
		expect(await page.locator('html').getAttribute('data-theme')).not.toBe('dark');
	});
});

describe('exported data', () => {
	test('are GeoJSON of what is drawn, with day, licence and sources in it', async ({ page }) => {
		await visit(page, '/cases/libya/?date=2019-07-04');
		const drawn = await standingGround(page);
		await page.getByRole('button', { name: 'Export', exact: true }).click();
		const { name, bytes } = await downloaded(page, /^GeoJSON/);
		expect(name).toBe('libya_2019-07-04.geojson');
		const data = JSON.parse(bytes.toString()) as {
			type: string;
			date: string;
			licence: string;
			attribution: string;
			view: string;
			sources: Record<string, string>;
			legend: string[];
			features: { id: number; geometry: unknown; properties: Record<string, string> }[];
		};
		expect(data).toMatchObject({
			type: 'FeatureCollection',
			date: '2019-07-04',
			licence: 'https://creativecommons.org/licenses/by/4.0/'
		});
		expect(data.view).toContain('/cases/libya/?date=2019-07-04');
		expect(data.legend).toContain('Fought over');
		const ground = data.features.filter(({ properties }) => properties.kind === 'ground');
		expect(ground.map(({ id }) => String(id)).sort()).toEqual([...drawn].sort());
		for (const { properties, geometry } of ground) {
			expect(geometry).not.toBeNull();
			const count = properties.who?.split(';').length;
			for (const list of ['hold', 'standing', 'since', 'statements'] as const) {
				expect(properties[list]?.split(';')).toHaveLength(count ?? 0);
			}
		}
		const cited = data.features.flatMap(({ properties }) => properties.sources?.split(';') ?? []);
		expect(Object.keys(data.sources).sort()).toEqual([...new Set(cited)].sort());
	});

	test('are a table of the statements of the day', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/?date=1917-07-17');
		const { name, bytes } = await downloaded(page, /^CSV/);
		expect(name).toBe('petrograd-1917_1917-07-17.csv');
		const rows = rowsOf(bytes.toString());
		const seat = rows.find((row) => row.aspect === 'seat' && row.object === 'mariinsky');
		expect(seat).toMatchObject({ date: '1917-07-17', authority_name: 'Provisional Government' });
		expect(rows.map(({ aspect }) => aspect)).toContain('lever');
		for (const row of rows) {
			expect(['certain', 'possible']).toContain(row.standing);
			expect(row.sources).not.toBe('');
			expect(row.licence).toContain('creativecommons.org');
			expect((row.start_earliest ?? '') <= '1917-07-17').toBe(true);
		}
	});
});

describe('the link of a view', () => {
	test('is copied with day and lens, and where it cannot be it is marked', async ({
		openWindow
	}) => {
		const page = await openWindow({ permissions: ['clipboard-read', 'clipboard-write'] });
		await openExport(page, '/cases/libya/?date=2019-07-04&lens=a');
		await dialogOf(page).getByRole('button', { name: 'Copy link' }).click();
		await dialogOf(page).getByText('Link copied.').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('/cases/libya/?date=2019-07-04&lens=a');
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
		});
		await dialogOf(page).getByRole('button', { name: 'Copy link' }).click();
		await dialogOf(page).getByText('copy it with the keyboard').waitFor();
		const field = dialogOf(page).getByLabel('Address of this view');
		const marked = await field.evaluate((item: HTMLInputElement) =>
			item.value.slice(item.selectionStart ?? 0, item.selectionEnd ?? 0)
		);
		expect(marked).toBe(copied);
	});
});

test('a device that shares is handed the link', async ({ openWindow }) => {
	const page = await openWindow();
	await page.addInitScript(() => {
		navigator.share = (what) => {
			document.documentElement.dataset.shared = what?.url;
			return Promise.resolve();
		};
	});
	await openExport(page, '/cases/libya/?date=2019-07-04');
	await dialogOf(page).getByRole('button', { name: 'Share…' }).click();
	await dialogOf(page).getByText('Handed over.').waitFor();
	const shared = await page.locator('html').getAttribute('data-shared');
	expect(shared).toContain('/cases/libya/?date=2019-07-04');
});

describe('a time-lapse', () => {
	async function choose(page: Page, from: string, to: string, count: number, as: string) {
		await dialogOf(page).getByLabel('From', { exact: true }).fill(from);
		await dialogOf(page).getByLabel('To', { exact: true }).fill(to);
		await dialogOf(page).getByLabel('Pictures', { exact: true }).fill(String(count));
		await dialogOf(page).getByRole('combobox', { name: 'As' }).selectOption(as);
	}

	test('has a picture for each day, and two runs give the same', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/');
		await choose(page, '1917-07-10', '1917-07-20', 3, 'zip');
		const first = await downloaded(page, 'Make the time-lapse');
		const second = await downloaded(page, 'Make the time-lapse');
		expect(first.name).toBe('petrograd-1917_1917-07-10--1917-07-20.zip');
		expect(second.bytes.equals(first.bytes)).toBe(true);
		const files = unzipSync(first.bytes);
		expect(Object.keys(files)).toEqual([
			'petrograd-1917_001_1917-07-10.png',
			'petrograd-1917_002_1917-07-15.png',
			'petrograd-1917_003_1917-07-20.png',
			'about.txt'
		]);
		expect(new TextDecoder().decode(files['about.txt'])).toContain('CC BY 4.0');
		const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'));
		const sizes = new Set<string>();
		for (const [, bytes] of pictures) {
			const { width, height, colours } = await painted(page, Buffer.from(bytes), 'image/png');
			sizes.add(`${width} × ${height}`);
			expect(colours).toBeGreaterThan(500);
		}
		// Each day is another picture, of the same size as all.
		expect(sizes.size).toBe(1);
		expect(new Set(pictures.map(([, bytes]) => Buffer.from(bytes).toString('base64'))).size).toBe(
			3
		);
	});

	test('moves as a GIF, the same in two runs', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/');
		await choose(page, '1917-07-10', '1917-07-20', 2, 'gif');
		const first = await downloaded(page, 'Make the time-lapse');
		const second = await downloaded(page, 'Make the time-lapse');
		expect(first.bytes.subarray(0, 6).toString()).toBe('GIF89a');
		expect(second.bytes.equals(first.bytes)).toBe(true);
	});

	test('tells how far it is, and stops when it is told to', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/');
		await choose(page, '1917-03-12', '1917-11-07', 60, 'zip');
		let saved = 0;
		page.on('download', () => (saved += 1));
		await dialogOf(page).getByRole('button', { name: 'Make the time-lapse' }).click();
		await dialogOf(page)
			.getByText(/^[1-9]\d* of 60 pictures made/)
			.waitFor({ timeout: 60_000 });
		expect(Number(await page.getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(0);
		await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
		await dialogOf(page).getByText('Cancelled: nothing was saved.').waitFor();
		expect(saved).toBe(0);
		// Nothing of it is left on the page.
		expect(await page.locator('svg.sheet').count()).toBe(0);
	});

	test('says what is wrong with a wish', async ({ page }) => {
		await openExport(page, '/cases/petrograd-1917/');
		await choose(page, '1917-07-20', '1917-07-10', 3, 'zip');
		await dialogOf(page).getByText('The last day must come after the first.').waitFor();
		const make = dialogOf(page).getByRole('button', { name: 'Make the time-lapse' });
		expect(await make.isDisabled()).toBe(true);
	});
});

test('everything is exported by key alone', async ({ page }) => {
	await visit(page, '/cases/petrograd-1917/');
	const button = page.getByRole('button', { name: 'Export', exact: true });
	await button.focus();
	await page.keyboard.press('Enter');
	await dialogOf(page).waitFor();
	for (let step = 0; step < 6; step++) {
		const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
		if (name.startsWith('SVG')) break;
		await page.keyboard.press('Tab');
	}
	const coming = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await coming).suggestedFilename()).toBe('petrograd-1917_1917-07-17.svg');
	await dialogOf(page).getByText('The SVG is made').waitFor();
	await page.keyboard.press('Escape');
	await dialogOf(page).waitFor({ state: 'detached' });
	expect(await button.evaluate((item) => item === document.activeElement)).toBe(true);
});

test('a font that does not come stops the plate with a plain word, and the data still come', async ({
	openWindow
}) => {
	const page = await openWindow();
	await openExport(page, '/cases/petrograd-1917/');
	await page.evaluate(() => {
		const load = window.fetch;
		window.fetch = (input, options) =>
			String(input).endsWith('.woff2')
				? Promise.resolve(new Response('', { status: 503 }))
				: load(input, options);
	});
	await dialogOf(page).getByRole('button', { name: /^SVG/ }).click();
	await dialogOf(page).getByRole('alert').getByText('The SVG could not be made.').waitFor();
	expect((await downloaded(page, /^CSV/)).name).toBe('petrograd-1917_1917-07-17.csv');
});
