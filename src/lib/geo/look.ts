import type { Side } from '$lib/domain/authority';
import type { Hold } from '$lib/domain/statement';
import type { Lens } from '$lib/domain/view';

/** What is said of one piece of ground on one day. */
export type GroundWord = {
	readonly side: Side;
	readonly hold: Hold;
	readonly certain: boolean;
};

export const FILLS = ['solid', 'both', 'both-claim', 'fought', 'claimed', 'present'] as const;
/**
 * How ground is filled: `solid` one holder; `both` stripes of all holders; `both-claim` the light stripes of those
 * who claim what nobody holds; `fought` stripes with bare land between; `claimed` one side's claim on ground that no
 * one holds; `present` one side is there without holding.
 */
export type Fill = (typeof FILLS)[number];

/** How a piece of ground is drawn. Sides are in the order a, b, other. */
export type Look = {
	readonly fill: Fill;
	readonly sides: readonly Side[];
	/** Sides that claim what others hold: their lines are drawn over the fill. */
	readonly claims: readonly Side[];
	/** Whether it only may be so, of any of the sides: drawn lighter. */
	readonly light: boolean;
};

const ORDER: readonly Side[] = ['a', 'b', 'other'];

/**
 * How ground is drawn on which this is said, or undefined if nothing is.
 *
 * Nobody wins: two holders are striped in equal widths, a claim on held ground lies over it as lines.
 *
 * @param lens `a`, `b`: as that side alone would print it; `undisputed`: only what one side has and no other side asks for
 */
export function lookOf(said: readonly GroundWord[], lens: Lens): Look | undefined {
	const words = lens === 'a' || lens === 'b' ? said.filter((word) => word.side === lens) : said;
	const sides = (...holds: readonly Hold[]) =>
		ORDER.filter((side) => words.some((word) => word.side === side && holds.includes(word.hold)));
	const holders = sides('administers', 'controls');
	const fighters = sides('contests');
	const claimants = sides('claims');
	const present = sides('present');
	if (lens === 'undisputed') {
		const involved = new Set(words.map((word) => word.side));
		if (holders.length !== 1 || involved.size > 1 || fighters.length > 0) return undefined;
	}
	const look = (fill: Fill, of: readonly Side[], ...holds: readonly Hold[]): Look => ({
		fill,
		sides: of,
		claims: claimants.filter((side) => !of.includes(side)),
		light: !of.every((side) =>
			words.some((word) => word.side === side && word.certain && holds.includes(word.hold))
		)
	});
	if (fighters.length > 0) {
		const parties = ORDER.filter((side) => fighters.includes(side) || holders.includes(side));
		return look('fought', parties, 'contests', 'administers', 'controls');
	}
	if (holders.length > 1) return look('both', holders, 'administers', 'controls');
	if (holders.length === 1) return look('solid', holders, 'administers', 'controls');
	if (claimants.length > 1) return look('both-claim', claimants, 'claims');
	if (claimants.length === 1) return look('claimed', claimants, 'claims');
	return present.length > 0 ? look('present', present, 'present') : undefined;
}

/** The name of a look's pattern: `both-ab`, `solid-c`. */
export function patternName(fill: Fill, sides: readonly Side[]): string {
	return `${fill}-${sides.map((side) => (side === 'other' ? 'c' : side)).join('')}`;
}
