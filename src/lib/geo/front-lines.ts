import type { Side } from '$lib/domain/authority';
import { borderId, type Case, type Line } from '$lib/domain/case';
import { addDays, asDay } from '$lib/domain/day';
import { exactSpan, type Span } from '$lib/domain/span';
import { featureId } from './feature-id';
import type { GroundFeature } from './ground-features';

/** The border of two units for as long as it is a front that is drawn one way. */
export type FrontFeature = {
	readonly id: number;
	/** The id of the border. */
	readonly line: string;
	/** Who holds the unit on its left, who the one on its right. */
	readonly sides: readonly [Side, Side];
	readonly soft: boolean;
	/** To the day. */
	readonly span: Span;
};

/**
 * The borders between units that are fronts, computed and not drawn by any source: on exactly the days on which side a
 * alone holds one unit and side b alone its neighbour, whatever else they claim.
 *
 * Ground that is fought over or that both hold in part has no such border: the front runs somewhere inside it. Third
 * powers are many, and whom of them a side fights is for a drawn front to say. Where a holder is uncertain or the ground
 * has a soft edge the front is soft. A drawn front that replaces the border takes its place for as long as it stands.
 *
 * @param ground the ground as both sides together print it
 */
export function frontLines(
	of: Pick<Case, 'id' | 'borders' | 'lines'>,
	ground: readonly GroundFeature[]
): readonly FrontFeature[] {
	const held = ground.filter(({ look }) => look.fill === 'solid' && look.sides[0] !== 'other');
	const heldIn = (unit: string) => held.filter((feature) => feature.ground === unit);
	return of.borders.flatMap((border) => {
		const line = borderId(border);
		const [left, right] = border.map(heldIn) as [GroundFeature[], GroundFeature[]];
		const drawn = of.lines.filter((item) => item.replaces?.includes(line));
		const pieces = left.flatMap((one) =>
			right.flatMap((other): Omit<FrontFeature, 'id'>[] => {
				const sides = [one.look.sides[0], other.look.sides[0]] as [Side, Side];
				if (sides[0] === sides[1]) return [];
				const soft = [one, other].some((feature) => feature.soft || feature.look.light);
				return daysOfBoth(one.span, other.span)
					.flatMap((span) => daysWithout(drawn, span))
					.map((span) => ({ line, sides, soft, span }));
			})
		);
		return joined(pieces).map((piece) => ({
			id: featureId(`${of.id}/front/${line}/${piece.span.earliestStart}`),
			...piece
		}));
	});
}

/** The days on which both spans, known to the day, hold: one span or none. */
function daysOfBoth(one: Span, other: Span): readonly Span[] {
	const from = asDay(Math.max(one.earliestStart, other.earliestStart));
	const to = asDay(Math.min(one.latestEnd, other.latestEnd));
	return from <= to ? [exactSpan(from, to)] : [];
}

/** What is left of a span, known to the day, on the days on which none of the lines stands. */
function daysWithout(lines: readonly Line[], span: Span): readonly Span[] {
	return lines.reduce<readonly Span[]>(
		(left, line) =>
			left.flatMap((part) => [
				...daysOfBoth(part, exactSpan(part.earliestStart, addDays(line.span.earliestStart, -1))),
				...daysOfBoth(part, exactSpan(addDays(line.span.latestEnd, 1), part.latestEnd))
			]),
		[span]
	);
}

/** Pieces of one border in order of time, those that follow on one another and look alike made one. */
function joined(pieces: readonly Omit<FrontFeature, 'id'>[]): readonly Omit<FrontFeature, 'id'>[] {
	const sorted = pieces.toSorted((one, other) => one.span.earliestStart - other.span.earliestStart);
	const whole: Omit<FrontFeature, 'id'>[] = [];
	for (const piece of sorted) {
		const before = whole.at(-1);
		const follows =
			before !== undefined &&
			before.span.latestEnd === piece.span.earliestStart - 1 &&
			before.soft === piece.soft &&
			before.sides[0] === piece.sides[0];
		if (before && follows) {
			const span = exactSpan(before.span.earliestStart, piece.span.latestEnd);
			whole[whole.length - 1] = { ...before, span };
		} else whole.push(piece);
	}
	return whole;
}
