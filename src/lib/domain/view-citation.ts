import { formatDate, isoDate, MONTHS, dateOf } from './calendar';
import type { Citations, CitationStyle } from './citation';
import type { Day } from './day';

export const CITATION_FORMS = ['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl'] as const;
/** A form in which a view and its sources can be taken along: a style for readers, or a format for programs. */
export type CitationForm = (typeof CITATION_FORMS)[number];

export const CITATION_FORM_NAMES: Readonly<Record<CitationForm, string>> = {
	apa: 'APA',
	chicago: 'Chicago',
	mla: 'MLA',
	bibtex: 'BibTeX',
	ris: 'RIS',
	csl: 'CSL-JSON'
};

/** A source in every form: styles in HTML, formats as text, CSL-JSON as it is. */
export type FormsOfSource = Citations & {
	readonly bibtex: string;
	readonly ris: string;
	readonly csl: object;
};

/** What `/data/cases/<id>.citations.json` holds: the sources of a case by id, and which data this is. */
export type CaseCitations = {
	/** Changes whenever a file of the case or the shared sources do. */
	readonly version: string;
	/** The day of the build, ISO. */
	readonly built: string;
	readonly sources: Readonly<Record<string, FormsOfSource>>;
};

/** What is cited: a view, where it is, which data it shows, and when it was looked at. */
export type CitedView = {
	/** `Petrograd, 4 / 17 July 1917` */
	readonly title: string;
	readonly url: string;
	readonly version: string;
	readonly year: number;
	readonly accessed: Day;
};

const ATLAS = 'Dual Power Atlas';

/** Whether a form is a style, in which a source is HTML. */
export function isStyle(form: CitationForm): form is CitationStyle {
	return form === 'apa' || form === 'chicago' || form === 'mla';
}

/** A view of the atlas itself as a source, in a form. */
export function citeView(form: CitationForm, view: CitedView): string {
	const { title, url, version, year, accessed } = view;
	const day = formatDate(accessed, 'gregorian');
	const { month, day: dayOfMonth, year: yearOfVisit } = dateOf(accessed);
	const american = `${MONTHS[month - 1]} ${dayOfMonth}, ${yearOfVisit}`;
	const data = `data version ${version}`;
	const capital = `Data version ${version}`;
	switch (form) {
		case 'apa':
			return `${ATLAS}. (${year}). ${title} (${capital}) [Interactive map]. Retrieved ${american}, from ${url}`;
		case 'chicago':
			return `${ATLAS}. ${year}. “${title}.” ${capital}. Accessed ${american}. ${url}.`;
		case 'mla':
			return `“${title}.” ${ATLAS}, ${data}, ${year}, ${url}. Accessed ${day}.`;
		case 'bibtex':
			return [
				`@online{${keyOf(view)},`,
				`\tauthor = {{${ATLAS}}},`,
				`\ttitle = {${title}},`,
				`\tdate = {${year}},`,
				`\tyear = {${year}},`,
				`\tversion = {${version}},`,
				`\turl = {${url}},`,
				`\turldate = {${isoDate(accessed)}},`,
				'}'
			].join('\n');
		case 'ris':
			return [
				'TY  - ELEC',
				`ID  - ${keyOf(view)}`,
				`AU  - ${ATLAS}`,
				`TI  - ${title}`,
				`PY  - ${year}`,
				`ET  - ${capital}`,
				`UR  - ${url}`,
				`Y2  - ${isoDate(accessed).replaceAll('-', '/')}`,
				'ER  - ',
				''
			].join('\r\n');
		case 'csl':
			return JSON.stringify(cslOfView(view), null, '\t');
		default:
			return form satisfies never;
	}
}

/** A view and the sources behind it, in the order given, ready to be copied. Styles are numbered lists. */
export function citeAll(
	form: CitationForm,
	view: CitedView,
	sources: readonly FormsOfSource[],
	textOf: (html: string) => string
): string {
	if (isStyle(form)) {
		const list = sources.map((source, index) => `${index + 1}. ${textOf(source[form])}`);
		return [citeView(form, view), '', ...list, ''].join('\n');
	}
	if (form === 'csl') {
		return JSON.stringify([cslOfView(view), ...sources.map((source) => source.csl)], null, '\t');
	}
	const end = form === 'ris' ? '\r\n' : '\n\n';
	return [citeView(form, view), ...sources.map((source) => source[form].trimEnd())].join(end);
}

function cslOfView(view: CitedView): object {
	const { year, month, day } = dateOf(view.accessed);
	return {
		id: keyOf(view),
		type: 'webpage',
		author: [{ literal: ATLAS }],
		title: view.title,
		'container-title': ATLAS,
		version: view.version,
		URL: view.url,
		issued: { 'date-parts': [[view.year]] },
		accessed: { 'date-parts': [[year, month, day]] }
	};
}

/** A key for reference managers, from letters and digits alone. */
function keyOf({ title, version }: CitedView): string {
	const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	return ['dual-power-atlas', ...words.slice(0, 4), version].join('-');
}
