import type { Topology } from 'topojson-specification';
import type { AuthorityId } from '$lib/domain/authority';
import type { Line, LineId } from '$lib/domain/case';
import type { Event, EventId } from '$lib/domain/event';
import type { PlaceId } from '$lib/domain/statement';
import type { AuthoredCase } from './authored';
import type { AuthoredFile } from './authored-file.server';
import type { CaseReader } from './case-reader.server';
import { readReplaced } from './front-borders.server';
import { readStops } from './line-stops.server';
import type { DrawnPlaces } from './places-file.server';
import { planOf } from './plan.server';

/** Reads fronts, routes, boundaries and who holds the bridges; reports lines that are not drawn. */
export function readLines(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	drawn: DrawnPlaces,
	events: readonly Event[],
	units: Topology | undefined
): readonly Line[] {
	const lines: Line[] = [];
	reader.unique(authored.lines, file, ['lines']);
	authored.lines.forEach((line, index) => {
		const path = ['lines', index];
		const bridge = line.kind === 'bridge' ? readBridge(reader, authored, index, file) : undefined;
		if (line.kind !== 'bridge' && !drawn.lines.has(line.id)) {
			reader.problems.add(
				file,
				[...path, 'id'],
				`“${line.id}” is not drawn: places.geojson has no line of that id`
			);
		}
		line.between.forEach((id, at) => reader.known('authority', id, file, [...path, 'between', at]));
		if (line.by) reader.known('authority', line.by, file, [...path, 'by']);
		line.events.forEach((id, at) => reader.known('event', id, file, [...path, 'events', at]));
		const attestations = reader.attestations(line.attested, file, path);
		const dated = reader.spanOf(line, file, path);
		const continued = authored.lines.find((other) => other.id === line.continues);
		if (line.continues && !continued) {
			const message = `“${line.continues}” is no line of this case`;
			reader.problems.add(file, [...path, 'continues'], message);
		}
		const stops = readStops(reader, line, file, path, drawn, events, continued?.stops.length);
		const replaces = readReplaced(reader, line.replaces, file, [...path, 'replaces'], units);
		if (!dated) return;
		lines.push({
			id: line.id as LineId,
			kind: line.kind,
			name: line.name,
			between: line.between as AuthorityId[],
			...(line.by ? { by: line.by as AuthorityId } : {}),
			...(bridge ? { bridge } : {}),
			...dated,
			soft: line.edge === 'soft',
			events: line.events as EventId[],
			...(stops.length > 0 ? { stops } : {}),
			...(replaces.length > 0 ? { replaces } : {}),
			...(line.note ? { note: line.note } : {}),
			attestations
		});
	});
	return lines;
}

/** A bridge of the case's plan, who holds it and whether one can cross it. */
function readBridge(
	reader: CaseReader,
	authored: AuthoredCase,
	index: number,
	file: AuthoredFile
): Line['bridge'] {
	const path = ['lines', index];
	const { bridge: id, place, state, by } = authored.lines[index] ?? {};
	if (!by) reader.problems.add(file, path, 'says of a bridge, but not who holds it: by');
	if (!state)
		reader.problems.add(file, path, 'says of a bridge, but not its state: open or raised');
	if (!id) reader.problems.add(file, path, 'names no bridge of the plan: bridge');
	else if (!authored.plan || !planOf(authored.plan).bridges.has(id)) {
		reader.problems.add(file, [...path, 'bridge'], `the plan has no bridge “${id}”`);
	}
	if (place) reader.known('place', place, file, [...path, 'place']);
	if (!id || !state) return undefined;
	return { id, state, ...(place ? { place: place as PlaceId } : {}) };
}
