import type { Side } from '$lib/domain/authority';
import { patternName, type Fill } from '$lib/geo/look';

/** A colour of the patterns, by the name of its token. */
export type Ink =
	`${'a' | 'b' | 'c'}-${'map' | 'tint' | 'ink'}` | 'b-dots' | 'ink' | 'built' | 'land' | 'none';

/** One stripe across the period of a pattern, in CSS px. */
export type Stripe = { readonly ink: Ink; readonly widthPx: number; readonly dots?: Ink };

/** A pattern: stripes side by side at 45 degrees, `/` or `\`, in screen pixels at every zoom. */
export type Pattern = {
	readonly name: string;
	readonly slope: '/' | '\\';
	readonly stripes: readonly Stripe[];
};

type Slot = 'a' | 'b' | 'c';
const SLOTS: readonly Slot[] = ['a', 'b', 'c'];
const slotOf = (side: Side): Slot => (side === 'other' ? 'c' : side);

/** The pattern of a fill, after `design.md` 3.2: equal widths, no blend, the third power always with dots, B where the reader wants them. */
export function patternOf(fill: Fill, sides: readonly Side[]): Pattern {
	const slots = sides.map(slotOf);
	return { name: patternName(fill, sides), slope: '/', stripes: stripesOf(fill, slots) };
}

/** The lines of a claim over ground that others hold: A's fall like `/`, B's like `\`. */
export function claimPattern(side: Side): Pattern {
	const slot = slotOf(side);
	const slope = slot === 'b' ? '\\' : '/';
	const stripes: readonly Stripe[] = [
		{ ink: `${slot}-ink`, widthPx: 1.5 },
		{ ink: 'none', widthPx: 9.5 }
	];
	return { name: `claim-${slot}`, slope, stripes };
}

function stripesOf(fill: Fill, slots: readonly Slot[]): readonly Stripe[] {
	const solid = (slot: Slot, widthPx: number): Stripe => ({
		ink: `${slot}-map`,
		widthPx,
		...(slot === 'c' ? { dots: 'c-ink' as const } : {}),
		...(slot === 'b' ? { dots: 'b-dots' as const } : {})
	});
	switch (fill) {
		case 'solid':
		case 'both':
			return slots.map((slot) => solid(slot, 7));
		case 'both-claim':
			return slots.flatMap((slot): readonly Stripe[] => [
				slot === 'c'
					? { ink: 'c-map', widthPx: 6 }
					: {
							ink: `${slot}-tint`,
							widthPx: 6,
							...(slot === 'b' ? { dots: 'b-dots' as const } : {})
						},
				{ ink: 'built', widthPx: 2.5 }
			]);
		case 'fought':
			return slots.flatMap((slot): readonly Stripe[] => [
				solid(slot, 5),
				{ ink: 'land', widthPx: 4 }
			]);
		case 'claimed':
			return slots.flatMap((slot): readonly Stripe[] => [
				{ ink: `${slot}-ink`, widthPx: 1.5 },
				{ ink: 'none', widthPx: 9.5 }
			]);
		case 'present':
			return slots.map((slot) => ({ ink: 'none', widthPx: 9, dots: `${slot}-ink` as const }));
		default:
			return fill satisfies never;
	}
}

const COMBINATIONS: readonly (readonly Side[])[] = [
	['a'],
	['b'],
	['other'],
	['a', 'b'],
	['a', 'other'],
	['b', 'other'],
	['a', 'b', 'other']
];

/** Every pattern that a map may need. */
export function allPatterns(): readonly Pattern[] {
	const fills: readonly Fill[] = ['solid', 'both', 'both-claim', 'fought', 'claimed', 'present'];
	return [
		...fills.flatMap((fill) => COMBINATIONS.map((sides) => patternOf(fill, sides))),
		...SLOTS.map((slot) => claimPattern(slot === 'c' ? 'other' : slot))
	];
}

/** The width of one repetition of a pattern, across its stripes. */
export function periodPx(pattern: Pattern): number {
	return pattern.stripes.reduce((sum, stripe) => sum + stripe.widthPx, 0);
}
