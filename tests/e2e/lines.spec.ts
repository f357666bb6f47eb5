import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drawnMap, visit } from './page';
import { test } from './reader';

/** The lines that the drawn map shows: what each is called, and how long it is on the drawing. */
const linesOf = (page: Page): Promise<Record<string, number>> =>
	drawnMap(page)
		.locator('g[data-line]')
		.evaluateAll((groups) =>
			Object.fromEntries(
				groups.map((group) => [
					group.getAttribute('data-line') ?? '',
					group.querySelector<SVGPathElement>('path.line')?.getTotalLength() ?? 0
				])
			)
		);
const linesOn = async (page: Page, address: string) => {
	await visit(page, address);
	return linesOf(page);
};
const twin = (page: Page) => page.getByRole('table', { name: 'Fronts and routes' });

describe('a front', () => {
	test('stands along the districts that two sides hold, and not a day longer', async ({ page }) => {
		const last = await linesOn(page, '/cases/kosovo/?date=2013-11-02');
		expect(Object.keys(last)).toContain('front-a-b');
		await expect.poll(() => twin(page).innerText()).toContain('No line is drawn by a source.');
		const after = await linesOn(page, '/cases/kosovo/?date=2013-11-03');
		expect(Object.keys(after)).not.toContain('front-a-b');
	});

	test('in Libya gives way to the line that sources draw', async ({ page }) => {
		const before = await linesOn(page, '/cases/libya/?date=2018-06-01');
		expect(Object.keys(before)).toEqual(['front-a-b']);
		const after = await linesOn(page, '/cases/libya/?date=2023-06-01');
		expect(Object.keys(after).sort()).toEqual(['desert-line-2021', 'sirte-jufra-line-2021']);
	});

	test('is not on the map of one side alone', async ({ page }) => {
		expect(await linesOn(page, '/cases/libya/?date=2018-06-01&lens=a')).toEqual({});
	});

	test('has its two banks at the same distance on both sides', async ({ page }) => {
		await visit(page, '/cases/libya/?date=2018-06-01');
		const banks = drawnMap(page).locator('.front .bank');
		expect(await banks.count()).toBe(2);
		const apart = await banks.evaluateAll((paths) => {
			const [left, right] = paths as SVGPathElement[];
			const unit = 1 / (left?.getScreenCTM()?.a ?? 1);
			const line = left?.parentElement?.querySelector<SVGPathElement>('.line');
			const at = line?.getPointAtLength(line.getTotalLength() / 2) ?? new DOMPoint();
			const nearest = (path: SVGPathElement | undefined) =>
				Math.min(
					...Array.from({ length: 4000 }, (_, step) => {
						const point = path?.getPointAtLength((path.getTotalLength() * step) / 4000);
						return Math.hypot((point?.x ?? 0) - at.x, (point?.y ?? 0) - at.y) / unit;
					})
				);
			return [nearest(left), nearest(right)];
		});
		for (const px of apart) expect(px).toBeCloseTo(3, 0);
	});
});

describe('a route', () => {
	test('of the July Days is longer on the second day, and gone on the third', async ({ page }) => {
		const sum = (lines: Record<string, number>) =>
			Object.values(lines).reduce((total, length) => total + length, 0);
		const first = await linesOn(page, '/cases/petrograd-1917/?date=1917-07-16');
		expect(Object.keys(first)).toEqual(['machine-gunners']);
		const second = await linesOn(page, '/cases/petrograd-1917/?date=1917-07-17');
		expect(sum(second)).toBeGreaterThan(sum(first));
		expect(await linesOn(page, '/cases/petrograd-1917/?date=1917-07-18')).toEqual({});
	});

	test('grows from day to day, and its stops open what happened there', async ({ page }) => {
		const march = async (day: string) =>
			(await linesOn(page, `/cases/comuneros-1520/?date=${day}`))['acuna-toledo'] ?? 0;
		const [early, later, arrived] = [
			await march('1521-02-20'),
			await march('1521-03-17'),
			await march('1521-04-08')
		];
		expect(early).toBeGreaterThan(0);
		expect(later).toBeGreaterThan(early);
		expect(arrived).toBeGreaterThan(later);
		await visit(page, '/cases/comuneros-1520/?date=1521-03-17');
		await page.getByRole('button', { name: /^Stop 3, Torrelaguna/ }).click();
		await expect
			.poll(() => page.getByRole('region', { name: /^What is known of/ }).innerText())
			.toContain('Torrelaguna');
	});

	test('tells its stops in the same numbers', async ({ page }) => {
		await visit(page, '/cases/comuneros-1520/?date=1521-03-17');
		await twin(page).getByRole('button', { name: 'Acuña to Toledo' }).click();
		const card = page.getByRole('region', { name: /^What is known of Acuña to Toledo/ });
		await expect.poll(() => card.innerText()).toContain('reached Alcalá');
		const stops = card.getByRole('list', { name: 'Stops' }).getByRole('listitem');
		expect((await stops.allInnerTexts()).map((text) => Number.parseInt(text))).toEqual([
			1, 2, 3, 4, 5
		]);
	});
});
