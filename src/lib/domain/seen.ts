import type { Side } from './authority';
import { sideOf, type Case, type Line } from './case';
import type { Day } from './day';
import { standing, type Span } from './span';
import { ofAspect, statementsOn, type OnDay, type StatementOf } from './statement';
import type { Lens } from './view';

type Ground = StatementOf<'ground'>;
type Seat = StatementOf<'seat'>;

/** Whether something of a side is seen through a lens. */
export function isSeen(lens: Lens, side: Side): boolean {
	return lens === 'a' || lens === 'b' ? side === lens : true;
}

/**
 * What is said of ground on a day and seen through a lens. Of what is undisputed a statement is seen where some of its
 * ground has one holder alone and nobody else asks for it.
 */
export function groundSeen(of: Case, lens: Lens, day: Day): readonly OnDay<Ground>[] {
	const side = ({ statement }: OnDay<Ground>) => sideOf(of.authorities, statement.by);
	const all = statementsOn(ofAspect(of.statements, 'ground'), day);
	if (lens !== 'undisputed') return all.filter((item) => isSeen(lens, side(item)));
	const byPiece = new Map<string, OnDay<Ground>[]>();
	for (const item of all) {
		const area = of.areas.find((candidate) => candidate.id === item.statement.area);
		for (const piece of area?.units.length ? area.units : [item.statement.area]) {
			byPiece.set(piece, [...(byPiece.get(piece) ?? []), item]);
		}
	}
	const undisputed = new Set(
		[...byPiece.values()].flatMap((items) => {
			const holds = items.map(({ statement }) => statement.hold);
			const isHeld = holds.some((hold) => hold === 'administers' || hold === 'controls');
			const isOne = new Set(items.map(side)).size === 1;
			return isHeld && isOne && !holds.includes('contests') ? items : [];
		})
	);
	return all.filter((item) => undisputed.has(item));
}

/** Who sits where on a day, seen through a lens. */
export function seatsSeen(of: Case, lens: Lens, day: Day): readonly OnDay<Seat>[] {
	return statementsOn(
		[...ofAspect(of.statements, 'seat'), ...officialsWithoutHouse(of)],
		day
	).filter(({ statement }) => isSeen(lens, sideOf(of.authorities, statement.by)));
}

/** The drawn lines of a day, bridges too: fronts where both sides are seen, routes of those who are. */
export function linesSeen(of: Case, lens: Lens, day: Day): readonly Line[] {
	return of.lines.filter((line) => {
		if (standing(line.span, day) === 'out') return false;
		if (line.kind === 'front') return lens === 'both';
		const movers = line.by ? [line.by] : line.between;
		return line.kind !== 'route' || movers.every((id) => isSeen(lens, sideOf(of.authorities, id)));
	});
}

/** Officials of a city who have no house that a source names, as if they sat in the city itself. */
export function officialsWithoutHouse(of: Case): readonly Seat[] {
	const seats = ofAspect(of.statements, 'seat');
	return ofAspect(of.statements, 'office').flatMap((office) => {
		const part = of.parts.find(({ authorities }) => authorities.includes(office.by));
		const hasHouse = seats.some(({ by, span }) => by === office.by && overlap(span, office.span));
		return part && !hasHouse ? [{ ...office, aspect: 'seat' as const, place: part.place }] : [];
	});
}

const overlap = (one: Span, other: Span) =>
	one.earliestStart <= other.latestEnd && other.earliestStart <= one.latestEnd;
