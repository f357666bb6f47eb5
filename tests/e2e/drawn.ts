/**
 * What is drawn of a case on a day, told from its published table and places alone. It is written apart from the atlas's
 * own code, and imports none of it, so that the two can be held against each other.
 */

export type Published = {
	/** `/data/cases/<id>.csv` */
	readonly table: string;
	/** `/data/cases/<id>.geojson` */
	readonly places: {
		readonly features: readonly { readonly properties: Readonly<Record<string, string>> }[];
	};
	/** `/data/cases/<id>.topo.json`: the borders of neighbouring units that may be a front, `LY-SR~LY-MI`. */
	readonly topology: {
		readonly objects: {
			readonly fronts?: { readonly geometries: readonly { readonly id: string }[] };
		};
	};
	/** The first day of the slider, a Julian Day Number. */
	readonly first: number;
};

type Side = 'a' | 'b' | 'other';
type Days = readonly [number, number, number, number];
type Said = {
	readonly id: string;
	readonly side: Side;
	readonly hold: string;
	readonly days: Days;
};

/** What is drawn: each piece of ground by the number that the map knows it by, and lines by name. */
export type Drawn = {
	readonly ground: Readonly<Record<string, string>>;
	readonly lines: readonly string[];
};
/** What should be drawn: of the lines, routes may not yet have left their start. */
export type Expected = Drawn & { readonly routes: readonly string[] };

const NEVER_ENDS = 9_999_999;
const SIDES: readonly Side[] = ['a', 'b', 'other'];

/** Reads a case's files once and answers for any day and lens. */
export function drawnOf(caseId: string, published: Published) {
	const areas = published.places.features.map((item) => item.properties);
	const unitsOf = new Map(
		areas
			.filter((area) => area.kind === 'area')
			.map((area) => [area.key, area.units ? area.units.split(';') : [area.key!]])
	);
	const saidOf = new Map<string, Said[]>();
	for (const row of rowsOf(published.table)) {
		if (row.aspect !== 'ground') continue;
		const said = {
			id: row.id!,
			side: row.side as Side,
			hold: row.value!,
			days: daysOf(row, row.when!)
		};
		for (const piece of unitsOf.get(row.object!) ?? []) {
			saidOf.set(piece, [...(saidOf.get(piece) ?? []), said]);
		}
	}
	const lines = areas
		.filter((line) => line.kind === 'line')
		.map((line) => ({
			id: line.key!,
			kind: line.sort!,
			sides: (line.side ?? '').split(';'),
			replaces: (line.replaces ?? '').split(';'),
			days: daysOf(line, line.edtf!)
		}));
	const borders = (published.topology.objects.fronts?.geometries ?? []).map(({ id }) => id);

	return (day: number, lens: string): Expected => {
		const ground: Record<string, string> = {};
		for (const [piece, said] of saidOf) {
			const now = picture(said, day, lens);
			if (!now) continue;
			// A feature is numbered by the first day on which just this is said of its ground.
			const turns = [...new Set(said.flatMap(({ days: [a, b, c, d] }) => [a, b, c + 1, d + 1]))]
				.filter((turn) => turn > published.first && turn <= day)
				.sort((one, other) => other - one);
			let from = published.first;
			for (const turn of turns) {
				if (picture(said, turn - 1, lens)?.whole === now.whole) continue;
				from = turn;
				break;
			}
			ground[numberOf(`${caseId}/${piece}/${from}`)] = now.fill;
		}
		const standing = lines.filter(({ days }) => day >= days[0] && day <= days[3]);
		const seen = standing.filter(({ kind, sides }) =>
			kind === 'front'
				? lens === 'both'
				: kind !== 'route' || lens === 'both' || lens === 'undisputed' || sides.join() === lens
		);
		const holderOf = (unit: string) =>
			/^solid-([ab])\b/.exec(picture(saidOf.get(unit) ?? [], day, 'both')?.fill ?? '')?.[1];
		// A border is a front where side a alone holds one bank and side b alone the other, unless a source draws one for it.
		const fronts = borders.filter((border) => {
			const [left, right] = border.split(/~(?=[A-Z]{2}-)/).map(holderOf);
			if (lens !== 'both' || !left || !right || left === right) return false;
			return !standing.some(({ replaces }) => replaces.includes(border));
		});
		const isRoute = ({ kind }: { readonly kind: string }) => kind === 'route';
		const names = (of: typeof lines) => of.map(({ id }) => id);
		return {
			ground,
			lines: [...names(seen.filter((line) => !isRoute(line))), ...fronts].sort(),
			routes: names(seen.filter(isRoute))
		};
	};
}

