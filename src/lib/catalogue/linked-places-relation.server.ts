import type { Calendar } from '$lib/domain/calendar';
import { sideOf, type Case } from '$lib/domain/case';
import { citationText } from '$lib/domain/citation';
import type { Attestation, Consulted, Says } from '$lib/domain/source';
import type { SourceDate } from '$lib/domain/source-date';
import type { Statement } from '$lib/domain/statement';
import { statementTitle } from '$lib/domain/statement-words';
import { dateCertainty, whenOf, type Certainty, type When } from './linked-places-when.server';
import { leverTerm, relationTerm, term, type Term } from './vocabulary.server';

/** A source as a record of Linked Places Format names it. */
export type Citation = {
	readonly '@id': string;
	readonly label: string;
	readonly year?: string;
	/** The id of the source in `/data/sources.json`; absent where the atlas cites itself. */
	readonly source?: string;
	/** What the source says, where it does not simply support. */
	readonly says?: Exclude<Says, 'supports'>;
	/** The date that the source gives, EDTF, where it dates the statement differently; its calendar and its words. */
	readonly dated?: string;
	readonly calendar?: Calendar;
	readonly written?: string;
	readonly consulted?: Consulted;
	readonly note?: string;
};

/** What is said of a place, an area or a case: a statement, or what a line is. */
export type Relation = {
	readonly '@id'?: Term;
	readonly relationType: Term;
	readonly relationTo: Term;
	readonly label: string;
	readonly when: When;
	readonly certainty: Certainty;
	readonly citations: readonly Citation[];
	/** The lever or the person that the authority had. */
	readonly object?: Term;
	/** Who the statement is about, and its side in the case. */
	readonly by?: Term;
	readonly side?: string;
	/** The calendar in which the sources count, if it is not the Gregorian, and their own words for the date. */
	readonly calendar?: Calendar;
	readonly written?: string;
	/** Why it is read so, for the compilers' own readings. */
	readonly note?: string;
};

/** A statement as a relation of the place that it is about to an authority. */
export function relation(of: Case, statement: Statement): Relation {
	const by = term(of.id, 'authority', statement.by);
	const why = statement.why ?? statement.note;
	return {
		'@id': term(of.id, 'statement', statement.id),
		relationType: relationType(statement),
		relationTo: statement.aspect === 'relation' ? term(of.id, 'authority', statement.with) : by,
		label: statementTitle(of, statement),
		when: whenOf(statement),
		certainty: certaintyOf(statement),
		citations: statement.attestations.map((attestation) => citation(of, attestation)),
		...(statement.aspect === 'lever' ? { object: term(of.id, 'lever', statement.lever) } : {}),
		...(statement.aspect === 'office' ? { object: term(of.id, 'person', statement.person) } : {}),
		by,
		side: sideOf(of.authorities, statement.by),
		...sourceDateOf(of, statement),
		...(why ? { note: oneLine(why) } : {})
	};
}

/** The calendar and the words of the sources, where they are not simply Gregorian dates. */
export function sourceDateOf(
	of: Case,
	{ calendar = of.calendar, written }: SourceDate
): SourceDate {
	return {
		...(calendar === 'gregorian' ? {} : { calendar }),
		...(written ? { written } : {})
	};
}

function relationType(statement: Statement): Term {
	switch (statement.aspect) {
		case 'seat':
		case 'office':
		case 'recognition':
			return term(statement.aspect);
		case 'ground':
			return term(statement.hold);
		case 'lever':
			return leverTerm(statement.grip);
		case 'relation':
			return relationTerm(statement.kind);
		default:
			return statement satisfies never;
	}
}

/**
 * How sure a dated word of the atlas is: less certain where its date is, where a source disputes it, and where it is
 * the compilers' own reading.
 */
export function certaintyOf(
	item: Pick<Statement, 'when' | 'attestations'> & { readonly interpretation?: boolean }
): Certainty {
	const date = dateCertainty(item.when);
	if (date !== 'certain') return date;
	const isDisputed = item.attestations.some(({ says }) => says === 'disputes');
	return isDisputed || item.interpretation ? 'less-certain' : 'certain';
}

export function citation(of: Case, attestation: Attestation): Citation {
	const { source: id, says, when, consulted, note, calendar, written } = attestation;
	const source = of.sources.find((candidate) => candidate.id === id);
	const year = source?.year;
	return {
		'@id': source?.url ?? term('source', id),
		label: source ? citationText(source) : id,
		...(year && /^-?\d+$/.test(year) ? { year } : {}),
		source: id,
		...(says === 'supports' ? {} : { says }),
		...(when ? { dated: when } : {}),
		...(calendar ? { calendar } : {}),
		...(written ? { written } : {}),
		consulted,
		...(note ? { note: oneLine(note) } : {})
	};
}

/** The format's checker refuses line breaks. */
export function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
