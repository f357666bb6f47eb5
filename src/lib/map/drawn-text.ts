/** A line of text of a picture, as a canvas draws it: set in a font of the page, at a place and turned. */
export type DrawnText = {
	readonly text: string;
	readonly font: string;
	readonly letterSpacing: string;
	readonly align: 'start' | 'middle' | 'end';
	/** From its own base line to the picture: a, b, c, d, e, f of a CSS matrix. */
	readonly matrix: readonly [number, number, number, number, number, number];
	readonly x: number;
	readonly y: number;
	readonly fill: string;
	/** Its halo. */
	readonly stroke: string | undefined;
	readonly strokePx: number;
};

/** Every text of a picture that is on the page, at its own size. */
export function drawnTexts(picture: SVGSVGElement): readonly DrawnText[] {
	const whole = picture.getScreenCTM()?.inverse();
	return [...picture.querySelectorAll('text')].flatMap((item) => {
		const own = item.getScreenCTM();
		if (!whole || !own) return [];
		const { a, b, c, d, e, f } = whole.multiply(own);
		const style = getComputedStyle(item);
		return {
			text: item.textContent,
			font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
			letterSpacing: style.letterSpacing === 'normal' ? '0px' : style.letterSpacing,
			align: style.textAnchor as DrawnText['align'],
			matrix: [a, b, c, d, e, f],
			x: Number(item.getAttribute('x') ?? 0),
			y: Number(item.getAttribute('y') ?? 0),
			fill: style.fill,
			stroke: style.stroke === 'none' ? undefined : style.stroke,
			strokePx: parseFloat(style.strokeWidth)
		};
	});
}

/** Draws texts over what is on a canvas, of which one unit is so many pixels. */
export function drawTexts(
	context: CanvasRenderingContext2D,
	texts: readonly DrawnText[],
	scale: number
) {
	for (const { text, font, letterSpacing, align, matrix, x, y, fill, stroke, strokePx } of texts) {
		const [a, b, c, d, e, f] = matrix;
		context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
		context.font = font;
		context.letterSpacing = letterSpacing;
		context.textAlign = align === 'middle' ? 'center' : align;
		context.lineJoin = 'round';
		if (stroke) {
			context.strokeStyle = stroke;
			context.lineWidth = strokePx;
			context.strokeText(text, x, y);
		}
		context.fillStyle = fill;
		context.fillText(text, x, y);
	}
	context.resetTransform();
}
