import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import type { Bench } from './page/main';

/** What `page/main.ts` puts into the page. */
export type BenchWindow = { readonly bench: Bench };

/**
 * Builds the page of the bench as the site is built, with the map's own code, and serves it from a folder of its own: what
 * is measured is what readers get, and the site has no page for measuring.
 *
 * @param ids of cases whose map files the page may want
 * @throws where the site has not been built
 */
export async function serveBenchPage(...ids: readonly string[]) {
	const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
	const root = resolve('tests/bench/page');
	const common = { configFile: false as const, root, logLevel: 'warn' as const };
	await build({
		...common,
		resolve: { alias: { $lib: resolve('src/lib') } },
		worker: { format: 'es' },
		build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 }
	});
	for (const file of ['world', ...ids.map((id) => `cases/${id}`)]) {
		copyFileSync(`build/data/${file}.topo.json`, join(outDir, `${basename(file)}.topo.json`));
	}
	const server = await preview({
		...common,
		build: { outDir },
		preview: { host: '127.0.0.1', port: 0 }
	});
	const address = server.httpServer.address();
	if (!address || typeof address === 'string') throw new Error('The bench has no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		close: async () => {
			await server.close();
			rmSync(outDir, { recursive: true });
		}
	};
}

/** The page of the bench, ready to be asked. */
export async function benchPage(
	browser: Browser,
	url: string,
	deviceScaleFactor = 1
): Promise<Page> {
	const page = await browser.newPage({
		viewport: { width: 600, height: 400 },
		deviceScaleFactor
	});
	await page.goto(url);
	await page.waitForFunction(() => 'bench' in globalThis);
	return page;
}
