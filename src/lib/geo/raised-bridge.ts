import type { LineString, MultiLineString, Position } from 'geojson';

/** The share of a bridge on each bank that stays when its middle is raised. */
const STAYS = 0.36;
/** How long a leaf is, as a share of the bridge, and how far it is turned aside. */
const LEAF = 0.16;
const TURN = (50 * Math.PI) / 180;

/** A bridge whose middle is raised, as a plan shows it: what stays, each end with its leaf turned aside, and the gap. */
export type RaisedBridge = { readonly leaves: MultiLineString; readonly gap: LineString };

/**
 * How a raised bridge is drawn.
 *
 * @param line from bank to bank; only its two ends count
 */
export function raisedBridge({ coordinates }: LineString): RaisedBridge {
	const [from, to] = [coordinates[0], coordinates.at(-1)] as [Position, Position];
	const [near, far] = [along(from, to, STAYS), along(to, from, STAYS)];
	return {
		leaves: {
			type: 'MultiLineString',
			coordinates: [
				[from, near, leaf(near, to, from)],
				[to, far, leaf(far, from, to)]
			]
		},
		gap: { type: 'LineString', coordinates: [near, far] }
	};
}

/** The id of the shape of a raised bridge's gap. */
export function gapOf(id: string): string {
	return `${id}.gap`;
}

function along(from: Position, to: Position, share: number): Position {
	return from.map((value, axis) => value + ((to[axis] ?? 0) - value) * share);
}

/** The tip of a leaf at the end of what stays, turned to the right of the way from `start` to `aim`. */
function leaf(at: Position, aim: Position, start: Position): Position {
	const stretch = Math.cos(((at[1] ?? 0) * Math.PI) / 180);
	const dx = ((aim[0] ?? 0) - (start[0] ?? 0)) * stretch;
	const dy = (aim[1] ?? 0) - (start[1] ?? 0);
	const [cosine, sine] = [Math.cos(TURN), -Math.sin(TURN)];
	return [
		(at[0] ?? 0) + ((dx * cosine - dy * sine) * LEAF) / stretch,
		(at[1] ?? 0) + (dx * sine + dy * cosine) * LEAF
	];
}
