import { formatDualDate } from './calendar';
import type { Case, Line } from './case';
import type { Day } from './day';
import { eventDay } from './event';
import { arrivalOf, hasEvenPace, reachOn, stopsReached } from './route';
import { momentWords } from './span-words';
import type { Focus } from './view';

/** A stop of a route in words, and what it opens. */
export type StopWords = {
	readonly number: number;
	readonly name: string;
	/** Empty where no source tells the day. */
	readonly date: string;
	readonly reached: boolean;
	readonly focus: Focus;
	/** The day to go to with it, where one is known. */
	readonly day: Day | undefined;
};

/** How far a route has come on a day: `By 15 April 2019: reached Gharyan.` */
export function routeWords(of: Case, line: Line, day: Day): string {
	const reach = reachOn(line, day);
	const last = stopsReached(line, day).at(-1);
	if (reach === undefined) return '';
	const name = last && of.places.find((place) => place.id === last.place)?.name;
	const by = `By ${formatDualDate(day, of.calendar)}: `;
	if (!last || !name) return `${by}on the way.`;
	if (last.share === 0) return reach === 0 ? `${by}at ${name}.` : `${by}on the way from ${name}.`;
	return `${by}reached ${name}.`;
}

/** What else is to be said of a route as it is drawn. */
export function paceWords(line: Line): string {
	return hasEvenPace(line) ? 'Between dated stops the pace is drawn as even.' : '';
}

/** The stops of a route, those that it has reached on the day marked. */
export function stopWords(of: Case, line: Line, day: Day): readonly StopWords[] {
	const reached = stopsReached(line, day);
	return (line.stops ?? []).map((stop) => {
		const event = of.events.find((candidate) => candidate.id === stop.event);
		const moment = stop.span;
		return {
			number: stop.number,
			name: of.places.find((place) => place.id === stop.place)?.name ?? stop.place,
			date: moment ? momentWords(moment.earliestStart, moment.latestStart, of.calendar) : '',
			reached: reached.includes(stop),
			focus: event ? { kind: 'event', id: event.id } : { kind: 'place', id: stop.place },
			day: event ? eventDay(event) : moment && arrivalOf(moment)
		};
	});
}
