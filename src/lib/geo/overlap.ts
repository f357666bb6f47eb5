import type { Side } from '$lib/domain/authority';
import { sideOf, type Area, type Case } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import type { Count, Overlap, Shares, SharesFrom, Tally } from '$lib/domain/overlap';
import { standing } from '$lib/domain/span';
import { ofAspect, type Hold, type StatementOf } from '$lib/domain/statement';
import { changeDays } from './ground-features';

/** Ground that no other piece overlaps, and the units and drawn areas that it is a part of, bottom to top. */
export type GroundPiece = { readonly grounds: readonly string[]; readonly areaKm2: number };

type GroundStatement = StatementOf<'ground'>;
/** What is said of one layer of a piece, and whether its edge is drawn by hand. */
type Layer = { readonly statements: readonly GroundStatement[]; readonly soft: boolean };
type LayeredPiece = { readonly layers: readonly Layer[]; readonly areaKm2: number };

/** Who does one of these has ground in fact; `present` is not to govern. */
const HOLDING: readonly Hold[] = ['administers', 'controls', 'contests'];

/**
 * Counts the authorities on each piece of ground for every day of a case.
 *
 * - The *whole* is all the ground of the case; the figures of a day add up to it.
 * - A *side* counts once, however many of its bodies are there: they are one camp or follow one another. Each third
 *   power counts by itself.
 * - *Held*: who administers, controls or fights for the ground. Who fights for it is there by force and does not have
 *   it alone, so ground that two fight for has two. Who is only present does not count.
 * - *Claimed*: who holds it or claims it.
 * - What is said of an area holds for all its units. Where ground is drawn over other ground, the upper word on who holds it
 *   takes the place of the lower, as on the map; where the upper holds but a part, or only may, the lower counts too. A
 *   claim to the lower ground is a claim to all of it.
 * - Who has a part of an area has an unknown part: on each piece it may count or not. So it is in the margins of a date.
 *
 * @param pieces without overlap
 */
export function overlapOf(of: Case, pieces: readonly GroundPiece[]): Overlap {
	const areas = new Map<string, Area>(of.areas.map((area) => [area.id, area]));
	const statements = ofAspect(of.statements, 'ground');
	const layered = pieces.map(({ grounds, areaKm2 }) => ({
		areaKm2,
		layers: grounds.toReversed().map((ground) => layerOf(ground, areas, statements))
	}));
	const days = changeDays(statements, of.first, of.last);
	const counted = (count: Count) =>
		changesOnly(days.map((day) => sharesFrom(of, layered, day, count)));
	const sharp = new Set(of.areas.filter((area) => !area.soft).flatMap((area) => area.units));
	return {
		wholeKm2: pieces.reduce((total, piece) => total + piece.areaKm2, 0),
		about: pieces.some(({ grounds }) => !grounds.some((id) => sharp.has(id))),
		held: counted('held'),
		claimed: counted('claimed')
	};
}

function layerOf(
	ground: string,
	areas: ReadonlyMap<string, Area>,
	statements: readonly GroundStatement[]
): Layer {
	const drawn = areas.get(ground);
	if (drawn) {
		return { statements: statements.filter(({ area }) => area === ground), soft: drawn.soft };
	}
	const around = [...areas.values()].filter((area) => area.units.includes(ground));
	const ids = new Set(around.map((area) => area.id));
	return {
		statements: statements.filter(({ area }) => ids.has(area)),
		soft: around.every((area) => area.soft)
	};
}

function sharesFrom(of: Case, pieces: readonly LayeredPiece[], day: Day, count: Count): SharesFrom {
	const km2: Partial<Record<Tally, number>> = {};
	let about = false;
	for (const { layers, areaKm2 } of pieces) {
		const found = authoritiesOn(of, layers, day, count);
		const tally = tallyOf([...found.settled.values()]);
		km2[tally] = (km2[tally] ?? 0) + areaKm2;
		about ||= found.soft;
	}
	return { from: day, km2, ...(about ? { about } : {}) };
}

/** Who has a piece on a day, and whether that is certain and of all of it. */
function authoritiesOn(of: Case, layers: readonly Layer[], day: Day, count: Count) {
	const settled = new Map<string, boolean>();
	let soft = false;
	let isCovered = false;
	for (const layer of layers) {
		let covers = false;
		for (const statement of layer.statements) {
			const holds = HOLDING.includes(statement.hold);
			const counts = holds ? !isCovered : count === 'claimed' && statement.hold === 'claims';
			const stands = standing(statement.span, day);
			if (!counts || stands === 'out') continue;
			const key = authorityKey(sideOf(of.authorities, statement.by), statement.by);
			const isSettled = stands === 'certain' && !statement.part;
			settled.set(key, isSettled || settled.get(key) === true);
			soft ||= layer.soft;
			covers ||= holds && isSettled;
		}
		isCovered ||= covers;
	}
	return { settled, soft };
}

function authorityKey(side: Side, id: string): string {
	return side === 'other' ? id : side;
}

/** The tally of ground on which these may count, `true` being those who do for certain. */
export function tallyOf(settled: readonly boolean[]): Tally {
	const least = settled.filter(Boolean).length;
	const most = settled.length;
	if (least >= 2) return 'twoOrMore';
	if (least === 1) return most === 1 ? 'one' : 'oneOrMore';
	if (most === 0) return 'none';
	return most === 1 ? 'noneOrOne' : 'anyNumber';
}

/** The entries that differ from the one before. */
function changesOnly(entries: readonly SharesFrom[]): readonly SharesFrom[] {
	return entries.filter((entry, index) => {
		const before = entries[index - 1];
		return !before || before.about !== entry.about || !isSame(before.km2, entry.km2);
	});
}

function isSame(one: Shares, other: Shares): boolean {
	const tallies = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<Tally>;
	return [...tallies].every((tally) => one[tally] === other[tally]);
}
