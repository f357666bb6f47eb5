import { CALENDARS, dayOf, dayOfIso, daysInMonth, isoDate, type Calendar } from './calendar';
import type { Day } from './day';

export const LENSES = ['a', 'b', 'both', 'undisputed'] as const;
/** Whose map is drawn. */
export type Lens = (typeof LENSES)[number];

export const FOCUS_KINDS = [
	'event',
	'place',
	'area',
	'lever',
	'authority',
	'line',
	'phase'
] as const;
export type FocusKind = (typeof FOCUS_KINDS)[number];

/** What the reader has opened, by kind and id. */
export type Focus = { readonly kind: FocusKind; readonly id: string };

export const ALIGNMENTS = ['date', 'onset', 'share'] as const;
/** How the clocks of a comparison run together: by calendar date, by days since each began, by share of duration. */
export type Alignment = (typeof ALIGNMENTS)[number];

/** What a reader looks at, without the camera, which MapLibre keeps in the hash. Absent is the default. */
export type View = {
	readonly day?: Day;
	/** The calendar that the reader counts in: it stands first, and on top of the rulers. */
	readonly calendar?: Calendar;
	readonly lens?: Lens;
	readonly reading?: string;
	/** The city to which a case of several is narrowed. */
	readonly part?: string;
	/** The plan of a city that is looked at instead of the map. */
	readonly plan?: string;
	/** Whether the map is told in words. */
	readonly as?: 'text';
	readonly focus?: Focus;
	readonly lang?: string;
	readonly theme?: 'light' | 'dark';
	readonly cases?: readonly string[];
	readonly align?: Alignment;
	/** Days since day 0, with `align=onset`; per cent, with `align=share`. */
	readonly offset?: number;
	/** Day 0 of each of `cases`: an event of it or a date; an empty text for its first day of two powers. */
	readonly zero?: readonly string[];
	/** Where the map of each of `cases` looks; undefined for the whole of it. */
	readonly maps?: readonly (Camera | undefined)[];
	/** Whether the maps of a comparison are drawn at one scale. */
	readonly scale?: 'same';
	/** By which trait the table of a comparison is sorted; with a minus before it from the most to the least. */
	readonly sort?: string;
};

/** A view read from an address, with a quiet notice for each value that could not be read. */
export type ReadView = { readonly view: View; readonly notices: readonly string[] };

/**
 * The day that an EDTF date of an address names: of a month or year its first day, of an interval its start.
 * `~`, `?` and `%` are ignored. Undefined for what is no date.
 */
export function dayOfEdtf(text: string): Day | undefined {
	const plain = (text.split('/')[0] ?? '').replace(/[~?%]/g, '');
	const day = dayOfIso(plain);
	if (day !== undefined) return day;
	const match = /^(-?\d{4})(?:-(\d{2}))?$/.exec(plain);
	if (!match) return undefined;
	const year = Number(match[1]);
	const month = match[2] === undefined ? 1 : Number(match[2]);
	return month >= 1 && month <= 12 && daysInMonth(year, month) > 0
		? dayOf({ year, month, day: 1 })
		: undefined;
}

/**
 * Reads a view from the query of an address. A bad value is left out and gets a notice.
 *
 * @param query the query with or without its `?`
 */
