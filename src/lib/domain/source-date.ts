import { CALENDAR_WORDS, type Calendar } from './calendar';

/** How the sources write a date: their own words, and the calendar that they count in, if it is not the case's. */
export type SourceDate = { readonly calendar?: Calendar; readonly written?: string };

/**
 * The words of the sources in a sentence: `In the sources: 4 July 1917 (O.S.).` A style that a reader may not expect is
 * named: `In the sources: 15 February 1292, in the Florentine style.` Empty where no words are kept.
 */
export function sourceDateWords({ calendar, written }: SourceDate): string {
	if (!written) return '';
	const isUsual = !calendar || calendar === 'gregorian' || calendar === 'julian';
	const stop = /[.!?]$/.test(written) ? '' : '.';
	return `In the sources: ${written}${isUsual ? stop : `, in ${CALENDAR_WORDS[calendar].within}.`}`;
}
