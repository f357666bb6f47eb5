import { isoDate } from '$lib/domain/calendar';
import type { Day } from '$lib/domain/day';
import { isOpen, type Span } from '$lib/domain/span';

/** How sure Linked Places Format can be. */
export type Certainty = 'certain' | 'less-certain' | 'uncertain';

type Moment =
	| { readonly in: string }
	| { readonly earliest: string; readonly latest?: string }
	| { readonly latest: string };

/** A `when` of Linked Places Format with one timespan; one without `end` still stands. */
export type When = {
	readonly timespans: readonly [{ readonly start: Moment; readonly end?: Moment }];
	readonly periods?: readonly { readonly name: string }[];
	readonly label: string;
	readonly certainty: Certainty;
};

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

/** Something dated as a `when`. */
export function whenOf(dated: Dated): When {
	const { span, when, written } = dated;
	const start: Moment = hasUnknownStart(when)
		? { latest: isoDate(span.latestStart) }
		: moment(span.earliestStart, span.latestStart);
	const label = written ?? when;
	const certainty = dateCertainty(when);
	if (isOpen(span)) {
		const open = `${label} (without an end: still so when the sources end)`;
		return { timespans: [{ start }], label: open, certainty };
	}
	const end: Moment = hasUnknownEnd(when)
		? { earliest: isoDate(span.earliestEnd) }
		: moment(span.earliestEnd, span.latestEnd);
	return { timespans: [{ start, end }], label, certainty };
}

/** How sure an EDTF date is: `%` is uncertain, `~` and `?` are less certain. */
export function dateCertainty(edtf: string): Certainty {
	if (edtf.includes('%')) return 'uncertain';
	return /[~?]/.test(edtf) ? 'less-certain' : 'certain';
}

function moment(earliest: Day, latest: Day): Moment {
	if (earliest === latest) return { in: isoDate(earliest) };
	return { earliest: isoDate(earliest), latest: isoDate(latest) };
}

function hasUnknownStart(edtf: string): boolean {
	return /^(\.\.)?\//.test(edtf);
}

function hasUnknownEnd(edtf: string): boolean {
	return edtf.endsWith('/');
}
