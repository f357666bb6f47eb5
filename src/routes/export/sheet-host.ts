import { SHEET_TYPES, type SheetType } from '$lib/geo/sheet-type';
import type { SetText } from './faces';

/** Day or night, and whether dots tell one side from the other where colours do not. */
export type Colours = { readonly theme: 'light' | 'dark'; readonly patterns: boolean };

/** A place on the page where nobody looks, in the colours of the sheet. */
export function makeHost({ theme, patterns }: Colours): HTMLElement {
	const host = document.createElement('div');
	host.dataset.theme = theme;
	if (patterns) host.dataset.patterns = 'on';
	host.setAttribute('aria-hidden', 'true');
	host.inert = true;
	host.style.cssText =
		'position:fixed;left:-20000px;top:0;forced-color-adjust:none;pointer-events:none';
	document.body.append(host);
	return host;
}

/** Waits for the fonts of some texts; then tells how wide a text is. */
export async function measure(
	host: HTMLElement,
	texts: readonly string[]
): Promise<(text: string, type: SheetType) => number> {
	const style = getComputedStyle(host);
	const fontOf = (type: SheetType) => {
		const { face, px, weight, italic } = { weight: 400, italic: false, ...SHEET_TYPES[type] };
		return `${italic ? 'italic' : 'normal'} ${weight} ${px}px ${style.getPropertyValue(`--${face}`)}`;
	};
	const letters = [...new Set(texts.join(''))].join('');
	const fonts = new Set((Object.keys(SHEET_TYPES) as SheetType[]).map(fontOf));
	await Promise.all([...fonts].map((font) => document.fonts.load(font, letters)));
	const context = document.createElement('canvas').getContext('2d');
	return (text, type) => {
		if (!context) return text.length * SHEET_TYPES[type].px * 0.5;
		context.font = fontOf(type);
		return context.measureText(text).width;
	};
}

/** Every text of a picture with the fonts that it may be set in. */
export function setTexts(picture: SVGSVGElement): readonly SetText[] {
	return [...picture.querySelectorAll('text')].map((item) => {
		const { fontFamily, fontStyle } = getComputedStyle(item);
		return {
			families: fontFamily.split(',').map((family) => family.trim().replaceAll(/["']/g, '')),
			isItalic: fontStyle === 'italic',
			text: item.textContent
		};
	});
}
