import type { Attestation, Source, SourceId } from './source';

export const CITATION_STYLES = ['apa', 'chicago', 'mla'] as const;
/** A style in which a source is cited in full. Full citations are made while the site is built. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

export const CITATION_STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
	apa: 'APA',
	chicago: 'Chicago',
	mla: 'MLA'
};

/** A source as each style has it, in HTML. */
export type Citations = Readonly<Record<CitationStyle, string>>;

/** A numbered note: a source, and every attestation of it in what is shown. */
export type Note = {
	readonly number: number;
	readonly source: Source;
	readonly attestations: readonly Attestation[];
};

/** A citation in parts, for a note: the title is set apart by the page. */
export type CitationParts = {
	readonly before: string;
	readonly title: string;
	readonly whole: boolean;
	readonly after: string;
};

/** `Figes, ` · `A People's Tragedy` · `, 1996`. */
export function citationParts(source: Source): CitationParts {
	const container = source.container ? `, ${source.container}` : '';
	const year = source.year ? `, ${source.year}` : '';
	return {
		before: source.author ? `${source.author}, ` : '',
		title: source.title,
		whole: source.whole,
		after: `${container}${year}`
	};
}

/** A citation as one line of text. */
export function citationText(source: Source): string {
	const { before, title, whole, after } = citationParts(source);
	return `${before}${whole ? title : `“${title}”`}${after}`;
}

/** Numbers the sources of a list of attestations in order of first mention. */
export function numberNotes(
	attestations: readonly Attestation[],
	sources: readonly Source[]
): readonly Note[] {
	const byId = new Map<SourceId, Attestation[]>();
	for (const attestation of attestations) {
		byId.set(attestation.source, [...(byId.get(attestation.source) ?? []), attestation]);
	}
	return [...byId]
		.flatMap(([id, said]) => {
			const source = sources.find((candidate) => candidate.id === id);
			return source ? [{ source, attestations: said }] : [];
		})
		.map((note, index) => ({ ...note, number: index + 1 }));
}

/** The numbers of the notes on which some attestations rest, in order. */
export function noteNumbers(
	notes: readonly Note[],
	attestations: readonly Attestation[]
): readonly number[] {
	return notes
		.filter((note) => attestations.some((attestation) => attestation.source === note.source.id))
		.map((note) => note.number);
}
