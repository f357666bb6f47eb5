import { parseText, type Claim, type Essay, type TextPiece } from '$lib/domain/essay';
import type { Attestations } from '$lib/domain/source';
import { attestationOf, ideaSchema, type AuthoredWord } from './authored-words';
import { caseLinkProblem, splitCaseLink, type CasesFrame } from '$lib/domain/case-link';
import { check, type AuthoredFile, type Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { sourceOf, type SourceEntry } from './source-file.server';
import { perhapsMeant } from '$lib/domain/perhaps-meant';
import { citedSources } from './written.server';

/** What the page on the idea refers to. */
export type IdeaFrame = CasesFrame & {
	readonly sources: ReadonlyMap<string, SourceEntry>;
	/** The ids of all sources; undefined where they cannot be known. */
	readonly sourceIds: ReadonlySet<string> | undefined;
};

/** Reads and checks the page on the idea; what is wrong goes to `problems`. */
export function readIdea(
	file: AuthoredFile,
	frame: IdeaFrame,
	problems: Problems
): Essay | undefined {
	const authored =
		file.value === undefined ? undefined : check(ideaSchema, file.value, file, [], problems);
	if (!authored) return undefined;
	const read = (text: string, path: Path) => readText(text, frame, file, path, problems);
	const seen = new Set<string>();
	const sections = authored.sections.map((section, index) => {
		const path = ['sections', index];
		if (seen.has(section.id)) {
			problems.add(file, [...path, 'id'], `“${section.id}” is there twice`);
		}
		seen.add(section.id);
		const paragraphs = section.paragraphs.map((paragraph, at) =>
			paragraph.map(({ says, attested }, number): Claim => {
				const where = [...path, 'paragraphs', at, number];
				checkSources(attested, frame, file, where, problems);
				const attestations = attested.map(attestationOf) as unknown as Attestations;
				return { says: read(says, [...where, 'says']), attestations };
			})
		);
		return { id: section.id, title: section.title, paragraphs };
	});
	const cited = new Set(citedSources(file.value));
	const sources = [...frame.sources.values()].filter((entry) => cited.has(entry.csl.id));
	return {
		title: authored.title,
		description: authored.description,
		lede: read(authored.lede, ['lede']),
		sections,
		sources: sources.map((entry) => sourceOf(entry.csl))
	};
}

/** The texts of the page, as they are read. */
export function textsOfEssay(essay: Essay): readonly string[] {
	const claims = essay.sections.flatMap((section) => section.paragraphs.flat());
	return [essay.lede, ...claims.map((claim) => claim.says)].map((pieces) =>
		pieces.map((piece) => piece.text).join('')
	);
}

function checkSources(
	attested: readonly AuthoredWord[],
	frame: IdeaFrame,
	file: AuthoredFile,
	path: Path,
	problems: Problems
) {
	const { sourceIds } = frame;
	attested.forEach(({ source }, index) => {
		if (!sourceIds || sourceIds.has(source)) return;
		const message = `“${source}” is no source${perhapsMeant(source, sourceIds)}`;
		problems.add(file, [...path, 'attested', index, 'source'], message);
	});
}

function readText(
	text: string,
	frame: IdeaFrame,
	file: AuthoredFile,
	path: Path,
	problems: Problems
): readonly TextPiece[] {
	return parseText(text).map(({ address, ...piece }) => {
		if (address === undefined) return piece;
		const { id, query } = splitCaseLink(address);
		const wrong = caseLinkProblem(address, frame);
		if (wrong) problems.add(file, path, `“${address}” ${wrong}`);
		return { ...piece, link: { case: id, query } };
	});
}
