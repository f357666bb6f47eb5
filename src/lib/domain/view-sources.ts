import { phaseOn, type Case } from './case';
import { numberNotes } from './citation';
import type { Day } from './day';
import { eventsToTell } from './event';
import { frontOn } from './front';
import { groundSeen, linesSeen, seatsSeen } from './seen';
import type { Attestation, Source } from './source';
import { ofAspect, statementsOn } from './statement';
import type { Lens } from './view';

export const SHOWN_PARTS = [
	'events',
	'phase',
	'seats',
	'offices',
	'ground',
	'lines',
	'levers'
] as const;
/** A part of a view that rests on sources. */
export type ShownPart = (typeof SHOWN_PARTS)[number];

/** A source of a view: its number in the list, and what of the view rests on it. */
export type ViewSource = {
	readonly number: number;
	readonly source: Source;
	readonly parts: readonly ShownPart[];
};

/** The attestations behind everything that a view shows on a day through a lens, part by part. */
export function attestationsShown(
	of: Case,
	lens: Lens,
	day: Day
): Readonly<Record<ShownPart, readonly Attestation[]>> {
	const phase = phaseOn(of.phases, day);
	const heads = [...frontOn(of, 'a', day).heads, ...frontOn(of, 'b', day).heads];
	const saidOf = (
		items: readonly { readonly statement: { readonly attestations: readonly Attestation[] } }[]
	) => items.flatMap((item) => item.statement.attestations);
	return {
		events: eventsToTell(of.events, day).flatMap((event) => event.attestations),
		phase: phase?.attestations ?? [],
		seats: saidOf(seatsSeen(of, lens, day)),
		offices: saidOf(heads),
		ground: saidOf(groundSeen(of, lens, day)),
		lines: linesSeen(of, lens, day).flatMap((line) => line.attestations),
		levers: saidOf(statementsOn(ofAspect(of.statements, 'lever'), day))
	};
}

/** The sources behind a view, numbered in the order in which its parts first need them. */
export function sourcesOfView(of: Case, lens: Lens, day: Day): readonly ViewSource[] {
	const shown = attestationsShown(of, lens, day);
	const all = SHOWN_PARTS.flatMap((part) => shown[part]);
	return numberNotes(all, of.sources).map(({ number, source }) => ({
		number,
		source,
		parts: SHOWN_PARTS.filter((part) => shown[part].some((said) => said.source === source.id))
	}));
}
