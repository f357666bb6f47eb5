import type { Authority, AuthorityId } from '$lib/domain/authority';
import type { Camp } from '$lib/domain/case';
import type { Part, PartId } from '$lib/domain/part';
import { LEVERS } from '$lib/domain/lever';
import type { Span } from '$lib/domain/span';
import type { AreaId, PlaceId } from '$lib/domain/statement';
import type { AuthoredCase } from './authored';
import type { AuthoredFile } from './authored-file.server';
import { sourceDate, type CaseReader } from './case-reader.server';
import { nativeNames } from './native-names';

/** Reads the authorities of a case. */
export function readAuthorities(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Authority[] {
	const authorities: Authority[] = [];
	authored.authorities.forEach((authority, index) => {
		const path = ['authorities', index];
		const dated = reader.spanOf(authority, file, path);
		const attestations = reader.attestations(authority.attested, file, path);
		if (!dated) return;
		authorities.push({
			id: authority.id as AuthorityId,
			side: authority.side,
			name: authority.name,
			short: authority.short,
			native: nativeNames(authority.native),
			kind: authority.kind,
			claim: authority.claim ?? '',
			about: authority.about ?? '',
			...sourceDate(authority),
			span: dated.span,
			attestations
		});
	});
	return authorities;
}

/** Reads one side: what it is called and who stands for it when. */
export function readCamp(
	reader: CaseReader,
	authored: AuthoredCase,
	side: 'a' | 'b',
	file: AuthoredFile
): Camp {
	const camp = authored.sides[side];
	const front: { authorities: AuthorityId[]; span: Span }[] = [];
	camp.front.forEach((entry, index) => {
		const path = ['sides', side, 'front', index];
		entry.authorities.forEach((id, at) =>
			reader.known('authority', id, file, [...path, 'authorities', at])
		);
		const dated = reader.spanOf(entry, file, path);
		if (dated) front.push({ authorities: entry.authorities as AuthorityId[], span: dated.span });
	});
	return { name: camp.name, short: camp.short, front };
}

/** The rows of the matrix are in the fixed order, with every lever of the list. */
export function checkLeverRows(reader: CaseReader, authored: AuthoredCase, file: AuthoredFile) {
	let reached = 0;
	authored.levers.forEach((row, index) => {
		if (row.lever === 'own') return;
		const position = LEVERS.indexOf(row.lever);
		if (position < reached) {
			reader.problems.add(
				file,
				['levers', index, 'lever'],
				`“${row.lever}” comes after “${LEVERS[reached]}”: keep the order of the list`
			);
		}
		reached = Math.max(reached, position);
	});
	for (const lever of LEVERS) {
		if (!authored.levers.some((row) => row.lever === lever)) {
			reader.problems.add(file, ['levers'], `has no row for “${lever}”: a case drops no lever`);
		}
	}
	reader.unique(authored.levers, file, ['levers']);
}

/** Reads the cities of a case of several; no authority belongs to two. */
export function readParts(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Part[] {
	reader.unique(authored.parts, file, ['parts']);
	const taken = new Map<string, string>();
	return authored.parts.map((part, index) => {
		const path = ['parts', index];
		reader.known('place', part.place, file, [...path, 'place']);
		part.areas.forEach((id, at) => reader.known('area', id, file, [...path, 'areas', at]));
		part.authorities.forEach((id, at) => {
			reader.known('authority', id, file, [...path, 'authorities', at]);
			const other = taken.get(id);
			if (other) {
				const message = `“${id}” belongs to “${other}” already`;
				reader.problems.add(file, [...path, 'authorities', at], message);
			}
			taken.set(id, part.id);
		});
		return {
			id: part.id as PartId,
			name: part.name,
			place: part.place as PlaceId,
			areas: part.areas as AreaId[],
			authorities: part.authorities as AuthorityId[]
		};
	});
}
