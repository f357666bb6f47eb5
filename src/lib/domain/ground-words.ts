import { leastSupportWords, supportWords } from './account';
import type { Side } from './authority';
import { sideOf, type Area, type Case } from './case';
import type { Day } from './day';
import { groundSeen } from './seen';
import type { Hold, OnDay, StatementOf } from './statement';
import type { Lens } from './view';

/** What is said of an area on a day, in words and statements. */
export type AreaWords = {
	readonly area: Area;
	readonly statements: readonly OnDay<StatementOf<'ground'>>[];
	/** `Administered by Accord Gov.; claimed by House.` */
	readonly words: string;
	readonly sides: readonly Side[];
};

const HELD_WORDS: Readonly<Record<Exclude<Hold, 'present'>, string>> = {
	administers: 'administered by',
	controls: 'held with force by',
	claims: 'claimed by',
	contests: 'contested by'
};

/** Who has ground and how, whatever the number of its name: `partly administered by Villages`, `KFOR present`. */
export function heldWords(hold: Hold, by: string, part: boolean, perhaps: boolean): string {
	const doubt = perhaps ? 'perhaps ' : '';
	if (hold === 'present') return `${by} ${doubt}present${part ? ' in part of it' : ''}`;
	return `${doubt}${part ? 'in part ' : ''}${HELD_WORDS[hold]} ${by}`;
}

const HOLD_WORDS: Readonly<Record<Hold, string>> = {
	administers: 'administers it',
	controls: 'controls it by force',
	claims: 'claims it',
	contests: 'contests it',
	present: 'is present there'
};

/** How a hold is said: `holds part of it`. */
export function holdWords(hold: Hold, part: boolean): string {
	if (!part) return HOLD_WORDS[hold];
	return HOLD_WORDS[hold].replace('it', 'part of it').replace('there', 'in part of it');
}

/** One statement on an area in words: `perhaps administered by Accord Gov. (1 of 2 sources)`. */
export function holderWords(
	of: Case,
	{ statement, standing: stands }: OnDay<StatementOf<'ground'>>
): string {
	const authority = of.authorities.find((candidate) => candidate.id === statement.by);
	const support = supportWords(statement.attestations);
	const { hold, part } = statement;
	const held = heldWords(hold, authority?.short ?? '', part, stands === 'possible');
	return `${held}${support && ` (${support})`}`;
}

/** Every area of which something is seen on a day through a lens, held ground before ground that is only claimed. */
export function groundOn(of: Case, day: Day, lens: Lens = 'both'): readonly AreaWords[] {
	const standing = groundSeen(of, lens, day);
	return of.areas
		.flatMap((area) => {
			const statements = standing.filter((item) => item.statement.area === area.id);
			if (statements.length === 0) return [];
			const words = statements.map((item) => holderWords(of, item));
			const sides = [
				...new Set(statements.map((item) => sideOf(of.authorities, item.statement.by)))
			].sort();
			return [{ area, statements, words: `${capital(words.join('; '))}.`, sides }];
		})
		.sort((one, other) => rank(one) - rank(other));
}

/** The areas on which sources differ on a day, with how many agree: `Avdiivka (1 of 2 sources)`. */
export function differingAreas(of: Case, day: Day): readonly string[] {
	return groundOn(of, day).flatMap(({ area, statements }) => {
		const support = leastSupportWords(statements.map((item) => item.statement));
		return support ? [`${area.name} (${support})`] : [];
	});
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function rank({ statements }: AreaWords): number {
	const holds = statements.map((item) => item.statement.hold);
	if (holds.includes('contests')) return 0;
	return holds.every((hold) => hold === 'claims') ? 2 : 1;
}

/** An area and who has it on a day, in one line: `Tripoli: Administered by Accord Gov.` */
export function areaWords(of: Case, day: Day, id: string): string {
	const area = of.areas.find((candidate) => candidate.id === id);
	if (!area) return '';
	const found = groundOn(of, day).find((words) => words.area.id === id);
	return found ? `${area.name}: ${found.words}` : area.name;
}
