import type { LineString, Position } from 'geojson';
import type { GroundName, Spot } from './drawing';
import { textWidthPx } from './labels';

/** Metres of one degree of latitude, nearly enough for a city. */
const DEGREE_M = 111_320;
/** Metres of a screen pixel at zoom 0 on the equator, with tiles of 512 px. */
const PIXEL_M = 78_271.517;
/** How far apart the places lie at which the name of a street may stand. */
const SPOTS_EVERY_M = 240;
const MOST_SPOTS = 14;
/** The bend of a street is told from this far before a name to this far behind it. */
const LOOK_M = 130;

/** From which zoom names along lines are shown, at the earliest. */
const FROM_ZOOM = { canal: 12.2, avenue: 12.5, street: 13.3, bridge: 13.5 } as const;

type Along = Pick<GroundName, 'name' | 'native' | 'now' | 'span'> & {
	readonly kind: keyof typeof FROM_ZOOM;
};

/**
 * The name of a street or canal with every place along it where it may stand, the middle first, turned as the line
 * runs there. It is shown from the zoom at which the line is longer than its name; a line without length has none.
 */
export function nameAlong({ coordinates }: LineString, of: Along): GroundName | undefined {
	const lat = coordinates[0]?.[1] ?? 0;
	const eastM = DEGREE_M * Math.cos((lat * Math.PI) / 180);
	const flat = coordinates.map(([x = 0, y = 0]): Position => [x * eastM, y * DEGREE_M]);
	const lengths = flat.map((position, index) => distance(flat[index - 1] ?? position, position));
	const lengthM = lengths.reduce((sum, length) => sum + length, 0);
	if (lengthM === 0) return undefined;

	const at = (alongM: number): Position => {
		let left = Math.min(Math.max(alongM, 0), lengthM);
		const index = Math.max(
			1,
			lengths.findIndex((length, place) => place > 0 && (left -= length) <= 0)
		);
		const [to, from, length] = [flat[index], flat[index - 1], lengths[index]];
		const share = 1 + left / (length || 1);
		return [0, 1].map((axis) => mix(from?.[axis] ?? 0, to?.[axis] ?? 0, share));
	};
	const count = Math.min(MOST_SPOTS, Math.max(1, Math.floor(lengthM / SPOTS_EVERY_M)));
	const spots = Array.from({ length: count })
		.map((_, index, { length }) => ((index + 0.5) / length) * lengthM)
		.sort((one, other) => Math.abs(one - lengthM / 2) - Math.abs(other - lengthM / 2));
	const metresPerPx = lengthM / (textWidthPx(of.name, 11.5) + 24);
	const zoom = Math.log2((PIXEL_M * Math.cos((lat * Math.PI) / 180)) / metresPerPx);
	const [first, ...also] = spots.map((alongM): Spot => {
		const [x = 0, y = 0] = at(alongM);
		const turn = upright(at(alongM - LOOK_M), at(alongM + LOOK_M));
		return [round(x / eastM), round(y / DEGREE_M), turn];
	});
	if (!first) return undefined;
	return {
		...of,
		lngLat: [first[0], first[1]],
		turn: first[2],
		...(also.length > 0 ? { also } : {}),
		zoom: Math.round(Math.max(FROM_ZOOM[of.kind], zoom) * 10) / 10
	};
}

/** Degrees clockwise of a text along a line, so that it can be read without turning the head. */
function upright([fromX = 0, fromY = 0]: Position, [toX = 0, toY = 0]: Position): number {
	const turn = Math.round((Math.atan2(fromY - toY, toX - fromX) * 180) / Math.PI);
	return turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
}

const distance = ([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position) =>
	Math.hypot(toX - x, toY - y);
const mix = (from: number, to: number, share: number) => from + (to - from) * share;
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
