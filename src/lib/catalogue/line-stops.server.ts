import type { LineString } from 'geojson';
import type { Stop } from '$lib/domain/case';
import type { Event, EventId } from '$lib/domain/event';
import type { PlaceId } from '$lib/domain/statement';
import { worldPoint } from '$lib/geo/mercator';
import { lengthOf, nearestOn } from '$lib/geo/polyline';
import type { AuthoredCase } from './authored';
import type { AuthoredFile } from './authored-file.server';
import type { Path } from './plain-issues';
import type { CaseReader } from './case-reader.server';
import type { DrawnPlaces } from './places-file.server';

/** How far off its route a stop may lie, as a share of the route's length. */
const FARTHEST = 0.08;
/** A stop as near as this to the start or the end of its route, as a share of its length, is the start or the end. */
const AT_THE_END = 0.02;

/**
 * The stops of a route, each at its share of the way; reports those that lie elsewhere or come in another order.
 *
 * @param numbersBefore how many stops the route that it continues has
 */
export function readStops(
	reader: CaseReader,
	line: NonNullable<AuthoredCase['lines']>[number],
	file: AuthoredFile,
	path: Path,
	drawn: DrawnPlaces,
	events: readonly Event[],
	numbersBefore = 0
): readonly Stop[] {
	const stops: Stop[] = [];
	const way = wayOf(drawn.lines.get(line.id));
	line.stops.forEach((authored, index) => {
		const at = [...path, 'stops', index];
		reader.known('place', authored.place, file, [...at, 'place']);
		if (authored.event) reader.known('event', authored.event, file, [...at, 'event']);
		const place = drawn.places.find((candidate) => candidate.id === authored.place);
		if (!place || way.length < 2) return;
		const { share, distance } = nearestOn(way, worldPoint(place.lngLat));
		if (distance > FARTHEST * lengthOf(way)) {
			reader.problems.add(file, [...at, 'place'], `“${authored.place}” does not lie on the route`);
		}
		const event = events.find((candidate) => candidate.id === authored.event);
		const span = authored.when
			? reader.span(authored.when, file, [...at, 'when'])
			: event && event.span;
		const when = authored.when ?? event?.when;
		const before = stops.at(-1);
		if (before && share < before.share) {
			const message = `“${authored.place}” lies before “${before.place}” on the route`;
			reader.problems.add(file, [...at, 'place'], message);
		}
		const dated = stops.findLast((stop) => stop.span);
		if (dated?.span && span && span.latestStart < dated.span.earliestStart) {
			const message = `“${authored.place}” is reached before “${dated.place}”`;
			reader.problems.add(file, [...at, 'when'], message);
		}
		stops.push({
			place: authored.place as PlaceId,
			number: numbersBefore + index + 1,
			share: share < AT_THE_END ? 0 : share > 1 - AT_THE_END ? 1 : Math.round(share * 1e4) / 1e4,
			...(span && when ? { span, when } : {}),
			...(authored.event ? { event: authored.event as EventId } : {})
		});
	});
	return stops;
}

function wayOf(line: LineString | undefined) {
	return (line?.coordinates ?? []).map((position) => worldPoint(position as [number, number]));
}
