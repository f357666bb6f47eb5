import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/chromium';
import { serveBuild } from '../e2e/site';
import { measureArrival } from './arrival';
import { serveBenchPage } from './bench-page';
import { measureComparison } from './compare';
import { compareWays } from './comparison';
import { measureMapOfCase, measureScrubbing } from './scrubbing';
import { formatLines, type Line } from './table';
import { measureWeights } from './weights';
import { measureWorld } from './world';

/** What to run, and with how many features; all of it without. */
const wanted = process.argv.slice(2).filter((word) => !Number(word));
const counts = process.argv.slice(2).map(Number).filter(Boolean);

/** The case with the most dated ground. */
const LARGEST = 'libya';

type Part = (site: { url: string; bench: string }) => Promise<string>;
/** The parts of the bench, by the name that runs one alone: `npm run bench -- synthetic`, or `synthetic 100000`. */
const PARTS: Readonly<Record<string, Part>> = {
	scrub: inBrowser(async (browser, { url, bench }) => [
		...(await measureMapOfCase(browser, bench, LARGEST)),
		...(await measureScrubbing(browser, url, LARGEST))
	]),
	synthetic: ({ bench }) => compareWays(bench, counts.length > 0 ? counts : undefined),
	weights: inBrowser(async (browser, { url }) => [
		...(await measureArrival(browser, url, LARGEST)),
		...(await measureWeights(browser, url, readdirSync('src/data/cases'), LARGEST))
	]),
	compare: inBrowser((browser, { url }) => measureComparison(browser, url)),
	world: inBrowser((browser, { url }) => measureWorld(browser, url))
};

/** A part whose answer is lines, measured in a browser of its own. */
function inBrowser(
	measure: (browser: Browser, at: { url: string; bench: string }) => Promise<readonly Line[]>
): Part {
	return async (at) => {
		const browser = await launchChromium();
		try {
			return formatLines(await measure(browser, at));
		} finally {
			await browser.close();
		}
	};
}

async function machine(): Promise<string> {
	const browser = await launchChromium();
	const page = await browser.newPage();
	const renderer = await page.evaluate(() => {
		const gl = document.createElement('canvas').getContext('webgl2');
		const info = gl?.getExtension('WEBGL_debug_renderer_info');
		return String(info ? gl?.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'no WebGL');
	});
	const version = browser.version();
	await browser.close();
	const [core] = cpus();
	return [
		`${cpus().length} × ${core?.model.trim()}`,
		renderer.includes('SwiftShader') ? 'no GPU: WebGL by software (SwiftShader)' : renderer,
		`Chromium ${version}`,
		`Node ${process.version}`,
		process.platform
	].join(', ');
}

const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	throw new Error(`No part is called ${unknown.join()}. There are: ${Object.keys(PARTS).join()}`);
}
const site = await serveBuild();
const bench = await serveBenchPage(LARGEST);
try {
	for (const [name, part] of Object.entries(PARTS)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		console.log(`\n${name}\n`);
		console.log(await part({ url: site.url, bench: bench.url }));
	}
	console.log(`\nMeasured on ${await machine()}. kB are brotli.`);
} finally {
	await bench.close();
	await site.close();
}
