import * as v from 'valibot';
import type { AuthorityId } from '$lib/domain/authority';
import type { Event, EventId } from '$lib/domain/event';
import type { PlaceId } from '$lib/domain/statement';
import { eventSchema, type AuthoredCase } from './authored';
import { check, type AuthoredFile } from './authored-file.server';
import type { CaseReader } from './case-reader.server';

/** Reads what happened, in the order of time; reports ids that name nothing. */
export function readEvents(
	reader: CaseReader,
	authored: { readonly calendar: AuthoredCase['calendar']; readonly code: string | undefined },
	file: AuthoredFile
): readonly Event[] {
	const list = check(v.array(v.unknown()), file.value ?? [], file, [], reader.problems) ?? [];
	const events: Event[] = [];
	const seen = new Set<string>();
	list.forEach((item, index) => {
		const event = check(eventSchema, item, file, [index], reader.problems);
		if (!event) return;
		if (seen.has(event.id))
			reader.problems.add(file, [index, 'id'], `“${event.id}” is there twice`);
		seen.add(event.id);
		if (authored.code !== undefined && !event.id.startsWith(`${authored.code}-`)) {
			reader.problems.add(
				file,
				[index, 'id'],
				`“${event.id}” does not begin with “${authored.code}-”`
			);
		}
		event.places.forEach((id, at) => reader.known('place', id, file, [index, 'places', at]));
		event.authorities.forEach((id, at) =>
			reader.known('authority', id, file, [index, 'authorities', at])
		);
		const attestations = reader.attestations(event.attested, file, [index]);
		const dated = reader.spanOf(event, file, [index]);
		if (!dated) return;
		const { earliestStart, latestStart, latestEnd } = dated.span;
		const isInterval = dated.when.includes('/');
		const oneDay = earliestStart === latestEnd;
		const vague = event.window || (!isInterval && earliestStart !== latestStart);
		events.push({
			id: event.id as EventId,
			duration: oneDay ? 'day' : vague ? 'window' : 'span',
			...dated,
			calendar: event.calendar ?? authored.calendar,
			...(event.written ? { written: event.written } : {}),
			...(event.clock ? { clock: event.clock } : {}),
			title: event.title,
			text: event.text,
			effect: event.effect,
			key: event.key,
			...(event.mark ? { mark: event.mark } : {}),
			places: event.places as PlaceId[],
			authorities: event.authorities as AuthorityId[],
			attestations
		});
	});
	return events.sort((one, other) => one.span.earliestStart - other.span.earliestStart);
}
