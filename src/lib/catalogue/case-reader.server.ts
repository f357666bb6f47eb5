import type { Calendar } from '$lib/domain/calendar';
import type { Day } from '$lib/domain/day';
import type { Attestations } from '$lib/domain/source';
import type { SourceDate } from '$lib/domain/source-date';
import type { Span } from '$lib/domain/span';
import type { AuthoredAttestation } from './authored';
import type { AuthoredFile, Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { spanOfEdtf } from './edtf-span.server';
import { perhapsMeant } from '$lib/domain/perhaps-meant';

/**
 * Every id written in the files of a case, also of what is wrong in some other way. Undefined where the file cannot be
 * read: then nothing is known to be missing from it.
 */
export type Ids = Readonly<Record<IdKind, ReadonlySet<string> | undefined>>;
export type IdKind =
	| 'authority'
	| 'person'
	| 'lever row'
	| 'area'
	| 'phase'
	| 'place'
	| 'statement'
	| 'event'
	| 'source';

/** In which file the ids of a kind are given. */
const HOME: Readonly<Record<IdKind, string>> = {
	authority: 'case.yaml',
	person: 'case.yaml',
	'lever row': 'case.yaml',
	area: 'case.yaml',
	phase: 'case.yaml',
	place: 'places.geojson',
	statement: 'statements.yaml',
	event: 'events.yaml',
	source: 'sources.json, its own or the shared one,'
};

/** A date as historians write it: EDTF or phases, the calendar of the source, and its words. */
type AuthoredDate = {
	readonly when?: string | undefined;
	readonly during?: string | undefined;
	readonly calendar?: Calendar | undefined;
	readonly written?: string | undefined;
};
type Dated = { readonly span: Span; readonly when: string } & SourceDate;

/** The calendar and the words of a source, as they were written; neither where there is none. */
export function sourceDate({ calendar, written }: AuthoredDate): SourceDate {
	return { ...(calendar ? { calendar } : {}), ...(written ? { written } : {}) };
}

const dayPart = (span: Span | string) => (typeof span === 'string' ? {} : { span });

/** What is read while a case is read: its problems, and what has been named so far. */
export class CaseReader {
	readonly phases = new Map<string, { readonly span: Span; readonly when: string }>();
	readonly problems: Problems;
	readonly ids: Ids;
	readonly today: Day;

	constructor(problems: Problems, ids: Ids, today: Day) {
		this.problems = problems;
		this.ids = ids;
		this.today = today;
	}

	span(text: string, file: AuthoredFile, path: Path): Span | undefined {
		const span = spanOfEdtf(text);
		if (typeof span !== 'string') return span;
		this.problems.add(file, path, span);
		return undefined;
	}

	/** The span of something with `when` or `during`, with the words of its sources; reports what is missing. */
	spanOf(item: AuthoredDate, file: AuthoredFile, path: Path): Dated | undefined {
		const own = sourceDate(item);
		if (item.when !== undefined) {
			const span = this.span(item.when, file, [...path, 'when']);
			return span && { span, when: item.when, ...own };
		}
		if (item.during === undefined) {
			this.problems.add(file, [...path, 'when'], 'is missing');
			return undefined;
		}
		const [from = '', to = from] = item.during.split('/');
		for (const id of new Set([from, to])) this.known('phase', id, file, [...path, 'during']);
		const [first, last] = [this.phases.get(from), this.phases.get(to)];
		if (!first || !last) return undefined;
		if (first.span.earliestStart > last.span.latestEnd) {
			this.problems.add(file, [...path, 'during'], `“${item.during}” ends before it starts`);
			return undefined;
		}
		const span = {
			earliestStart: first.span.earliestStart,
			latestStart: first.span.latestStart,
			earliestEnd: last.span.earliestEnd,
			latestEnd: last.span.latestEnd
		};
		const start = first.when.split('/')[0] ?? '';
		return { span, when: `${start}/${last.when.split('/')[1] ?? last.when}`, ...own };
	}

	attestations(list: readonly AuthoredAttestation[], file: AuthoredFile, path: Path): Attestations {
		list.forEach((attestation, index) => {
			const at = [...path, 'attested', index];
			this.known('source', attestation.source, file, [...at, 'source']);
			if (attestation.when !== undefined) this.span(attestation.when, file, [...at, 'when']);
			else if (attestation.says === 'dates-differently') {
				this.problems.add(file, at, 'dates it differently and does not say when');
			}
		});
		return list.map(({ source, says, consulted, note, when, ...item }) => ({
			source,
			says,
			consulted,
			...(note === undefined ? {} : { note }),
			...(when === undefined ? {} : { when, ...dayPart(spanOfEdtf(when)) }),
			...sourceDate(item)
		})) as unknown as Attestations;
	}

	/** Reports an id that names nothing. */
	known(kind: IdKind, id: string, file: AuthoredFile, path: Path) {
		const ids = this.ids[kind];
		if (!ids || ids.has(id)) return;
		const message = `“${id}” is no ${kind} of this case: ${HOME[kind]} has none of that id`;
		this.problems.add(file, path, message + perhapsMeant(id, ids));
	}

	/** Reports an id that names none of the things that readings and disputes are about. */
	knownAtAll(id: string, file: AuthoredFile, path: Path) {
		const kinds = ['statement', 'event', 'phase', 'authority'] as const;
		const sets = kinds.map((kind) => this.ids[kind]);
		if (sets.some((ids) => !ids || ids.has(id))) return;
		const message = `“${id}” is no ${kinds.slice(0, -1).join(', ')} or authority of this case`;
		const all = sets.flatMap((ids) => [...(ids ?? [])]);
		this.problems.add(file, path, message + perhapsMeant(id, all));
	}

	/** Reports ids given twice. */
	unique(items: readonly { readonly id: string }[], file: AuthoredFile, path: Path): Set<string> {
		const ids = new Set<string>();
		items.forEach((item, index) => {
			if (ids.has(item.id)) {
				this.problems.add(file, [...path, index, 'id'], `“${item.id}” is there twice`);
			}
			ids.add(item.id);
		});
		return ids;
	}
}
