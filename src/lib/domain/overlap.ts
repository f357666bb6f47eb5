import type { CaseId } from './case';
import { addDays, type Day } from './day';
import type { ReadingId } from './reading';

/**
 * How many authorities a piece of ground has on a day. `noneOrOne`, `oneOrMore` and `anyNumber` are ground where that is
 * not settled: somebody has a part of it that no source draws, or the day lies in the margin of a date. `oneOrMore`
 * has one for certain, `anyNumber` has two or more who may have it, and none for certain.
 */
export const TALLIES = ['none', 'one', 'twoOrMore', 'noneOrOne', 'oneOrMore', 'anyNumber'] as const;
export type Tally = (typeof TALLIES)[number];

/** The ground of a case by the number of its authorities, in km²; what is absent is 0. All add up to the whole. */
export type Shares = Readonly<Partial<Record<Tally, number>>>;

/** Shares that hold from a day until the next entry of their list. */
export type SharesFrom = {
	readonly from: Day;
	readonly km2: Shares;
	/** Whether an edge that is drawn by hand is part of the figures: they are then good to two digits, else to three. */
	readonly about?: true;
};

/** The two ways to count, by what an authority did with the ground. */
export const COUNTS = ['held', 'claimed'] as const;
export type Count = (typeof COUNTS)[number];

/** For each day of a case, how much of its ground was under no, one, two or more authorities. */
export type Overlap = {
	/** All the ground of the case: the union of its areas. */
	readonly wholeKm2: number;
	/** Whether the outer edge of the whole is drawn by hand or stands in for another. */
	readonly about: boolean;
	/** Under those who administer, control or fight for it. The first entry begins with the case. */
	readonly held: readonly SharesFrom[];
	/** Under those who do so or claim it. */
	readonly claimed: readonly SharesFrom[];
};

/** The overlap of a case as authored, and for each reading that counts otherwise. */
export type CaseOverlap = {
	readonly authored: Overlap;
	readonly readings: Readonly<Partial<Record<ReadingId, Overlap>>>;
};

/** The overlap by a reading; as entered where the reading changes no figure, or only one source's date. */
export function overlapBy(of: CaseOverlap, reading: string | undefined): Overlap {
	const read = reading === undefined ? undefined : of.readings[reading as ReadingId];
	return read ?? of.authored;
}

/** The shares of a day; before the first entry those of the first. */
export function sharesOn(entries: readonly SharesFrom[], day: Day): SharesFrom | undefined {
	return entries.findLast((entry) => entry.from <= day) ?? entries[0];
}

/** Whether there is any ground of which anything is said. */
export function isMeasured(of: Overlap): boolean {
	return of.wholeKm2 > 0 && of.claimed.some(({ km2 }) => (km2.none ?? 0) < of.wholeKm2);
}

/** Days on which nothing changes, with both ways to count. */
export type OverlapInterval = {
	readonly case: CaseId;
	readonly from: Day;
	readonly to: Day;
	readonly held: SharesFrom;
	readonly claimed: SharesFrom;
};

/** The stretches of a case in which neither count changes: one after the other, from its first day to its last. */
export function overlapIntervals(
	of: Overlap,
	{ id, last }: { readonly id: CaseId; readonly last: Day }
): readonly OverlapInterval[] {
	const starts = [...new Set([...of.held, ...of.claimed].map((entry) => entry.from))];
	starts.sort((one, other) => one - other);
	return starts.flatMap((from, index) => {
		const next = starts[index + 1];
		const [held, claimed] = [sharesOn(of.held, from), sharesOn(of.claimed, from)];
		if (!held || !claimed) return [];
		return [{ case: id, from, to: next === undefined ? last : addDays(next, -1), held, claimed }];
	});
}

/** The least and the most of the ground that has two or more authorities, in km². */
export function overlapBounds({ km2 }: SharesFrom): readonly [number, number] {
	const least = km2.twoOrMore ?? 0;
	return [least, least + (km2.oneOrMore ?? 0) + (km2.anyNumber ?? 0)];
}

/** A band of the curve of a case's ground. What is not settled is a band of its own on what is. */
export type Band = {
	readonly kind: 'more' | 'perhaps-more' | 'one' | 'perhaps-one';
	/** From the foot of the curve, in its own pixels. */
	readonly bottom: number;
	readonly top: number;
};

/** The bands from the foot up, and what each is made of; above them lies ground of which no holder is named. */
const BANDS: readonly (readonly [Band['kind'], readonly Tally[]])[] = [
	['more', ['twoOrMore']],
	['perhaps-more', ['oneOrMore', 'anyNumber']],
	['one', ['one']],
	['perhaps-one', ['noneOrOne']]
];

/**
 * The bands of a day in a curve of so many pixels. Any ground at all is at least a pixel high, at the cost of the widest
 * band, so that a street fight in a country is still seen.
 */
export function bandsOf(km2: Shares, wholeKm2: number, heightPx: number): readonly Band[] {
	const found = BANDS.map(([kind, tallies]) => ({
		kind,
		area: tallies.reduce((sum, tally) => sum + (km2[tally] ?? 0), 0)
	})).filter(({ area }) => area > 0);
	const heights = found.map(({ area }) => Math.max(1, (area / wholeKm2) * heightPx));
	const over = heights.reduce((sum, height) => sum + height, 0) - heightPx;
	const widest = heights.indexOf(Math.max(...heights));
	let bottom = 0;
	return found.map(({ kind }, index) => {
		const height = (heights[index] ?? 0) - (index === widest ? Math.max(0, over) : 0);
		const band = { kind, bottom, top: bottom + height };
		bottom = band.top;
		return band;
	});
}
