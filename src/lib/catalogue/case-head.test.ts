import { describe, expect, test } from 'vitest';
import { event, exampleCase, isoSpan, place } from '$lib/domain/example-case';
import { exactSpan, FOREVER } from '$lib/domain/span';
import type { PlaceId } from '$lib/domain/statement';
import { headOfCase, linkedData } from './case-head.server';

type Node = Readonly<Record<string, unknown>> & { readonly '@type': string };
const graphOf = (data: object) => (data as { '@graph': Node[] })['@graph'];

describe('the JSON-LD of a case', () => {
	const span = isoSpan('1917-07-17', '1917-07-18');
	const of = exampleCase({
		places: [place('palace', [30.3, 59.9])],
		events: [
			event('march', span, { key: true, places: ['palace' as PlaceId] }),
			event('vote', span)
		]
	});
	const [dataset, ...events] = graphOf(linkedData(of, 'abc', '2026-11-22'));

	test('is a dataset with its time, its ground and its version', () => {
		expect(dataset).toMatchObject({
			'@type': 'Dataset',
			version: 'abc',
			temporalCoverage: '1917-03-01/1917-11-30',
			spatialCoverage: { geo: { box: '59 29 61 31' } }
		});
	});

	test('has its key events, with days and places, and no others', () => {
		expect(events).toHaveLength(1);
		expect(events[0]).toMatchObject({
			'@type': 'Event',
			name: 'march',
			startDate: '1917-07-17',
			endDate: '1917-07-18',
			location: { name: 'palace', geo: { latitude: 59.9, longitude: 30.3 } }
		});
	});

	test('leaves the end open of what has not ended', () => {
		const open = exampleCase({ span: exactSpan(of.first, FOREVER) });
		const [data] = graphOf(linkedData(open, 'abc', '2026-11-22'));
		expect(data?.temporalCoverage).toBe('1917-03-01/..');
	});
});

test('the head of a case ends no script early, and nobody’s head is empty', () => {
	const head = headOfCase('petrograd-1917');
	expect(head.match(/<\/script>/g)).toHaveLength(1);
	const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(head) ?? [];
	expect(json).not.toContain('<');
	expect(graphOf(JSON.parse(json) as object).length).toBeGreaterThan(3);
	expect(head).toContain('<meta name="citation_title" content="');
	expect(headOfCase('atlantis')).toBe('');
});
