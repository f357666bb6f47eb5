import { describe, expect, test } from 'vitest';
import {
	area,
	ATTESTED,
	event,
	exampleCase,
	grip,
	ground,
	isoDay,
	isoSpan,
	phase,
	place,
	seat
} from './example-case';
import type { Attestations, Source, SourceId } from './source';
import { sourcesOfView } from './view-sources';

const by = (id: string): { readonly attestations: Attestations } => ({
	attestations: [{ ...ATTESTED[0], source: id as SourceId }]
});
const source = (id: string) => ({ id: id as SourceId, title: id }) as Source;
const SPRING = isoSpan('1917-03-01', '1917-05-31');
const AUTUMN = isoSpan('1917-09-01', '1917-11-30');

const of = exampleCase({
	places: [place('palace', [30, 60])],
	areas: [area('city')],
	phases: [{ ...phase('p1', SPRING), ...by('on-phase') }],
	events: [event('march', isoSpan('1917-04-01'), by('on-event'))],
	statements: [
		{ ...seat('s', 'red', 'palace', SPRING), ...by('on-seat') },
		{ ...ground('g', 'white', 'city', 'administers', SPRING), ...by('on-ground') },
		{ ...grip('l', 'white', 'garrison', 'effective', SPRING), ...by('on-event') },
		{ ...grip('later', 'red', 'garrison', 'effective', AUTUMN), ...by('on-autumn') }
	],
	sources: ['on-autumn', 'on-seat', 'on-ground', 'on-phase', 'on-event'].map(source)
});
const listed = (...[lens, date]: [Parameters<typeof sourcesOfView>[1], string]) =>
	sourcesOfView(of, lens, isoDay(date)).map((item) => [item.number, item.source.id, ...item.parts]);

describe('the sources of a view', () => {
	test('are those of what stands on the day, numbered part by part, each once', () => {
		expect(listed('both', '1917-04-01')).toEqual([
			[1, 'on-event', 'events', 'levers'],
			[2, 'on-phase', 'phase'],
			[3, 'on-seat', 'seats'],
			[4, 'on-ground', 'ground']
		]);
	});

	test('leave out seats and ground that the lens does not show', () => {
		expect(listed('a', '1917-04-01').map(([, id]) => id)).not.toContain('on-seat');
		expect(listed('b', '1917-04-01').map(([, id]) => id)).not.toContain('on-ground');
	});

	test('follow the day', () => {
		expect(listed('both', '1917-09-01').map(([, id]) => id)).toEqual(['on-event', 'on-autumn']);
	});
});
