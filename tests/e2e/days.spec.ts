import { expect } from 'vitest';
import { dayInWords, visit } from './page';
import { test } from './reader';

test('Petrograd on 17 July 1917: Lvov at the Mariinsky, the Soviet at the Tauride', async ({
	page
}) => {
	await visit(page, '/cases/petrograd-1917/?date=1917-07-17');
	const main = page.getByRole('main');
	await main.getByText('4 July', { exact: true }).waitFor();
	await main.getByText('17 July 1917', { exact: true }).waitFor();
	await main.getByText('Mariinsky Palace, under Prince Georgy Lvov').waitFor();
	await main.getByText('Tauride Palace, under Nikolai Chkheidze').waitFor();
	await page.getByRole('button', { name: 'Mariinsky Palace, Government' }).waitFor();
	await page.getByRole('button', { name: /Tauride Palace, Soviet/ }).waitFor();
	expect(await dayInWords(page)).toContain('Soviet under pressure, conditional support');
});

test('Petrograd on 8 November 1917: armed conflict, the telegraph contested, the Soviet ahead', async ({
	page
}) => {
	await visit(page, '/cases/petrograd-1917/?date=1917-11-08');
	await expect.poll(() => dayInWords(page)).toMatch(/8 November 1917.*armed conflict/);
	const row = page.getByRole('row', { name: /^Telegraph and post/ }).first();
	const words = await row.innerText();
	expect(words).toContain('contested');
	expect(words).toMatch(/Soviet (ahead|has the upper hand)/i);
});

test('Libya on 1 April 2020: Tripoli against al-Bayda and the LNA, in the war for Tripoli', async ({
	page
}) => {
	await visit(page, '/cases/libya/?date=2020-04-01');
	await page.getByRole('heading', { name: 'Government of National Accord' }).waitFor();
	await page.getByText('in Tripoli, under Fayez al-Sarraj').waitFor();
	await page.getByText(/^Al Bayda \(perhaps\), .* under .*Khalifa Haftar$/).waitFor();
	expect(await dayInWords(page)).toMatch(/1 April 2020, War for Tripoli, armed conflict/);
	const army = await page.getByRole('row', { name: /^Army/ }).first().innerText();
	expect(army).toContain('divided');
	const ground = page.getByRole('table', { name: 'Ground' });
	await ground
		.getByRole('row', { name: /^Sirte/ })
		.first()
		.waitFor();
});
