import type { Geometry } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { NativeName } from '$lib/domain/authority';
import {
	sideOf,
	type Area,
	type Case,
	type Line,
	type Place,
	type PositionCertainty,
	type Stop
} from '$lib/domain/case';
import { isoSpan, type Dated } from '$lib/domain/iso-span';
import type { Statement } from '$lib/domain/statement';
import { featureId } from '$lib/geo/feature-id';
import { geometriesById, layerOf, type MapTopology } from '$lib/geo/layers';
import { rightHanded } from '$lib/geo/right-hand';
import type { CaseFile } from './case-file.server';
import {
	certaintyOf,
	citation,
	oneLine,
	relation,
	sourceDateOf,
	type Citation,
	type Relation
} from './linked-places-relation.server';
import { whenOf, type Certainty, type When } from './linked-places-when.server';
import { PREFIX, PREFIX_IRI, term, type Term } from './vocabulary.server';

/** The published context of Linked Places Format 1.2. */
const CONTEXT =
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

type Name = {
	readonly toponym: string;
	readonly lang: string;
	readonly citations?: readonly Citation[];
};

/** What a GIS shows of a feature: flat, but for the two lists that Linked Places Format asks for. */
type Properties = {
	readonly title: string;
	readonly ccodes?: readonly string[];
	readonly fclasses: readonly string[];
} & Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One feature: RFC 7946 and Linked Places Format 1.2.2 at once. */
export type LinkedPlace = {
	readonly '@id': Term;
	readonly type: 'Feature';
	readonly id: number;
	readonly properties: Properties;
	readonly when: When;
	readonly names: readonly Name[];
	readonly types: readonly { readonly identifier: Term; readonly label: string }[];
	readonly geometry: (Geometry & { readonly certainty: Certainty }) | null;
	readonly relations?: readonly Relation[];
	readonly descriptions?: readonly { readonly value: string; readonly lang: string }[];
};

export type LinkedPlaces = {
	readonly type: 'FeatureCollection';
	readonly '@context': readonly [string, Readonly<Record<string, string | null>>];
	readonly features: readonly LinkedPlace[];
};

/**
 * A case as RFC 7946 GeoJSON that is Linked Places Format: the case itself, then its areas, lines and places.
 * Every statement stands once, as a relation: seats at their place, ground at its area, all others at the case.
 */
export function linkedPlacesOfCase({ case: of }: CaseFile, topology: MapTopology): LinkedPlaces {
	const areas = geometriesById(layerOf(topology, 'areas'));
	const lines = geometriesById(layerOf(topology, 'lines'));
	const elsewhere = of.statements.filter(({ aspect }) => aspect !== 'seat' && aspect !== 'ground');
	return collection([
		caseFeature(of, elsewhere),
		...of.areas.map((area) => areaFeature(of, area, groundOf(topology, areas, area))),
		...of.lines.map((line) => lineFeature(of, line, lines.get(line.id))),
		...of.places.map((place) => placeFeature(of, place))
	]);
}

/** All cases, one feature each, in order of time. Statements are left to the files of the cases. */
export function linkedPlacesOfAtlas(cases: readonly Case[]): LinkedPlaces {
	return collection(
		cases.map((of) => {
			const feature = caseFeature(of, []);
			const links = {
				page: `../cases/${of.id}/`,
				geojson: `cases/${of.id}.geojson`,
				topojson: `cases/${of.id}.topo.json`,
				csv: `cases/${of.id}.csv`
			};
			const phases = of.phases.map((phase) => ({ name: phase.name }));
			return {
				...feature,
				properties: { ...feature.properties, ...links },
				when: { ...feature.when, periods: phases }
			};
		})
	);
}

function collection(features: readonly LinkedPlace[]): LinkedPlaces {
	return {
		type: 'FeatureCollection',
		// The published context reads `id` as `@id`; in GeoJSON it is the integer that a map needs.
		'@context': [CONTEXT, { [PREFIX]: PREFIX_IRI, id: null }],
		features
	};
}

