import { isoDate } from './calendar';
import { formatCsv } from './csv';
import { relationStep, type RelationStep } from './relation';
import type { Traits } from './traits';

/** The columns of the table of traits, by which it can be sorted. */
export const TRAITS = [
	'case',
	'length',
	'relation',
	'army',
	'shared',
	'third',
	'recognition',
	'overlap'
] as const;
export type Trait = (typeof TRAITS)[number];

/** By which column a table is sorted, and whether from the most to the least. */
export type Sorting = { readonly by: Trait; readonly falls: boolean };

/** Reads what an address says of sorting: `length`, or `-length` for the longest first. */
export function parseSorting(text: string | undefined): Sorting | undefined {
	const falls = text?.startsWith('-') === true;
	const by = TRAITS.find((trait) => trait === (falls ? text?.slice(1) : text));
	return by && { by, falls };
}

/** The inverse of `parseSorting`. */
export function formatSorting({ by, falls }: Sorting): string {
	return `${falls ? '-' : ''}${by}`;
}

/** The rows in the order asked for; without one, and where two are alike, as they stood. */
export function sortTraits(
	rows: readonly Traits[],
	sorting: Sorting | undefined
): readonly Traits[] {
	if (!sorting) return rows;
	const direction = sorting.falls ? -1 : 1;
	return rows.toSorted((one, other) => {
		const [first, second] = [valueOf(one, sorting.by), valueOf(other, sorting.by)];
		return typeof first === 'string'
			? first.localeCompare(String(second), 'en') * direction
			: (first - Number(second)) * direction;
	});
}

/** What a row is sorted by. */
function valueOf(of: Traits, trait: Trait): string | number {
	switch (trait) {
		case 'case':
			return of.name;
		case 'length':
			return of.days;
		case 'relation':
			return relationShares(of).war;
		case 'army':
			return armyOfBoth(of);
		case 'shared':
			return of.shared.length;
		case 'third':
			return of.thirdPowers.length;
		case 'recognition':
			return of.recognisedBy.a.length + of.recognisedBy.b.length;
		case 'overlap':
			return of.overlap?.mostKm2 ?? -1;
		default:
			return trait satisfies never;
	}
}

/** The shares of the days on which the sides stood on each step from cooperation to war; the rest had no relation. */
export function relationShares(traits: Traits): Readonly<Record<RelationStep, number>> {
	const shares = { coop: 0, cond: 0, rival: 0, war: 0 };
	for (const { relation, from, to } of traits.relations) {
		if (relation) shares[relationStep(relation)] += (to - from + 1) / traits.days;
	}
	return shares;
}

/** The share of the days on which each side had an army, or a part in one. */
export function armyOfBoth({ army }: Traits): number {
	return (army.divided ?? 0) + (army.shared ?? 0) + (army.contested ?? 0);
}

/** The columns of the file. They are public: their names and order stay. */
const COLUMNS: readonly (readonly [name: string, field: (of: Traits) => string | number])[] = [
	['case', (of) => of.id],
	['name', (of) => of.name],
	['first_day', (of) => isoDate(of.from)],
	['last_day', (of) => (of.isOpen ? '' : isoDate(of.to))],
	['days', (of) => of.days],
	['began', (of) => of.began],
	['ended', (of) => of.ended],
	['cooperation_share', (of) => rounded(relationShares(of).coop)],
	['conditional_share', (of) => rounded(relationShares(of).cond)],
	['rivalry_share', (of) => rounded(relationShares(of).rival)],
	['war_share', (of) => rounded(relationShares(of).war)],
	['side_a', (of) => of.sides.a],
	['side_b', (of) => of.sides.b],
	['army_a_share', (of) => rounded(of.army['a-holds'] ?? 0)],
	['army_b_share', (of) => rounded(of.army['b-holds'] ?? 0)],
	['army_both_share', (of) => rounded(armyOfBoth(of))],
	['shared_levers', (of) => of.shared.map(({ label }) => label).join(';')],
	['third_powers', (of) => of.thirdPowers.join(';')],
	['recognised_a', (of) => of.recognisedBy.a.join(';')],
	['recognised_b', (of) => of.recognisedBy.b.join(';')],
	['overlap_least_km2', (of) => of.overlap?.leastKm2 ?? ''],
	['overlap_most_km2', (of) => of.overlap?.mostKm2 ?? ''],
	['overlap_day', (of) => (of.overlap ? isoDate(of.overlap.on) : '')],
	['ground_km2', (of) => of.overlap?.wholeKm2 ?? '']
];

/** The same rows as CSV with a header; several names in a field are parted by `;`, shares are from 0 to 1. */
export function traitsCsv(rows: readonly Traits[]): string {
	return formatCsv([
		COLUMNS.map(([name]) => name),
		...rows.map((of) => COLUMNS.map(([, field]) => field(of)))
	]);
}

/** A share to a thousandth. */
function rounded(share: number): number {
	return Math.round(share * 1000) / 1000;
}
