import type { Side } from '$lib/domain/authority';
import type { Day } from '$lib/domain/day';
import { standing } from '$lib/domain/span';
import {
	cutAt,
	headOf,
	joinedLines,
	lengthOf,
	linesOfPath,
	parallel,
	pathOfLine,
	type Point,
	type Polyline
} from './polyline';
import type { LineFeature } from './scene';

/** A line that stands on a day, as the drawn map shows it. */
export type LineShape = {
	readonly key: string;
	/** The drawn line, or the borders, that it is made of. */
	readonly of: readonly string[];
	readonly kind: LineFeature['kind'];
	readonly soft: boolean;
	readonly certain: boolean;
	readonly path: string;
	/** The two banks of a front, in the colour of the side that holds each. */
	readonly banks: readonly { readonly side: Side; readonly path: string }[];
	/** The head of a route: its tip, and degrees clockwise from upwards. */
	readonly head: { readonly at: Point; readonly turn: number } | undefined;
};

/** How far a bank's middle lies from that of its front, in px of the screen. */
export const BANK_PX = 3;
/** The radius of the disc of a stop: the head of a route stands at its rim. */
const DISC_PX = 9;

/**
 * The lines that stand on a day. Borders between units that are a front of the same two sides go on in one another, so
 * that banks do not part where two borders meet.
 *
 * @param paths the paths of lines and borders by id
 * @param unit the size of one screen pixel in the picture's own
 */
export function lineShapes(
	features: readonly LineFeature[],
	day: Day,
	paths: Readonly<Record<string, string>>,
	unit: number
): readonly LineShape[] {
	const groups = new Map<
		string,
		{ feature: LineFeature; of: string[]; certain: boolean; lines: Polyline[] }
	>();
	for (const feature of features) {
		const stands = standing(feature.span, day);
		const path = paths[feature.line];
		if (stands === 'out' || path === undefined) continue;
		const certain = stands === 'certain';
		const isTurned = feature.name === '' && feature.sides.join() === 'b,a';
		const sides = isTurned ? feature.sides.toReversed() : feature.sides;
		const border = `front-${sides.join('-')}${feature.soft ? '-soft' : ''}`;
		const key = feature.name === '' ? border : feature.line;
		const group = groups.get(key) ?? { feature: { ...feature, sides }, of: [], certain, lines: [] };
		const lines = linesOfPath(path).map((line) => (isTurned ? line.toReversed() : line));
		groups.set(key, {
			...group,
			of: [...group.of, feature.line],
			lines: [...group.lines, ...lines]
		});
	}
	return [...groups].map(([key, { feature, of, certain, lines: parts }]): LineShape => {
		const { kind, soft, sides } = feature;
		const way = joinedLines(parts).map((line) => cutAt(line, feature.reach));
		const path = (lines: readonly Polyline[]) => lines.map(pathOfLine).join('');
		const banks = kind === 'front' ? sides.slice(0, 2) : [];
		return {
			key,
			of,
			kind,
			soft,
			certain,
			path: path(way),
			banks: banks.map((side, index) => ({
				side,
				path: path(way.map((line) => parallel(line, (index === 0 ? -1 : 1) * BANK_PX * unit)))
			})),
			head: kind === 'route' ? headAt(way[0] ?? [], feature.atStop ? DISC_PX * unit : 0) : undefined
		};
	});
}

/** The head of a line, so far before its end. */
function headAt(line: Polyline, before: number): LineShape['head'] {
	const length = lengthOf(line);
	return length > before ? headOf(cutAt(line, 1 - before / length)) : undefined;
}
