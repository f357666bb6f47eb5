import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import markShape from './MarkShape.svelte?raw';
import printedText from './sheet/PrintedText.svelte?raw';
import SheetMap from './sheet/SheetMap.svelte';
import sheetMap from './sheet/SheetMap.svelte?raw';
import svgMap from './SvgMap.svelte?raw';

/**
 * The map of a printed sheet for programs that draw SVG but have no style sheet of ours, and no strokes that keep their
 * width: the same markup and the same rules, with both worked in. Colours and fonts are still named by their tokens.
 *
 * @returns a `<g>` whose origin is the upper left corner of the map; round it stand frame and degrees
 */
export function stillMap(map: ComponentProps<typeof SheetMap>): string {
	const id = `${map.prefix}still`;
	const { body } = render(SheetMap, { props: map });
	const rules = [
		rulesOf(sheetMap, `.${id} `),
		rulesOf(markShape, `.${id} `),
		// Marks have halos too.
		rulesOf(printedText, `.${id} text`)
	];
	const drawn = body
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<svg viewBox[\s\S]*?<\/svg>/, (inner) =>
			thickened(withRules(inner, svgMap, `${id}-map`), map.ground.unit)
		);
	return `<g class="${id}"><style>${rules.join('')}</style>${drawn}</g>`;
}

/**
 * What a component drew, with the rules of its style sheet in it.
 *
 * @param body its HTML, with one `<svg>`
 * @param component its source
 * @param id tells it from others in one picture
 */
export function withRules(body: string, component: string, id: string): string {
	const markup = body.slice(body.indexOf('<svg'), body.lastIndexOf('</svg>') + '</svg>'.length);
	const rules = `<style>${rulesOf(component, `.${id} `)}</style>`;
	return markup.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
		const kept = attributes.replace(/ (?:class|style|role|aria-[a-z]+)="[^"]*"/g, '');
		return `<svg${kept} class="${id}">${rules}`;
	});
}

/** The rules of a component but for those of its `<svg>` itself, each with something before its selectors. */
function rulesOf(component: string, before: string): string {
	const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(component) ?? [];
	const own = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*svg \{[^}]*\}/m, '');
	return own
		.replace(/([^{}]+)\{/g, (_, selectors: string) => {
			const each = selectors.split(',').map((selector) => before + selector.trim());
			return `${each.join(',')}{`;
		})
		.replace(
			/font: (\d+) ([\d.]+px)\/[\d.]+ ([^;]+);/g,
			'font-weight: $1; font-size: $2; font-family: $3;'
		);
}

/** Widths and dashes of strokes in the pixels of the drawing instead of those of the picture. */
function thickened(svg: string, unit: number): string {
	return svg.replace(
		/(stroke-(?:width|dasharray): )([\d. px]+)/g,
		(_, property: string, lengths: string) => {
			const each = lengths.trim().split(/\s+/);
			return (
				property +
				each.map((length) => Number((Number.parseFloat(length) * unit).toFixed(4))).join(' ')
			);
		}
	);
}
