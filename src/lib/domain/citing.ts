import type { Case, Dispute } from './case';
import { clampDay } from './day';
import { enteredReading } from './reading';
import type { Attestation, SourceId } from './source';
import { isOpen, type Span } from './span';
import type { Statement } from './statement';
import { statementTitle } from './statement-words';
import type { Focus, View } from './view';

export const CITING_KINDS = [
	'statement',
	'event',
	'phase',
	'authority',
	'line',
	'reading',
	'dispute'
] as const;
export type CitingKind = (typeof CITING_KINDS)[number];

/** Something in a case that rests on sources, in words, with the view on the case that shows it. */
export type Citing = {
	readonly kind: CitingKind;
	readonly title: string;
	/** When it held or happened; a reading or a question has no time of its own. */
	readonly span?: Span;
	readonly view: View;
	readonly attestations: readonly Attestation[];
};

/** Everything in a case that cites a source: statements, events and phases first, each in the order of the case. */
export function citingsOf(of: Case): readonly Citing[] {
	const on = (span: Span, focus: Focus): View => ({ ...dayView(of, span), focus });
	return [
		...of.statements.map((item) => ({
			kind: 'statement' as const,
			title: statementTitle(of, item),
			span: item.span,
			view: on(item.span, focusOf(item)),
			attestations: item.attestations
		})),
		...of.events.map((item) => ({
			kind: 'event' as const,
			title: item.title,
			span: item.span,
			view: on(item.span, { kind: 'event', id: item.id }),
			attestations: item.attestations
		})),
		...(['phase', 'authority', 'line'] as const).flatMap((kind) =>
			({ phase: of.phases, authority: of.authorities, line: of.lines })[kind].map((item) => ({
				kind,
				title: item.name,
				span: item.span,
				view: on(item.span, { kind, id: item.id }),
				attestations: item.attestations
			}))
		),
		...of.readings.map((item) => ({
			kind: 'reading' as const,
			title: item.name,
			view: item === enteredReading(of) ? {} : { reading: item.id },
			attestations: item.attestations
		})),
		...of.disputes.map((item) => ({
			kind: 'dispute' as const,
			title: item.question,
			view: disputeView(of, item),
			attestations: item.positions.flatMap((position) => position.attestations)
		}))
	];
}

/** Of some things those that a source speaks of, whatever it says. */
export function citingsBy(citings: readonly Citing[], source: SourceId): readonly Citing[] {
	return citings.filter((citing) =>
		citing.attestations.some((attestation) => attestation.source === source)
	);
}

/** A day on which something stands, for certain if there is one; on the day that a reader lands on anyway it is left out. */
export function dayView(of: Case, span: Span): View {
	const isEverCertain = span.latestStart <= span.earliestEnd;
	const from = isEverCertain ? span.latestStart : span.earliestStart;
	const to = isOpen(span) ? of.last : isEverCertain ? span.earliestEnd : span.latestEnd;
	const day = of.heart >= from && of.heart <= to ? of.heart : clampDay(from, of.first, of.last);
	return day === of.heart ? {} : { day };
}

/** What a reader opens to see a statement. */
export function focusOf(statement: Statement): Focus {
	switch (statement.aspect) {
		case 'seat':
			return { kind: 'place', id: statement.place };
		case 'ground':
			return { kind: 'area', id: statement.area };
		case 'lever':
			return { kind: 'lever', id: statement.lever };
		case 'office':
		case 'relation':
		case 'recognition':
			return { kind: 'authority', id: statement.by };
		default:
			return statement satisfies never;
	}
}

/** The first of the things that a question is about. */
function disputeView(of: Case, dispute: Dispute): View {
	const [about] = dispute.about;
	const kinds = { event: of.events, phase: of.phases, authority: of.authorities } as const;
	for (const kind of ['event', 'phase', 'authority'] as const) {
		const item = kinds[kind].find((candidate) => candidate.id === about);
		if (item) return { ...dayView(of, item.span), focus: { kind, id: item.id } };
	}
	const statement = of.statements.find((candidate) => candidate.id === about);
	return statement ? { ...dayView(of, statement.span), focus: focusOf(statement) } : {};
}
