import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What the site promises, and what is good practice besides. */
const RULES = [
	'wcag2a',
	'wcag2aa',
	'wcag21a',
	'wcag21aa',
	'wcag22a',
	'wcag22aa',
	'best-practice'
] as const;

/**
 * Where a mark stands on a map or a clock is what it says, so that it can be no larger and no farther from its neighbour
 * (WCAG 2.5.8, “essential”). The same opens from a table or a list, in lines that are large enough.
 */
const PLACED = '.marks .mark, .seals a, .lane .band, .bins button';

/** SvelteKit's reading of titles, which is silenced while only the address changes: it is not for the eye. */
const SILENCED = '#svelte-announcer';

/** What another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/**
 * What axe finds wrong in a page as it is, one line for each element.
 *
 * @param of what it looks at: everything, or the colours alone of a page that it has looked through in another theme
 */
export async function violations(
	page: Page,
	of: 'everything' | 'colours' = 'everything'
): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(
		async ([type, values, placed, silenced]) => {
			const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
				runOnly: { type, values: [...values] },
				resultTypes: ['violations'],
				elementRef: true
			});
			return violations.flatMap(({ id, nodes }) =>
				nodes
					.filter(({ element }) => id !== 'target-size' || !element?.matches(placed))
					.filter(({ element }) => id !== 'region' || !element?.matches(silenced))
					.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`)
			);
		},
		of === 'colours'
			? (['rule', COLOUR_RULES, PLACED, SILENCED] as const)
			: (['tag', RULES, PLACED, SILENCED] as const)
	);
}
