import { isoDate, type Calendar } from '$lib/domain/calendar';
import { parseTypedDate } from '$lib/domain/date-text';
import { addDays, type Day } from '$lib/domain/day';
import { isOpen, type Span } from '$lib/domain/span';
import type { AuthoredFile } from '../authored-file.server';
import type { Path } from '../plain-issues';
import { pathOfId, writtenList, type Checked } from './checked-case.server';
import { writtenField } from '../written.server';

type Dated = {
	readonly id: string;
	readonly span: Span;
	readonly written?: string;
	readonly calendar?: Calendar;
};
type Stretch = { readonly first: Day; readonly last: Day };

const MARK = /\((?:O\.S\.|Julian)\)/;
const HOUR = /\b(?:the (?:morning|afternoon|evening|night) of|\d{1,2}:\d\d on) /g;
const BOUNDS = / to | ?– ?| and /;

/** Reports dates whose words in the source, in the source's calendar, are not the days that are entered. */
export function checkWrittenDates({ of, files, problems }: Checked) {
	const check = (items: readonly Dated[], file: AuthoredFile, pathOf: (id: string) => Path) => {
		for (const { id, span, written, calendar = of.calendar } of items) {
			const said = written && writtenSpan(written, calendar);
			if (!said) continue;
			const { from, to } = said;
			// The day on which one thing gives way to another may be told of both, and is entered of the later one.
			const handover = from?.first === to?.first ? 0 : 1;
			const isRight =
				(!from || meets(from, span.earliestStart, span.latestStart)) &&
				(!to || isOpen(span) || meets(to, span.earliestEnd, addDays(span.latestEnd, handover)));
			if (isRight) continue;
			const days = [from?.first, to?.last].map((day) => (day ? isoDate(day) : '…')).join('/');
			problems.add(
				file,
				[...pathOf(id), 'written'],
				`“${written}” is ${days}, not what is entered`
			);
		}
	};
	const inList = (file: AuthoredFile) => (id: string) => pathOfId(writtenList(file), id);
	const inCase = (field: string) => (id: string) =>
		pathOfId((writtenField(files.case.value, field) ?? []) as [], id, [field]);
	check(of.statements, files.statements, inList(files.statements));
	check(of.events, files.events, inList(files.events));
	check(of.phases, files.case, inCase('phases'));
	check(of.authorities, files.case, inCase('authorities'));
}

function meets({ first, last }: Stretch, earliest: Day, latest: Day): boolean {
	return first <= latest && last >= earliest;
}

/**
 * What the words of a source mean in days: within which stretch something began and within which it ended. `from` and
 * `until` give one of them; undefined for words that are no date, such as `a few days`.
 */
export function writtenSpan(
	written: string,
	calendar: Calendar
): { readonly from?: Stretch; readonly to?: Stretch } | undefined {
	const bare = written.split(MARK)[0]?.replace(HOUR, '').trim() ?? '';
	const read = (text: string) => {
		const typed = parseTypedDate(text, { calendar: MARK.test(written) ? 'julian' : calendar });
		return typed.ok ? typed : undefined;
	};
	const [, word = '', rest = ''] = /^(from|to|until|by|between)? ?(.*)$/.exec(bare) ?? [];
	const [start = '', end] = rest.split(BOUNDS);
	const last = read(end ?? start);
	const first = end === undefined ? last : read(completed(start, end));
	if (!first || !last) return undefined;
	if (word === 'from') return { from: first };
	if (word === 'to' || word === 'until' || word === 'by') return { to: last };
	return { from: first, to: last };
}

/** `10` before `12 May 1917` is 10 May 1917, `30 April` is 30 April 1917. */
function completed(start: string, end: string): string {
	const [year = ''] = /\d{4}/.exec(end) ?? [];
	const [month = ''] = /\b[A-Z][a-z]+\b/.exec(end) ?? [];
	if (/\d{4}/.test(start)) return start;
	return /[A-Z]/.test(start) ? `${start} ${year}` : `${start} ${month} ${year}`;
}