export function parseView(query: string): ReadView {
	const parameters = new URLSearchParams(query);
	const notices: string[] = [];
	const view: { -readonly [key in keyof View]: View[key] } = {};
	const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
		const value = parameters.get(name);
		if (value === null) return undefined;
		const found = allowed.find((candidate) => candidate === value);
		if (!found) notices.push(`“${value}” is no value of ${name}: it is left out.`);
		return found;
	};

	const date = parameters.get('date');
	if (date !== null) {
		const day = dayOfEdtf(date);
		if (day === undefined) notices.push(`“${date}” is no date: the usual day is shown.`);
		else view.day = day;
	}
	const calendar = oneOf('calendar', CALENDARS);
	if (calendar) view.calendar = calendar;
	const lens = oneOf('lens', LENSES);
	if (lens) view.lens = lens;
	const theme = oneOf('theme', ['light', 'dark'] as const);
	if (theme) view.theme = theme;
	const as = oneOf('as', ['text'] as const);
	if (as) view.as = as;
	const align = oneOf('align', ALIGNMENTS);
	if (align) view.align = align;
	const scale = oneOf('scale', ['same'] as const);
	if (scale) view.scale = scale;
	for (const name of ['reading', 'part', 'plan', 'lang', 'sort'] as const) {
		const value = parameters.get(name);
		if (value) view[name] = value;
	}
	const focus = parameters.get('focus');
	if (focus !== null) {
		const [kind, ...rest] = focus.split(':');
		const known = FOCUS_KINDS.find((candidate) => candidate === kind);
		if (known && rest.join(':') !== '') view.focus = { kind: known, id: rest.join(':') };
		else notices.push(`“${focus}” names nothing on this page: it is left out.`);
	}
	const cases = (parameters.get('cases') ?? '').split('~').filter((id) => id !== '');
	if (cases.length > 0) view.cases = cases;
	const zero = (parameters.get('zero') ?? '').split('~');
	if (zero.some((text) => text !== '')) view.zero = zero;
	const maps = (parameters.get('maps') ?? '')
		.split('~')
		.map((text) => ({ text, camera: cameraOf(text) }));
	for (const { text, camera } of maps) {
		if (text !== '' && !camera) notices.push(`“${text}” is no place on a map: the whole is shown.`);
	}
	if (maps.some(({ camera }) => camera)) view.maps = maps.map(({ camera }) => camera);
	const offset = parameters.get('t');
	if (offset !== null) {
		if (/^[+ -]?\d+$/.test(offset)) view.offset = Number(offset.trim());
		else notices.push(`“${offset}” is no number of days: it is left out.`);
	}
	return { view, notices };
}

/** The query of a view, with its `?`, or an empty string: the inverse of `parseView`. */
export function formatView(view: View): string {
	const parts: string[] = [];
	const add = (name: string, value: string | undefined) => {
		if (value !== undefined && value !== '') parts.push(`${name}=${value}`);
	};
	const text = (value: string | undefined) =>
		value === undefined ? undefined : encodeURIComponent(value).replaceAll('%3A', ':');
	if (view.cases && view.cases.length > 0)
		add('cases', view.cases.map(encodeURIComponent).join('~'));
	add('zero', view.zero?.map(encodeURIComponent).join('~').replace(/~+$/, ''));
	add('align', view.align);
	add('date', view.day === undefined ? undefined : isoDate(view.day));
	if (view.offset !== undefined) add('t', view.offset < 0 ? `${view.offset}` : `%2B${view.offset}`);
	add('maps', view.maps?.map(cameraText).join('~').replace(/~+$/, ''));
	add('scale', view.scale);
	add('sort', text(view.sort));
	add('calendar', view.calendar);
	add('lens', view.lens);
	add('reading', text(view.reading));
	add('part', text(view.part));
	add('plan', text(view.plan));
	add('as', view.as);
	add('focus', view.focus && text(`${view.focus.kind}:${view.focus.id}`));
	add('lang', text(view.lang));
	add('theme', view.theme);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Where a map looks: MapLibre's zoom and the centre of the picture. */
export type Camera = { readonly zoom: number; readonly lng: number; readonly lat: number };

/** The camera of a hash `#map=zoom/lat/lng`; undefined for any other. */
export function parseCamera(hash: string): Camera | undefined {
	const [, text = ''] = /[#&]map=([-\d./]+)/.exec(hash) ?? [];
	return cameraOf(text);
}

/** The hash of a camera, rounded to what shows: the inverse of `parseCamera`. */
export function formatCamera(camera: Camera | undefined): string {
	return camera ? `#map=${cameraText(camera)}` : '';
}

function cameraOf(text: string): Camera | undefined {
	const match = /^(-?[\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(text);
	if (!match) return undefined;
	const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
	const isRight = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
	return isRight ? { zoom, lat, lng } : undefined;
}

function cameraText(camera: Camera | undefined): string {
	if (!camera) return '';
	const zoom = Number(camera.zoom.toFixed(2));
	const decimals = Math.max(0, Math.min(6, Math.ceil(zoom / 3) + 1));
	const rounded = (degrees: number) => Number(degrees.toFixed(decimals));
	return `${zoom}/${rounded(camera.lat)}/${rounded(camera.lng)}`;
}
