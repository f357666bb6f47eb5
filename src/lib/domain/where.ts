import type { Case, LngLat } from './case';
import type { Day } from './day';
import { ofAspect, statementsOn } from './statement';
import type { Focus } from './view';

/** Where on the map something is that can be opened; of an authority its seat on a day. Undefined for what has no place. */
export function whereIs(of: Case, focus: Focus, day: Day): LngLat | undefined {
	const at = (id: string | undefined) => of.places.find((place) => place.id === id)?.lngLat;
	switch (focus.kind) {
		case 'place':
			return at(focus.id);
		case 'area':
			return of.areas.find((area) => area.id === focus.id)?.label;
		case 'event':
			return at(of.events.find((event) => event.id === focus.id)?.places[0]);
		case 'line': {
			const line = of.lines.find((candidate) => candidate.id === focus.id);
			return at(line?.bridge?.place ?? line?.stops?.[0]?.place);
		}
		case 'authority': {
			const seats = statementsOn(ofAspect(of.statements, 'seat'), day);
			return at(seats.find(({ statement }) => statement.by === focus.id)?.statement.place);
		}
		case 'lever':
		case 'phase':
			return undefined;
		default:
			return focus.kind satisfies never;
	}
}
