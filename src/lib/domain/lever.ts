/** The fixed list of levers, in the order of every matrix. A case may split one, name its own form of it, or add `own` rows. */
export const LEVERS = [
	'army',
	'police',
	'courts',
	'money',
	'transport',
	'media',
	'food',
	'civil-service',
	'schools',
	'recognition'
] as const;
export type Lever = (typeof LEVERS)[number] | 'own';

export const GRIPS = ['effective', 'shared', 'nominal', 'contested', 'none'] as const;
export type Grip = (typeof GRIPS)[number];

/** What is drawn on the wire between two authorities; `undefined` grips mean that no source tells. */
export type LeverMark =
	/** `part`: it has a share, and not the other side but a third power, or nobody that a source names, has the rest. */
	| {
			readonly kind: 'a-holds' | 'b-holds';
			readonly otherHasTitle: boolean;
			readonly part?: true;
	  }
	/** `third`: neither side has it, a third power does. */
	| { readonly kind: 'divided' | 'shared' | 'third' | 'unknown' }
	/** Both act and their orders collide; `upperHand` is the side whose grip is effective all the same. */
	| { readonly kind: 'contested'; readonly upperHand?: 'a' | 'b' }
	| { readonly kind: 'neither'; readonly aHasTitle: boolean; readonly bHasTitle: boolean };

/** Grips from strongest to weakest: where several authorities of a side hold parts, the strongest draws the mark. */
const STRENGTH: readonly Grip[] = ['effective', 'contested', 'shared', 'nominal', 'none'];

/** The strongest of the grips of one side, undefined if there is none at all. */
export function strongestGrip(grips: readonly Grip[]): Grip | undefined {
	return STRENGTH.find((grip) => grips.includes(grip));
}

/**
 * The one mark for the two sides' grips on a lever.
 *
 * @param third whether a third power holds it or a share of it
 */
export function leverMark(a: Grip | undefined, b: Grip | undefined, third = false): LeverMark {
	const hasNone = (grip: Grip | undefined) => grip === undefined || grip === 'none';
	if (third && hasNone(a) && hasNone(b)) return { kind: 'third' };
	if (a === undefined && b === undefined) return { kind: 'unknown' };
	if (a === 'contested' || b === 'contested') {
		if (a === 'effective') return { kind: 'contested', upperHand: 'a' };
		return b === 'effective' ? { kind: 'contested', upperHand: 'b' } : { kind: 'contested' };
	}
	const isAlone = (grip: Grip | undefined) => hasNone(grip) || grip === 'nominal';
	if (a === 'shared' && isAlone(b)) {
		return { kind: 'a-holds', otherHasTitle: b === 'nominal', part: true };
	}
	if (b === 'shared' && isAlone(a)) {
		return { kind: 'b-holds', otherHasTitle: a === 'nominal', part: true };
	}
	if (a === 'shared' || b === 'shared') return { kind: 'shared' };
	if (a === 'effective' && b === 'effective') return { kind: 'divided' };
	if (a === 'effective') return { kind: 'a-holds', otherHasTitle: b === 'nominal' };
	if (b === 'effective') return { kind: 'b-holds', otherHasTitle: a === 'nominal' };
	return { kind: 'neither', aHasTitle: a === 'nominal', bHasTitle: b === 'nominal' };
}

/** A lever mark in one or two words, with the two sides' short names. */
export function leverWords(mark: LeverMark, a: string, b: string): string {
	switch (mark.kind) {
		case 'a-holds':
			return mark.part ? `${a}, a share` : a;
		case 'b-holds':
			return mark.part ? `${b}, a share` : b;
		case 'third':
			return 'third power';
		case 'neither':
			if (mark.aHasTitle && mark.bHasTitle) return 'titles only';
			if (mark.aHasTitle) return `${a}, in name`;
			return mark.bHasTitle ? `${b}, in name` : 'nobody';
		case 'contested':
			if (!mark.upperHand) return 'contested';
			return `contested, ${mark.upperHand === 'a' ? a : b} ahead`;
		case 'divided':
		case 'shared':
		case 'unknown':
			return mark.kind;
		default:
			return mark satisfies never;
	}
}

/** The levers' plain names, for lists that span cases. */
export const LEVER_NAMES: Readonly<Record<Lever, string>> = {
	army: 'Army',
	police: 'Police',
	courts: 'Courts',
	money: 'Taxes and money',
	transport: 'Transport',
	media: 'Post and media',
	food: 'Food and services',
	'civil-service': 'Civil service',
	schools: 'Schools',
	recognition: 'Recognition',
	own: 'Its own'
};
