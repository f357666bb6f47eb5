import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** How long threads of the browser have really been at work, in ms; what else the machine does is left out. */
export type Busy = {
	readonly main: number;
	/** Of all workers of pages; undefined where the system does not tell. */
	readonly workers: number | undefined;
};

/** Linux counts the time of threads in hundredths of a second. */
const TICK_MS = 10;

/** Asks how busy the threads of a page have been since it was opened. */
export async function threadsOf(browser: Browser, page: Page): Promise<() => Promise<Busy>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const system = await browser.newBrowserCDPSession();
	return async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		const main = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
		return { main, workers: await workersOf(system) };
	};
}

async function workersOf(system: CDPSession): Promise<number | undefined> {
	if (process.platform !== 'linux') return undefined;
	const { processInfo } = await system.send('SystemInfo.getProcessInfo');
	return processInfo
		.filter(({ type }) => type === 'renderer')
		.flatMap(({ id }) =>
			readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}/stat`)
		)
		.reduce((sum, file) => sum + workerMs(file), 0);
}

/** The time of a thread if it is a worker of a page, else 0. The fields are those of proc(5). */
function workerMs(file: string): number {
	let stat = '';
	try {
		stat = readFileSync(file, 'utf8');
	} catch {
		// A thread may end while one looks.
	}
	if (!stat.includes('(DedicatedWorker')) return 0;
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [user, system] = [Number(fields[11]), Number(fields[12])];
	return (user + system) * TICK_MS;
}
