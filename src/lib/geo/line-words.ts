import type { AuthorityId, Side } from '$lib/domain/authority';
import { borderId, sideOf, type Case, type Line } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { frontOn } from '$lib/domain/front';
import { routeWords } from '$lib/domain/route-words';
import { standing } from '$lib/domain/span';
import type { SceneFeatures } from './scene';

/** A line that the map shows on a day, in words. */
export type LineWords = {
	readonly key: string;
	/** The id of the line that may be opened; the border of units cannot. */
	readonly line: string | undefined;
	readonly name: string;
	readonly words: string;
	readonly sources: readonly string[];
};

/** Every line on the map of a day: drawn ones in the order of the case, then the fronts that no source draws. */
export function linesOn(of: Case, features: SceneFeatures, day: Day): readonly LineWords[] {
	const standingNow = features.lines.filter((line) => standing(line.span, day) !== 'out');
	const isThere = new Set(standingNow.map((line) => line.line));
	const drawn = of.lines
		.filter((line) => line.kind !== 'bridge' && isThere.has(line.id))
		.map((line) => ({
			key: line.id,
			line: line.id,
			name: line.name,
			words: drawnWords(of, line, day),
			sources: line.attestations.map((said) => said.source)
		}));
	const borders = of.borders.filter((border) => isThere.has(borderId(border)));
	if (borders.length === 0) return drawn;
	const pairs = borders.map((border) => border.map((unit) => nameOf(of, unit)).join(' and '));
	const name = `Front between ${shortOf(of, 'a')} and ${shortOf(of, 'b')}`;
	const words = `The border of the districts held by each: ${pairs.join('; ')}. No line is drawn by a source.`;
	return [...drawn, { key: name, line: undefined, name, words, sources: [] }];
}

function drawnWords(of: Case, line: Line, day: Day): string {
	if (line.kind === 'route') return routeWords(of, line, day);
	const between = line.between.map((id) =>
		shortOf(of, sideOf(of.authorities, id), leaderOn(of, id, day))
	);
	const coarsely = line.soft ? ' Drawn coarsely.' : '';
	return `${line.kind === 'front' ? 'Front' : 'Line'} between ${between.join(' and ')}.${coarsely}`;
}

/** Who leads the side of one of its leaders on a day: a front outlives the government that it was drawn under. */
function leaderOn(of: Case, id: AuthorityId, day: Day): AuthorityId {
	const side = sideOf(of.authorities, id);
	if (side === 'other') return id;
	const hasLed = of.sides[side].front.some((entry) => entry.authorities.includes(id));
	const leaders = frontOn(of, side, day).authorities.map((authority) => authority.id);
	return hasLed && !leaders.includes(id) ? (leaders[0] ?? id) : id;
}

/** The short name of an authority, or of the side that it stands for. */
function shortOf(of: Case, side: Side, authority?: string): string {
	const own = of.authorities.find((candidate) => candidate.id === authority)?.short;
	return own ?? (side === 'other' ? 'a third power' : of.sides[side].short);
}

/** The name of the smallest area that a unit belongs to. */
function nameOf(of: Case, unit: string): string {
	const [smallest] = of.areas
		.filter((area) => area.units.includes(unit))
		.toSorted((one, other) => one.units.length - other.units.length);
	return smallest?.name ?? unit;
}
