import type { Case } from '$lib/domain/case';
import { wordsOf } from '$lib/domain/sentences';

/** What is told of a side, in numbers. */
export type Told = Readonly<Record<'statements' | 'events' | 'words', number>>;
export type Balance = Readonly<Record<'a' | 'b', Told>>;

/**
 * How much a case tells of each side: the statements of its authorities, the events that they take part in, and the words
 * in the authorities' texts, notes and reasons. An event of both sides counts for both.
 */
export function balanceOf(of: Case): Balance {
	const told = (side: 'a' | 'b'): Told => {
		const own = of.authorities.filter((authority) => authority.side === side);
		const ids = new Set(own.map(({ id }) => id));
		const statements = of.statements.filter(({ by }) => ids.has(by));
		const texts = [
			...own.flatMap(({ claim, about }) => [claim, about]),
			...statements.flatMap(({ note = '', why = '' }) => [note, why])
		];
		return {
			statements: statements.length,
			events: of.events.filter(({ authorities }) => authorities.some((id) => ids.has(id))).length,
			words: texts.reduce((sum, text) => sum + wordsOf(text).length, 0)
		};
	};
	return { a: told('a'), b: told('b') };
}
