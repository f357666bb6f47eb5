import type { Day } from './day';
import { COUNTS, overlapBounds, sharesOn, type Count, type Overlap, type Tally } from './overlap';

/** How a number of authorities is said. That none is named does not mean that there was none. */
export const TALLY_WORDS: Readonly<Record<Tally, string>> = {
	none: 'None that a source names',
	one: 'One',
	twoOrMore: 'Two or more',
	noneOrOne: 'One, in part or perhaps',
	oneOrMore: 'One, and others in part or perhaps',
	anyNumber: 'Two or more, each in part or perhaps'
};

/** The order in which they are told: the overlap first. */
const TOLD: readonly Tally[] = ['twoOrMore', 'oneOrMore', 'anyNumber', 'one', 'noneOrOne', 'none'];

/** An area as far as the drawing bears it: three significant digits, or two and “about” where a hand drew its edge. */
export function areaInWords(km2: number, about: boolean): string {
	const digits = about ? 2 : 3;
	const format = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: digits });
	const isMillions = Number(km2.toPrecision(digits)) >= 1e6;
	const figure = isMillions ? `${format.format(km2 / 1e6)} million` : format.format(km2);
	return `${about && km2 > 0 ? 'about ' : ''}${figure} km²`;
}

/** A share of the whole in whole per cent; what is less than half of one, or nearly all, says so. */
export function shareInWords(share: number): string {
	if (share > 0 && share < 0.005) return 'under 1 %';
	if (share < 1 && share >= 0.995) return 'over 99 %';
	return `${Math.round(share * 100)} %`;
}

/** Some ground in words: `412,000 km²` and `25 %`. */
export type Figure = { readonly area: string; readonly share: string };
/** One line of the figures of a day, by both counts; no figure where there is no such ground. */
export type FigureLine = { readonly tally: Tally; readonly words: string } & Readonly<
	Record<Count, Figure | undefined>
>;

/** The figures of a day, a line for each number of authorities that some ground has by either count. */
export function figuresOn(of: Overlap, day: Day): readonly FigureLine[] {
	return TOLD.flatMap((tally) => {
		const [held, claimed] = COUNTS.map((count): Figure | undefined => {
			const shares = sharesOn(of[count], day);
			const km2 = shares?.km2[tally] ?? 0;
			if (km2 === 0) return undefined;
			return {
				area: areaInWords(km2, shares?.about === true),
				share: shareInWords(km2 / of.wholeKm2)
			};
		});
		return held || claimed ? [{ tally, words: TALLY_WORDS[tally], held, claimed }] : [];
	});
}

/** The overlap of a day in a few words: `two or more 3 %`, `two or more 3 to 10 %` where it is not settled. */
export function overlapInShort(of: Overlap, day: Day): string {
	const shares = sharesOn(of.held, day);
	if (!shares) return '';
	const [least, most] = overlapBounds(shares);
	const range = [shareInWords(least / of.wholeKm2), shareInWords(most / of.wholeKm2)] as const;
	return `two hold ${rangeInWords(range, ' %')}`;
}

/** The overlap of a day in km²: `Two or more authorities hold 52,700 km² of 1.62 million km²; …`. */
export function overlapInWords(of: Overlap, day: Day): string {
	const [held, claimed] = COUNTS.map((count) => {
		const shares = sharesOn(of[count], day);
		if (!shares) return '0 km²';
		const [least, most] = overlapBounds(shares);
		const about = shares.about === true;
		return rangeInWords([areaInWords(least, about), areaInWords(most, about)], ' km²');
	});
	const whole = areaInWords(of.wholeKm2, of.about);
	return `Two or more authorities hold ${held} of ${whole}; two or more hold or claim ${claimed}.`;
}

/** `3 to 10 %`, or `3 %` where both ends are said alike. */
function rangeInWords([least, most]: readonly [string, string], unit: string): string {
	if (least === most) return most;
	return `${least.replace(unit, '')} to ${most.replace('about ', '')}`;
}
