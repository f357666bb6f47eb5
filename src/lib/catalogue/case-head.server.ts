/** What the head of a case's page tells machines: Highwire tags for reference managers, JSON-LD for search engines. */
import { resolve } from 'node:path';
import { isoDate } from '$lib/domain/calendar';
import type { Case } from '$lib/domain/case';
import { isOpen, type Span } from '$lib/domain/span';
import { dayOfBuild } from './catalogue.server';
import { dataVersion } from './data-version.server';
import { catalogue } from './pages.server';

const ATLAS = 'Dual Power Atlas';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The tags and the JSON-LD of a case as HTML; empty if there is no such case. */
export function headOfCase(id: string): string {
	const of = catalogue().cases.find((file) => file.case.id === id)?.case;
	if (!of) return '';
	const built = isoDate(dayOfBuild());
	const tags: readonly (readonly [string, string])[] = [
		['citation_title', of.title],
		['citation_author', ATLAS],
		['citation_publisher', ATLAS],
		['citation_publication_date', built.replaceAll('-', '/')],
		['citation_language', 'en'],
		['citation_keywords', `dual power; ${of.place}`]
	];
	const data = linkedData(of, dataVersion(resolve('src/data'), id), built);
	// In a script `<` could end it; written as an escape it is the same text.
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return [
		...tags.map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`),
		`<script type="application/ld+json">${json}</script>`
	].join('');
}

/** A case as a schema.org Dataset, and its key events. Addresses are relative to the page. */
export function linkedData(of: Case, version: string, built: string): object {
	const [west, south, east, north] = of.box;
	const place = {
		'@type': 'Place',
		name: of.place,
		geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` }
	};
	const files = [
		['application/geo+json', 'geojson'],
		['text/csv', 'csv'],
		['application/json', 'topo.json']
	];
	const dataset = {
		'@type': 'Dataset',
		'@id': '#dataset',
		name: of.title,
		alternateName: of.native.text,
		description: `${of.sentence} ${of.summary}`,
		inLanguage: 'en',
		version,
		dateModified: built,
		license: LICENCE,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: ATLAS },
		temporalCoverage: coverage(of.span),
		spatialCoverage: place,
		keywords: ['dual power', of.sides.a.name, of.sides.b.name],
		distribution: files.map(([format, ending]) => ({
			'@type': 'DataDownload',
			encodingFormat: format,
			contentUrl: `../../data/cases/${of.id}.${ending}`
		}))
	};
	const events = of.events
		.filter((event) => event.key)
		.map((event) => {
			const at = of.places.find((candidate) => candidate.id === event.places[0]);
			return {
				'@type': 'Event',
				'@id': `?focus=event:${event.id}`,
				name: event.title,
				description: event.text,
				startDate: isoDate(event.span.earliestStart),
				...(isOpen(event.span) ? {} : { endDate: isoDate(event.span.latestEnd) }),
				location: at
					? {
							'@type': 'Place',
							name: at.name,
							geo: {
								'@type': 'GeoCoordinates',
								latitude: at.lngLat[1],
								longitude: at.lngLat[0]
							}
						}
					: place,
				subjectOf: { '@id': '#dataset' }
			};
		});
	return { '@context': 'https://schema.org', '@graph': [dataset, ...events] };
}

/** An ISO 8601 interval, `1917-03-15/1917-11-08`; `..` where something has not ended. */
function coverage(span: Span): string {
	return `${isoDate(span.earliestStart)}/${isOpen(span) ? '..' : isoDate(span.latestEnd)}`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
