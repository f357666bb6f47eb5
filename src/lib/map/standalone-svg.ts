/** What of a style is written into the file, with the value that SVG has where nothing is said. */
const INITIAL = {
	fill: 'rgb(0, 0, 0)',
	'fill-opacity': '1',
	'fill-rule': 'nonzero',
	stroke: 'none',
	'stroke-width': '1',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'paint-order': 'normal',
	'font-family': '',
	'font-size': '',
	'font-weight': '400',
	'font-style': 'normal',
	'font-variant-numeric': 'normal',
	'letter-spacing': 'normal',
	'text-anchor': 'start'
} as const;
type Property = keyof typeof INITIAL;
type Written = Readonly<Record<Property, string>>;

const OF_TEXT = /^(font|letter|text)/;
/** What belongs to the page and not to the picture. */
const OF_THE_PAGE: readonly string[] = ['class', 'style', 'aria-labelledby', 'aria-label', 'role'];

/**
 * A picture of the page as a file that stands by itself: styles are written into it as attributes, widths of lines as
 * they are seen, shapes where they are used; what does not stand on the day is left out. Text stays text.
 *
 * @param picture is on the page, at its own size
 * @param head goes into the file first: SVG elements such as `<metadata>` and `<style>`
 */
export function standaloneSvg(picture: SVGSVGElement, head: string): string {
	const root = copyOf(picture, INITIAL, picture);
	if (!root) return '';
	const used = new Set([...root.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? ''));
	for (const item of root.querySelectorAll('defs > [id]')) {
		if (!used.has(item.id)) item.remove();
	}
	root.setAttribute('xmlns', SVG);
	root.setAttribute('version', '1.1');
	root.setAttribute('width', picture.getAttribute('width') ?? '');
	root.setAttribute('height', picture.getAttribute('height') ?? '');
	const text = new XMLSerializer().serializeToString(root);
	const at = text.indexOf('>') + 1;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${text.slice(0, at)}${head}${text.slice(at)}\n`;
}

/**
 * Drawing programs do not read the fonts that are in a file. Where ours are not installed either, these are no wider
 * than what many programs would take.
 */
const COMMON_FONTS: Readonly<Record<string, string>> = {
	serif: '"Times New Roman", "Liberation Serif"',
	'sans-serif': '"Source Sans Pro", Arial, "Liberation Sans"'
};

const SVG = 'http://www.w3.org/2000/svg';

/** What says where a picture lies within another. */
const OF_A_PICTURE: readonly string[] = ['viewBox', 'width', 'height', 'preserveAspectRatio'];

/** A copy of an element with all that is in it, or nothing where it is not shown. */
function copyOf(item: Element, above: Written, picture: SVGSVGElement): Element | undefined {
	const style = getComputedStyle(item);
	if (style.display === 'none' && !NEVER_SHOWN.has(item.localName)) return undefined;
	const isUse = item.localName === 'use';
	const used = isUse ? document.getElementById((item.getAttribute('href') ?? '').slice(1)) : null;
	const inner = item instanceof SVGSVGElement && item !== picture ? item : undefined;
	const copy = document.createElementNS(SVG, isUse ? 'path' : inner ? 'g' : item.localName);
	for (const { name, value } of item.attributes) {
		const isKept = !OF_THE_PAGE.includes(name) && !(isUse && name === 'href');
		if (isKept && !(inner && OF_A_PICTURE.includes(name))) copy.setAttribute(name, value);
	}
	if (used) copy.setAttribute('d', used.getAttribute('d') ?? '');
	if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
	const written = writtenOf(item, style, above, picture);
	for (const property of Object.keys(INITIAL) as Property[]) {
		if (written[property] === above[property]) copy.removeAttribute(property);
		else copy.setAttribute(property, written[property]);
	}
	for (const child of item.childNodes) {
		if (child instanceof Text) copy.append(child.data);
		else if (child instanceof Element) copy.append(copyOf(child, written, picture) ?? '');
	}
	return inner ? placed(copy, inner, style) : copy;
}

/** A picture within the picture as a group, since programs differ in what they make of one: moved, scaled or cut as it was. */
function placed(group: Element, inner: SVGSVGElement, { overflowX }: CSSStyleDeclaration): Element {
	if (inner.hasAttribute('viewBox')) {
		const { x, y, width } = inner.viewBox.baseVal;
		const scale = (inner.ownerSVGElement?.width.baseVal.value ?? width) / width;
		group.setAttribute(
			'transform',
			`scale(${precise(scale)}) translate(${precise(-x)} ${precise(-y)})`
		);
	}
	if (overflowX === 'visible') return group;
	const { width, height } = {
		width: inner.width.baseVal.value,
		height: inner.height.baseVal.value
	};
	const id = `cut-${precise(width)}-${precise(height)}`;
	const frame = document.createElementNS(SVG, 'rect');
	frame.setAttribute('width', precise(width));
	frame.setAttribute('height', precise(height));
	const cut = document.createElementNS(SVG, 'clipPath');
	cut.setAttribute('id', id);
	cut.append(frame);
	group.setAttribute('clip-path', `url(#${id})`);
	const whole = document.createElementNS(SVG, 'g');
	whole.append(cut, group);
	return whole;
}

/** Browsers show nothing of these as such, whatever their style. */
const NEVER_SHOWN: ReadonlySet<string> = new Set([
	...['defs', 'pattern', 'clipPath', 'filter', 'title', 'desc', 'feGaussianBlur'],
	...['feComponentTransfer', 'feFuncA', 'feComposite']
]);
const SHAPES: ReadonlySet<string> = new Set(['path', 'rect', 'circle', 'use']);

function writtenOf(
	item: Element,
	style: CSSStyleDeclaration,
	above: Written,
	picture: SVGSVGElement
): Written {
	const isShape = SHAPES.has(item.localName);
	const value = (property: Property): string => {
		if (isShape && OF_TEXT.test(property)) return above[property];
		const computed = style.getPropertyValue(property);
		switch (property) {
			case 'fill':
			case 'stroke':
				// Not every program knows a colour that cannot be seen.
				return computed === 'rgba(0, 0, 0, 0)'
					? 'none'
					: computed.replace(/url\("(.*?)"\)/, 'url($1)');
			case 'font-family':
				return computed.replace(
					/(sans-)?serif$/,
					(generic) => `${COMMON_FONTS[generic]}, ${generic}`
				);
			case 'font-size':
			case 'letter-spacing':
				return computed === 'normal' ? computed : rounded(computed);
			case 'stroke-width':
			case 'stroke-dasharray': {
				// Many programs draw lines in the picture's own units only: they get them as wide as they are seen.
				const keepsWidth = style.getPropertyValue('vector-effect') === 'non-scaling-stroke';
				const scale = keepsWidth ? scaleOf(item, picture) : 1;
				return computed.replace(/[\d.]+(e-?\d+)?(px)?/g, (length) =>
					precise(parseFloat(length) / scale)
				);
			}
			default:
				return computed;
		}
	};
	return Object.fromEntries(
		(Object.keys(INITIAL) as Property[]).map((property) => [property, value(property)])
	) as Written;
}

/** How many pixels of the picture one unit of an element is. */
function scaleOf(item: Element, picture: SVGSVGElement): number {
	const own = item instanceof SVGGraphicsElement ? item.getScreenCTM() : null;
	const whole = picture.getScreenCTM();
	return own && whole ? Math.hypot(own.a, own.b) / Math.hypot(whole.a, whole.b) : 1;
}

const precise = (value: number) => String(Number(value.toPrecision(7)));
const rounded = (length: string) => String(Number(parseFloat(length).toFixed(3)));
