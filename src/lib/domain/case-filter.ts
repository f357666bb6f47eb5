import { dateOf } from './calendar';
import { OUTCOMES, REGIONS, type Outcome, type Region } from './case';
import type { CaseSummary } from './case-summary';
import { LEVERS, type Lever } from './lever';
import { RELATIONS, type Relation } from './relation';
import { isOpen, type Span } from './span';

/** Years, both included; one that is absent is no limit. */
export type Years = { readonly from?: number; readonly to?: number };

/** Which cases a reader wants to see; what is absent does not matter. */
export type CaseFilter = {
	readonly years?: Years;
	readonly region?: Region;
	/** How the sides stood to one another in some phase, of the years if there are any. */
	readonly relation?: Relation;
	/** A lever that both sides had a hand on. */
	readonly lever?: Lever;
	readonly ended?: Outcome;
};

/** Whether a case is what the reader wants. */
export function fits(of: CaseSummary, filter: CaseFilter): boolean {
	const { years = {}, region, relation, lever, ended } = filter;
	return (
		isIn(of.span, years) &&
		(!region || of.region === region) &&
		(!relation ||
			of.phases.some((phase) => phase.relation === relation && isIn(phase.span, years))) &&
		(!lever || of.levers.includes(lever)) &&
		(!ended || of.outcomes.includes(ended))
	);
}

function isIn(span: Span, { from = -Infinity, to = Infinity }: Years): boolean {
	const end = isOpen(span) ? Infinity : dateOf(span.latestEnd).year;
	return dateOf(span.earliestStart).year <= to && end >= from;
}

/** Whether a filter keeps nothing out. */
export function isEmpty(filter: CaseFilter): boolean {
	return formatFilter(filter) === '';
}

/** The centuries in which some cases lie, first to last. */
export function centuriesOf(
	cases: readonly CaseSummary[]
): readonly { readonly name: string; readonly years: Required<Years> }[] {
	const last = Math.max(...cases.map((of) => dateOf(of.last).year));
	return Array.from({ length: Math.ceil(last / 100) }, (_, index) => ({
		name: `${ordinal(index + 1)} century`,
		years: { from: index * 100 + 1, to: index * 100 + 100 }
	})).filter(({ years }) => cases.some((of) => isIn(of.span, years)));
}

/** `1st`, `12th`, `22nd`. */
function ordinal(number: number): string {
	const isTeen = Math.floor((number % 100) / 10) === 1;
	return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

/** Years in words: `1990 to 2010`, `from 1990`, `until 1600`. */
export function yearsWords({ from, to }: Years): string {
	if (from === undefined) return to === undefined ? '' : `until ${to}`;
	return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

/**
 * Reads a filter from the query of an address, with a quiet notice for each value that is none. Years are EDTF,
 * `1201/1300`, `1990/..`, `../1600`.
 */
export function parseFilter(query: string): {
	readonly filter: CaseFilter;
	readonly notices: readonly string[];
} {
	const parameters = new URLSearchParams(query);
	const notices: string[] = [];
	const oneOf = <Name extends string, T extends string>(name: Name, allowed: readonly T[]) => {
		const value = parameters.get(name);
		const found = allowed.find((candidate) => candidate === value);
		if (value !== null && !found) notices.push(wrong(value, name));
		return (found ? { [name]: found } : {}) as { readonly [key in Name]?: T };
	};
	const written = parameters.get('years');
	const years = /^(\d{1,4}|\.\.)\/(\d{1,4}|\.\.)$/.exec(written ?? '');
	if (written !== null && !years) notices.push(wrong(written, 'years'));
	const [from, to] = [years?.[1], years?.[2]].map((year) =>
		year === undefined || year === '..' ? undefined : Number(year)
	);
	const filter: CaseFilter = {
		...yearsFilter({
			...(from === undefined ? {} : { from }),
			...(to === undefined ? {} : { to })
		}),
		...oneOf('region', REGIONS),
		...oneOf('relation', RELATIONS),
		...oneOf('lever', LEVERS),
		...oneOf('ended', OUTCOMES)
	};
	return { filter, notices };
}

const wrong = (value: string, name: string) => `“${value}” is no value of ${name}: it is left out.`;

/** A filter of some years; none where there is no limit. */
export function yearsFilter(years: Years): Pick<CaseFilter, 'years'> {
	return years.from === undefined && years.to === undefined ? {} : { years };
}

/** The query of a filter, without a `?`, or an empty string: the inverse of `parseFilter`. */
export function formatFilter({ years, region, relation, lever, ended }: CaseFilter): string {
	const written = years && `${years.from ?? '..'}/${years.to ?? '..'}`;
	return Object.entries({ years: written, region, relation, lever, ended })
		.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
		.join('&');
}
