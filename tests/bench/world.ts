import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse, stringify } from 'devalue';
import type { Browser } from 'playwright-core';
import { catalogue, summaries } from '$lib/catalogue/pages.server';
import type { CaseId } from '$lib/domain/case';
import { packSummaries, type CaseSummary } from '$lib/domain/case-summary';
import { addDays, type Day } from '$lib/domain/day';
import { FOREVER, type Span } from '$lib/domain/span';
import { isAwake } from '../e2e/page';
import { seeded } from './page/synthetic';
import { bringMovers, measureMotion } from './scrubbing';
import { ms, times, type Line } from './table';

const COUNTS = [10, 100, 1_000] as const;

/** What the world page weighs and how long it takes to follow its slider, with more and more cases. */
export async function measureWorld(browser: Browser, url: string): Promise<readonly Line[]> {
	const lines: Line[] = [];
	let fewest: { count: number; data: number; html: number } | undefined;
	for (const count of COUNTS) {
		const measured = await worldOf(browser, url, moreCases(count));
		const name = `world, ${count.toLocaleString('en')} cases`;
		const perCase = (bytes: number, few: number) =>
			`${Math.round((bytes - few) / (count - (fewest?.count ?? 0)))} B`;
		fewest ??= { count, data: measured.data, html: measured.html };
		lines.push(
			{
				what: `${name}: main thread a step`,
				measured: ms(measured.busyMs),
				budget: 'at most a frame, 16.7 ms'
			},
			{ what: '  frame, scrubbed, median', measured: ms(measured.median), budget: '' },
			{ what: '  frame, scrubbed, 95th percentile', measured: ms(measured.p95), budget: '' },
			{
				what: '  scrubbed to at rest, 95th percentile',
				measured: times(measured.p95 / measured.restP95),
				budget: ''
			}
		);
		if (count > fewest.count) {
			lines.push(
				{
					what: '  index, each case more',
					measured: perCase(measured.data, fewest.data),
					budget: 'at most 250 B'
				},
				{
					what: '  HTML, each case more',
					measured: perCase(measured.html, fewest.html),
					budget: ''
				}
			);
		}
	}
	return lines;
}

/** The real page of the build, reached from another page and handed other cases on the way. */
async function worldOf(browser: Browser, url: string, cases: readonly CaseSummary[]) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const index = indexOf(cases);
	await page.route('**/__data.json*', (route) =>
		new URL(route.request().url()).pathname === '/__data.json'
			? route.fulfill({ body: index, contentType: 'application/json' })
			: route.continue()
	);
	await page.goto(`${url}/about/`);
	await isAwake(page);
	await page.locator('a[href="../"], a[href="/"]').first().click();
	await page.getByRole('slider', { name: 'Date' }).waitFor();
	await bringMovers(page);
	await measureMotion(page, 'scrub');
	const rest = await measureMotion(page, 'rest');
	const scrub = await measureMotion(page, 'scrub');
	const html = await page.content();
	await page.close();
	return {
		...scrub,
		restP95: rest.p95,
		data: brotliCompressSync(index).length,
		html: brotliCompressSync(html).length
	};
}

/** The page's own data with other cases in it, as the build writes it. */
function indexOf(cases: readonly CaseSummary[]): string {
	type Node = { readonly type: string; readonly data?: unknown };
	const file = JSON.parse(readFileSync('build/__data.json', 'utf8')) as { nodes: (Node | null)[] };
	const nodes = file.nodes.map((node) => {
		if (!node?.data) return node;
		const data = parse(JSON.stringify(node.data)) as Record<string, unknown>;
		const packed = packSummaries(cases);
		return { ...node, data: JSON.parse(stringify({ ...data, cases: packed })) as unknown };
	});
	return JSON.stringify({ ...file, nodes });
}

/** So many cases: the real ones, and after them others with their own times, places and words. */
function moreCases(count: number): readonly CaseSummary[] {
	const real = summaries();
	const random = seeded(1789);
	return Array.from({ length: count }, (_, index) => {
		const of = real[index % real.length] as CaseSummary;
		return index < real.length ? of : another(of, index, random);
	});
}

/** Every word of the atlas's own texts. */
function vocabulary(): readonly string[] {
	known ??= [
		...new Set(
			catalogue().cases.flatMap(({ case: of }) =>
				[of.summary, ...of.phases.map(({ about }) => about)].join(' ').match(/\p{L}+/gu)
			)
		)
	].filter((word) => word !== null);
	return known;
}
let known: readonly string[] | undefined;

/** A case like one that there is, in words that have not been said: a text of its own size that nothing can foretell. */
function another(of: CaseSummary, index: number, random: () => number): CaseSummary {
	const shift = Math.round((random() - 0.5) * 40_000);
	const move = (day: Day) => (day >= FOREVER ? day : addDays(day, shift));
	const moved = (span: Span): Span => ({
		earliestStart: move(span.earliestStart),
		latestStart: move(span.latestStart),
		earliestEnd: move(span.earliestEnd),
		latestEnd: move(span.latestEnd)
	});
	const anyOf = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
	/** Words of the atlas, as many as there were. */
	const words = (text: string) => text.replace(/\p{L}+/gu, () => anyOf(vocabulary()));
	/** A name that nobody has heard. */
	const named = (name: string) =>
		name.replace(/\p{Ll}/gu, () => anyOf([...'aaabcdeeefghiiiklmnnooprrssttuvz']));
	const [lng, lat] = of.point;
	return {
		...of,
		id: `${named(of.id)}-${index}` as CaseId,
		name: named(of.name),
		native: { ...of.native, text: named(of.native.text) },
		point: [lng + (random() - 0.5) * 12, lat + (random() - 0.5) * 8],
		span: moved(of.span),
		first: move(of.first),
		last: move(of.last),
		heart: move(of.heart),
		phases: of.phases.map((phase) => ({
			...phase,
			name: words(phase.name),
			span: moved(phase.span)
		}))
	};
}
