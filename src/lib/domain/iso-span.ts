import { isoDate } from './calendar';
import { isOpen, type Span } from './span';

/** What is dated: its four days, the date as authored in EDTF, and the words of its source. */
export type Dated = { readonly span: Span; readonly when: string; readonly written?: string };

/** The four days of a span as ISO dates, empty where nobody knows or nothing has ended. */
export type IsoSpan = {
	readonly start_earliest: string;
	readonly start_latest: string;
	readonly end_earliest: string;
	readonly end_latest: string;
};

/**
 * The days of something dated for a published file. An open end leaves both days of the end empty; an end that is
 * not known leaves the latest one empty, a beginning that is not known the earliest one.
 */
export function isoSpan({ span, when }: Dated): IsoSpan {
	return {
		start_earliest: hasUnknownStart(when) ? '' : isoDate(span.earliestStart),
		start_latest: isoDate(span.latestStart),
		end_earliest: isOpen(span) ? '' : isoDate(span.earliestEnd),
		end_latest: isOpen(span) || hasUnknownEnd(when) ? '' : isoDate(span.latestEnd)
	};
}

/** Whether nobody knows when something began. */
export function hasUnknownStart(edtf: string): boolean {
	return /^(\.\.)?\//.test(edtf);
}

/** Whether nobody knows when something ended. */
export function hasUnknownEnd(edtf: string): boolean {
	return edtf.endsWith('/');
}
