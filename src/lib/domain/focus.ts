import { bridgeWords } from './bridge-words';
import type { Case, Dispute } from './case';
import type { Event } from './event';
import { leverWords } from './lever';
import { matrixOn } from './matrix';
import { paceWords, routeWords, stopWords, type StopWords } from './route-words';
import type { Attestation } from './source';
import { sourceDateWords } from './source-date';
import { standing } from './span';
import type { Statement } from './statement';
import type { Day } from './day';
import type { Focus } from './view';

/** What is known of a thing that the reader has opened. */
export type Known = {
	readonly title: string;
	readonly native: { readonly text: string; readonly lang: string } | undefined;
	/** What kind of thing it is: `Event`, `Palace`. */
	readonly kind: string;
	readonly texts: readonly string[];
	/** How the sources write its date, in a sentence; empty where their words are not kept. */
	readonly written: string;
	/** Its own attestations, where it has any. */
	readonly attestations: readonly Attestation[];
	/** Statements about it, those of the day first. */
	readonly statements: readonly Statement[];
	readonly events: readonly Event[];
	/** The stops of a route. */
	readonly stops: readonly StopWords[];
	readonly disputes: readonly Dispute[];
};

/** Everything known of what is opened, or undefined if the case has no such thing. */
export function knownOf(of: Case, focus: Focus, day: Day): Known | undefined {
	const about = (ids: readonly string[]) =>
		of.disputes.filter((dispute) => dispute.about.some((id) => ids.includes(id)));
	const make = (
		known: Partial<Known> & Pick<Known, 'title' | 'kind'>,
		statements: readonly Statement[] = []
	): Known => ({
		native: undefined,
		texts: [],
		written: '',
		attestations: [],
		events: [],
		stops: [],
		...known,
		statements: byDay(statements, day),
		disputes: about([focus.id, ...statements.map((statement) => statement.id)])
	});
	switch (focus.kind) {
		case 'event': {
			const event = of.events.find((candidate) => candidate.id === focus.id);
			if (!event) return undefined;
			const texts = [event.text, event.effect, event.clock ? `Time of day: ${event.clock}.` : ''];
			return make({
				title: event.title,
				kind: 'Event',
				texts: texts.filter(Boolean),
				written: sourceDateWords(event),
				attestations: event.attestations
			});
		}
		case 'place': {
			const place = of.places.find((candidate) => candidate.id === focus.id);
			if (!place) return undefined;
			const position =
				place.certainty === 'certain'
					? ''
					: `Position ${place.certainty}${place.errorM ? `, within about ${place.errorM} m` : ''}.`;
			const texts = [place.now ? `Now: ${place.now}.` : '', position];
			return make(
				{
					title: place.name,
					kind: place.kind,
					native: place.native,
					texts: texts.filter(Boolean),
					events: of.events.filter((event) => event.places.includes(place.id))
				},
				of.statements.filter((item) => item.aspect === 'seat' && item.place === place.id)
			);
		}
		case 'area': {
			const area = of.areas.find((candidate) => candidate.id === focus.id);
			if (!area) return undefined;
			const wider = of.areas.filter(
				(other) =>
					other.id !== area.id &&
					area.units.length > 0 &&
					area.units.every((unit) => other.units.includes(unit))
			);
			const ids = new Set<string>([area.id, ...wider.map((other) => other.id)]);
			return make(
				{
					title: area.name,
					kind: area.certainty === 'certain' ? 'Area' : `Area, ${area.certainty}`,
					native: area.native,
					texts: area.note ? [area.note] : []
				},
				of.statements.filter((item) => item.aspect === 'ground' && ids.has(item.area))
			);
		}
		case 'lever': {
			const row = of.levers.find((candidate) => candidate.id === focus.id);
			if (!row) return undefined;
			return make(
				{
					title: row.label,
					kind: 'Lever',
					texts: [
						`On this day: ${markWords(of, row.id, day)}. All marks are the compilers’ reading.`
					]
				},
				of.statements.filter((item) => item.aspect === 'lever' && item.lever === row.id)
			);
		}
		case 'authority': {
			const authority = of.authorities.find((candidate) => candidate.id === focus.id);
			if (!authority) return undefined;
			const claim = authority.claim ? `Claim to rule: ${authority.claim}` : '';
			return make(
				{
					title: authority.name,
					kind: authority.kind,
					native: authority.native[0],
					texts: [authority.about, claim].filter(Boolean),
					written: sourceDateWords(authority),
					attestations: authority.attestations
				},
				of.statements.filter(
					(item) => item.by === authority.id && item.aspect !== 'ground' && item.aspect !== 'lever'
				)
			);
		}
		case 'line': {
			const line = of.lines.find((candidate) => candidate.id === focus.id);
			if (!line) return undefined;
			const isRoute = line.kind === 'route';
			const place = of.places.find((candidate) => candidate.id === line.bridge?.place);
			const texts = [
				isRoute ? routeWords(of, line, day) : '',
				line.bridge ? `${bridgeWords(of, line)}.` : '',
				line.note ?? '',
				line.soft ? 'Drawn coarsely.' : '',
				isRoute ? paceWords(line) : '',
				place?.now ? `Now: ${place.now}.` : ''
			].filter(Boolean);
			return make({
				title: line.name,
				kind: line.kind,
				native: place?.native,
				texts,
				written: sourceDateWords(line),
				attestations: line.attestations,
				stops: stopWords(of, line, day),
				events: of.events.filter((event) => line.events.includes(event.id))
			});
		}
		case 'phase': {
			const phase = of.phases.find((candidate) => candidate.id === focus.id);
			if (!phase) return undefined;
			return make({
				title: phase.name,
				kind: 'Phase',
				texts: [phase.about],
				written: sourceDateWords(phase),
				attestations: phase.attestations
			});
		}
		default:
			return focus.kind satisfies never;
	}
}

/** Who can use a lever on a day: `Provisional Government, in name`. */
function markWords(of: Case, id: string, day: Day): string {
	const row = matrixOn(of, day).find((candidate) => candidate.row.id === id);
	return row ? leverWords(row.mark, of.sides.a.short, of.sides.b.short) : 'unknown';
}

/** Statements that stand on the day first, the others after, each in order of time. */
function byDay(statements: readonly Statement[], day: Day): readonly Statement[] {
	const rank = (statement: Statement) => (standing(statement.span, day) === 'out' ? 1 : 0);
	return [...statements].sort(
		(one, other) => rank(one) - rank(other) || one.span.earliestStart - other.span.earliestStart
	);
}
