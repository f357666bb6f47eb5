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
	/** Whether it only may be so: drawn lighter. */
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
	if (words.length === 0) return undefined;
	const sides = (...holds: readonly Hold[]) =>
		ORDER.filter((side) => words.some((word) => word.side === side && holds.includes(word.hold)));
	const involved = ORDER.filter((side) => words.some((word) => word.side === side));
	if (lens === 'undisputed' && involved.length > 1) return undefined;
	const holders = sides('administers', 'controls');
	const fighters = sides('contests');
	const claimants = sides('claims');
	const light = !words.some((word) => word.certain && word.hold !== 'claims') && holders.length + fighters.length > 0;
	const look = (fill: Fill, of: readonly Side[]): Look => ({
		fill,
		sides: of,
		claims: claimants.filter((side) => !of.includes(side)),
		light
	});
	if (fighters.length > 0) return look('fought', ORDER.filter((side) => fighters.includes(side) || holders.includes(side)));
	if (holders.length > 1) return look('both', holders);
	if (holders.length === 1) return look('solid', holders);
	const unsure = !words.some((word) => word.certain);
	if (claimants.length > 1) return { ...look('both-claim', claimants), light: unsure };
	if (claimants.length === 1) return { ...look('claimed', claimants), light: unsure };
	return { ...look('present', sides('present')), light: unsure };
}

/** The name of a look's pattern: `both-ab`, `solid-c`. */
export function patternName(fill: Fill, sides: readonly Side[]): string {
	return `${fill}-${sides.map((side) => (side === 'other' ? 'c' : side)).join('')}`;
}
