import { isoDate } from '$lib/domain/calendar';
import type { Day } from '$lib/domain/day';
import { hasUnknownEnd, hasUnknownStart, type Dated } from '$lib/domain/iso-span';
import { isOpen } from '$lib/domain/span';

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
