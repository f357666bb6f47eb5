import { geoArea } from 'd3-geo';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import * as polyclip from 'polyclip-ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/calendar';
import { addDays } from '$lib/domain/day';
import {
	COUNTS,
	isMeasured,
	overlapIntervals,
	sharesOn,
	TALLIES,
	type Overlap,
	type Shares
} from '$lib/domain/overlap';
import { withReading } from '$lib/domain/reading';
import { geometriesById, layerOf } from '$lib/geo/layers';
import { overlapOf } from '$lib/geo/overlap';
import { geodesicAreaKm2 } from './geodesic-area.server';
import { formatOverlap, groundPieces, OVERLAP_COLUMNS } from './overlap.server';
import { catalogue, overlapOfCase, topologyOf } from './pages.server';

const CASES = catalogue().cases.map((file) => file.case);
/** The radius of the sphere that has the surface of WGS 84. */
const AUTHALIC_KM = 6371.0071809;

const sum = (shares: Shares) => TALLIES.reduce((total, tally) => total + (shares[tally] ?? 0), 0);

function topology(id: string) {
	const found = topologyOf(id);
	if (!found) expect.fail(`there is no case ${id}`);
	return found;
}

/** The area of a polygon on the sphere, whichever way its rings run. */
function sphericalKm2(geometry: Geometry | undefined): number {
	if (geometry?.type === 'MultiPolygon') {
		return geometry.coordinates.reduce(
			(total, coordinates) => total + sphericalKm2({ type: 'Polygon', coordinates }),
			0
		);
	}
	if (geometry?.type !== 'Polygon') return 0;
	const [outer = 0, ...holes] = geometry.coordinates.map((ring) => {
		const area = geoArea({ type: 'Polygon', coordinates: [ring] });
		return Math.min(area, 4 * Math.PI - area);
	});
	return (outer - holes.reduce((total, hole) => total + hole, 0)) * AUTHALIC_KM ** 2;
}

describe.each(CASES.map((of) => [of.id, of] as const))('%s', { timeout: 60_000 }, (id, of) => {
	const pieces = groundPieces(of, topology(id));
	const areas = geometriesById(layerOf(topology(id), 'areas'));

	test('is cut into pieces that add up to the union of its ground', () => {
		const units = of.areas.flatMap((area) => area.units);
		const parts = units.length > 0 ? units : of.areas.map((area) => area.id as string);
		const [first, ...others] = [...new Set(parts)].map(
			(part) => (areas.get(part) as Polygon | MultiPolygon).coordinates as polyclip.Geom
		) as [polyclip.Geom, ...polyclip.Geom[]];
		const coordinates = polyclip.union(first, ...others);
		const union = geodesicAreaKm2({ type: 'MultiPolygon', coordinates });
		const total = pieces.reduce((sumKm2, piece) => sumKm2 + piece.areaKm2, 0);
		expect(Math.abs(total / union - 1)).toBeLessThan(1e-6);
	});

	test('has figures that add up to the whole, on every day of every count and reading', () => {
		const { authored, readings } = overlapOfCase(of, topology(id));
		for (const overlap of [authored, ...Object.values(readings)] as Overlap[]) {
			for (const entry of COUNTS.flatMap((count) => overlap[count])) {
				const share = sum(entry.km2) / overlap.wholeKm2;
				expect(Math.abs(share - 1), isoDate(entry.from)).toBeLessThan(1e-6);
			}
		}
	});

	test('has figures from its first day to its last, each day once', () => {
		const rows = overlapIntervals(overlapOfCase(of, topology(id)).authored, of);
		expect(rows[0]?.from).toBe(of.first);
		expect(rows.at(-1)?.to).toBe(of.last);
		for (const [index, row] of rows.entries()) {
			expect(row.to).toBeGreaterThanOrEqual(row.from);
			if (index > 0) expect(row.from).toBe(addDays(rows[index - 1]?.to ?? row.from, 1));
		}
	});

	test('is rounded by less than a hundredth of a per cent of the whole, on every day', () => {
		const [exact, told] = [overlapOf(of, pieces), overlapOfCase(of, topology(id)).authored];
		expect(isMeasured(told)).toBe(true);
		for (const count of COUNTS) {
			for (const { from, km2 } of exact[count]) {
				for (const tally of TALLIES) {
					const off = (km2[tally] ?? 0) - (sharesOn(told[count], from)?.km2[tally] ?? 0);
					expect(Math.abs(off) / exact.wholeKm2).toBeLessThan(1e-4);
				}
			}
		}
	});

	test('has at least four fifths of each drawn area on its units, if it has units', () => {
		if (of.areas.every((area) => area.units.length === 0)) return;
		for (const { id: drawn } of of.areas.filter((area) => area.units.length === 0)) {
			const inside = pieces
				.filter(({ grounds }) => grounds.includes(drawn))
				.reduce((total, piece) => total + piece.areaKm2, 0);
			const all = geodesicAreaKm2(areas.get(drawn) as Polygon | MultiPolygon);
			expect(inside / all, drawn).toBeGreaterThan(0.8);
		}
	});

	test('has figures only of readings that change them', () => {
		const { authored, readings } = overlapOfCase(of, topology(id));
		for (const { id: reading } of of.readings) {
			const read = overlapOf(withReading(of, reading), pieces);
			const isOther = read.held.length !== overlapOf(of, pieces).held.length;
			if (isOther) expect(readings[reading]).toBeDefined();
			if (readings[reading]) expect(readings[reading]).not.toEqual(authored);
		}
	});
});

