import { leastSupportWords, supportWords } from './account';
import type { Side } from './authority';
import { sideOf, type Area, type Case } from './case';
import type { Day } from './day';
import { ofAspect, statementsOn, type Hold, type OnDay, type StatementOf } from './statement';

/** What is said of an area on a day, in words and statements. */
export type AreaWords = {
	readonly area: Area;
	readonly statements: readonly OnDay<StatementOf<'ground'>>[];
	/** `Government of National Accord administers; the other side claims it.` */
	readonly words: string;
	readonly sides: readonly Side[];
};

const HOLD_WORDS: Readonly<Record<Hold, string>> = {
	administers: 'administers it',
	controls: 'controls it by force',
	claims: 'claims it',
	contests: 'fights for it',
	present: 'is present there'
};

/** How a hold is said: `holds part of it`. */
export function holdWords(hold: Hold, part: boolean): string {
	if (!part) return HOLD_WORDS[hold];
	return HOLD_WORDS[hold].replace('it', 'part of it').replace('there', 'in part of it');
}

/** Every area of which something is said on a day, held ground before ground that is only claimed. */
export function groundOn(of: Case, day: Day): readonly AreaWords[] {
	const standing = statementsOn(ofAspect(of.statements, 'ground'), day);
	return of.areas
		.flatMap((area) => {
			const statements = standing.filter((item) => item.statement.area === area.id);
			if (statements.length === 0) return [];
			const words = statements.map(({ statement, standing: stands }) => {
				const authority = of.authorities.find((candidate) => candidate.id === statement.by);
				const perhaps = stands === 'possible' ? 'perhaps ' : '';
				const support = supportWords(statement.attestations);
				const hold = holdWords(statement.hold, statement.part);
				return `${authority?.short ?? ''} ${perhaps}${hold}${support && ` (${support})`}`;
			});
			const sides = [
				...new Set(statements.map((item) => sideOf(of.authorities, item.statement.by)))
			].sort();
			return [{ area, statements, words: `${words.join('; ')}.`, sides }];
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

function rank({ statements }: AreaWords): number {
	const holds = statements.map((item) => item.statement.hold);
	if (holds.includes('contests')) return 0;
	return holds.every((hold) => hold === 'claims') ? 2 : 1;
}

/** An area and who has it on a day, in one line: `Tripoli: Accord Gov. administers it.` */
export function areaWords(of: Case, day: Day, id: string): string {
	const area = of.areas.find((candidate) => candidate.id === id);
	if (!area) return '';
	const found = groundOn(of, day).find((words) => words.area.id === id);
	return found ? `${area.name}: ${found.words}` : area.name;
}
