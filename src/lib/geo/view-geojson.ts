import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { formatDualDate, isoDate } from '$lib/domain/calendar';
import { sideOf } from '$lib/domain/case';
import { citationText } from '$lib/domain/citation';
import { eventsToTell } from '$lib/domain/event';
import { isoSpan, type Dated } from '$lib/domain/iso-span';
import { GROUND_CREDIT, LICENCE_URL } from '$lib/domain/sheet';
import { isSeen, seatsSeen } from '$lib/domain/seen';
import type { Attestation } from '$lib/domain/source';
import { standing } from '$lib/domain/span';
import type { Statement } from '$lib/domain/statement';
import { statementTitle } from '$lib/domain/statement-words';
import { viewTitle, type FiledView } from '$lib/domain/view-file';
import { featureId } from './feature-id';
import type { LegendEntry } from './legend';
import { geometriesById, layerOf, type MapTopology } from './layers';
import { reachedPart } from './reached';
import { rightHanded } from './right-hand';
import { placeAt, type SceneFeatures } from './scene';

type Properties = Readonly<Record<string, string | number | boolean>>;

/** What a view shows on its map, as RFC 7946 GeoJSON that tells what it is, whose, and on what it rests. */
export type ViewGeoJson = FeatureCollection & {
	readonly title: string;
	readonly date: string;
	readonly date_in_words: string;
	readonly lens: string;
	readonly view: string;
	readonly data_version: string;
	readonly licence: string;
	readonly attribution: string;
	/** The words of the key. */
	readonly legend: readonly string[];
	/** The sources of the features by id, each as one line. */
	readonly sources: Readonly<Record<string, string>>;
};

/**
 * The features of a view that stand on its day: ground, lines, seats, events. Properties are flat; where several things
 * are said of one piece of ground they stand in the same order in each list, parted by `;`.
 *
 * @param topology the published ground of the case or of the plan
 */
export function viewGeoJson(
	view: FiledView,
	features: SceneFeatures,
	topology: MapTopology,
	legend: readonly LegendEntry[]
): ViewGeoJson {
	const { of, day, calendar, lens, url, version } = view;
	const cited = new Set<string>();
	const cite = (attestations: readonly Attestation[]) => {
		const ids = [...new Set(attestations.map(({ source }) => source))];
		ids.forEach((id) => cited.add(id));
		return ids.join(';');
	};
	const nameOf = (id: string) => of.authorities.find((one) => one.id === id)?.name ?? id;
	const dates = (dated: Dated) => ({ when: dated.when, ...isoSpan(dated) });
	const lists = (items: readonly Statement[], value: (item: Statement) => string) =>
		items.map(value).join(';');
	const said = (items: readonly Statement[]): Properties => ({
		who: lists(items, ({ by }) => nameOf(by)),
		side: lists(items, ({ by }) => sideOf(of.authorities, by)),
		hold: lists(items, (item) => (item.aspect === 'ground' ? item.hold : '')),
		standing: lists(items, ({ span }) => standing(span, day)),
		when: lists(items, ({ when }) => when),
		since: lists(items, (item) => isoSpan(item).start_earliest),
		until: lists(items, (item) => isoSpan(item).end_latest),
		statements: lists(items, ({ id }) => id),
		says: items.map((item) => statementTitle(of, item)).join('; '),
		sources: cite(items.flatMap(({ attestations }) => attestations))
	});

	const statementOf = new Map<string, Statement>(of.statements.map((item) => [item.id, item]));
	const areas = geometriesById(layerOf(topology, 'areas'));
	const lineShapes = new Map([
		...geometriesById(layerOf(topology, 'lines')),
		...geometriesById(layerOf(topology, 'fronts'))
	]);
	const seen = ({ by }: Statement) => isSeen(lens, sideOf(of.authorities, by));
	const isThere = ({ span }: { readonly span: Dated['span'] }) => standing(span, day) !== 'out';

	const ground = features.ground.filter(isThere).map((item) =>
		feature(item.id, areas.get(item.ground), {
			kind: 'ground',
			area: item.area,
			unit: item.ground,
			name: of.areas.find((area) => area.id === item.area)?.name ?? '',
			edge: item.soft ? 'soft' : 'sharp',
			drawn: item.look.fill,
			drawn_sides: item.look.sides.join(';'),
			drawn_claims: item.look.claims.join(';'),
			...said(item.statements.flatMap((id) => statementOf.get(id) ?? []).filter(seen))
		})
	);
	const lines = features.lines.filter(isThere).map((item) => {
		const whole = lineShapes.get(item.line);
		const shape = whole?.type === 'LineString' ? reachedPart(whole, item.reach) : whole;
		const line = of.lines.find((candidate) => candidate.id === item.line);
		return feature(item.id, shape, {
			kind: item.kind,
			line: item.line,
			name: item.name || 'where the ground of the two sides meets',
			side: item.sides.join(';'),
			standing: standing(item.span, day),
			...(line
				? { ...dates(line), sources: cite(line.attestations) }
				: { drawn_from: isoDate(item.span.earliestStart) })
		});
	});
	const seats = seatsSeen(of, lens, day).map(({ statement }) =>
		feature(
			featureId(`${of.id}/seat/${statement.id}`),
			pointAt(placeAt(of.places, statement.place)),
			{ kind: 'seat', place: statement.place, ...said([statement]) }
		)
	);
	const events = eventsToTell(of.events, day).map((event) =>
		feature(
			featureId(`${of.id}/event/${event.id}`),
			pointAt(event.places[0] && placeAt(of.places, event.places[0])),
			{
				kind: 'event',
				event: event.id,
				name: event.title,
				place: event.places.join(';'),
				...dates(event),
				sources: cite(event.attestations)
			}
		)
	);
	const all = [...ground, ...lines, ...seats, ...events];
	return {
		type: 'FeatureCollection',
		title: viewTitle(view),
		date: isoDate(day),
		date_in_words: formatDualDate(day, of.calendar, calendar),
		lens,
		view: url,
		data_version: version,
		licence: LICENCE_URL,
		attribution: `Dual Power Atlas. ${GROUND_CREDIT}`,
		legend: legend.map(({ words }) => words),
		sources: Object.fromEntries(
			of.sources
				.filter(({ id }) => cited.has(id))
				.map((source): [string, string] => [source.id, citationText(source)])
		),
		features: all
	};
}

function feature(id: number, geometry: Geometry | undefined, properties: Properties): Feature {
	return {
		type: 'Feature',
		id,
		geometry: (geometry && rightHanded(geometry)) as Geometry,
		properties
	};
}

function pointAt(lngLat: readonly [number, number] | undefined | ''): Geometry | undefined {
	return lngLat ? { type: 'Point', coordinates: [...lngLat] } : undefined;
}
