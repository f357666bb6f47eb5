import { readdirSync } from 'node:fs';
import { launchChromium } from '../e2e/chromium';
import { serveBuild } from '../e2e/site';
import { measureScrubbing } from './scrubbing';
import { formatTable } from './table';
import { measureWeights } from './weights';

/** The case with the most dated ground. */
const LARGEST = 'libya';

const site = await serveBuild();
const browser = await launchChromium();
try {
	const lines = [
		...(await measureScrubbing(browser, site.url, LARGEST)),
		...(await measureWeights(browser, site.url, readdirSync('src/data/cases'), LARGEST))
	];
	console.log(`${formatTable(lines)}\n`);
	console.log(
		`Chromium ${browser.version()}, WebGL by software, ${process.platform}. kB are brotli.`
	);
} finally {
	await browser.close();
	await site.close();
}
