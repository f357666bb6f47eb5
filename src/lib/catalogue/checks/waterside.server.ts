import type { MultiPolygon, Polygon } from 'geojson';
import type { Place } from '$lib/domain/case';
import { isInside } from '$lib/geo/inside';
import { hasPoint } from '$lib/geo/plan';
import { landOf, windowOf } from '../plan-ground.server';
import type { PlanFile } from '../plan-file.server';
import { planOf } from '../plan.server';
import { writtenField } from '../written.server';
import { pathOfId, type Checked } from './checked-case.server';

const AFLOAT = ['ship', 'bridge'];
/** These may lie on a shore, or say nothing of the ground. */
const EITHER = ['port', 'base', 'other'];

/** Reports buildings that a plan draws in the water, and ships and bridges that it draws on land. */
export function checkWaterside({ of, files, problems }: Checked, plans: readonly PlanFile[]) {
	const features = (writtenField(files.places.value, 'features') ?? []) as { id: string }[];
	for (const { name, land, shown } of groundsOf(of.plan, of.places, plans)) {
		for (const place of shown) {
			const isDry = land.some((ground) => isInside([...place.lngLat], ground));
			const isAfloat = AFLOAT.includes(place.kind);
			if (EITHER.includes(place.kind) || isDry !== isAfloat) continue;
			const where = isDry ? 'on land' : 'in the water';
			const message = `a ${place.kind} lies ${where} on the plan of ${name}: mend its place, or its kind`;
			const path = [...pathOfId(features, place.id, ['features']), 'geometry', 'coordinates'];
			problems.add(files.places, path, message);
		}
	}
}

type Ground = {
	readonly name: string;
	readonly land: readonly (Polygon | MultiPolygon)[];
	readonly shown: readonly Place[];
};

/** The land of each plan that draws water, and the places that are shown on it. */
function groundsOf(
	plan: string | undefined,
	places: readonly Place[],
	plans: readonly PlanFile[]
): readonly Ground[] {
	const within = ([west, south, east, north]: readonly number[]) =>
		places.filter(
			({ lngLat: [lng, lat] }) =>
				lng > Number(west) && lng < Number(east) && lat > Number(south) && lat < Number(north)
		);
	const wet = plans.filter(({ features }) =>
		features.some(({ layer }) => layer === 'water' || layer === 'river')
	);
	const own = plan
		? [{ name: plan, land: planOf(plan).land, shown: within(planOf(plan).frame) }]
		: [];
	return [
		...own,
		...wet.map(({ plan: sheet, features }) => ({
			name: sheet.name,
			land: [landOf(features, windowOf(sheet.view))],
			shown: within(sheet.view).filter((place) => hasPoint(place, sheet))
		}))
	];
}
