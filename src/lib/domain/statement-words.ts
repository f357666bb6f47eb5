import type { Case } from './case';
import { holdWords } from './ground-words';
import type { Grip } from './lever';
import { relationWords } from './relation';
import type { Statement } from './statement';

const GRIP_WORDS: Readonly<Record<Grip, string>> = {
	effective: 'holds',
	shared: 'shares',
	nominal: 'has the title to',
	contested: 'contests',
	none: 'has no hold on'
};

/** What an authority does with a lever: `holds it`. */
export function gripWords(grip: Grip): string {
	return `${GRIP_WORDS[grip]} it`;
}

/** What a statement says, without who and when: `sits at Tauride Palace`, `controls Tripoli by force`. */
export function statementWords(of: Case, statement: Statement): string {
	switch (statement.aspect) {
		case 'seat':
			return `sits at ${nameOf(of.places, statement.place)}`;
		case 'office':
			return `${statement.role}: ${nameOf(of.people, statement.person)}`;
		case 'ground': {
			const area = nameOf(of.areas, statement.area);
			return statement.hold === 'present'
				? `is present in ${statement.part ? 'part of ' : ''}${area}`
				: holdWords(statement.hold, statement.part).replace(/\bit\b/, () => area);
		}
		case 'lever': {
			const row = of.levers.find((candidate) => candidate.id === statement.lever);
			return `${GRIP_WORDS[statement.grip]} ${row?.label ?? statement.lever}`;
		}
		case 'relation':
			return `${relationWords(statement.kind)} with ${nameOf(of.authorities, statement.with)}`;
		case 'recognition':
			return `recognised by ${statement.from}`;
		default:
			return statement satisfies never;
	}
}

/** A statement as one line: `Provisional Government: sits at Tauride Palace`. */
export function statementTitle(of: Case, statement: Statement): string {
	return `${nameOf(of.authorities, statement.by)}: ${statementWords(of, statement)}`;
}

/** The name of what has an id, or the id itself where nothing has it. */
function nameOf(
	items: readonly { readonly id: string; readonly name: string }[],
	id: string
): string {
	return items.find((item) => item.id === id)?.name ?? id;
}
