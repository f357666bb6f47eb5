import type { Page } from 'playwright-core';

/** What has the focus, as a screen reader names it. */
export async function focused(page: Page): Promise<string> {
	const debuggerOf = await page.context().newCDPSession(page);
	const { result } = await debuggerOf.send('Runtime.evaluate', {
		expression: 'document.activeElement'
	});
	const { nodes } = await debuggerOf.send('Accessibility.getPartialAXTree', {
		objectId: result.objectId ?? '',
		fetchRelatives: false
	});
	await debuggerOf.detach();
	const [node] = nodes;
	return `${String(node?.role?.value)} ${String(node?.name?.value)}`;
}

/**
 * Goes on by Tab until what has the focus is named so.
 *
 * @param most how many presses a reader may be asked for
 */
export async function tabTo(page: Page, name: RegExp, most: number, key = 'Tab'): Promise<void> {
	const passed: string[] = [];
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press(key);
		const at = await focused(page);
		if (name.test(at)) return;
		passed.push(at);
	}
	throw new Error(`${name} is not reached by ${most} presses of ${key}: ${passed.join('; ')}`);
}