test.each(['libya', 'yemen', 'kosovo'])(
	'the whole of %s agrees with the area on a sphere within half a per cent',
	(id) => {
		const of = CASES.find((candidate) => candidate.id === id);
		if (!of) expect.fail(`there is no case ${id}`);
		const areas = geometriesById(layerOf(topology(id), 'areas'));
		const units = [...new Set(of.areas.flatMap((area) => area.units))];
		const spherical = units.reduce((total, unit) => total + sphericalKm2(areas.get(unit)), 0);
		const { wholeKm2 } = overlapOfCase(of, topology(id)).authored;
		expect(Math.abs(wholeKm2 / spherical - 1)).toBeLessThan(0.005);
	}
);

describe('the published table', () => {
	const libya = CASES.find((of) => of.id === 'libya');
	if (!libya) throw new Error('there is no case libya');
	const { authored } = overlapOfCase(libya, topology('libya'));
	const lines = formatOverlap(libya, authored).split('\r\n');

	test('has the columns that are published, in their order', () => {
		expect(lines[0]).toBe(
			'case,from,to,held_none_km2,held_one_km2,held_two_or_more_km2,held_none_or_one_km2,held_one_or_more_km2,held_any_number_km2,held_about,claimed_none_km2,claimed_one_km2,claimed_two_or_more_km2,claimed_none_or_one_km2,claimed_one_or_more_km2,claimed_any_number_km2,claimed_about,whole_km2'
		);
	});

	test('has as many fields in each row, ISO dates, and areas that add up to the whole', () => {
		expect(lines.at(-1)).toBe('');
		const rows = lines.slice(1, -1).map((line) => line.split(','));
		expect(rows.length).toBeGreaterThan(20);
		for (const row of rows) {
			expect(row).toHaveLength(OVERLAP_COLUMNS.length);
			const field = (name: string) => row[OVERLAP_COLUMNS.indexOf(name as never)] ?? '';
			expect(field('from')).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(field('to') >= field('from')).toBe(true);
			for (const count of COUNTS) {
				const names = OVERLAP_COLUMNS.filter(
					(name) => name.startsWith(count) && name.endsWith('_km2')
				);
				const total = names.reduce((sumKm2, name) => sumKm2 + Number(field(name)), 0);
				expect(Math.abs(total / Number(field('whole_km2')) - 1)).toBeLessThan(1e-6);
			}
		}
	});
});