/** How ground looks of which this is said: its fill with sides and claims, and with it all that is said; or nothing. */
function picture(all: readonly Said[], day: number, lens: string) {
	const said = all.filter(({ days }) => day >= days[0] && day <= days[3]);
	const sure = ({ days }: Said) => day >= days[1] && day <= days[2];
	const seen = said.filter(({ side }) => lens === 'both' || lens === 'undisputed' || side === lens);
	const who = (...holds: string[]) =>
		SIDES.filter((side) => seen.some((word) => word.side === side && holds.includes(word.hold)));
	const holders = who('administers', 'controls');
	const fighters = who('contests');
	const claimants = who('claims');
	const present = who('present');
	const parties = new Set(seen.map((word) => word.side)).size;
	if (lens === 'undisputed' && (parties !== 1 || holders.length !== 1 || fighters.length > 0)) {
		return undefined;
	}
	const [fill, sides, holds]: readonly [string, readonly Side[], readonly string[]] =
		fighters.length > 0
			? [
					'fought',
					who('contests', 'administers', 'controls'),
					['contests', 'administers', 'controls']
				]
			: holders.length > 1
				? ['both', holders, ['administers', 'controls']]
				: holders.length === 1
					? ['solid', holders, ['administers', 'controls']]
					: claimants.length > 1
						? ['both-claim', claimants, ['claims']]
						: claimants.length === 1
							? ['claimed', claimants, ['claims']]
							: ['present', present, ['present']];
	if (sides.length === 0) return undefined;
	const short = (list: readonly Side[]) => list.map((side) => (side === 'other' ? 'c' : side));
	const claims = short(claimants.filter((side) => !sides.includes(side)));
	const pale = sides.some(
		(side) => !seen.some((word) => word.side === side && holds.includes(word.hold) && sure(word))
	);
	const look =
		`${fill}-${short(sides).join('')} ${claims.map((side) => `claim-${side}`).join(' ')}`.trim();
	const words = `${look}${pale ? ' pale' : ''}`;
	return { fill: words, whole: `${words} ${said.map(({ id }) => id).join(' ')}` };
}

/** The four days of something published; an end that is not known may be a century away. */
function daysOf(row: Readonly<Record<string, string>>, edtf: string): Days {
	const startLatest = jdn(row.start_latest!);
	const startEarliest = row.start_earliest ? jdn(row.start_earliest) : startLatest - 36_525;
	if (!row.end_earliest) return [startEarliest, startLatest, NEVER_ENDS, NEVER_ENDS];
	const endEarliest = jdn(row.end_earliest);
	const century = String(Number(row.end_earliest.slice(0, 4)) + 100) + row.end_earliest.slice(4);
	const endLatest = row.end_latest
		? jdn(row.end_latest)
		: edtf.endsWith('/')
			? jdn(century)
			: endEarliest;
	return [startEarliest, startLatest, endEarliest, endLatest];
}

/** The Julian Day Number of an ISO date. */
function jdn(iso: string): number {
	return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 2_440_588;
}

/** FNV-1a of 32 bits, without its lowest bit, plus one: how published numbers are made from names. */
function numberOf(name: string): number {
	let hash = 2_166_136_261n;
	for (const letter of name) {
		hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 16_777_619n) & 0xffff_ffffn;
	}
	return Number(hash >> 1n) + 1;
}

/** The rows of a CSV (RFC 4180) by the names of its columns. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
	const rows = [...table.matchAll(/(?:"(?:[^"]|"")*"|[^\r\n])+/g)].map(([line]) =>
		[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
			([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
		)
	);
	const [columns = [], ...rest] = rows;
	return rest.map((fields) =>
		Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']))
	);
}
