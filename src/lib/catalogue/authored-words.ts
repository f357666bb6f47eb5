/** The glossary, the page on the idea and the suggested comparisons, as schemas: what is written besides the cases. */
import * as v from 'valibot';
import { CONSULTED, type Attestation, type SourceId } from '$lib/domain/source';
import { id, nativeNames, oneOf, shortText, text, titleText } from './authored';

/** The word of a source on what has no date of its own. */
const attestation = v.strictObject({
	source: text,
	says: v.optional(oneOf(['supports', 'disputes'], 'word of a source'), 'supports'),
	consulted: oneOf(CONSULTED, 'way of consulting'),
	note: v.optional(text)
});

/** A word of `glossary.yaml`. */
export const termSchema = v.strictObject({
	id,
	term: text,
	native: v.optional(nativeNames),
	definition: shortText(420),
	/** Other words that stand for it in a text: `soviets`. */
	forms: v.optional(v.array(text), []),
	/** The cases in whose texts it has this meaning; without them it has it in all. */
	cases: v.optional(v.array(id), []),
	see: v.optional(v.array(id), []),
	attested: v.optional(v.array(attestation), [])
});

const claim = v.strictObject({
	says: text,
	attested: v.pipe(
		v.optional(v.array(attestation), []),
		v.minLength(1, 'has no attestation: name at least one source')
	)
});

/** `idea.yaml`: what dual power is, each claim with its sources. */
export const ideaSchema = v.strictObject({
	title: titleText,
	description: shortText(160),
	lede: text,
	sections: v.array(v.strictObject({ id, title: titleText, paragraphs: v.array(v.array(claim)) }))
});

/** An entry of `comparisons.yaml`: cases that are worth comparing, the view of them, and why. */
export const comparisonSchema = v.strictObject({
	id,
	title: titleText,
	/** As the address of the page says it: `/compare/?cases=libya~yemen`. */
	view: text,
	why: shortText(320),
	attested: v.pipe(
		v.optional(v.array(attestation), []),
		v.minLength(1, 'has no attestation: name at least one source')
	)
});

export type AuthoredWord = v.InferOutput<typeof attestation>;

/** The word of a source, as it is kept. */
export function attestationOf({ source, note, ...said }: AuthoredWord): Attestation {
	return { source: source as SourceId, ...said, ...(note === undefined ? {} : { note }) };
}
