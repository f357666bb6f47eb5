import { dateOf } from '$lib/domain/calendar';
import { isOpen, type Span } from '$lib/domain/span';
import { textWidthPx } from '$lib/geo/labels';

/** A text broken into lines that are no wider than so many px. */
export function wrapped(text: string, fontPx: number, widthPx: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && textWidthPx(longer, fontPx) <= widthPx)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The size, at most `mostPx`, at which a text stands on one line. */
export function fittingPx(text: string, mostPx: number, widthPx: number): number {
	return Math.min(mostPx, Math.floor((widthPx / textWidthPx(text, 1)) * 10) / 10);
}

/** The years of a span: `1917`, `1520–1522`, `since 2014`. */
export function yearsOf(span: Span): string {
	const first = dateOf(span.earliestStart).year;
	if (isOpen(span)) return `since ${first}`;
	const last = dateOf(span.latestEnd).year;
	return first === last ? `${first}` : `${first}–${last}`;
}
