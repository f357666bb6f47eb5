import edtf from 'edtf';
import { addSteps, dayOfIso, daysInMonth, isDate, MONTHS } from '$lib/domain/calendar';
import { addDays, asDay, type Day } from '$lib/domain/day';
import { FOREVER, type Span } from '$lib/domain/span';

/** By how much `~`, `?` and `%` widen a date on both sides, by its precision: in days, for a year in years. */
const WIDENING = { day: 3, month: 31, year: 3 } as const;

/** One date as historians write it here: digits that are not known are `X`; marks of doubt are taken off before. */
const SHAPE = /^-?\d{2}(\d\d|\dX|XX)(-(\d{2}|XX)(-(\d{2}|\dX|XX))?)?$/;
const FORMS = 'write for example 1917-07-17, 1917-07, 1250~, 125X or 1917-03-15/1917-05-17';

/** The Julian Day Number of 1 January 1970, where JavaScript's milliseconds begin. */
const UNIX_EPOCH = 2_440_588;
/** An unknown beginning or end is looked for within a century of the other end. */
const UNKNOWN_YEARS = 100;

type Bounds = { readonly min: Day; readonly max: Day };

/**
 * The four days of an EDTF date or interval (ISO 8601-2, levels 0 to 2), proleptic Gregorian.
 *
 * A set `[1917-06-16..1917-07-07]` is one day between the two, also as one end of an interval.
 * A single date of less than day precision (`1917-07`) begins and ends somewhere in it. `..` at the end stands until
 * today (`FOREVER`); an empty end is unknown: possible for a century, certain for no day after the start.
 *
 * @returns the span, or in words why the text is no such date
 */
export function spanOfEdtf(text: string): Span | string {
	const halves = text.split('/');
	if (halves.length > 2) return `“${text}” has more than two ends`;
	const [first = '', second] = halves;
	if (second === undefined) {
		const bounds = boundsOf(first);
		if (typeof bounds === 'string') return bounds;
		return {
			earliestStart: bounds.min,
			latestStart: bounds.max,
			earliestEnd: bounds.min,
			latestEnd: bounds.max
		};
	}
	const start = first === '' || first === '..' ? undefined : boundsOf(first);
	const end = second === '' || second === '..' ? undefined : boundsOf(second);
	if (typeof start === 'string') return start;
	if (typeof end === 'string') return end;
	if (!start && !end) return `“${text}” has neither a start nor an end`;
	const startDays = start ?? { min: addSteps(end!.min, 'year', -UNKNOWN_YEARS), max: end!.max };
	const endDays =
		end ??
		(second === '..'
			? { min: FOREVER, max: FOREVER }
			: { min: startDays.min, max: addSteps(startDays.max, 'year', UNKNOWN_YEARS) });
	if (endDays.max < startDays.min) return `“${text}” ends before it starts`;
	return {
		earliestStart: startDays.min,
		latestStart: startDays.max,
		earliestEnd: endDays.min,
		latestEnd: endDays.max
	};
}

/** First and last possible day of one EDTF date, or why it is none. */
function boundsOf(text: string): Bounds | string {
	const set = /^\[(.+)\.\.(.+)\]$/.exec(text);
	if (set) {
		const [first, last] = [boundsOf(set[1] ?? ''), boundsOf(set[2] ?? '')];
		if (typeof first === 'string') return first;
		if (typeof last === 'string') return last;
		return last.max < first.min
			? `“${text}” ends before it starts`
			: { min: first.min, max: last.max };
	}
	const plain = text.replace(/[~?%]/g, '');
	if (!SHAPE.test(plain)) return `“${text}” is no date of ours: ${FORMS}`;
	const impossible = whyImpossible(plain);
	if (impossible) return `“${text}” ${impossible}`;
	let date: { min: number; max: number };
	try {
		date = edtf(text);
	} catch {
		return `“${text}” is no EDTF date: ${FORMS}`;
	}
	const day = (milliseconds: number) => asDay(Math.floor(milliseconds / 86_400_000) + UNIX_EPOCH);
	const [min, max] = [day(date.min), day(date.max)];
	return /[~?%]/.test(text)
		? { min: widened(min, plain, -1), max: widened(max, plain, 1) }
		: { min, max };
}

/** A bound of a doubtful date, moved outwards. */
function widened(day: Day, plain: string, direction: 1 | -1): Day {
	const precision = precisionOf(plain);
	const by = direction * WIDENING[precision];
	return precision === 'year' ? addSteps(day, 'year', by) : addDays(day, by);
}

function precisionOf(plain: string): keyof typeof WIDENING {
	if (dayOfIso(plain) !== undefined) return 'day';
	return /^-?\d{4}-\d{2}$/.test(plain) ? 'month' : 'year';
}

/** EDTF readers let 30 February pass as 2 March: we do not. Months past 12 would be seasons, which differ by country. */
function whyImpossible(plain: string): string | undefined {
	const match = /^(-?\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(plain);
	if (!match) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2]), match[3]];
	if (month < 1 || month > 12) return `has no month ${month}`;
	if (day !== undefined && !isDate({ year, month, day: Number(day) })) {
		const days = daysInMonth(year, month);
		return `has no day ${Number(day)}: ${MONTHS[month - 1]} ${year} has ${days} days`;
	}
	return undefined;
}
