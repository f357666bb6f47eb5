import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { drawnMap, isAwake } from '../e2e/page';
import { kB, type Line } from './table';

/** The bytes of the pages, by part, and of the data of every case, as a host that has brotli sends them. */
export async function measureWeights(
	browser: Browser,
	url: string,
	ids: readonly string[],
	largest: string
): Promise<readonly Line[]> {
	const pages: Line[] = [];
	for (const address of ['/', `/cases/${largest}/`, `/embed/cases/${largest}/`, '/compare/']) {
		pages.push(...(await weightOfPage(browser, url, address)));
	}
	const embeds: Line[] = [];
	for (const id of ids) embeds.push(await firstMapInEmbed(browser, url, id));
	const data = ids.flatMap((id) => {
		const [page, ground] = [`/cases/${id}/__data.json`, `/data/cases/${id}.topo.json`];
		return [
			line(`data of ${id}`, bytesOf([page, ground]), 150),
			line('  its statements, events, sources, drawing', bytesOf([page])),
			line('  its ground for the live map', bytesOf([ground]))
		];
	});
	return [...pages, ...embeds, ...data];
}

/** What the first map of a case needs in its embed, all in one line. */
async function firstMapInEmbed(browser: Browser, url: string, id: string): Promise<Line> {
	const address = `/embed/cases/${id}/`;
	const { page, asked } = await openPage(browser, url, address);
	await page.close();
	const { html, styles, fonts } = firstMapOf(address, [...asked]);
	const parts = `HTML ${kB(html)}, styles ${kB(styles)}, fonts ${kB(fonts)}`;
	return line(`first map of the embed of ${id} (${parts})`, html + styles + fonts, 80);
}

/** The bytes of what a page's first map needs: its HTML to the end of that map, and all styles and fonts that load at once. */
function firstMapOf(address: string, atOnce: readonly string[]) {
	const html = readFileSync(`build${address}index.html`);
	const mapEnd = html.indexOf('</svg>', html.indexOf('role="img"'));
	return {
		html: brotliCompressSync(html.subarray(0, mapEnd)).length,
		styles: bytesOf(atOnce.filter((path) => path.endsWith('.css'))),
		fonts: bytesOf(atOnce.filter((path) => path.endsWith('.woff2')))
	};
}

async function weightOfPage(browser: Browser, url: string, address: string) {
	const isEmbed = address.startsWith('/embed/');
	const { atOnce, onReach } = await filesOf(browser, url, address);
	const isScript = (path: string) => /\.m?js$/.test(path);
	const { html, styles, fonts } = firstMapOf(address, atOnce);
	const live = onReach.filter((path) => isScript(path) || path.endsWith('.css'));
	const big = live.filter((path) => bytesOf([path]) > 50_000);
	const small = live.filter((path) => !big.includes(path));
	return [
		line(`${address} HTML`, bytesOf([`${address}index.html`])),
		line('  HTML to the end of its first map', html),
		line('  styles', styles),
		line('  fonts', fonts),
		line('  what the first map needs of these', html + styles + fonts, isEmbed ? 80 : undefined),
		line('  script of the page', bytesOf(atOnce.filter(isScript)), 90),
		...chunksOf(atOnce.filter(isScript)),
		...big.map((path) => line(`  live map: ${basename(path)}`, bytesOf([path]))),
		...(big.length > 0 ? [line('  live map: its large files', bytesOf(big), 360)] : []),
		...(small.length > 0 ? [line('  live map: the rest', bytesOf(small))] : [])
	];
}

/** The chunks of a page's script, largest first; those too small to name together. */
function chunksOf(scripts: readonly string[]): readonly Line[] {
	const bySize = [...scripts].sort((one, other) => bytesOf([other]) - bytesOf([one]));
	const named = bySize.filter((path) => bytesOf([path]) > 3_000);
	const small = bySize.filter((path) => !named.includes(path));
	return [
		...named.map((path) => line(`    ${basename(path)}`, bytesOf([path]))),
		line(`    ${small.length} chunks under 3 kB`, bytesOf(small))
	];
}

/** A page when it has come to rest, and the files of the build that it has asked for so far; later ones are added. */
async function openPage(browser: Browser, url: string, address: string) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const asked = new Set<string>();
	page.on('response', (response) => {
		const { origin, pathname } = new URL(response.url());
		if (origin === url) asked.add(pathname);
	});
	await page.goto(`${url}${address}`);
	await isAwake(page);
	await page.waitForLoadState('networkidle');
	return { page, asked };
}

/** The files of the build that a page loads at once, and those that it loads when the reader reaches for the map. */
async function filesOf(browser: Browser, url: string, address: string) {
	const { page, asked } = await openPage(browser, url, address);
	const atOnce = [...asked];
	const worker = page.waitForResponse((response) => response.url().includes('worker'));
	await drawnMap(page).first().hover({ force: true });
	await worker;
	await page.close();
	return { atOnce, onReach: [...asked].filter((path) => !atOnce.includes(path)) };
}

/** What files of the build weigh: with brotli if the build has packed them, else as they are. */
function bytesOf(paths: readonly string[]): number {
	return paths.reduce((sum, path) => {
		const file = `build${path}`;
		return sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
	}, 0);
}

function line(what: string, bytes: number, budgetKb?: number): Line {
	const budget = budgetKb === undefined ? '' : `at most ${budgetKb} kB`;
	return { what, measured: kB(bytes), budget };
}
