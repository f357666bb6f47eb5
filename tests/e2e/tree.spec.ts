import type { CDPSession, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { visit } from './page';
import { test } from './reader';

type Heard = { readonly role: string; readonly name: string; readonly element: number };

/** What a screen reader gets of a page, in the order in which it reads: roles and names, and nothing that is drawn. */
async function treeOf(reader: CDPSession): Promise<readonly Heard[]> {
	const { nodes } = await reader.send('Accessibility.getFullAXTree');
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const walk = (id: string): readonly Heard[] => {
		const node = byId.get(id);
		if (!node) return [];
		const inside = (node.childIds ?? []).flatMap(walk);
		if (node.ignored) return inside;
		const [role, name] = [String(node.role?.value), String(node.name?.value ?? '')];
		return [{ role, name, element: node.backendDOMNodeId ?? 0 }, ...inside];
	};
	return walk(nodes[0]?.nodeId ?? '');
}

/** A reader of the tree alone: looks for roles and names in it, puts the focus there and presses keys. */
async function screenReaderOn(page: Page) {
	const reader = await page.context().newCDPSession(page);
	const heard = async (role: string, name: RegExp) =>
		(await treeOf(reader)).filter((node) => node.role === role && name.test(node.name));
	return {
		heard,
		/** Waits until something is said so, and gives all that follows it in the order of reading. */
		async from(role: string, name: RegExp) {
			await expect.poll(async () => (await heard(role, name)).length).toBeGreaterThan(0);
			const tree = await treeOf(reader);
			return tree.slice(tree.findIndex((node) => node.role === role && name.test(node.name)));
		},
		async press(role: string, name: RegExp, ...keys: readonly string[]) {
			await expect.poll(async () => (await heard(role, name)).length).toBeGreaterThan(0);
			const [first] = await heard(role, name);
			await reader.send('DOM.getDocument', { depth: 0 });
			await reader.send('DOM.focus', { backendNodeId: first?.element ?? 0 });
			for (const key of keys) {
				if (key.length === 1 || key in KEYS) await page.keyboard.press(key);
				else await page.keyboard.insertText(key);
			}
		}
	};
}
const KEYS = { Enter: true, ArrowDown: true, Escape: true };

describe('by roles and names alone a reader', () => {
	test('finds who held the telegraph on 4 July 1917, since when, and by which source', async ({
		page
	}) => {
		await visit(page, '/');
		const tree = await screenReaderOn(page);
		await tree.press('textbox', /^Find a place, person or date$/, 'Petrograd 1917');
		await tree.from('option', /^Petrograd 1917/);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await tree.from('heading', /^Petrograd 1917: two powers in one capital$/);

		await tree.press('textbox', /^Go to a date$/, '4 July 1917 os', 'Enter');
		await tree.from('slider', /^Date$/);
		await tree.press('link', /^Read this map as text$/, 'Enter');
		const text = await tree.from('heading', /^What the map shows on 4 \/ 17 July 1917$/);
		const row = text.slice(text.findIndex(({ name }) => /^Telegraph and post$/.test(name)));
		const [who, sources] = row.filter(({ role }) => role === 'cell').map(({ name }) => name);
		expect(who).toMatch(/^shared\. .*, certain, since \d/);
		expect(sources).toMatch(/\w+, \d{4}/);

		await tree.press('button', /^Telegraph and post$/, 'Enter');
		const note = await tree.from('region', /^What is known of Telegraph and post$/);
		const links = note.filter(({ role }) => role === 'link').map(({ name }) => name);
		expect(links.join('\n')).toMatch(/^link to “.+” \(opens in a new tab\)$/m);
		await page.keyboard.press('Escape');
		expect(await tree.heard('region', /^What is known of/)).toEqual([]);
	});

	test('hears every part of a case under a heading, and no button or link without a name', async ({
		page
	}) => {
		for (const address of ['/cases/libya/', '/compare/?cases=libya~yemen', '/lessons/']) {
			await visit(page, address);
			const tree = await screenReaderOn(page);
			const levels = await tree.from('heading', /./);
			expect(levels.length).toBeGreaterThan(3);
			const nameless = ['button', 'link', 'textbox', 'combobox', 'slider', 'checkbox', 'radio'];
			const unnamed = levels.filter(({ role, name }) => nameless.includes(role) && !name.trim());
			expect(unnamed).toEqual([]);
		}
	});
});
