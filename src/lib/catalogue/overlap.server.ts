import type { MultiPolygon, Polygon } from 'geojson';
import { isoDate } from '$lib/domain/calendar';
import type { Case } from '$lib/domain/case';
import {
	COUNTS,
	overlapIntervals,
	TALLIES,
	type CaseOverlap,
	type Overlap,
	type OverlapInterval,
	type Tally
} from '$lib/domain/overlap';
import { withReading, type ReadingId } from '$lib/domain/reading';
import { geometriesById, layerOf, type MapTopology } from '$lib/geo/layers';
import { overlapOf, type GroundPiece } from '$lib/geo/overlap';
import { disjointPieces, type DisjointPiece, type Ground } from './disjoint-ground.server';

/**
 * The ground of a case, as its map draws it, in pieces without overlap: its units with what is drawn over them, or, in a
 * case without units, all that is drawn. What a hand drew beyond the units is the unevenness of its edge, and left out.
 */
export function groundPieces(of: Case, topology: MapTopology): readonly DisjointPiece[] {
	const geometries = geometriesById(layerOf(topology, 'areas'));
	const ground = (id: string): readonly Ground[] => {
		const geometry = geometries.get(id);
		const isGround = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
		return isGround ? [{ id, geometry: geometry as Polygon | MultiPolygon }] : [];
	};
	const units = new Set(of.areas.flatMap((area) => area.units));
	const drawn = of.areas.filter((area) => area.units.length === 0);
	const pieces = disjointPieces(
		[...units].flatMap(ground),
		drawn.flatMap((area) => ground(area.id))
	);
	return units.size === 0 ? pieces : pieces.filter(({ grounds }) => units.has(grounds[0] ?? ''));
}

/** The overlap of a case, and of each of its readings in which other ground is held or claimed on some day. */
export function caseOverlap(of: Case, topology: MapTopology): CaseOverlap {
	const pieces = rounded(groundPieces(of, topology));
	const authored = tidy(overlapOf(of, pieces));
	const readings: Partial<Record<ReadingId, Overlap>> = {};
	for (const { id } of of.readings) {
		const read = tidy(overlapOf(withReading(of, id), pieces));
		if (JSON.stringify(read) !== JSON.stringify(authored)) readings[id] = read;
	}
	return { authored, readings };
}

/** How finely areas are told: in this share of the next power of ten above the whole. */
const GRAIN = 1e-6;

/**
 * Pieces whose areas are rounded so that sums of them are short to write. Rounded here and not later, so that figures
 * still add up to the whole exactly.
 */
function rounded(pieces: readonly GroundPiece[]): readonly GroundPiece[] {
	const whole = pieces.reduce((total, piece) => total + piece.areaKm2, 0);
	const decimals = -Math.ceil(Math.log10(Math.max(whole, GRAIN) * GRAIN));
	const scale = 10 ** decimals;
	return pieces
		.map(({ grounds, areaKm2 }) => ({ grounds, areaKm2: Math.round(areaKm2 * scale) / scale }))
		.filter(({ areaKm2 }) => areaKm2 > 0);
}

/** Sums of rounded areas without the noise of binary fractions. */
function tidy(overlap: Overlap): Overlap {
	const text = JSON.stringify(overlap, (_, value: unknown) =>
		typeof value === 'number' ? Number(value.toPrecision(9)) : value
	);
	return JSON.parse(text) as Overlap;
}

/** How the columns of the published table name a tally. */
const TALLY_COLUMNS: Readonly<Record<Tally, string>> = {
	none: 'none',
	one: 'one',
	twoOrMore: 'two_or_more',
	noneOrOne: 'none_or_one',
	oneOrMore: 'one_or_more',
	anyNumber: 'any_number'
};

/** The columns of a case's table of overlap. They are public: their names and order stay. */
export const OVERLAP_COLUMNS = [
	'case',
	'from',
	'to',
	...COUNTS.flatMap((count) => [
		...TALLIES.map((tally) => `${count}_${TALLY_COLUMNS[tally]}_km2`),
		`${count}_about`
	]),
	'whole_km2'
] as const;

/** The overlap of a case as CSV (RFC 4180) with a header: one stretch of days a row, ISO dates, both included. */
export function formatOverlap(of: Case, overlap: Overlap): string {
	const rows = overlapIntervals(overlap, of).map((interval) => overlapRow(interval, overlap));
	return [OVERLAP_COLUMNS, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('');
}

function overlapRow(interval: OverlapInterval, { wholeKm2 }: Overlap): readonly string[] {
	return [
		interval.case,
		isoDate(interval.from),
		isoDate(interval.to),
		...COUNTS.flatMap((count) => [
			...TALLIES.map((tally) => String(interval[count].km2[tally] ?? 0)),
			interval[count].about ? 'true' : 'false'
		]),
		String(wholeKm2)
	];
}