function caseFeature(of: Case, told: readonly Statement[]): LinkedPlace {
	const countries = ccodes(of.areas.flatMap((area) => area.units));
	return {
		...identity(of, 'case', of.id),
		properties: {
			title: of.title,
			...countries,
			fclasses: ['L'],
			...known(of, 'case', of.id),
			sort: of.scale,
			name: of.name,
			place: of.place,
			...dates(of),
			calendar: of.calendar,
			side_a: of.sides.a.name,
			side_b: of.sides.b.name,
			phases: of.phases
				.map(({ name, relation, when }) => `${name} (${relation ?? 'no relation'}, ${when})`)
				.join('; '),
			statements: of.statements.length,
			events: of.events.length,
			sources: of.sources.length,
			ended: oneLine(of.ended)
		},
		when: whenOf(of),
		names: names(of, of.name, of.native),
		types: [{ identifier: term('case'), label: 'case of dual power' }],
		geometry: { type: 'Point', coordinates: [...of.point], certainty: 'certain' },
		...relationsOf(told.map((statement) => relation(of, statement))),
		...descriptions(of.sentence, of.summary)
	};
}

function placeFeature(of: Case, place: Place): LinkedPlace {
	const seats = of.statements.filter(
		(statement) => statement.aspect === 'seat' && statement.place === place.id
	);
	return {
		...identity(of, 'place', place.id),
		properties: {
			title: place.name,
			fclasses: [placeClass(place.kind)],
			...known(of, 'place', place.id),
			sort: place.kind,
			...sides(of, seats),
			certainty: place.certainty,
			...(place.errorM === undefined ? {} : { error_m: place.errorM }),
			...(place.now ? { now: place.now } : {}),
			...(place.note ? { note: oneLine(place.note) } : {})
		},
		when: whenOf(of),
		names: names(of, place.name, place.native),
		types: [{ identifier: term(`place-${place.kind}`), label: place.kind }],
		geometry: withCertainty({ type: 'Point', coordinates: [...place.lngLat] }, place.certainty),
		...relationsOf(seats.map((statement) => relation(of, statement))),
		...descriptions(place.note)
	};
}

function areaFeature(of: Case, area: Area, ground: Geometry | undefined): LinkedPlace {
	const said = of.statements.filter(
		(statement) => statement.aspect === 'ground' && statement.area === area.id
	);
	const isAdministrative = area.units.length > 0;
	return {
		...identity(of, 'area', area.id),
		properties: {
			title: area.name,
			...ccodes(area.units),
			fclasses: [isAdministrative ? 'A' : 'L'],
			...known(of, 'area', area.id),
			sort: isAdministrative ? 'units' : 'drawn',
			...sides(of, said),
			certainty: area.certainty,
			edge: area.soft ? 'soft' : 'sharp',
			...(isAdministrative ? { units: area.units.join(';') } : {}),
			...(area.note ? { note: oneLine(area.note) } : {})
		},
		when: whenOf(of),
		names: names(of, area.name, area.native),
		types: [
			isAdministrative
				? { identifier: term('area-units'), label: 'first-level units of today' }
				: { identifier: term('area-drawn'), label: 'ground drawn for the case' }
		],
		geometry: withCertainty(ground, area.certainty),
		...relationsOf(said.map((statement) => relation(of, statement))),
		...descriptions(area.note)
	};
}

function lineFeature(of: Case, line: Line, geometry: Geometry | undefined): LinkedPlace {
	const authorities = line.by ? [line.by, ...line.between] : line.between;
	const citations = line.attestations.map((attestation) => citation(of, attestation));
	const when = whenOf(line);
	return {
		...identity(of, 'line', line.id),
		properties: {
			title: line.name,
			fclasses: [line.kind === 'route' ? 'R' : 'L'],
			...known(of, 'line', line.id),
			sort: line.kind,
			...sides(
				of,
				authorities.map((by) => ({ by }))
			),
			edge: line.soft ? 'soft' : 'sharp',
			...(line.bridge ? { state: line.bridge.state } : {}),
			...dates(line),
			...sourceDateOf(of, line),
			...(line.events.length > 0 ? { events: line.events.join(';') } : {}),
			...(line.stops ? { stops: line.stops.map(stopText).join(';') } : {}),
			...(line.replaces ? { replaces: line.replaces.join(';') } : {}),
			...(line.note ? { note: oneLine(line.note) } : {})
		},
		when,
		names: [{ toponym: line.name, lang: 'en', citations }],
		types: [{ identifier: term(`line-${line.kind}`), label: line.kind }],
		geometry: withCertainty(geometry, line.soft ? 'approximate' : 'certain'),
		...relationsOf(
			authorities.map((id) => ({
				relationType: term(`${line.kind}-of`),
				relationTo: term(of.id, 'authority', id),
				label: `${line.name}: ${of.authorities.find((authority) => authority.id === id)?.name ?? id}`,
				when,
				certainty: certaintyOf(line),
				citations,
				side: sideOf(of.authorities, id)
			}))
		),
		...descriptions(line.note)
	};
}

