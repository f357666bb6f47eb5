import { render } from 'svelte/server';
import type { Drawing } from '$lib/geo/drawing';
import type { Scene } from '$lib/geo/scene';
import written from './SvgMap.svelte?raw';
import SvgMap from './SvgMap.svelte';

/** A part of a drawing: left, top, width and height in its own pixels. */
export type Crop = readonly [left: number, top: number, width: number, height: number];

/**
 * The drawn map as a picture for programs that draw SVG but have no style sheet of ours and no strokes that keep their
 * width: the same markup and the same rules, with both worked in. Colours are still named by their tokens.
 *
 * @param unit the size of one pixel of the picture in the drawing's own
 * @param id tells the map from others in one picture
 * @returns an `<svg>` that fills what it is set into
 */
export function stillMap(
	drawing: Drawing,
	scene: Scene,
	{ unit, crop, id }: { readonly unit: number; readonly crop: Crop; readonly id: string }
): string {
	const { body } = render(SvgMap, { props: { drawing, scene, label: '', unit, crop, id } });
	return thickened(withRules(body, written, id), unit);
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
	const rules = `<style>${rulesOf(component, id)}</style>`;
	return markup.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
		const kept = attributes.replace(/ (?:class|style|role|aria-[a-z]+)="[^"]*"/g, '');
		return `<svg${kept} class="${id}">${rules}`;
	});
}

/** The rules of a component but for those of its `<svg>` itself, each only for what lies in one picture. */
function rulesOf(component: string, id: string): string {
	const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(component) ?? [];
	const own = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*svg \{[^}]*\}/m, '');
	return own.replace(/([^{}]+)\{/g, (_, selectors: string) => {
		const each = selectors.split(',').map((selector) => `.${id} ${selector.trim()}`);
		return `${each.join(',')}{`;
	});
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
