/** How two authorities stand to one another. */
export const RELATIONS = [
	'cooperation',
	'hybrid',
	'conditional-support',
	'coalition',
	'parallel',
	'rivalry',
	'armed-conflict',
	'subordination'
] as const;
export type Relation = (typeof RELATIONS)[number];

/** The four steps of the relation ramp, from cooperation to war. */
export type RelationStep = 'coop' | 'cond' | 'rival' | 'war';

/** The step of the ramp on which a relation is drawn. */
export function relationStep(relation: Relation): RelationStep {
	switch (relation) {
		case 'cooperation':
		case 'hybrid':
		case 'coalition':
			return 'coop';
		case 'conditional-support':
		case 'subordination':
			return 'cond';
		case 'parallel':
		case 'rivalry':
			return 'rival';
		case 'armed-conflict':
			return 'war';
		default:
			return relation satisfies never;
	}
}

/** A relation in words, for a sentence. */
export function relationWords(relation: Relation): string {
	return relation.replace('-', ' ');
}