/** A stop of a route: the key of its place, and its date in EDTF where one is known. */
function stopText({ place, when }: Stop): string {
	return when ? `${place} ${when}` : place;
}

/** The ground of an area: its units merged into one, or what is drawn for it. */
function groundOf(
	topology: MapTopology,
	drawn: ReadonlyMap<string, Geometry>,
	area: Area
): Geometry | undefined {
	if (area.units.length === 0) return drawn.get(area.id);
	const wanted = new Set(area.units);
	const layer: GeometryCollection | undefined = topology.objects.areas;
	const units = layer?.geometries.filter((unit) => wanted.has(String(unit.id))) ?? [];
	return merge(topology, units as Parameters<typeof merge>[1]);
}

/** The names of something: the first one cites the atlas, which is where it is written so. */
function names(of: Case, name: string, native: NativeName | undefined): readonly Name[] {
	const atlas = { '@id': term(of.id), label: `Dual Power Atlas, “${of.title}”` };
	const first: Name = { toponym: name, lang: 'en', citations: [atlas] };
	if (!native) return [first];
	const own: Name = { toponym: native.text, lang: native.lang };
	return native.latin
		? [first, own, { toponym: native.latin, lang: `${native.lang}-Latn` }]
		: [first, own];
}

function identity(of: Case, kind: Kind, id: string) {
	const isCase = kind === 'case';
	return {
		'@id': isCase ? term(of.id) : term(of.id, kind, id),
		type: 'Feature' as const,
		id: numberOf(of, kind, id)
	};
}

type Kind = 'case' | 'place' | 'area' | 'line';

/** What tells a feature from all others, for a GIS that drops everything but properties. */
function known(of: Case, kind: Kind, id: string) {
	return { id: numberOf(of, kind, id), kind, key: id, case: of.id };
}

function numberOf(of: Case, kind: Kind, id: string): number {
	return featureId(`${of.id}/${kind}/${id}`);
}

/** The date in EDTF and its days; what is not known or has not ended is left out. */
function dates(dated: Dated): Readonly<Record<string, string>> {
	const days = Object.entries(isoSpan(dated)).filter(([, day]) => day !== '');
	return { edtf: dated.when, ...Object.fromEntries(days) };
}

/** The sides that have to do with something: `a`, `b`, `a;b`; no property if there is none. */
function sides(of: Case, said: readonly Pick<Statement, 'by'>[]): { side?: string } {
	const all = [...new Set(said.map(({ by }) => sideOf(of.authorities, by)))].sort();
	return all.length > 0 ? { side: all.join(';') } : {};
}

/**
 * The countries of today in whose units something lies, ISO 3166-1. Kosovo has no code of that standard, and the
 * format's checker refuses the one in use, so it has none here.
 */
function ccodes(units: readonly string[]): { ccodes?: readonly string[] } {
	const codes = new Set(units.flatMap((unit) => /^([A-Z]{2})-/.exec(unit)?.[1] ?? []));
	codes.delete('XK');
	return codes.size > 0 ? { ccodes: [...codes].sort() } : {};
}

/** The GeoNames class of a kind of place. */
function placeClass(kind: string): string {
	if (kind === 'city' || kind === 'town') return 'P';
	if (kind === 'field' || kind === 'port' || kind === 'base') return 'L';
	return 'S';
}

const POSITION: Readonly<Record<PositionCertainty, Certainty>> = {
	certain: 'certain',
	approximate: 'less-certain',
	contested: 'uncertain'
};

function withCertainty(
	geometry: Geometry | undefined,
	certainty: PositionCertainty
): LinkedPlace['geometry'] {
	const right = geometry ? rightHanded(geometry) : null;
	return right && { ...right, certainty: POSITION[certainty] };
}

function relationsOf(relations: readonly Relation[]) {
	return relations.length > 0 ? { relations } : {};
}

function descriptions(...texts: readonly (string | undefined)[]) {
	const values = texts.filter((text) => text !== undefined && text !== '') as string[];
	return values.length > 0
		? { descriptions: values.map((text) => ({ value: oneLine(text), lang: 'en' })) }
		: {};
}
