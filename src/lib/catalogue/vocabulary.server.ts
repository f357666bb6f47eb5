import { GRIPS, type Grip } from '$lib/domain/lever';
import { RELATIONS, relationWords, type Relation } from '$lib/domain/relation';
import { HOLDS, type Hold } from '$lib/domain/statement';

/** The prefix of the atlas's own identifiers in published files, and what it stands for. */
export const PREFIX = 'dpa';
export const PREFIX_IRI = 'urn:dual-power-atlas:';

/** An identifier of the atlas: `dpa:controls`, `dpa:libya/area/tripoli-district`. */
export type Term = `${typeof PREFIX}:${string}`;

/** The identifier of something by its path in the atlas. Ids are kebab-case, so nothing needs escaping. */
export function term(...path: readonly string[]): Term {
	return `${PREFIX}:${path.join('/')}`;
}

const HOLD_MEANINGS: Readonly<Record<Hold, string>> = {
	administers: 'The ground is administered by the authority.',
	controls: 'The ground is held by the authority by force.',
	claims: 'The authority claims the ground without holding it.',
	contests: 'The authority fights for the ground.',
	present: 'The authority is there without holding the ground.'
};

const GRIP_MEANINGS: Readonly<Record<Grip, string>> = {
	effective: 'The authority can really use the lever.',
	shared: 'The authority can use the lever only together with another.',
	nominal: 'The authority has the title to the lever without its use.',
	contested: 'The authority uses the lever and meets resistance; orders collide.',
	none: 'The authority has no hold on the lever.'
};

/** What each `relationType` of the atlas's Linked Places files means. */
export const VOCABULARY: readonly { readonly term: Term; readonly meaning: string }[] = [
	{ term: term('seat'), meaning: 'The place is a seat of the authority.' },
	...HOLDS.map((hold) => ({ term: term(hold), meaning: HOLD_MEANINGS[hold] })),
	{ term: term('office'), meaning: 'A person holds an office of the authority.' },
	...GRIPS.map((grip) => ({ term: leverTerm(grip), meaning: GRIP_MEANINGS[grip] })),
	...RELATIONS.map((relation) => ({
		term: relationTerm(relation),
		meaning: `One authority (“by”) and the other (“relationTo”) stand in ${relationWords(relation)}.`
	})),
	{ term: term('recognition'), meaning: 'The authority is recognised by those named.' },
	{ term: term('front-of'), meaning: 'The line is a front of the authority.' },
	{ term: term('boundary-of'), meaning: 'The line is a boundary of the authority’s ground.' },
	{ term: term('route-of'), meaning: 'The line is a way that the authority went.' },
	{ term: term('bridge-of'), meaning: 'The authority holds the bridge, open or raised (“state”).' }
];

/** The term of a grip on a lever: `dpa:lever-effective`. */
export function leverTerm(grip: Grip): Term {
	return term(`lever-${grip}`);
}

/** The term of a relation between two authorities: `dpa:relation-rivalry`. */
export function relationTerm(relation: Relation): Term {
	return term(`relation-${relation}`);
}
