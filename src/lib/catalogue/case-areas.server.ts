import type { Topology } from 'topojson-specification';
import type { Area } from '$lib/domain/case';
import type { AreaId } from '$lib/domain/statement';
import type { AuthoredCase } from './authored';
import type { AuthoredFile } from './authored-file.server';
import type { CaseReader } from './case-reader.server';
import { nativeNames } from './native-names';
import type { DrawnPlaces } from './places-file.server';

/** Reads the areas of a case; reports those without ground. */
export function readAreas(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile,
	drawn: DrawnPlaces,
	units: Topology | undefined
): readonly Area[] {
	const object = units?.objects.units;
	const codes =
		object?.type === 'GeometryCollection'
			? object.geometries.map((geometry) => String(geometry.id))
			: [];
	reader.unique(authored.areas, file, ['areas']);
	return authored.areas.map((area, index) => {
		const path = ['areas', index];
		const own = area.units === 'all' ? codes : (area.units ?? []);
		own.forEach((code) => {
			if (!codes.includes(code)) {
				reader.problems.add(file, [...path, 'units'], `“${code}” is no unit of areas.topo.json`);
			}
		});
		if (own.length === 0 && !drawn.polygons.has(area.id)) {
			reader.problems.add(
				file,
				path,
				`“${area.id}” has no ground: name units, or draw a polygon of that id in places.geojson`
			);
		}
		return {
			id: area.id as AreaId,
			name: area.name,
			...(area.native ? { native: nativeNames(area.native)[0]! } : {}),
			units: own,
			soft: area.edge === 'soft',
			certainty: area.certainty,
			...(area.note ? { note: area.note } : {}),
			...(area.label ? { label: area.label } : {})
		};
	});
}
