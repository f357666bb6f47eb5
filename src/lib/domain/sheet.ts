import { CALENDAR_WORDS, dateOf, formatDate, weekdayOf, type Calendar } from './calendar';
import { phaseOn, type Case } from './case';
import { citationText, numberNotes } from './citation';
import type { Day } from './day';
import { frontOn, nativeNamesOf, type Front } from './front';
import type { Lens } from './view';
import { attestationsShown, type ShownPart } from './view-sources';

/** Which view of a case is printed. */
export type SheetView = {
	readonly of: Case;
	readonly day: Day;
	/** The calendar that the reader counts in. */
	readonly calendar: Calendar;
	readonly lens: Lens;
	/** The names of the reading, the city and the plan, where the view has one. */
	readonly reading?: string | undefined;
	readonly part?: string | undefined;
	readonly plan?: string | undefined;
	/** Where the view is. */
	readonly url: string;
	/** Which data it shows. */
	readonly version: string;
};

/** A text in a language of its own, `en` if none is given. */
export type SheetText = { readonly text: string; readonly lang?: string };

/** The authorities of one side: their names, those in the language of the place, where they sit and under whom. */
export type SheetSide = {
	readonly name: string;
	readonly native: readonly SheetText[];
	readonly where: string;
};

/** All that stands on a printed sheet besides the map and its key. */
export type SheetWords = {
	readonly title: string;
	/** Phase, and whatever makes this another map than the usual one. */
	readonly subtitle: string;
	/** The date in one calendar or two, each with what stands below it. */
	readonly dates: readonly {
		readonly text: string;
		readonly below: string;
		readonly old: boolean;
	}[];
	readonly a: SheetSide;
	readonly b: SheetSide;
	/** What the map rests on, numbered. */
	readonly sources: readonly string[];
	readonly credit: readonly string[];
};

export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
const CREDIT =
	'Dual Power Atlas. Text and data CC BY 4.0 (creativecommons.org/licenses/by/4.0): use, change and share, and name the atlas.';
/** Whose work besides the atlas's own is in every map. */
export const GROUND_CREDIT =
	'Boundaries, coasts and rivers made with Natural Earth (public domain); some city points from GeoNames (CC BY 4.0); city plans, historical ground and lines drawn for this atlas.';

/** What of a view is on its map: the levers are not. */
const ON_MAP: readonly ShownPart[] = ['events', 'seats', 'ground', 'lines'];

/** The words of a sheet. */
export function sheetWords(view: SheetView): SheetWords {
	const { of, day, lens } = view;
	return {
		title: of.title,
		subtitle: [
			phaseOn(of.phases, day)?.name ?? 'No phase',
			view.plan && `plan of ${view.plan}`,
			view.part && `${view.part} alone`,
			lensWords(of, lens),
			view.reading && `read as “${view.reading}”`
		]
			.filter(Boolean)
			.join(' · '),
		dates: datesOf(day, of.calendar, view.calendar),
		a: sideWords(frontOn(of, 'a', day)),
		b: sideWords(frontOn(of, 'b', day)),
		sources: sourcesOnMap(of, lens, day),
		credit: [CREDIT, GROUND_CREDIT, `This view: ${view.url}. Data version ${view.version}.`]
	};
}

/** The sources behind the map of a day, each as one numbered line. */
export function sourcesOnMap(of: Case, lens: Lens, day: Day): readonly string[] {
	const shown = attestationsShown(of, lens, day);
	const said = ON_MAP.flatMap((part) => shown[part]);
	return numberNotes(said, of.sources).map(
		({ number, source }) => `${number} ${citationText(source)}`
	);
}

function datesOf(day: Day, calendar: Calendar, first: Calendar): SheetWords['dates'] {
	if (calendar === 'gregorian') {
		return [{ text: formatDate(day), below: weekdayOf(day), old: false }];
	}
	const order: readonly Calendar[] =
		first === 'gregorian' ? ['gregorian', calendar] : [calendar, 'gregorian'];
	const sameYear = dateOf(day, calendar).year === dateOf(day).year;
	return order.map((one) => ({
		text: formatDate(day, one, one === 'gregorian' || !sameYear),
		below: CALENDAR_WORDS[one].name,
		old: one !== 'gregorian'
	}));
}

function lensWords(of: Case, lens: Lens): string {
	switch (lens) {
		case 'both':
			return '';
		case 'undisputed':
			return 'only what is undisputed';
		case 'a':
		case 'b':
			return `as ${of.sides[lens].short} alone would print it`;
		default:
			return lens satisfies never;
	}
}

const LIST = new Intl.ListFormat('en-GB');

function sideWords(front: Front): SheetSide {
	const { authorities, seats, heads } = front;
	if (authorities.length === 0) {
		return { name: 'No authority of this side yet or any more', native: [], where: '' };
	}
	const isTown = seats.every(({ place }) => place.kind === 'city' || place.kind === 'town');
	const houses = LIST.format(
		seats.map(({ place, standing }) =>
			standing === 'possible' ? `${place.name} (perhaps)` : place.name
		)
	);
	const leaders = LIST.format(heads.map(({ person }) => person.name));
	return {
		name: authorities.map(({ name, short }, index) => (index > 0 ? short : name)).join(', '),
		native: nativeNamesOf(front),
		where: [houses && (isTown ? `in ${houses}` : houses), leaders && `under ${leaders}`]
			.filter(Boolean)
			.join(', ')
	};
}
