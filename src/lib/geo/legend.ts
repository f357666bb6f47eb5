import type { Side } from '$lib/domain/authority';
import type { Day } from '$lib/domain/day';
import { standing, type Span } from '$lib/domain/span';
import { patternName, type Fill } from './look';
import type { SceneFeatures } from './scene';

/** One entry of the key: a pattern, or a kind of line, that is on the map now. */
export type LegendEntry = {
	readonly key: string;
	readonly pattern: string | undefined;
	/** The patterns of the claims over it. */
	readonly claims: readonly string[];
	readonly line: keyof typeof LINE_WORDS | 'bridge' | 'wall' | undefined;
	/** Who holds the bridges of an entry, and whether they are raised. */
	readonly bridge?: { readonly side: Side; readonly raised: boolean };
	readonly words: string;
};

/** What each kind of line is called, in the order of the key. */
const LINE_WORDS = {
	front: 'front',
	'soft-front': 'front, approximate',
	route: 'march',
	boundary: 'boundary'
} as const;

/**
 * The key of what is visible on a day, nothing more.
 *
 * @param isWar without war the line between the ground of two sides is no front, and is not called so
 */
export function legendOf(
	features: SceneFeatures,
	day: Day,
	names: Readonly<Record<Side, string>>,
	isWar = true
): readonly LegendEntry[] {
	const entries = new Map<string, LegendEntry>();
	for (const feature of features.ground) {
		if (standing(feature.span, day) === 'out') continue;
		const { fill, sides, claims } = feature.look;
		const pattern = patternName(fill, sides);
		const key = `${pattern}/${claims.join('+')}`;
		entries.set(key, {
			key,
			pattern,
			claims: claims.map((side) => `claim-${side === 'other' ? 'c' : side}`),
			line: undefined,
			words: capital(fillWords(fill, sides, names) + claimWords(claims, names))
		});
	}
	const ordered = [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
	const standingNow = features.lines
		.filter((line) => standing(line.span, day) !== 'out')
		.map((line) => (line.kind === 'front' && line.soft ? 'soft-front' : line.kind));
	const lines = (Object.keys(LINE_WORDS) as (keyof typeof LINE_WORDS)[])
		.filter((kind) => standingNow.includes(kind))
		.map((kind) => ({
			key: kind,
			pattern: undefined,
			claims: [],
			line: kind,
			words: isWar
				? LINE_WORDS[kind]
				: LINE_WORDS[kind].replace('front', 'where the two sides meet')
		}));
	const standingWalls = features.lines.filter(
		(line) => line.kind === 'wall' && standing(line.span, day) !== 'out'
	);
	/** A ring on two banks of a river is one wall. */
	const walls = [...new Map(standingWalls.map((line) => [line.name, line])).values()].map(
		({ name, span }) => ({
			key: `wall/${name}`,
			pattern: undefined,
			claims: [],
			line: 'wall' as const,
			words: name + doubtOf(span, day)
		})
	);
	return [...ordered, ...lines, ...walls, ...bridgesOf(features, day, names)];
}

/** The bridges of a day: those held by a side, those that it has raised. */
function bridgesOf(
	features: SceneFeatures,
	day: Day,
	names: Readonly<Record<Side, string>>
): readonly LegendEntry[] {
	const entries = new Map<string, LegendEntry>();
	for (const { bridge, sides, span } of features.lines) {
		const [side] = sides;
		if (!bridge || !side || standing(span, day) === 'out') continue;
		const raised = bridge.state === 'raised';
		const key = `bridge-${bridge.state}-${side}`;
		const words = raised ? `bridge raised by ${names[side]}` : `bridge held by ${names[side]}`;
		entries.set(key, {
			key,
			pattern: undefined,
			claims: [],
			line: 'bridge',
			bridge: { side, raised },
			words
		});
	}
	return [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** What a day in the margins of a span leaves open. */
function doubtOf(span: Span, day: Day): string {
	if (day < span.latestStart) return ', perhaps unfinished';
	return day > span.earliestEnd ? ', perhaps gone' : '';
}

function claimWords(claims: readonly Side[], names: Readonly<Record<Side, string>>): string {
	if (claims.length === 0) return '';
	return `, claimed by ${isBothSides(claims) ? 'both' : namesOf(claims, names)}`;
}

const isBothSides = (sides: readonly Side[]) => sides.length === 2 && !sides.includes('other');
const LIST = new Intl.ListFormat('en-GB');
const namesOf = (sides: readonly Side[], names: Readonly<Record<Side, string>>) =>
	LIST.format(sides.map((side) => names[side]));
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function fillWords(
	fill: Fill,
	sides: readonly Side[],
	names: Readonly<Record<Side, string>>
): string {
	const all = namesOf(sides, names);
	switch (fill) {
		case 'solid':
			return all;
		case 'both':
			return `${all}, each a part`;
		case 'both-claim':
			return `claimed by ${isBothSides(sides) ? 'both' : all}`;
		case 'fought':
			return 'fought over';
		case 'claimed':
			return `claimed by ${all}`;
		case 'present':
			return `${all} present`;
		default:
			return fill satisfies never;
	}
}
