import type { NativeName } from '$lib/domain/authority';
import type { Case, Person, Place } from '$lib/domain/case';
import { citationText } from '$lib/domain/citation';
import { dayView } from '$lib/domain/citing';
import { eventWords } from '$lib/domain/event';
import { minutesOf, TOPIC_NAMES, type Lesson } from '$lib/domain/lesson';
import { spanWords } from '$lib/domain/span-words';
import { ofAspect } from '$lib/domain/statement';
import { formatView, type Focus } from '$lib/domain/view';
import type { Span } from '$lib/domain/span';
import type { Entry, Findable, Kind } from '$lib/domain/findable';
import { catalogue } from './pages.server';
import { sourceGroups } from './source-pages.server';

/** Everything on the site that has a name, each with the address of a day on which it stands. */
export function findable(): Findable {
	const { cases, lessons, terms } = catalogue();
	const read = cases.map((file) => file.case);
	return {
		cases: read.map(({ id, name, calendar, first, last }) => ({ id, name, calendar, first, last })),
		entries: [
			...read.map(caseEntry),
			...lessons.map(lessonEntry),
			...read.flatMap((of) => [
				...of.authorities.map((item) =>
					entry('authority', item.name, {
						native: item.native,
						others: [item.short],
						note: `${item.kind}, ${of.name}`,
						address: on(of, { kind: 'authority', id: item.id }, item.span)
					})
				),
				...of.people.map((person) => personEntry(of, person)),
				...of.places.map((place) => placeEntry(of, place)),
				...of.areas.map((area) =>
					entry('place', area.name, {
						native: area.native ? [area.native] : [],
						note: `area, ${of.name}`,
						address: on(of, { kind: 'area', id: area.id }, firstOf(groundOf(of, area.id)))
					})
				),
				...of.events.map((event) =>
					entry('event', event.title, {
						note: `${eventWords(event, of.calendar)}, ${of.name}`,
						address: on(of, { kind: 'event', id: event.id }, event.span)
					})
				)
			]),
			...terms.map((item) =>
				entry('word', item.term, {
					native: item.native,
					others: item.forms.filter((form) => form !== item.term),
					note: 'glossary',
					address: `about/glossary/#${item.id}`
				})
			),
			...sourceEntries()
		]
	};
}

/** A source that several cases have, each on its own page, is there once: with the first of them. */
function sourceEntries(): readonly Entry[] {
	const byCitation = new Map<string, { readonly address: string; readonly owners: string[] }>();
	for (const group of sourceGroups()) {
		const owner = group.id === 'shared' ? 'several cases' : group.name;
		for (const source of group.items) {
			const citation = citationText(source);
			const known = byCitation.get(citation);
			if (known) known.owners.push(owner);
			else {
				const address = `sources/${group.id}/#${source.id}`;
				byCitation.set(citation, { address, owners: [owner] });
			}
		}
	}
	return [...byCitation].map(([citation, { address, owners }]) =>
		entry('source', citation, { note: `source, ${[...new Set(owners)].join(', ')}`, address })
	);
}

type Said = {
	readonly native?: readonly NativeName[];
	readonly others?: readonly (string | undefined)[];
	readonly note: string;
	readonly address: string;
};

/** Each of the names once; the first native one is shown. */
function entry(kind: Kind, name: string, { native = [], others = [], note, address }: Said): Entry {
	const [shown] = native;
	const spelt = [...native.flatMap(({ text, latin }) => [text, latin]), ...others];
	const more = new Set(spelt.filter((other) => other !== undefined && other !== ''));
	more.delete(name);
	if (shown) more.delete(shown.text);
	return {
		kind,
		name,
		...(shown && shown.text !== name ? { native: { text: shown.text, lang: shown.lang } } : {}),
		others: [...more].filter((other) => other !== undefined),
		note,
		address
	};
}

function caseEntry(of: Case): Entry {
	return entry('case', of.title, {
		native: [of.native],
		others: [of.name, of.place],
		note: spanWords(of.span, of.calendar),
		address: `cases/${of.id}/`
	});
}

/** A lesson is found by its question and its topics too: a teacher seldom knows what it is called. */
function lessonEntry(lesson: Lesson): Entry {
	const { id, title, question, ages, steps, topics } = lesson;
	return entry('lesson', title, {
		others: [question, ...topics.map((topic) => TOPIC_NAMES[topic])],
		note: `lesson, ages ${ages[0]} to ${ages[1]}, ${minutesOf(steps)} minutes`,
		address: `lessons/${id}/`
	});
}

/** Somebody is found where an office is held: with the authority of the first one that stands on the day shown. */
function personEntry(of: Case, person: Person): Entry {
	const offices = ofAspect(of.statements, 'office').filter((item) => item.person === person.id);
	const office = nearest(of, offices);
	return entry('person', person.name, {
		native: person.native ? [person.native] : [],
		note: office ? `${office.role}, ${of.name}` : of.name,
		address: office ? on(of, { kind: 'authority', id: office.by }, office.span) : `cases/${of.id}/`
	});
}

/** A place is found on a day on which it is a seat, else on one on which something happened there. */
function placeEntry(of: Case, place: Place): Entry {
	const seats = ofAspect(of.statements, 'seat').filter((item) => item.place === place.id);
	const events = of.events.filter((event) => event.places.includes(place.id));
	const found = nearest(of, seats) ?? nearest(of, events);
	return entry('place', place.name, {
		native: place.native ? [place.native] : [],
		others: [place.now],
		note: `${place.kind}, ${of.name}`,
		address: on(of, { kind: 'place', id: place.id }, found?.span)
	});
}

const groundOf = (of: Case, area: string) =>
	ofAspect(of.statements, 'ground').filter((item) => item.area === area);

const firstOf = (items: readonly { readonly span: Span }[]) => items[0]?.span;

/** Of some things one that stands on the day that a reader lands on anyway, else the first. */
function nearest<Some extends { readonly span: Span }>(
	of: Case,
	items: readonly Some[]
): Some | undefined {
	return items.find(({ span }) => dayView(of, span).day === undefined) ?? items[0];
}

function on(of: Case, focus: Focus, span: Span | undefined): string {
	return `cases/${of.id}/${formatView({ ...(span ? dayView(of, span) : {}), focus })}`;
}
