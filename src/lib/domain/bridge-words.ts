import type { Case, Line } from './case';
import type { Day } from './day';
import { standing } from './span';

/** What is said of a bridge on a day. */
export type BridgeWords = { readonly line: Line; readonly words: string };

/** Who holds a bridge and whether one can cross it: `Raised, held by the Soviet’s committee`. */
export function bridgeWords(of: Case, line: Line): string {
	const holder = of.authorities.find((authority) => authority.id === line.by)?.name ?? '';
	return `${line.bridge?.state === 'raised' ? 'Raised' : 'Open'}, held by ${holder}`;
}

/** Every bridge of which something is said on a day, in the order of the case. */
export function bridgesOn(of: Case, day: Day): readonly BridgeWords[] {
	return of.lines.flatMap((line) => {
		if (!line.bridge) return [];
		const stands = standing(line.span, day);
		if (stands === 'out') return [];
		const words = bridgeWords(of, line);
		return [{ line, words: stands === 'possible' ? `${words}, perhaps` : words }];
	});
}
